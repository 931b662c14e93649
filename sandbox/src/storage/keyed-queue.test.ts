import assert from 'node:assert/strict';
import { KeyedQueue } from './keyed-queue.js';

describe('keyed queue', () => {
  it('runs tasks of one key in turn, also behind one that fails, and other keys meanwhile', async () => {
    const queue = new KeyedQueue();
    const events: string[] = [];
    let release = (): void => undefined;
    const gate = new Promise<void>((resolve) => {
      release = resolve;
    });
    const first = queue.run('a', async () => {
      events.push('first starts');
      await gate;
      throw new Error('first fails');
    });
    const second = queue.run('a', () => Promise.resolve(events.push('second')));
    await queue.run('b', () => Promise.resolve(events.push('other')));
    release();
    await assert.rejects(first, /first fails/);
    assert.equal(await second, 3);
    assert.deepEqual(events, ['first starts', 'other', 'second']);
  });

  it('is idle when everything is done, what came meanwhile included', async () => {
    const queue = new KeyedQueue();
    let done = 0;
    const task = async (): Promise<void> => {
      await Promise.resolve();
      done++;
      if (done === 1) void queue.run('b', task);
    };
    void queue.run('a', task);
    await queue.idle();
    assert.equal(done, 2);
  });
});
