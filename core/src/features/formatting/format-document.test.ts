import assert from 'node:assert/strict';
import fc from 'fast-check';
import { stringify } from 'yaml';
import type { ConnectorDocument } from '../../documents/connector-document.js';
import { createDocument } from '../../documents/create-document.js';
import type { FormatStyle } from '../../documents/format-style.js';
import { applyEdits } from '../../text/text-edit.js';
import { yamlSupport } from '../../yaml/index.js';
import { formatDocument } from './format-document.js';

type Syntax = 'json' | 'yaml';
const TWO: FormatStyle = { tabSize: 2, insertSpaces: true };

const documentOf = (syntax: Syntax, text: string): ConnectorDocument => createDocument({ uri: `file:///c/apiDefinition.swagger.${syntax}`, kind: 'definition', syntax, text }, yamlSupport);
const formatted = (syntax: Syntax, text: string, style = TWO): string => applyEdits(text, formatDocument(documentOf(syntax, text), style));

describe('formatDocument', () => {
  const cases: readonly (readonly [title: string, syntax: Syntax, text: string, expected: string, style?: FormatStyle])[] = [
    ['indents JSON', 'json', '{"b":1,\n\n\n"a":[{}, 2]}', '{\n  "b": 1,\n  "a": [\n    {},\n    2\n  ]\n}'],
    ['takes tabs', 'json', '{"a":{"b":1}}', '{\n\t"a": {\n\t\t"b": 1\n\t}\n}', { tabSize: 4, insertSpaces: false }],
    ['keeps line endings', 'json', '{"a":1,\r\n"b":2}\r\n', '{\r\n  "a": 1,\r\n  "b": 2\r\n}\r\n'],
    ['keeps the BOM', 'json', '\uFEFF{"a":1}', '\uFEFF{\n  "a": 1\n}'],
    ['keeps comments', 'json', '{ // one\n"a":1 /* two */ }', '{ // one\n  "a": 1 /* two */\n}'],
    ['ends the file where that is wanted', 'json', '{}', '{}\n', { ...TWO, insertFinalNewline: true }],
    ['leaves a broken text as it is', 'json', '{ "a": { "b": 1 , "c": 2 }', '{ "a": { "b": 1 , "c": 2 }'],
    ['leaves nothing as it is', 'json', '', ''],
    ['indents YAML', 'yaml', 'a:\n    b:   1\n    c:\n        d:  x\n', 'a:\n  b: 1\n  c:\n    d: x\n'],
    ['indents it by four', 'yaml', 'a:\n  b: 1\n', 'a:\n    b: 1\n', { tabSize: 4, insertSpaces: true }],
    ['keeps comments, and one empty line', 'yaml', '# top\na:  1   # one\n\n\n\n# two\nb: 2\n', '# top\na: 1 # one\n\n# two\nb: 2\n'],
    ['keeps lists where they stand', 'yaml', 'a:\n- 1\n-   2\nb:\n    c:\n    - x\n', 'a:\n- 1\n- 2\nb:\n  c:\n  - x\n'],
    ['keeps lists that are indented', 'yaml', 'a:\n    - 1\n    -   2\n', 'a:\n  - 1\n  - 2\n'],
    ['keeps values and keys as they are written', 'yaml', `"a":   'it''s'\nb:  1e3\nc:  0x1F\nd: 1.10\ne: ~\nf:\ng: "\\u00e9"\nh: 12345678901234567890\n`, `"a": 'it''s'\nb: 1e3\nc: 0x1F\nd: 1.10\ne: ~\nf:\ng: "\\u00e9"\nh: 12345678901234567890\n`],
    ['keeps the lines of long texts', 'yaml', 'a: >-\n      one\n      two\n\n      three\nb: |\n   x\n     y\nc: plain\n     text\nd: "quo\n     ted"\n', 'a: >-\n  one\n  two\n\n  three\nb: |\n  x\n    y\nc: plain\n  text\nd: "quo\n  ted"\n'],
    ['keeps what stands in brackets', 'yaml', 'a:   {b: 1,c: [1,2]}\nd: [\n  1, # one\n  2 ]\n', 'a: {b: 1,c: [1,2]}\nd: [\n  1, # one\n  2 ]\n'],
    ['keeps names of values', 'yaml', 'a:   &x\n    b: 1\nc:   *x\ne: &y [1]\nf: *y\ng: &z  5\n', 'a: &x\n  b: 1\nc: *x\ne: &y [1]\nf: *y\ng: &z 5\n'],
    ['leaves a text as it is that the library would write in another way', 'yaml', 'a:   !!str 5\n', 'a:   !!str 5\n'],
    ['keeps line endings in YAML', 'yaml', 'a:\r\n    b: 1\r\n', 'a:\r\n  b: 1\r\n'],
    ['keeps the BOM in YAML', 'yaml', '\uFEFFa:   1\n', '\uFEFFa: 1\n'],
    ['keeps a missing line break at the end', 'yaml', 'a:   1', 'a: 1'],
    ['leaves YAML with errors as it is', 'yaml', 'a:   1\n b: 2\n', 'a:   1\n b: 2\n'],
    ['leaves several documents as they are', 'yaml', 'a:   1\n---\nb:   2\n', 'a:   1\n---\nb:   2\n'],
    ['leaves YAML without values as it is', 'yaml', '#   nothing\n', '#   nothing\n'],
  ];
  for (const [title, syntax, text, expected, style] of cases) {
    it(title, () => {
      assert.equal(formatted(syntax, text, style), expected);
      assert.equal(formatted(syntax, expected, style), expected);
    });
  }

  it('lays out the lines of a range', () => {
    const text = '\uFEFF{\n  "a":1,\n"b":{\n"c":2}}';
    const edits = formatDocument(documentOf('json', text), TWO, { start: 4, end: 10 });
    assert.equal(applyEdits(text, edits), '\uFEFF{\n  "a": 1,\n"b":{\n"c":2}}');
  });

  it('lays out no range of YAML, and no other text', () => {
    assert.deepEqual(formatDocument(documentOf('yaml', 'a:   1\n'), TWO, { start: 0, end: 3 }), []);
    assert.deepEqual(formatDocument(createDocument({ uri: 'file:///c/script.csx', kind: 'script', syntax: 'text', text: 'class  A {}' }), TWO), []);
  });

  it('edits only the lines of YAML that differ', () => {
    const text = 'a: 1\nb:    2\nc: 3\n';
    const [edit, ...others] = formatDocument(documentOf('yaml', text), TWO);
    assert.deepEqual([edit?.range, edit?.newText, others], [{ start: 5, end: 10 }, 'b:', []]);
  });
});

