import assert from 'node:assert/strict';
import { applyEdits, applyFix, type ConnectorProject, documentAt, lintProject, messageOf, type Problem, PROFILES, rangeOfProblem } from '@connector-workbench/core';

/** In milliseconds: far longer than any connector takes, so that only what hangs takes it. */
const HANGS = 3000;
/** Fixes are tried for a few problems of each text. */
const FIXED = 5;

/** Lints a project of any kind with all rules: none throws, all problems lie in their file, have their texts, and fixes that can be made. */
export function examine(project: ConnectorProject): void {
  const started = performance.now();
  const problems = lintProject(project, {
    profiles: PROFILES,
    onRuleError: (rule, error) => {
      throw new Error(`${rule} failed`, { cause: error });
    },
  });
  const took = performance.now() - started;
  assert.ok(took < HANGS, `it took ${took} ms`);
  for (const problem of problems) examineProblem(project, problem);
  for (const problem of problems.filter(({ fixable }) => fixable !== 'no').slice(0, FIXED)) examineFixes(project, problem);
}

function examineProblem(project: ConnectorProject, problem: Problem): void {
  const { start, end } = rangeOfProblem(project, problem);
  // A picture has no text: what is said of it stands at its beginning.
  const length = problem.uri === project.files.icon ? 0 : (documentAt(project, problem.uri)?.text.length ?? -1);
  assert.ok(start >= 0 && start <= end && end <= length, `${problem.rule} at ${start}-${end} of ${length}`);
  assert.notEqual(messageOf(problem), '');
}

function examineFixes(project: ConnectorProject, problem: Problem): void {
  for (const fix of problem.fixes()) {
    const { uri, edits } = applyFix(project, fix);
    const text = documentAt(project, uri)?.text ?? '';
    assert.ok(edits.every(({ range }) => range.start >= 0 && range.start <= range.end && range.end <= text.length), `${problem.rule}: "${fix.title}" edits outside of the file`);
    applyEdits(text, edits);
  }
}
