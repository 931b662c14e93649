import assert from 'node:assert/strict';
import { LintProgress } from './lint-progress.js';

function written(isTerminal: boolean, times: readonly number[]): string {
  let text = '';
  const clock = [0, ...times].values();
  const progress = new LintProgress({ isTerminal, write: (more) => { text += more; } }, () => clock.next().value ?? 0);
  times.forEach((_, index) => { progress.update(index + 1, 9); });
  progress.end();
  return text.replaceAll('\r\u001B[2K', '|');
}

const CASES: readonly (readonly [what: string, isTerminal: boolean, times: readonly number[], text: string])[] = [
  ['says nothing in the first second', true, [10, 900], ''],
  ['says how far a long run is, and takes it back', true, [900, 1100], '|2 of 9 connectors linted|'],
  ['says it ten times a second at most', true, [1100, 1150, 1210], '|1 of 9 connectors linted|3 of 9 connectors linted|'],
  ['says nothing where no person looks', false, [5000], ''],
];

describe('LintProgress', () => {
  for (const [what, isTerminal, times, text] of CASES) it(what, () => { assert.equal(written(isTerminal, times), text); });
});
