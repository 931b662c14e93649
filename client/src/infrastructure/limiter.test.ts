import assert from 'node:assert/strict';
import { Limiter } from './limiter.js';

describe('Limiter', () => {
  it('runs as many tasks at once as it may, and all of them in the end', async () => {
    const limiter = new Limiter(2);
    let running = 0;
    let most = 0;
    const task = async (value: number): Promise<number> => {
      most = Math.max(most, ++running);
      await Promise.resolve();
      running--;
      return value;
    };
    const { signal } = new AbortController();
    const results = await Promise.all([1, 2, 3, 4, 5].map((value) => limiter.run(() => task(value), signal)));
    assert.deepEqual(results, [1, 2, 3, 4, 5]);
    assert.equal(most, 2);
  });

  it('goes on after a task that failed, and drops one that was aborted while it waited', async () => {
    const limiter = new Limiter(1);
    const aborted = new AbortController();
    const { signal } = new AbortController();
    let ran = false;
    const failing = limiter.run(() => Promise.reject(new Error('no')), signal);
    const dropped = limiter.run(() => { ran = true; return Promise.resolve(1); }, aborted.signal);
    const last = limiter.run(() => Promise.resolve(2), signal);
    aborted.abort();
    await assert.rejects(failing, /no/);
    await assert.rejects(dropped, { name: 'AbortError' });
    assert.equal(await last, 2);
    assert.equal(ran, false);
  });
});
