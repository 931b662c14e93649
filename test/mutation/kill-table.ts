import type { Verdict } from './engine/try-mutation.js';

/** A table of what each rule found: rule, mutations, connectors they were tried on, places, places found. */
export function killTable(verdicts: readonly Verdict[]): readonly string[] {
  const byRule = new Map<string, readonly Verdict[]>();
  for (const verdict of verdicts) byRule.set(verdict.mutation.rule, [...(byRule.get(verdict.mutation.rule) ?? []), verdict]);
  const rows = [...byRule].sort(([a], [b]) => (a < b ? -1 : 1)).map(([rule, ofRule]) => {
    const tried = sum(ofRule, (verdict) => verdict.tried);
    return [rule, String(ofRule.length), String(Math.max(...ofRule.map(({ connectors }) => connectors))), String(tried), String(tried - sum(ofRule, (verdict) => verdict.survivors.length))];
  });
  const tried = sum(verdicts, (verdict) => verdict.tried);
  const total = [`${rows.length} rules`, String(verdicts.length), '', String(tried), String(tried - sum(verdicts, (verdict) => verdict.survivors.length))];
  return [['rule', 'mutations', 'connectors', 'places', 'killed'], ...rows, total].map(([rule = '', ...numbers]) => `${rule.padEnd(36)}${numbers.map((number) => number.padStart(11)).join('')}`);
}

function sum(verdicts: readonly Verdict[], of: (verdict: Verdict) => number): number {
  return verdicts.reduce((total, verdict) => total + of(verdict), 0);
}
