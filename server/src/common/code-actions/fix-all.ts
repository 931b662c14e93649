import { applyEdits, type ConnectorDocument, type ConnectorProject, documentAt, type OffsetEdit, type OffsetRange, type Problem, type Uri, withDocument } from '@connector-workbench/core';
import { editsOf } from './fix-edits.js';

/** A fix may bring up the next problem; a pair of rules that undo each other must not go on for ever. */
const MOST_PASSES = 10;

export interface FixAllSteps {
  readonly problemsOf: (project: ConnectorProject) => readonly Problem[];
  /** The same document with another text. */
  readonly withText: (document: ConnectorDocument, text: string) => Promise<ConnectorDocument>;
}

/** The edits that apply every safe fix of a file: as the fixes make them where one pass is enough, else as one change of the part that differs. */
export async function fixAll(project: ConnectorProject, uri: Uri, steps: FixAllSteps): Promise<readonly OffsetEdit[]> {
  const original = documentAt(project, uri);
  if (original === undefined) return [];
  const first = safeEdits(project, uri, steps);
  let fixed = await applied(project, original, first, steps);
  for (let pass = 1; pass < MOST_PASSES; pass++) {
    const document = documentAt(fixed, uri) ?? original;
    const edits = safeEdits(fixed, uri, steps);
    if (edits.length === 0) return pass === 1 ? first : differenceOf(original.text, document.text);
    fixed = await applied(fixed, document, edits, steps);
  }
  return differenceOf(original.text, documentAt(fixed, uri)?.text ?? original.text);
}

/** The edits of the safe fixes of one state of the file, without those that touch the place of another one: the next pass does them. */
function safeEdits(project: ConnectorProject, uri: Uri, { problemsOf }: FixAllSteps): readonly OffsetEdit[] {
  const accepted: OffsetEdit[] = [];
  for (const problem of problemsOf(project)) {
    if (problem.uri !== uri || problem.fixable !== 'safe') continue;
    const fix = problem.fixes().find(({ kind }) => kind === 'safe');
    const edits = fix?.uri === uri ? (editsOf(project, fix)?.edits ?? []) : [];
    if (edits.every(({ range }) => accepted.every((other) => !touches(range, other.range)))) accepted.push(...edits);
  }
  return accepted;
}

function touches(one: OffsetRange, other: OffsetRange): boolean {
  return one.start <= other.end && other.start <= one.end;
}

async function applied(project: ConnectorProject, document: ConnectorDocument, edits: readonly OffsetEdit[], steps: FixAllSteps): Promise<ConnectorProject> {
  return edits.length === 0 ? project : withDocument(project, await steps.withText(document, applyEdits(document.text, edits)));
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
