import assert from 'node:assert/strict';
import { JsonDocument } from '../json/json-document.js';
import { pointerOf, type PointerSegment } from '../pointer.js';
import { applyEdits } from '../text/text-edit.js';
import type { Corrector } from './corrector.js';
import { createCorrector } from './create-corrector.js';

const at = (...path: readonly PointerSegment[]) => pointerOf(path);

function corrected(text: string, change: (corrector: Corrector) => void): string {
  const corrector = createCorrector(new JsonDocument({ uri: 'file:///a.json', kind: 'definition', syntax: 'json', text }));
  change(corrector);
  return applyEdits(text, corrector.edits());
}

const PRETTY = '{\n  "a": 1,\n  "b": {\n    "c": [1, 2]\n  },\n  "d": {}\n}\n';
const TABS = '\uFEFF{\r\n\t"a" : 1,\r\n\t"b" : [\r\n\t\t{\r\n\t\t\t"c" : 2\r\n\t\t}\r\n\t]\r\n}';

const MIXED = '{\n  "a": [\n    1\n  ],\n\t"b": {\n\t\t"c": 1,\n    "d": 2\n\t}\n}\n';

type Case = readonly [name: string, before: string, change: (corrector: Corrector) => void, after: string];

const INSERTIONS: readonly Case[] = [
  ['at the end', PRETTY, (c) => { c.insertKey(at(), 'e', 'x"'); }, '{\n  "a": 1,\n  "b": {\n    "c": [1, 2]\n  },\n  "d": {},\n  "e": "x\\""\n}\n'],
  ['after a key', PRETTY, (c) => { c.insertKey(at(), 'e', 0, { after: 'a' }); }, '{\n  "a": 1,\n  "e": 0,\n  "b": {\n    "c": [1, 2]\n  },\n  "d": {}\n}\n'],
  ['at the end, where the key to follow is missing', '{"a":1}', (c) => { c.insertKey(at(), 'b', 2, { after: 'x' }); }, '{"a":1,"b":2}'],
  ['at the start', PRETTY, (c) => { c.insertKey(at(), 'e', 0, { first: true }); }, '{\n  "e": 0,\n  "a": 1,\n  "b": {\n    "c": [1, 2]\n  },\n  "d": {}\n}\n'],
  ['into an empty object', PRETTY, (c) => { c.insertKey(at('d'), 'e', [1]); }, '{\n  "a": 1,\n  "b": {\n    "c": [1, 2]\n  },\n  "d": {\n    "e": [\n      1\n    ]\n  }\n}\n'],
  ['into an empty object of several lines', '{\n  "a": {\n  }\n}', (c) => { c.insertKey(at('a'), 'b', 1); }, '{\n  "a": {\n    "b": 1\n  }\n}'],
  ['into an empty text of braces', '{}', (c) => { c.insertKey(at(), 'a', { b: 1 }); }, '{\n  "a": {\n    "b": 1\n  }\n}'],
  ['of nested values', '{\n    "a": 1\n}', (c) => { c.insertKey(at(), 'b', { c: [1, { d: {} }], e: [] }); },
    '{\n    "a": 1,\n    "b": {\n        "c": [\n            1,\n            {\n                "d": {}\n            }\n        ],\n        "e": []\n    }\n}'],
  ['with tabs, CRLF, a BOM and wide colons', TABS, (c) => { c.insertKey(at('b', 0), 'd', { e: 3 }); },
    '\uFEFF{\r\n\t"a" : 1,\r\n\t"b" : [\r\n\t\t{\r\n\t\t\t"c" : 2,\r\n\t\t\t"d" : {\r\n\t\t\t\t"e" : 3\r\n\t\t\t}\r\n\t\t}\r\n\t]\r\n}'],
  ['into an object of one line', '{ "a": { "b": 1 } }', (c) => { c.insertKey(at('a'), 'c', { d: [1, 2] }); }, '{ "a": { "b": 1, "c": {"d": [1, 2]} } }'],
  ['into a minified object', '{"a":{"b":1},"c":[]}', (c) => { c.insertKey(at('a'), 'd', { e: [] }); c.append(at('c'), 1); }, '{"a":{"b":1,"d":{"e":[]}},"c":[1]}'],
  ['into an array', '[\n  1\n]', (c) => { c.append(at(), { a: 2 }); }, '[\n  1,\n  {\n    "a": 2\n  }\n]'],
  ['that mends a trailing comma', '{\n  "a": 1,\n}', (c) => { c.insertKey(at(), 'b', 2); }, '{\n  "a": 1,\n  "b": 2\n}'],
  ['beside an error that stays', '{\n  "a": 1\n  "b": 2\n}', (c) => { c.insertKey(at(), 'c', 3); }, '{\n  "a": 1\n  "b": 2,\n  "c": 3\n}'],
  ['beside a member that is indented in its own way', MIXED, (c) => { c.insertKey(at('b'), 'x', 0, { first: true }); c.insertKey(at('b'), 'y', [1], { after: 'c' }); },
    '{\n  "a": [\n    1\n  ],\n\t"b": {\n\t\t"x": 0,\n\t\t"c": 1,\n\t\t"y": [\n\t\t\t1\n\t\t],\n    "d": 2\n\t}\n}\n'],
  ['of several keys, in their order', '{\n  "a": 1,\n  "b": 2\n}',
    (c) => { c.insertKey(at(), 'x', 1, { after: 'a' }); c.insertKey(at(), 'y', 2); c.insertKey(at(), 'z', 3, { after: 'a' }); c.insertKey(at(), 'w', 4); c.insertKey(at(), 'v', 5, { after: 'x' }); },
    '{\n  "a": 1,\n  "x": 1,\n  "v": 5,\n  "z": 3,\n  "b": 2,\n  "y": 2,\n  "w": 4\n}'],
];

