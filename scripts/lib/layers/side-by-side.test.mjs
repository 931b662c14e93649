import assert from 'node:assert/strict';
import { setImmediate } from 'node:timers/promises';
import { describe, it } from 'mocha';
import { inLanes, stagesOf } from './side-by-side.mjs';

describe('layers side by side', () => {
  it('are neighbours that may', () => {
    const [unit, host, floor, ui] = [{ order: 'in turn' }, { order: 'side by side' }, { order: 'side by side' }, { order: 'in turn' }];
    assert.deepEqual(stagesOf([unit, host, floor, ui]), [[unit], [host, floor], [ui]]);
    assert.deepEqual(stagesOf([host, ui, floor]), [[host], [ui], [floor]]);
  });

  it('begin in their order, so many at a time, and are reported in it', async () => {
    let running = 0;
    /** @type {string[]} */
    const events = [];
    /** Takes so many turns. */
    const work = async (/** @type {number} */ turns) => {
      running += 1;
      events.push(`${turns}, ${running} running`);
      for (let turn = 0; turn < turns; turn += 1) await setImmediate();
      running -= 1;
      return turns * 10;
    };
    assert.deepEqual(await inLanes([9, 2, 3], 2, work), [90, 20, 30]);
    assert.deepEqual(events, ['9, 1 running', '2, 2 running', '3, 2 running']);
  });

  it('end with the first that fails', async () => {
    await assert.rejects(inLanes([1, 2], 1, (item) => Promise.reject(new Error(`${item} fails`))), /1 fails/);
  });
});
