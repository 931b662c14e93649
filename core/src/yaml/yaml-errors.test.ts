import assert from 'node:assert/strict';
import { assertProblems, readMarks } from '../testing/marked-problems.js';
import { yamlSupport } from './index.js';

/** The text with its expected problems between ⟦ and ⟧, their message ids, and the value that is left. */
type Case = readonly [marked: string, messageIds: string, value?: unknown];

const CASES: Readonly<Record<string, readonly Case[]>> = {
  'nothing to read': [
    ['⟦⟧', 'yamlEmpty'],
    ['⟦⟧# only a comment\n', 'yamlEmpty'],
    ['⟦⟧\uFEFF', 'yamlEmpty'],
  ],
  'indentation': [
    ['a:\n⟦\t⟧b: 1\n', 'yamlTab', { a: { b: 1 } }],
    ['a: 1\n ⟦b: 2⟧\n', 'yamlIndentation', { a: 1, b: 2 }],
    ['a:\n  b: 1\n ⟦c: 2⟧ # two\n', 'yamlIndentation', { a: { b: 1, c: 2 } }],
    ['a: ⟦b: c⟧\n', 'yamlNestedMapping', { a: 'b: c' }],
    ['description: ⟦Note: this⟧ # why\n', 'yamlNestedMapping', { description: 'Note: this' }],
  ],
  'texts': [
    ['a: ⟦"x⟧\nb: 1\n', 'yamlUnclosedQuote', { a: 'x', b: 1 }],
    ["a: [1, ⟦'x]⟧\n", 'yamlUnclosedQuote'],
    ['a: "⟦\\q⟧"\n', 'badEscape', { a: '\\q' }],
    ['a: ⟦@⟧x\n', 'yamlBadStart', { a: '@x' }],
    ['a: ⟦`⟧x`\n', 'yamlBadStart', { a: '`x`' }],
    ['a: "x" ⟦y⟧\n', 'unexpectedCharacter', { a: 'x' }],
  ],
  'keys and brackets': [
    ['a: 1\n⟦b⟧\nc: 2\n', 'yamlMissingColon', { a: 1, c: 2 }],
    ['a: ⟦[⟧1, 2\nb: 3\n', 'unclosedArray', { a: [1, 2], b: 3 }],
    ['a: ⟦{⟧x: 1\n', 'unclosedObject', { a: { x: 1 } }],
    ['a: 1\n⟦}⟧\n', 'unexpectedCharacter', { a: 1 }],
    ['? ⟦[a]⟧\n: 1\n', 'yamlUnsupportedKey', {}],
    ['a: 1\n⟦a⟧: 2\n', 'duplicateKey', { a: 2 }],
    ['b: {a: 1, ⟦"a"⟧: 2}\n', 'duplicateKey', { b: { a: 2 } }],
  ],
  'values': [
    ['a: ⟦.nan⟧\nb: ⟦-.inf⟧\n', 'yamlUnsupportedValue yamlUnsupportedValue', { a: null, b: null }],
    ['a: ⟦!mine⟧ 1\n', 'yamlUnknownTag', { a: '1' }],
    ['a: ⟦*b⟧\nb: &b 1\n', 'yamlUnknownAlias', { a: null, b: 1 }],
    ['a: &a [⟦*a⟧]\n', 'yamlRecursiveAlias', { a: [null] }],
    ['⟦<<⟧: 3\na: 1\n', 'yamlBadMerge', { a: 1 }],
  ],
  'documents': [
    ['a: 1\n⟦---⟧\nb: 2\n', 'yamlSeveralDocuments', { a: 1 }],
    ['a: 1\n⟦...⟧\nfoo\n', 'yamlSeveralDocuments', { a: 1 }],
  ],
};

describe('syntax errors of YAML', () => {
  for (const [group, cases] of Object.entries(CASES)) {
    describe(group, () => {
      for (const [marked, messageIds, value] of cases) {
        it(JSON.stringify(marked), () => {
          const { text, ranges } = readMarks(marked);
          const document = yamlSupport.createDocument({ uri: 'file:///a.yaml', kind: 'definition', syntax: 'yaml', text });
          assertProblems(document, ranges, messageIds.split(' '));
          if (value !== undefined) assert.deepEqual(document.value, value);
        });
      }
    });
  }
});