describe('what formatting keeps', () => {
  const text = fc.oneof(fc.string({ maxLength: 12 }), fc.constantFrom('a: b', '# no comment', 'two\nlines\n', ' blanks ', '- x', '{}', 'null', '1e3', "it's", '"', 'tab\t', 'long word '.repeat(12), 'x\n\n  y\n', ''));
  const value = fc.object({ key: fc.oneof(fc.string({ minLength: 1, maxLength: 8 }), fc.constantFrom('$ref', '/items/{id}', '200')), values: [text, fc.integer(), fc.boolean(), fc.constant(null)], maxDepth: 4, maxKeys: 4 });
  const style = fc.record({ tabSize: fc.constantFrom(1, 2, 3, 4, 8), insertSpaces: fc.boolean() });
  const check = (syntax: Syntax, source: string, how: FormatStyle): void => {
    const before = documentOf(syntax, source);
    fc.pre(before.syntaxErrors.length === 0);
    const once = formatted(syntax, source, how);
    assert.deepEqual(documentOf(syntax, once).value, before.value);
    assert.equal(formatted(syntax, once, how), once);
  };

  it('is every value of JSON, and a second time changes nothing', () => {
    fc.assert(fc.property(value, fc.constantFrom(undefined, 1, 3, '\t'), fc.constantFrom('\n', '\r\n'), style, (json, indent, lineBreak, how) => {
      check('json', JSON.stringify(json, null, indent).replaceAll('\n', lineBreak), how);
    }), { seed: 1, numRuns: 200 });
  });

  it('is every value of YAML, and a second time changes nothing', () => {
    const options = fc.record({ indent: fc.constantFrom(2, 4), indentSeq: fc.boolean(), lineWidth: fc.constantFrom(0, 20, 80), collectionStyle: fc.constantFrom('any' as const, 'flow' as const), defaultStringType: fc.constantFrom('PLAIN' as const, 'QUOTE_DOUBLE' as const, 'BLOCK_LITERAL' as const) });
    fc.assert(fc.property(value, options, fc.constantFrom('\n', '\r\n'), style, (json, { lineWidth, ...written }, lineBreak, how) => {
      check('yaml', stringify(json, { ...written, lineWidth, minContentWidth: 0 }).replaceAll('\n', lineBreak), how);
    }), { seed: 1, numRuns: 200 });
  });
});
