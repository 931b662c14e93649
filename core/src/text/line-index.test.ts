import assert from 'node:assert/strict';
import fc from 'fast-check';
import { LineIndex } from './line-index.js';
import { PieceText } from './piece-text.js';
import { applyEdits, type OffsetEdit } from './text-edit.js';

describe('LineIndex', () => {
  for (const [name, text, positions] of [
    ['line feeds', 'ab\nc\n', [[0, 0, 0], [2, 0, 2], [3, 1, 0], [4, 1, 1], [5, 2, 0]]],
    ['CRLF', 'a\r\nb', [[1, 0, 1], [3, 1, 0], [4, 1, 1]]],
    ['lone carriage returns', 'a\rb\r\nc', [[2, 1, 0], [5, 2, 0]]],
    ['a BOM, which is no column', '\uFEFFab\nc', [[1, 0, 0], [2, 0, 1], [4, 1, 0]]],
    ['characters of two units', '😀a\n😀', [[2, 0, 2], [4, 1, 0], [6, 1, 2]]],
    ['nothing', '', [[0, 0, 0]]],
  ] as const) {
    it(`counts ${name}`, () => {
      const lines = new LineIndex(text);
      for (const [offset, line, character] of positions) {
        assert.deepEqual(lines.positionAt(offset), { line, character });
        assert.equal(lines.offsetAt({ line, character }), offset);
      }
    });
  }

  it('clamps what lies outside', () => {
    const lines = new LineIndex('\uFEFFab\r\nc');
    assert.equal(lines.lineCount, 2);
    assert.deepEqual(lines.positionAt(-5), { line: 0, character: 0 });
    assert.deepEqual(lines.positionAt(0), { line: 0, character: 0 });
    assert.deepEqual(lines.positionAt(99), { line: 1, character: 1 });
    assert.equal(lines.offsetAt({ line: 0, character: 99 }), 3);
    assert.equal(lines.offsetAt({ line: 1, character: 99 }), 6);
    assert.equal(lines.offsetAt({ line: 7, character: 0 }), 6);
  });

  it('finds its way back from every offset that is not inside of a line end', () => {
    const text = fc.string({ unit: fc.constantFrom('a', '\n', '\r', '\r\n', 'é', '😀'), maxLength: 30 });
    fc.assert(fc.property(text, (source) => {
      const lines = new LineIndex(source);
      for (let offset = 0; offset <= source.length; offset++) {
        if (source.slice(offset - 1, offset + 1) !== '\r\n') assert.equal(lines.offsetAt(lines.positionAt(offset)), offset);
      }
    }), { seed: 20_250_104, numRuns: 500 });
  });

  it('is the same where it is made from that of the text before an edit', () => {
    const text = fc.string({ unit: fc.constantFrom('a', '\n', '\r', '\r\n', '\uFEFF', '😀'), maxLength: 20 });
    fc.assert(fc.property(text, text, text, text, (start, removed, added, end) => {
      const [before, after] = [start + removed + end, start + added + end];
      const [changed, fresh] = [new LineIndex(PieceText.of(before).replaced(start.length, start.length + removed.length, added)), new LineIndex(after)];
      assert.equal(changed.lineCount, fresh.lineCount);
      for (let offset = 0; offset <= after.length; offset++) assert.deepEqual(changed.positionAt(offset), fresh.positionAt(offset));
      for (let line = 0; line <= fresh.lineCount; line++) assert.equal(changed.offsetAt({ line, character: 2 }), fresh.offsetAt({ line, character: 2 }));
    }), { seed: 20_250_104, numRuns: 3000 });
  });
});

describe('applyEdits', () => {
  const edit = (start: number, end: number, newText: string): OffsetEdit => ({ range: { start, end }, newText });

  it('takes edits in any order, also where they touch', () => {
    assert.equal(applyEdits('abcdef', [edit(4, 6, 'Z'), edit(0, 1, ''), edit(1, 1, 'X'), edit(1, 3, 'Y')]), 'XYdZ');
    assert.equal(applyEdits('abc', []), 'abc');
  });

  it('refuses edits that overlap', () => {
    assert.throws(() => applyEdits('abc', [edit(0, 2, ''), edit(1, 3, '')]), RangeError);
  });
});
