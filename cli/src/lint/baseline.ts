import { UsageError } from '../exit-code.js';
import type { ReportedProblem } from './problem-report.js';

/** The version of the file; it changes when an older program would read it wrongly. */
const VERSION = 1;

/** One kind of finding at one place, which was there when the baseline was made. */
interface Entry {
  /** Its path from the folder of the baseline, with slashes. */
  readonly file: string;
  readonly rule: string;
  readonly pointer: string;
  readonly count: number;
}

/** How the files of a run and those of a baseline belong together. */
export interface BaselineFiles {
  /** The path in the baseline for one that is shown to people. */
  readonly pathOf: (shown: string) => string;
  /** Whether the run looks at a path of the baseline, or would if there were such a file. */
  readonly isLinted: (path: string) => boolean;
}

/** What a baseline leaves of a report. */
export interface BaselineOutcome {
  readonly problems: readonly ReportedProblem[];
  /** How many findings it held back. */
  readonly held: number;
  /** How many of those it knows in files that were linted were not found any more. */
  readonly gone: number;
}

/**
 * The text of a baseline for some problems: sorted, so that a file under version control changes only where findings do. What `before`, its former text, knows
 * of files that were not linted stays in it; what is no baseline is replaced. `kept`: how many findings those are.
 */
export function writeBaseline(problems: readonly ReportedProblem[], before: string | undefined, files: BaselineFiles): { readonly text: string; readonly kept: number } {
  const elsewhere = (before === undefined ? [] : entriesOrNone(before)).filter(({ file }) => !files.isLinted(file));
  const entries = new Map([...elsewhere.map((entry) => [keyOf(entry), entry] as const), ...countByKey(problems, files)]);
  const findings = [...entries].sort(([a], [b]) => (a < b ? -1 : 1)).map(([, entry]) => entry);
  return { text: `${JSON.stringify({ version: VERSION, findings }, undefined, 2)}\n`, kept: sumOf(elsewhere) };
}

/** Leaves out the findings that a baseline knows. Throws a UsageError where its text is no baseline; `name` is shown. */
export function applyBaseline(problems: readonly ReportedProblem[], text: string, name: string, files: BaselineFiles): BaselineOutcome {
  const entries = readEntries(text, name).filter(({ file }) => files.isLinted(file));
  const left = new Map(entries.map((entry) => [keyOf(entry), entry.count]));
  const placed = problems.map((problem) => ({ problem, key: keyOf({ ...problem, file: files.pathOf(problem.file) }), listKey: listKeyOf({ ...problem, file: files.pathOf(problem.file) }) }));
  const others = withoutKnown(placed, left, ({ key }) => key);
  // What is put into a list, or taken out, moves all that stands behind it.
  const kept = withoutKnown(others, byListKey(left, entries), ({ listKey }) => listKey);
  const held = problems.length - kept.length;
  return { problems: kept.map(({ problem }) => problem), held, gone: sumOf(entries) - held };
}

function sumOf(entries: readonly Entry[]): number {
  return entries.reduce((sum, { count }) => sum + count, 0);
}

/** The problems that are not among `left`, by a key of theirs; what they are found to be is taken from there. */
function withoutKnown<T>(problems: readonly T[], left: Map<string, number>, key: (problem: T) => string): readonly T[] {
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

function countByKey(problems: readonly ReportedProblem[], { pathOf }: BaselineFiles): ReadonlyMap<string, Entry> {
  const entries = new Map<string, Entry>();
  for (const { file, rule, pointer } of problems) {
    const entry = { file: pathOf(file), rule, pointer, count: 1 };
    const key = keyOf(entry);
    entries.set(key, { ...entry, count: (entries.get(key)?.count ?? 0) + 1 });
  }
  return entries;
}

/** Lines move with every edit, and texts with every version: neither is part of what tells findings apart. */
function keyOf({ file, rule, pointer }: Pick<Entry, 'file' | 'rule' | 'pointer'>): string {
  return JSON.stringify([file, rule, pointer]);
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

function entriesOrNone(text: string): readonly Entry[] {
  try {
    return readEntries(text, '');
  } catch (error) {
    if (error instanceof UsageError) return [];
    throw error;
  }
}

function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
