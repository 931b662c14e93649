import type { Uri } from '../documents/connector-document.js';
import type { Problem } from '../lint/problem.js';
import { rangeOfProblem } from '../lint/range-of-problem.js';
import type { ConnectorProject } from '../project/connector-project.js';
import { offsetAfter } from '../text/edited-offset.js';
import type { OffsetEdit } from '../text/text-edit.js';

/** A project, and what is wrong with it. */
export interface LintedState {
  readonly project: ConnectorProject;
  readonly problems: readonly Problem[];
}

/**
 * Whether edits of one file bring an error that was not there before, or a second member of the same name, which hides the first. One that has only moved is
 * no new one: a key above it has another name, or an item before it is gone, so that its pointer is another one while its text is the same.
 */
export function bringsErrors(before: LintedState, after: LintedState, uri: Uri, edits: readonly OffsetEdit[]): boolean {
  const known = new Set(before.problems.map(pointerKeyOf));
  const unknown = after.problems.filter((problem) => (problem.severity === 'error' || problem.rule === 'duplicate-key') && !known.has(pointerKeyOf(problem)));
  if (unknown.length === 0) return false;
  const moved = offsetAfter(edits);
  const places = new Set(before.problems.map((problem) => placeKeyOf(before.project, problem, problem.uri === uri ? moved : undefined)));
  return unknown.some((problem) => !places.has(placeKeyOf(after.project, problem)));
}

/** Which problem it is, as far as a pointer tells. */
export function pointerKeyOf({ rule, messageId, pointer, uri }: Problem): string {
  return `${rule} ${messageId} ${uri} ${pointer}`;
}

function placeKeyOf(project: ConnectorProject, problem: Problem, moved: (offset: number) => number = (offset) => offset): string {
  return `${problem.rule} ${problem.messageId} ${problem.uri} ${moved(rangeOfProblem(project, problem).start)}`;
}
