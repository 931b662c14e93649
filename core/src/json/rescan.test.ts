import assert from 'node:assert/strict';
import fc from 'fast-check';
import { changedRange } from '../text/changed-range.js';
import { markDuplicateKeys } from './duplicate-keys.js';
import { rescan } from './rescan.js';
import { scanJson } from './scan-json.js';

const RUNS = { seed: 20_251_128, numRuns: 3000 } as const;

const key = fc.constantFrom('a', 'b', 'get', '/x/{y}', '~0', 'k"q', '\\', '200');
const value = fc.letrec((tie) => ({
  any: fc.oneof({ maxDepth: 4 }, fc.constant(null), fc.boolean(), fc.integer(), fc.constantFrom('', 'text', 'a"b', '\\', '😀'), tie('array'), tie('object')),
  array: fc.array(tie('any'), { maxLength: 4 }),
  object: fc.dictionary(key, tie('any'), { maxKeys: 4, noNullPrototype: true }),
}));
const text = fc.tuple(fc.dictionary(key, value.object, { minKeys: 1, maxKeys: 4, noNullPrototype: true }), fc.constantFrom('', 2, '\t'), fc.boolean()).map(([json, space, isCrLf]) => {
  const written = JSON.stringify(json, undefined, space);
  return isCrLf ? written.replaceAll('\n', '\r\n') : written;
});
const edit = fc.tuple(fc.nat(), fc.nat({ max: 6 }), fc.constantFrom('', 'x', '"', ',', '"z": 1,', '{}', '[1, {"q": []}]', '\\', ':', '}', '{', ' ', '\n', '"a": {"b": [true]}, '));

describe('rescan', () => {
  it('gives the tape that reading all of the text gives, or leaves it to that', () => {
    let used = 0;
    fc.assert(fc.property(text, edit, (before, [place, length, added]) => {
      const at = place % (before.length + 1);
      const after = before.slice(0, at) + added + before.slice(at + length);
      const tape = scanJson(before).tape;
      markDuplicateKeys(before, tape);
      const again = rescan(after, { text: before, tape });
      if (again === undefined) return;
      used++;
      const whole = scanJson(after);
      markDuplicateKeys(after, whole.tape);
      assert.deepEqual(again, whole.tape);
    }), RUNS);
    assert.ok(used > 200, String(used));
  });
});

describe('changedRange', () => {
  it('says where two texts differ', () => {
    fc.assert(fc.property(fc.string({ maxLength: 9000 }), fc.nat(), fc.nat({ max: 9 }), fc.string({ maxLength: 3 }), (before, place, length, added) => {
      const at = place % (before.length + 1);
      const after = before.slice(0, at) + added + before.slice(at + length);
      const { start, end, newEnd } = changedRange(before, after);
      assert.equal(before.slice(0, start) + after.slice(start, newEnd) + before.slice(end), after);
      assert.ok(newEnd - start <= added.length && end >= start && newEnd >= start);
    }), RUNS);
  });

  it('tells long texts apart that differ at their ends', () => {
    const long = 'x'.repeat(10_000);
    assert.deepEqual(changedRange(long, `${long}y`), { start: 10_000, end: 10_000, newEnd: 10_001 });
    assert.deepEqual(changedRange(long, `y${long}`), { start: 0, end: 0, newEnd: 1 });
    assert.deepEqual(changedRange(long, long), { start: 10_000, end: 10_000, newEnd: 10_000 });
  });
});
