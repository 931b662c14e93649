import assert from 'node:assert/strict';
import fc from 'fast-check';
import { anyObject } from '../testing/change-model.js';
import { writtenSizeOf } from './written-size.js';

describe('the size of a value as JSON', () => {
  it('is that of its text', () => {
    fc.assert(fc.property(anyObject, (value) => {
      const text = JSON.stringify(value);
      assert.deepEqual(writtenSizeOf(value), { characters: text.length, bytes: Buffer.byteLength(text) });
    }), { seed: 20_260_102, numRuns: 300 });
  });

  it('is known of values that nobody could write', () => {
    let value: unknown = 'x'.repeat(1000);
    for (let level = 0; level < 40; level++) value = [value, value];
    assert.deepEqual(writtenSizeOf(value), { characters: 1002 * 2 ** 40 + 3 * (2 ** 40 - 1), bytes: 1002 * 2 ** 40 + 3 * (2 ** 40 - 1) });
  });
});
