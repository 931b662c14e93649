import assert from 'node:assert/strict';
import { RestartPolicy } from './restart-policy.js';

const answersAt = (seconds: readonly number[]): readonly boolean[] => {
  let now = 0;
  const policy = new RestartPolicy(() => now);
  return seconds.map((second) => {
    now = second * 1000;
    return policy.mayRestart();
  });
};

describe('RestartPolicy', () => {
  it('restarts four crashes in a row, not the fifth', () => {
    assert.deepEqual(answersAt([0, 1, 2, 3, 4]), [true, true, true, true, false]);
  });

  it('forgets crashes that are more than three minutes old', () => {
    assert.deepEqual(answersAt([0, 1, 2, 3, 181, 182, 183, 184]), [true, true, true, true, true, true, true, true]);
    assert.deepEqual(answersAt([0, 10, 20, 30, 179]), [true, true, true, true, false]);
  });

  it('starts again after a person restarted the server', () => {
    const policy = new RestartPolicy(() => 0);
    for (let crash = 0; crash < 5; crash++) policy.mayRestart();
    policy.forget();
    assert.equal(policy.mayRestart(), true);
  });
});
