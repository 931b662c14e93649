import type { Pointer } from '../pointer.js';
import type { Problem, Severity } from './problem.js';
import type { Finding } from './started-rule.js';

/** What a rule said, and what became of it. */
export interface JudgedFinding {
  readonly finding: Finding;
  readonly problem: Problem;
}

const RANKS: Readonly<Record<Severity, number>> = { error: 3, warning: 2, info: 1, hint: 0 };

/**
 * Without what is only missing since its name is misspelt: the finding that asks for the right name says it all. One that is less grave, or that is switched off
 * or held back, takes no other one's place.
 */
export function withoutMisspelt(judged: readonly JudgedFinding[]): readonly Problem[] {
  const named = new Map<string, number>();
  for (const { finding: { report }, problem } of judged) {
    const meant = report.part === 'key' ? report.data?.nearest : undefined;
    const holder = typeof meant === 'string' ? report.at.parent : undefined;
    if (typeof meant === 'string' && holder !== undefined) note(named, keyOf(problem.uri, holder.child(meant).pointer), RANKS[problem.severity]);
  }
  return judged.flatMap(({ finding: { report }, problem }) => {
    const isSaid = (report.lacks ?? []).some((member) => (named.get(keyOf(problem.uri, member)) ?? -1) >= RANKS[problem.severity]);
    return isSaid ? [] : [problem];
  });
}

function note(named: Map<string, number>, key: string, rank: number): void {
  named.set(key, Math.max(named.get(key) ?? -1, rank));
}

function keyOf(uri: string, pointer: Pointer): string {
  return `${uri} ${pointer}`;
}
