import assert from 'node:assert/strict';
import type { Corrector } from '../fixes/corrector.js';
import { createCorrector } from '../fixes/create-corrector.js';
import { pointerOf, type PointerSegment } from '../pointer.js';
import { applyEdits } from '../text/text-edit.js';
import { yamlSupport } from './index.js';

const at = (...path: readonly PointerSegment[]) => pointerOf(path);

function corrected(text: string, change: (corrector: Corrector) => void): string {
  const corrector = createCorrector(yamlSupport.createDocument({ uri: 'file:///a.yaml', kind: 'definition', syntax: 'yaml', text }));
  change(corrector);
  return applyEdits(text, corrector.edits());
}

type Case = readonly [name: string, before: string, change: (corrector: Corrector) => void, after: string];

const CASES: Readonly<Record<string, readonly Case[]>> = {
  insertion: [
    ['at the end', 'a: 1 # one\nb: 2 # two\n', (c) => { c.insertKey(at(), 'c', 'x y'); }, 'a: 1 # one\nb: 2 # two\nc: x y\n'],
    ['without a line break at the end', 'a: 1', (c) => { c.insertKey(at(), 'b', 2); }, 'a: 1\nb: 2'],
    ['after a key with members', 'a:\n  b: 1\n# about c\nc: 2\n', (c) => { c.insertKey(at(), 'd', 3, { after: 'a' }); }, 'a:\n  b: 1\nd: 3\n# about c\nc: 2\n'],
    ['at the start', '# top\na: 1\n', (c) => { c.insertKey(at(), 'b', 2, { first: true }); }, '# top\nb: 2\na: 1\n'],
    ['at the start of an item', '- a: 1\n  b: 2\n', (c) => { c.insertKey(at(0), 'c', 3, { first: true }); }, '- c: 3\n  a: 1\n  b: 2\n'],
    ['into two containers that end together', 'a:\n  b: 1\n', (c) => { c.insertKey(at(), 'd', 3); c.insertKey(at('a'), 'c', 2); }, 'a:\n  b: 1\n  c: 2\nd: 3\n'],
    ['with the steps and the lists of the file', 'a:\n    b:\n    - 1\n', (c) => { c.insertKey(at('a'), 'c', { d: [1, { e: 2 }] }); }, 'a:\n    b:\n    - 1\n    c:\n        d:\n        - 1\n        - e: 2\n'],
    ['with the quotes of its neighbours', "a: 'x'\nb: 'y'\n", (c) => { c.insertKey(at(), 'c', 'z'); }, "a: 'x'\nb: 'y'\nc: 'z'\n"],
    ['with quotes where they are needed', 'a: x\n', (c) => { c.insertKey(at(), 'b', 'no'); c.insertKey(at(), '200', '1.0'); c.insertKey(at(), 'c', 'd: e'); }, 'a: x\nb: "no"\n"200": "1.0"\nc: "d: e"\n'],
    ['of a text of several lines', 'a: x\n', (c) => { c.insertKey(at(), 'b', 'one\ntwo'); }, 'a: x\nb: "one\\ntwo"\n'],
    ['after a text that keeps its blank lines', 'a: |+\n  x\n\n\nb: 1\n', (c) => { c.insertKey(at(), 'c', 2, { after: 'a' }); }, 'a: |+\n  x\n\n\nc: 2\nb: 1\n'],
    ['with CRLF and a BOM', '\uFEFFa:\r\n  b: 1\r\n', (c) => { c.insertKey(at('a'), 'c', [1]); }, '\uFEFFa:\r\n  b: 1\r\n  c:\r\n    - 1\r\n'],
    ['with single carriage returns', 'a:\r  b: 1\r', (c) => { c.insertKey(at('a'), 'c', 2); }, 'a:\r  b: 1\r  c: 2\r'],
    ['into brackets', 'a: {b: 1}\nc: [ 1 ]\n', (c) => { c.insertKey(at('a'), 'd', { e: 'f, g' }); c.append(at('c'), [2]); }, 'a: {b: 1, d: {e: "f, g"}}\nc: [ 1, [2] ]\n'],
    ['into empty brackets', 'a: {}\nb: [] # none\nc:\n  - {}\n', (c) => { c.insertKey(at('a'), 'd', 1); c.append(at('b'), 2); c.insertKey(at('c', 0), 'e', 3); }, 'a:\n  d: 1\nb:\n  - 2 # none\nc:\n  - e: 3\n'],
    ['into empty brackets in brackets', 'a: {b: {}, c: []}\n', (c) => { c.insertKey(at('a', 'b'), 'd', 1); c.append(at('a', 'c'), 2); }, 'a: {b: {d: 1}, c: [2]}\n'],
    ['into JSON', '{"a": "x"}\n', (c) => { c.insertKey(at(), 'b', ['y']); }, '{"a": "x", "b": ["y"]}\n'],
    ['into what an alias refers to', 'a: &x\n  b: 1\nc: *x\n', (c) => { c.insertKey(at('c'), 'd', 2); }, 'a: &x\n  b: 1\n  d: 2\nc: *x\n'],
    ['of items', 'a:\n- 1\n- b: 2\n', (c) => { c.append(at('a'), { c: 3, d: 4 }); }, 'a:\n- 1\n- b: 2\n- c: 3\n  d: 4\n'],
  ],
  removal: [
    ['with its line and comment', 'a: 1\nb: 2 # two\nc: 3\n', (c) => { c.remove(at('b')); }, 'a: 1\nc: 3\n'],
    ['of the first member', 'a:\n  x: 1\nb: 2\n', (c) => { c.remove(at('a')); }, 'b: 2\n'],
    ['of the first member of an item', '- a: 1\n  b: 2\n', (c) => { c.remove(at(0, 'a')); }, '- b: 2\n'],
    ['of the last member', 'a: 1\n# about b\nb: 2', (c) => { c.remove(at('b')); }, 'a: 1\n# about b'],
    ['of the only member', 'a:\n  b: 1\nc: 2\n', (c) => { c.remove(at('a', 'b')); }, 'a: {}\nc: 2\n'],
    ['of all items', 'a:\n- 1\n- 2\nc: 2\n', (c) => { c.remove(at('a', 0)); c.remove(at('a', 1)); }, 'a: []\nc: 2\n'],
    ['of everything', 'a: 1\nb: 2\n', (c) => { c.remove(at('a')); c.remove(at('b')); }, '{}\n'],
    ['from brackets', 'a: {b: 1, c: 2}\nd: [1, 2, 3]\n', (c) => { c.remove(at('a', 'b')); c.remove(at('d', 2)); }, 'a: {c: 2}\nd: [1, 2]\n'],
    ['beside an addition', 'a:\n  b: 1\n  c: 2\n', (c) => { c.remove(at('a', 'c')); c.insertKey(at(), 'd', 3); }, 'a:\n  b: 1\nd: 3\n'],
  ],
  replacement: [
    ['keeps the quotes', "a: 'x'\nb: \"y\"\nc: z\n", (c) => { c.set(at('a'), '1'); c.set(at('b'), '2'); c.set(at('c'), 'three'); }, "a: '1'\nb: \"2\"\nc: three\n"],
    ['keeps the comment', 'a: 1 # one\n', (c) => { c.set(at('a'), true); }, 'a: true # one\n'],
    ['keeps the anchor', 'a: &x 1\nb: *x\n', (c) => { c.set(at('a'), 2); }, 'a: &x 2\nb: *x\n'],
    ['of an alias', 'a: &x 1\nb: *x\n', (c) => { c.set(at('b'), 2); }, 'a: &x 1\nb: 2\n'],
    ['of a missing value', 'a:\nb: {c: }\n', (c) => { c.set(at('a'), 1); c.set(at('b', 'c'), 2); }, 'a: 1\nb: {c: 2}\n'],
    ['of lines by a scalar', 'a:\n  b: 1\nc: 2\n', (c) => { c.set(at('a'), 'x'); }, 'a: x\nc: 2\n'],
    ['of a scalar by lines', 'a: 1\nc:\n  - 2\n', (c) => { c.set(at('a'), { b: [1] }); c.set(at('c', 0), { d: 1, e: 2 }); }, 'a:\n  b:\n    - 1\nc:\n  - d: 1\n    e: 2\n'],
    ['of a text in lines', 'a: |\n  x\n  y\nb: 1\n', (c) => { c.set(at('a'), 'z'); }, 'a: z\nb: 1\n'],
    ['of the root', 'a: 1\n', (c) => { c.set(at(), [1]); }, '- 1\n'],
    ['of a key', 'a: 1\n"b": 2\n', (c) => { c.rename(at('a'), 'x: y'); c.rename(at('b'), 'c'); }, '"x: y": 1\n"c": 2\n'],
  ],
};

describe('corrections of YAML', () => {
  for (const [group, cases] of Object.entries(CASES)) {
    describe(group, () => {
      for (const [name, before, change, after] of cases) {
        it(name, () => {
          assert.equal(corrected(before, change), after);
        });
      }
    });
  }
});
