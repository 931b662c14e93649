import assert from 'node:assert/strict';
import { assertProblems, readMarks } from '../../testing/marked-problems.js';
import { JsonDocument } from '../json-document.js';

/** The text with its expected problems between ⟦ and ⟧, their message ids, and the value that is left. */
type Case = readonly [marked: string, messageIds: string, value?: unknown];

const CASES: Readonly<Record<string, readonly Case[]>> = {
  'nothing to read': [
    ['⟦⟧', 'emptyFile'],
    ['⟦⟧\uFEFF', 'emptyFile'],
    ['⟦⟧ \r\n\t', 'blankFile'],
  ],
  'commas': [
    ['{"a":1⟦,⟧}', 'trailingComma', { a: 1 }],
    ['[1, 2 ⟦,⟧ ]', 'trailingComma', [1, 2]],
    ['[⟦,⟧1]', 'extraComma', [1]],
    ['[1,⟦,⟧2]', 'extraComma', [1, 2]],
    ['{⟦,⟧"a":1}', 'extraComma', { a: 1 }],
    ['{"a":⟦1⟧ "b":2}', 'missingComma', { a: 1, b: 2 }],
    ['{"a":{⟦}⟧\n"b":2}', 'missingComma', { a: {}, b: 2 }],
    ['["a⟦"⟧ "b"]', 'missingComma', ['a', 'b']],
    ['{"a":1⟦;⟧"b":2}', 'semicolon', { a: 1, b: 2 }],
  ],
  'keys and colons': [
    ['{⟦"a"⟧ 1}', 'missingColon', { a: 1 }],
    ['{⟦"a"⟧, "b":1}', 'missingColon', { b: 1 }],
    ['{"a":⟦:⟧1}', 'unexpectedColon', { a: 1 }],
    ['["a"⟦:⟧1]', 'unexpectedColon', ['a', 1]],
    ['{⟦"a":⟧}', 'missingValue', {}],
    ['{⟦"a":⟧,"b":1}', 'missingValue', { b: 1 }],
    ['{⟦"a":⟧\n"b":1}', 'missingValue', { b: 1 }],
    ['{⟦a⟧:1, ⟦$b⟧ :2}', 'unquotedKey unquotedKey', { a: 1, $b: 2 }],
    ['{⟦a⟧":1}', 'unquotedKey', { a: 1 }],
    ['{⟦{⟧"b":1}, "a":1}', 'missingKey', { a: 1 }],
    ['⟦"⟧a":1}', 'missingOpen', { a: 1 }],
  ],
  'quotes and escapes': [
    ["{⟦'a'⟧:⟦'it\\'s'⟧}", 'singleQuotes singleQuotes', { a: "it's" }],
    ['{⟦“⟧a”:⟦“⟧b”}', 'curlyQuotes curlyQuotes', { a: 'b' }],
    ['{"a":⟦"b⟧\n,"c":1}', 'unterminatedString', { a: 'b', c: 1 }],
    ['{"a":⟦"b\\"}⟧\n}', 'unterminatedString', { a: 'b"}' }],
    ['{"a":"the ⟦"⟧best" one",\n"b":1}', 'unescapedQuote', { a: 'the ', b: 1 }],
    ['{"a":"x⟦\t⟧y⟦\u0001⟧"}', 'controlCharacter controlCharacter', { a: 'x\ty\u0001' }],
    ['{"a":"⟦\\q⟧"}', 'badEscape', { a: 'q' }],
    ['{"a":"⟦\\u⟧12"}', 'badEscape', { a: 'u12' }],
    ['"\\u0041\\n\\/⟦\\x⟧"', 'badEscape', 'A\n/x'],
  ],
  'numbers and words': [
    ['[⟦01⟧]', 'badNumber', [1]],
    ['[⟦-01⟧]', 'badNumber', [-1]],
    ['[⟦+1⟧]', 'badNumber', [1]],
    ['[⟦.5⟧]', 'badNumber', [0.5]],
    ['[⟦1.⟧]', 'badNumber', [1]],
    ['[⟦1e⟧]', 'badNumber', [null]],
    ['[⟦0x1F⟧]', 'badNumber', [31]],
    ['[⟦1_000⟧]', 'badNumber', [null]],
    ['[⟦-⟧]', 'unexpectedCharacter', [null]],
    ['[⟦NaN⟧, ⟦-Infinity⟧]', 'notFiniteNumber notFiniteNumber', [null, null]],
    ['[⟦True⟧, ⟦None⟧, ⟦undefined⟧]', 'wrongLiteral wrongLiteral wrongLiteral', [true, null, null]],
    ['{"a":⟦yes⟧}', 'unknownWord', {}],
    ['{"a":⟦constructor⟧}', 'unknownWord', {}],
    ['⟦<html><⟧/html>', 'unexpectedCharacter', undefined],
    ['⟦hello⟧ world', 'unknownWord', undefined],
  ],
  'comments and blanks': [
    ['⟦/* a\n */⟧{"a":1 ⟦// b⟧\n}⟦//⟧', 'comment comment comment', { a: 1 }],
    ['{⟦\u2003⟧"a"⟦\u00A0⟧:1}', 'oddWhitespace oddWhitespace', { a: 1 }],
    ['{}⟦\uFEFF⟧', 'oddWhitespace', {}],
  ],
  'brackets': [
    ['⟦{⟧', 'unexpectedEnd', {}],
    ['{"a":[1,{"b":2⟦}⟧', 'unexpectedEnd', { a: [1, { b: 2 }] }],
    ['{"a":⟦[⟧1,2}', 'unclosedArray', { a: [1, 2] }],
    ['{"a":{"b":1⟦]⟧}', 'wrongClose', { a: { b: 1 } }],
    ['{"a":{"b":1⟦]⟧}}', 'unexpectedClose', { a: { b: 1 } }],
    ['[1⟦}⟧', 'wrongClose', [1]],
    ['⟦}⟧', 'unexpectedCharacter', undefined],
    ['{"a":1}⟦}⟧', 'extraText', { a: 1 }],
    ['{"a":1} ⟦{"b":2}⟧ \n', 'extraText', { a: 1 }],
    ['{}⟦\0⟧', 'extraText', {}],
  ],
  'brackets of an indented text': [
    ['{\n  "a": ⟦{⟧\n    "b": 1\n  ,\n  "c": 2\n}', 'unclosedObject', { a: { b: 1 }, c: 2 }],
    ['{\n  "a": ⟦{⟧\n    "b": 1,\n  "c": 2\n}', 'unclosedObject', { a: { b: 1 }, c: 2 }],
    ['{\n  "a": [\n    ⟦{⟧\n      "b": 1\n  ],\n  "c": 2\n}', 'unclosedObject', { a: [{ b: 1 }], c: 2 }],
    ['{\r\n\t"a": {\r\n\t\t"b": 1\r\n\t\t⟦}⟧\r\n\t},\r\n\t"c": 2\r\n}', 'unexpectedClose', { a: { b: 1 }, c: 2 }],
    ['{\n  "a": {\n    "b": 1\n  ⟦]⟧,\n  "c": [1, 2⟦}⟧,\n  "d": 3\n}', 'wrongClose wrongClose', { a: { b: 1 }, c: [1, 2], d: 3 }],
    ['{\n  "a": {\n    "b": 1\n  }\n⟦}⟧,\n  "c": 2\n}', 'unexpectedClose', { a: { b: 1 }, c: 2 }],
    ['{\n  ⟦"a"⟧:\n    "b": 1\n  },\n  "c": {\n    "d": 1\n  }\n}', 'missingOpen', { a: { b: 1 }, c: { d: 1 } }],
    ['{\n  "a": [\n      ⟦"⟧b": 1\n    },\n    {\n      "c": 1\n    }\n  ]\n}', 'missingOpen', { a: [{ b: 1 }, { c: 1 }] }],
    ['{\n  "a": {\n    "b": 1\n  },\n  "c": {\n    "d": ⟦2⟧\n', 'unexpectedEnd', { a: { b: 1 }, c: { d: 2 } }],
    ['{\n  "a": {\n    "b": 1,\n ⟦{⟧   "c": {\n      "d": 1\n    }\n  },\n  "e": 2\n}', 'missingKey', { a: { b: 1, c: { d: 1 } }, e: 2 }],
    ['{\n  "a": {\n    "b": 1,\n⟦[⟧    "c": {\n      "d": 1\n    }\n  },\n  "e": 2\n}', 'missingKey', { a: { b: 1, c: { d: 1 } }, e: 2 }],
    ['{\n  "a": {\n    "b": 1,\n ⟦}⟧   "c": {\n      "d": 1\n    }\n  },\n  "e": 2\n}', 'unexpectedClose', { a: { b: 1, c: { d: 1 } }, e: 2 }],
    ['{\n  "a": {\n    "b": [\n      "x",\n ⟦{⟧    "y",\n      "z"\n    ]\n  },\n  "e": 2\n}', 'unexpectedCharacter', { a: { b: ['x', 'y', 'z'] }, e: 2 }],
    ['{\n  "a": {\n    "b": [\n      "x",\n ⟦]⟧    "y",\n      "z"\n    ]\n  },\n  "e": 2\n}', 'unexpectedClose', { a: { b: ['x', 'y', 'z'] }, e: 2 }],
    ['{\n  "a": {\n    "b": 1⟦}⟧,\n    "c": 2\n  },\n  "d": 3\n}', 'earlyClose', { a: { b: 1, c: 2 }, d: 3 }],
    ['{\n  "a": {\n    "b": 1\n  ⟦}⟧,\n    "c": 2\n  },\n  "d": 3\n}', 'earlyClose', { a: { b: 1, c: 2 }, d: 3 }],
    ['{\n  "a": {\n    "b": 1,⟦}⟧\n    "c": 2\n  },\n  "d": 3\n}', 'earlyClose', { a: { b: 1, c: 2 }, d: 3 }],
    ['{\r\n\t"a": {⟦}⟧\r\n\t\t"c": 2\r\n\t},\r\n\t"d": 3\r\n}', 'earlyClose', { a: { c: 2 }, d: 3 }],
    ['{\n  "a": {\n    "b": {\n      "c": 1\n    }⟦}⟧,\n    "d": 2\n  },\n  "e": 3\n}', 'earlyClose', { a: { b: { c: 1 }, d: 2 }, e: 3 }],
    ['{\n  "a": [\n    {\n      "b": 1⟦}⟧,\n      "c": 2\n    }\n  ]\n}', 'earlyClose', { a: [{ b: 1, c: 2 }] }],
    ['{\n  "a": 1⟦}⟧,\n  "b": {\n    "c": 1\n  }\n}', 'earlyClose', { a: 1, b: { c: 1 } }],
    ['{\n  "a": {\n    "b": [\n      {\n        "c": 1\n      }⟦}⟧,\n      {\n        "d": 2\n      }\n    ]\n  }\n}', 'earlyClose', { a: { b: [{ c: 1 }, { d: 2 }] } }],
    // A line that is indented too far is no fault, whatever else is broken.
    ['{\n  "a": {\n    "b": 1\n  },\n      "c": 2,\n  "d": ⟦{⟧\n    "e": 1\n  ,\n  "f": 3\n}', 'unclosedObject', { a: { b: 1 }, c: 2, d: { e: 1 }, f: 3 }],
    ['{\n  "a": {\n    "b": 1,\n⟦"  "⟧  c": 1,\n    "d": {}\n  },\n  "e": 2\n}', 'missingColon', { a: { b: 1, d: {} }, e: 2 }],
  ],
};

