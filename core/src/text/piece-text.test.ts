import assert from 'node:assert/strict';
import fc from 'fast-check';
import { changedRange } from './changed-range.js';
import { PieceText } from './piece-text.js';

const RUNS = { seed: 20_261_128, numRuns: 400 };

/** What texts are made of: long enough for several pieces, with line ends of all kinds wherever pieces may end. */
const source = fc.record({ unit: fc.string({ unit: fc.constantFrom('a', '\n', '\r', '\r\n', '😀'), minLength: 1, maxLength: 9 }), length: fc.integer({ min: 0, max: 40_000 }) });
const place = fc.double({ min: 0, max: 1, noNaN: true });
const edit = fc.record({ from: place, length: fc.oneof(fc.integer({ min: 0, max: 3 }), fc.integer({ min: 0, max: 30_000 })), by: fc.oneof(fc.constantFrom('', 'x', '\r', '\n'), source) });
const history = fc.record({ first: source, edits: fc.array(edit, { maxLength: 6 }) });

type Written<T> = T extends fc.Arbitrary<infer V> ? V : never;

interface BothWays {
  readonly pieces: PieceText;
  readonly whole: string;
}

function write(from: Written<typeof source> | string): string {
  return typeof from === 'string' ? from : from.unit.repeat(Math.ceil(from.length / from.unit.length));
}

function apply({ pieces, whole }: BothWays, { from, length, by }: Written<typeof edit>): BothWays & { readonly start: number; readonly end: number } {
  const start = Math.floor(from * whole.length);
  const end = Math.min(whole.length, start + length);
  return { pieces: pieces.replaced(start, end, write(by)), whole: whole.slice(0, start) + write(by) + whole.slice(end), start, end };
}

/** A text after some edits, in pieces and as a string. */
function edited({ first, edits }: Written<typeof history>): BothWays {
  return edits.reduce<BothWays>(apply, { pieces: PieceText.of(write(first)), whole: write(first) });
}

describe('PieceText', () => {
  it('reads like the string that it stands for', () => {
    fc.assert(fc.property(history, place, place, fc.constantFrom('a', '\n', '\r', 'z'), (past, one, other, character) => {
      const { pieces, whole } = edited(past);
      const [start, end] = [Math.floor(one * (whole.length + 1)), Math.floor(other * (whole.length + 1))];
      assert.equal(pieces.length, whole.length);
      assert.equal(pieces.toString(), whole);
      assert.equal(pieces.slice(start, end), whole.slice(start, end));
      assert.equal(pieces.slice(-start), whole.slice(-start));
      assert.equal(pieces.charAt(start), whole.charAt(start));
      assert.equal(pieces.charCodeAt(start), whole.charCodeAt(start));
      assert.equal(pieces.charCodeAt(start - 1), whole.charCodeAt(start - 1));
      assert.equal(pieces.indexOf(character, start), whole.indexOf(character, start));
      assert.equal(pieces.lastIndexOf(character, start), whole.lastIndexOf(character, start));
      const wanted = whole.slice(start, start + 5);
      assert.equal(pieces.startsWith(wanted, start), true);
      assert.equal(pieces.startsWith(`${wanted}z`, start), false);
    }), RUNS);
  });

  it('knows where the lines of an edited text start', () => {
    fc.assert(fc.property(history, (past) => {
      const { pieces, whole } = edited(past);
      const starts = [0, ...[...whole.matchAll(/\r\n|\r|\n/g)].map((end) => end.index + end[0].length)];
      assert.equal(pieces.lineCount, starts.length);
      for (let line = 0; line < starts.length; line += Math.ceil(starts.length / 50)) {
        assert.equal(pieces.lineStart(line), starts[line]);
        assert.equal(pieces.lineAt(starts[line] ?? 0), line);
        assert.equal(pieces.lineAt((starts[line + 1] ?? whole.length + 1) - 1), line);
      }
      assert.equal(pieces.lineStart(starts.length), whole.length);
    }), RUNS);
  });

  it('finds where two versions differ without looking at what they share', () => {
    fc.assert(fc.property(history, edit, (past, last) => {
      const before = edited(past);
      const { pieces: later, whole, start, end } = apply(before, last);
      const change = changedRange(before.pieces, later);
      assert.equal(before.whole.slice(0, change.start) + whole.slice(change.start, change.newEnd) + before.whole.slice(change.end), whole);
      assert.ok(change.start >= 0 && change.start <= change.end && change.start <= change.newEnd);
      // No more than was edited, and what happens to be the same at its edges is left out.
      assert.ok(change.end - change.start <= end - start && change.newEnd - change.start <= write(last.by).length);
    }), RUNS);
  });

  it('stays in few pieces however often it is edited in one place, and shares all others', () => {
    const first = PieceText.of('0123456789abcde\n'.repeat(20_000));
    let later = first;
    for (let at = 0; at < 5_000; at++) later = later.replaced(100_000 + at, 100_000 + at, 'x');
    for (let at = 0; at < 5_000; at++) later = later.replaced(100_000, 100_001, '');
    assert.equal(later.toString(), first.toString());
    const { atStart, atEnd } = later.sharedWith(first);
    assert.ok(first.length - atStart - atEnd < 100_000, `${first.length - atStart - atEnd} characters are not shared`);
  });

  it('finds what stands across the border of two pieces', () => {
    const searched = fc.constantFrom('', 'b', 'ba', 'xxaba', 'caba', 'ab'.repeat(20), 'nowhere');
    fc.assert(fc.property(fc.constantFrom('ab', 'aab', 'abc'), fc.integer({ min: 16_370, max: 16_390 }), searched, fc.integer({ min: -2, max: 60_000 }), (unit, before, wanted, offset) => {
      const whole = 'x'.repeat(before) + unit.repeat(12_000);
      const pieces = PieceText.of(whole);
      assert.equal(pieces.indexOf(wanted, offset), whole.indexOf(wanted, offset));
      assert.equal(pieces.lastIndexOf(wanted, offset), whole.lastIndexOf(wanted, offset));
      assert.equal(pieces.indexOf(wanted), whole.indexOf(wanted));
      assert.equal(pieces.lastIndexOf(wanted), whole.lastIndexOf(wanted));
      assert.equal(pieces.startsWith(wanted, offset), whole.startsWith(wanted, offset));
    }), { ...RUNS, numRuns: 1000 });
  });
});
