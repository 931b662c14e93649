import assert from 'node:assert/strict';
import { CurrentRun } from './current-run.js';

describe('CurrentRun', () => {
  it('is cancelled as often as anybody likes, whether it has begun or not', () => {
    const run = new CurrentRun();
    for (let times = 0; times < 3; times++) run.cancel();
    const token = run.begin();
    assert.equal(token.isCancellationRequested, false);
    for (let times = 0; times < 3; times++) run.cancel();
    assert.equal(token.isCancellationRequested, true);
  });
  it('does not cancel a run that began later', () => {
    const run = new CurrentRun();
    const first = run.begin();
    run.cancel();
    assert.deepEqual([first.isCancellationRequested, run.begin().isCancellationRequested], [true, false]);
  });
});