describe('syntax errors of JSON', () => {
  for (const [group, cases] of Object.entries(CASES)) {
    describe(group, () => {
      for (const [marked, messageIds, value] of cases) {
        it(JSON.stringify(marked), () => {
          const { text, ranges } = readMarks(marked);
          const document = new JsonDocument({ uri: 'file:///a.json', kind: 'definition', syntax: 'json', text });
          assertProblems(document, ranges, messageIds.split(' '));
          assert.deepEqual(document.value, value);
        });
      }
    });
  }

  it('comes to an end at a key further left than everything that could hold it', () => {
    const document = new JsonDocument({ uri: 'file:///a.json', kind: 'definition', syntax: 'json', text: '[\n  {\n    "a": 1,\n"b": 2\n]' });
    assert.deepEqual(document.value, [{ a: 1 }, { b: 2 }]);
  });

  it('stops at a hundred, and keeps what it quotes short', () => {
    const text = `[${'nonsense'.repeat(20)},\n${'x,\n'.repeat(500)}1]`;
    const { syntaxErrors } = new JsonDocument({ uri: 'file:///a.json', kind: 'definition', syntax: 'json', text });
    assert.equal(syntaxErrors.length, 100);
    assert.equal(syntaxErrors[0]?.data.text, `${'nonsense'.repeat(7)}nons…`);
  });
});
