import assert from 'node:assert/strict';
import { createRequestGate } from './request-gate.js';

describe('createRequestGate', () => {
  for (const limit of [1, 3]) {
    it(`lets ${limit} pass at a time, also after failures`, async () => {
      const gate = createRequestGate(limit);
      let underWay = 0;
      let most = 0;
      const request = async (index: number): Promise<number> => {
        most = Math.max(most, ++underWay);
        await new Promise((resolve) => { setImmediate(resolve); });
        underWay--;
        if (index % 4 === 0) throw new Error('refused');
        return index;
      };
      const results = await Promise.allSettled(Array.from({ length: 20 }, (_, index) => gate(() => request(index))));
      assert.deepEqual([most, underWay, results.filter(({ status }) => status === 'fulfilled').length], [limit, 0, 15]);
    });
  }
});
