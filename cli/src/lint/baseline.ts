import { UsageError } from '../exit-code.js';
import type { ReportedProblem } from './problem-report.js';

/** The version of the file; it changes when an older program would read it wrongly. */
const VERSION = 1;

/** One kind of finding at one place, which was there when the baseline was made. */
interface Entry {
  readonly file: string;
  readonly rule: string;
  readonly pointer: string;
  readonly count: number;
}

/** What a baseline leaves of a report. */
export interface BaselineOutcome {
  readonly problems: readonly ReportedProblem[];
  /** How many findings it held back. */
  readonly held: number;
  /** How many of those it knows were not found any more. */
  readonly gone: number;
}

/** The text of a baseline for some problems: sorted, so that a file under version control changes only where findings do. */
export function writeBaseline(problems: readonly ReportedProblem[]): string {
  const entries = [...countByKey(problems)].sort(([a], [b]) => (a < b ? -1 : 1)).map(([, entry]) => entry);
  return `${JSON.stringify({ version: VERSION, findings: entries }, undefined, 2)}\n`;
}

/** Leaves out the findings that a baseline knows. Throws a UsageError where its text is no baseline; `name` is shown. */
export function applyBaseline(problems: readonly ReportedProblem[], text: string, name: string): BaselineOutcome {
  const entries = readEntries(text, name);
  const left = new Map(entries.map((entry) => [keyOf(entry), entry.count]));
  const known = [...left.values()].reduce((sum, count) => sum + count, 0);
  const others = withoutKnown(problems, left, keyOf);
  // What is put into a list, or taken out, moves all that stands behind it.
  const kept = withoutKnown(others, byListKey(left, entries), listKeyOf);
  const held = problems.length - kept.length;
  return { problems: kept, held, gone: known - held };
}

/** The problems that are not among `left`, by a key of theirs; what they are found to be is taken from there. */
function withoutKnown(problems: readonly ReportedProblem[], left: Map<string, number>, key: (problem: ReportedProblem) => string): readonly ReportedProblem[] {
  return problems.filter((problem) => {
    const count = left.get(key(problem)) ?? 0;
    if (count > 0) left.set(key(problem), count - 1);
    return count === 0;
  });
}

/** What is left of the entries, whatever their positions in lists. */
function byListKey(left: ReadonlyMap<string, number>, entries: readonly Entry[]): Map<string, number> {
  const counts = new Map<string, number>();
  for (const entry of entries) {
    const key = listKeyOf(entry);
    counts.set(key, (counts.get(key) ?? 0) + (left.get(keyOf(entry)) ?? 0));
  }
  return counts;
}

function countByKey(problems: readonly ReportedProblem[]): ReadonlyMap<string, Entry> {
  const entries = new Map<string, Entry>();
  for (const { file, rule, pointer } of problems) {
    const entry = { file: file.replaceAll('\\', '/'), rule, pointer, count: 1 };
    const key = keyOf(entry);
    entries.set(key, { ...entry, count: (entries.get(key)?.count ?? 0) + 1 });
  }
  return entries;
}

/** Lines move with every edit, and texts with every version: neither is part of what tells findings apart. */
function keyOf({ file, rule, pointer }: Pick<Entry, 'file' | 'rule' | 'pointer'>): string {
  return JSON.stringify([file.replaceAll('\\', '/'), rule, pointer]);
}

/** Members of connectors' files that are lists: numbers below others are names, such as the status of a response. */
const LIST = /(\/(?:parameters|values|policyTemplateInstances|scriptOperations|tags|enum|required|allOf|security|scopes|consumes|produces|schemes|x-ms-connector-metadata))\/\d+(?=\/|$)/g;

function listKeyOf({ pointer, ...entry }: Pick<Entry, 'file' | 'rule' | 'pointer'>): string {
  return keyOf({ ...entry, pointer: pointer.replaceAll(LIST, '$1/-') });
}

function readEntries(text: string, name: string): readonly Entry[] {
  const broken = (what: string): UsageError => new UsageError(`The baseline ${name} ${what}. Write it anew with --update-baseline.`);
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch {
    throw broken('is no JSON');
  }
  if (!isRecord(value) || !Array.isArray(value.findings)) throw broken('has no list of findings');
  if (value.version !== VERSION) throw broken(`has the version ${JSON.stringify(value.version)}, and this program reads version ${VERSION}`);
  const findings: readonly unknown[] = value.findings;
  return findings.map((entry) => {
    if (!isRecord(entry)) throw broken('has findings that are no objects');
    const { file, rule, pointer, count } = entry;
    if (typeof file !== 'string' || typeof rule !== 'string' || typeof pointer !== 'string' || typeof count !== 'number') throw broken('has findings without file, rule, pointer and count');
    return { file, rule, pointer, count };
  });
}

function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
