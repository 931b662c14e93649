import assert from 'node:assert/strict';
import fc from 'fast-check';
import { offsetAfter, offsetBefore } from './edited-offset.js';
import { applyEdits, type OffsetEdit } from './text-edit.js';

const TEXT = 'abcdefghijklmnopqrstuvwxyz';
const RUNS = { seed: 20_260_101, numRuns: 500 } as const;

/** Edits with a character kept between each two, written in capitals. */
const anyEdits = fc.array(fc.tuple(fc.nat(3), fc.nat(3), fc.constantFrom('', 'A', 'BCDEF')), { maxLength: 5 }).map((parts): readonly OffsetEdit[] => {
  let at = 0;
  return parts.map(([gap, length, newText]) => {
    const start = Math.min(at + gap, TEXT.length);
    const end = Math.min(start + length, TEXT.length);
    at = end + 1;
    return { range: { start, end }, newText };
  }).filter(({ range }, index, all) => index === 0 || range.start > (all[index - 1]?.range.end ?? 0));
});

describe('offsets of an edited text', () => {
  it('lead to the same character of the text before, and back', () => {
    fc.assert(fc.property(anyEdits, (edits) => {
      const edited = applyEdits(TEXT, edits);
      const [before, after] = [offsetBefore(edits), offsetAfter(edits)];
      for (let offset = 0; offset < edited.length; offset++) {
        const character = edited.charAt(offset);
        if (/[A-Z]/.test(character)) continue;
        // A place right behind something that was removed is that place.
        const isBehindRemoval = edits.some(({ range, newText }) => newText === '' && after(range.start) === offset);
        if (isBehindRemoval) continue;
        assert.equal(TEXT.charAt(before(offset)), character);
        assert.equal(after(before(offset)), offset);
      }
    }), RUNS);
  });

  it('inside of what was written anew lead to where that was, or to its end', () => {
    const before = offsetBefore([{ range: { start: 2, end: 4 }, newText: 'WXYZ' }]);
    assert.deepEqual([1, 2, 3, 4, 5, 6, 7].map(before), [1, 2, 3, 4, 4, 4, 5]);
  });
});
