import type { ConnectorDocument, Uri } from '../documents/connector-document.js';
import type { Problem } from '../lint/problem.js';
import { type ConnectorProject, documentAt, withDocument } from '../project/connector-project.js';
import type { OffsetRange } from '../text/offset-range.js';
import { applyEdits, type OffsetEdit } from '../text/text-edit.js';
import { bringsErrors, pointerKeyOf } from './brings-errors.js';
import { createCorrector } from './create-corrector.js';
import type { Fix } from './fix.js';
import { recordKeys, type TakenKey } from './taken-keys.js';

/** A fix may bring up the next problem; a pair of rules that undo each other must not go on for ever. Passes after which there are fewer problems than ever do not count. */
const MOST_PASSES = 10;

export interface FixAllSteps {
  readonly problemsOf: (project: ConnectorProject) => readonly Problem[];
  /** The same document with another text. */
  readonly withText: (document: ConnectorDocument, text: string) => Promise<ConnectorDocument>;
  /** Which fix of a problem to take; undefined for none. Default: a safe one. */
  readonly choose?: (problem: Problem) => Fix | undefined;
  /** The files whose problems are fixed, as far as their fixes change the file. Default: the file itself. */
  readonly isAsked?: (uri: Uri) => boolean;
}

export interface FixedAll {
  /** As the fixes make them where one pass is enough, else as one change of the part that differs. */
  readonly edits: readonly OffsetEdit[];
  /** What is still wrong afterwards, since its fix would bring a new error. */
  readonly leftOut: readonly Problem[];
}

/** Applies a fix of every problem that has one in a file. A fix that would bring a new error is left out. */
export async function fixAll(project: ConnectorProject, uri: Uri, given: FixAllSteps): Promise<FixedAll> {
  const steps = { ...given, problemsOf: onceForEach(given.problemsOf) };
  const original = documentAt(project, uri);
  if (original === undefined) return { edits: [], leftOut: [] };
  const rejected = new Set<string>();
  let state = project;
  let only: readonly OffsetEdit[] | undefined;
  let fewest = steps.problemsOf(project).length;
  for (let pass = 0, counted = 0; counted < MOST_PASSES; pass++) {
    const count = steps.problemsOf(state).length;
    if (count >= fewest) counted++;
    fewest = Math.min(fewest, count);
    const batch = chosenFixes(state, uri, steps, rejected);
    if (batch.length === 0) break;
    const next = await applied(state, uri, batch, steps);
    if (!isHarmful(state, next, uri, batch, steps)) {
      only = pass === 0 ? editsOfAll(batch) : undefined;
      state = next;
      continue;
    }
    for (const fix of batch) if (isHarmful(state, await applied(state, uri, [fix], steps), uri, [fix], steps)) rejected.add(fix.key);
    // Fixes that do harm only together: the first of them is taken alone.
    if (batch.every(({ key }) => !rejected.has(key))) for (const { key } of batch.slice(1)) rejected.add(key);
  }
  const leftOut = rejected.size === 0 ? [] : steps.problemsOf(state).filter((problem) => rejected.has(pointerKeyOf(problem)));
  return { edits: only ?? differenceOf(original.text, documentAt(state, uri)?.text ?? original.text), leftOut };
}

/** The same, where one state is asked about again and again. */
function onceForEach(problemsOf: FixAllSteps['problemsOf']): FixAllSteps['problemsOf'] {
  const known = new WeakMap<ConnectorProject, readonly Problem[]>();
  return (project) => {
    let problems = known.get(project);
    if (problems === undefined) {
      problems = problemsOf(project);
      known.set(project, problems);
    }
    return problems;
  };
}

/** A fix of one problem, as edits of one state of the file. */
interface ChosenFix {
  readonly key: string;
  readonly edits: readonly OffsetEdit[];
}

/**
 * The fixes of one state of the file, without those that touch the place of another one, or would give an object the key that another one gives it: the next
 * pass does them, where they are still needed. A key that is misspelt gets its name before another rule adds the member that it misses.
 */
function chosenFixes(project: ConnectorProject, uri: Uri, { problemsOf, choose = safeFixOf, isAsked = (asked) => asked === uri }: FixAllSteps, rejected: ReadonlySet<string>): readonly ChosenFix[] {
  const proposed = problemsOf(project).flatMap((problem) => {
    const key = pointerKeyOf(problem);
    if (!isAsked(problem.uri) || problem.fixable === 'no' || rejected.has(key)) return [];
    const fix = choose(problem);
    return fix?.uri === uri ? [{ key, ...changesOf(project, fix) }] : [];
  });
  const renamed = new Set(proposed.flatMap(({ keys }) => keys).flatMap(({ name, isRenamed }) => (isRenamed ? [name] : [])));
  const accepted: ChosenFix[] = [];
  const edited: OffsetEdit[] = [];
  const taken = new Set<string>();
  for (const { key, edits, keys } of proposed) {
    const isFree = keys.every(({ name, isRenamed }) => !taken.has(name) && (isRenamed || !renamed.has(name)));
    if (edits.length === 0 || !isFree || !edits.every(({ range }) => edited.every((other) => !touches(range, other.range)))) continue;
    accepted.push({ key, edits });
    edited.push(...edits);
    for (const { name } of keys) taken.add(name);
  }
  return accepted;
}

function safeFixOf(problem: Problem): Fix | undefined {
  return problem.fixable === 'safe' ? problem.fixes().find(({ kind }) => kind === 'safe') : undefined;
}

function changesOf(project: ConnectorProject, fix: Fix): { readonly edits: readonly OffsetEdit[]; readonly keys: readonly TakenKey[] } {
  const document = documentAt(project, fix.uri);
  if (document === undefined) return { edits: [], keys: [] };
  const { corrector, keys } = recordKeys(createCorrector(document));
  fix.apply(corrector);
  return { edits: corrector.edits(), keys };
}

function isHarmful(before: ConnectorProject, after: ConnectorProject, uri: Uri, fixes: readonly ChosenFix[], { problemsOf }: FixAllSteps): boolean {
  return bringsErrors({ project: before, problems: problemsOf(before) }, { project: after, problems: problemsOf(after) }, uri, editsOfAll(fixes));
}

function editsOfAll(fixes: readonly ChosenFix[]): readonly OffsetEdit[] {
  return fixes.flatMap(({ edits }) => edits);
}

function touches(one: OffsetRange, other: OffsetRange): boolean {
  return one.start <= other.end && other.start <= one.end;
}

async function applied(project: ConnectorProject, uri: Uri, fixes: readonly ChosenFix[], steps: FixAllSteps): Promise<ConnectorProject> {
  const document = documentAt(project, uri);
  if (document === undefined) return project;
  return withDocument(project, await steps.withText(document, applyEdits(document.text, editsOfAll(fixes))));
}

/** One edit that makes the new text of the old one, and leaves what they share at both ends alone; none where they are the same. */
function differenceOf(before: string, after: string): readonly OffsetEdit[] {
  if (before === after) return [];
  const shorter = Math.min(before.length, after.length);
  let start = 0;
  while (start < shorter && before[start] === after[start]) start++;
  let tail = 0;
  while (tail < shorter - start && before[before.length - 1 - tail] === after[after.length - 1 - tail]) tail++;
  return [{ range: { start, end: before.length - tail }, newText: after.slice(start, after.length - tail) }];
}