const REMOVALS: readonly Case[] = [
  ['of the first member', PRETTY, (c) => { c.remove(at('a')); }, '{\n  "b": {\n    "c": [1, 2]\n  },\n  "d": {}\n}\n'],
  ['of a member in the middle', PRETTY, (c) => { c.remove(at('b')); }, '{\n  "a": 1,\n  "d": {}\n}\n'],
  ['of the last member', PRETTY, (c) => { c.remove(at('d')); }, '{\n  "a": 1,\n  "b": {\n    "c": [1, 2]\n  }\n}\n'],
  ['of the only member', PRETTY, (c) => { c.remove(at('b', 'c')); }, '{\n  "a": 1,\n  "b": {},\n  "d": {}\n}\n'],
  ['of all members', PRETTY, (c) => { c.remove(at('d')); c.remove(at('a')); c.remove(at('b')); }, '{}\n'],
  ['of items', '[1, 2,\n 3, 4]', (c) => { c.remove(at(1)); c.remove(at(2)); }, '[1, 4]'],
  ['of the first items', '[1, 2, 3]', (c) => { c.remove(at(0)); c.remove(at(1)); }, '[3]'],
  ['with its trailing comma', '{"a": 1, "b": 2,}', (c) => { c.remove(at('b')); }, '{"a": 1}'],
  ['of the only member with its trailing comma', '{"a": 1 ,\n}', (c) => { c.remove(at('a')); }, '{}'],
  ['that keeps a comment', '{ /* why */ "a": 1 }', (c) => { c.remove(at('a')); }, '{ /* why */  }'],
  ['with a member in its place', '{\n  "a": 1,\n  "b": 2\n}', (c) => { c.remove(at('a')); c.insertKey(at(), 'c', 3, { first: true }); }, '{\n  "c": 3,\n  "b": 2\n}'],
];

const REPLACEMENTS: readonly Case[] = [
  ['by a scalar', PRETTY, (c) => { c.set(at('b'), false); }, '{\n  "a": 1,\n  "b": false,\n  "d": {}\n}\n'],
  ['by an object', PRETTY, (c) => { c.set(at('a'), { x: { y: 1 } }); }, '{\n  "a": {\n    "x": {\n      "y": 1\n    }\n  },\n  "b": {\n    "c": [1, 2]\n  },\n  "d": {}\n}\n'],
  ['of an item', PRETTY, (c) => { c.set(at('b', 'c', 1), { x: 1 }); }, '{\n  "a": 1,\n  "b": {\n    "c": [1, {"x": 1}]\n  },\n  "d": {}\n}\n'],
  ['of a member that is indented in its own way', MIXED, (c) => { c.set(at('a'), [2]); }, '{\n  "a": [\n    2\n  ],\n\t"b": {\n\t\t"c": 1,\n    "d": 2\n\t}\n}\n'],
  ['of a missing value', '{"a":, "b": 1}', (c) => { c.set(at('a'), 1); }, '{"a": 1, "b": 1}'],
  ['of the root', '\uFEFF[1]\r\n', (c) => { c.set(at(), { a: 1 }); }, '\uFEFF{\r\n  "a": 1\r\n}\r\n'],
  ['of a key', PRETTY, (c) => { c.rename(at('b'), 'x/"y'); }, '{\n  "a": 1,\n  "x/\\"y": {\n    "c": [1, 2]\n  },\n  "d": {}\n}\n'],
  ['of key and value at once', '{"a": {"b": 1}}', (c) => { c.rename(at('a'), 'x'); c.set(at('a', 'b'), 2); c.insertKey(at('a'), 'c', 3); }, '{"x": {"b": 2, "c": 3}}'],
  ['by the later of two values', '{"a": 1}', (c) => { c.set(at('a'), 2); c.set(at('a'), 3); }, '{"a": 3}'],
  ['by nothing, where it is removed later', '{"a": 1, "b": 2}', (c) => { c.set(at('a'), 2); c.remove(at('a')); }, '{"b": 2}'],
  ['that makes inner changes pointless', '{"a": {"b": 1}}', (c) => { c.set(at('a', 'b'), 2); c.insertKey(at('a'), 'c', 3); c.set(at('a'), []); c.rename(at('a', 'b'), 'd'); }, '{"a": []}'],
  ['of a member whose key comes back', '{"a": 1, "b": 2}', (c) => { c.remove(at('a')); c.insertKey(at(), 'a', 3); }, '{"b": 2, "a": 3}'],
  ['of an inserted value', '{}', (c) => { c.insertKey(at(), 'a', 1); c.insertKey(at(), 'a', 2); }, '{\n  "a": 2\n}'],
];

describe('corrections of JSON', () => {
  for (const [group, cases] of Object.entries({ insertion: INSERTIONS, removal: REMOVALS, replacement: REPLACEMENTS })) {
    describe(group, () => {
      for (const [name, before, change, after] of cases) {
        it(name, () => {
          assert.equal(corrected(before, change), after);
        });
      }
    });
  }

  it('refuses what the document does not have', () => {
    const refusals: readonly ((corrector: Corrector) => void)[] = [
      (c) => { c.set(at('x'), 1); },
      (c) => { c.remove(at('a', 'x')); },
      (c) => { c.remove(at()); },
      (c) => { c.rename(at('c', 0), 'x'); },
      (c) => { c.rename(at(), 'x'); },
      (c) => { c.insertKey(at('a'), 'x', 1); },
      (c) => { c.insertKey(at('c'), 'x', 1); },
      (c) => { c.insertKey(at(), 'a', 1); },
      (c) => { c.append(at(), 1); },
    ];
    for (const change of refusals) assert.throws(() => corrected('{"a": 1, "c": [1]}', change), RangeError, change.toString());
  });

  it('refuses a document without values', () => {
    const readme = { uri: 'file:///readme.md', version: undefined, kind: 'readme', syntax: 'text', text: '', source: '', value: undefined, syntaxErrors: [], rangeOf: () => undefined, nodeAt: () => undefined } as const;
    assert.throws(() => createCorrector(readme), TypeError);
  });
});
