import assert from 'node:assert/strict';
import { CURSOR } from '../testing/place-at-cursor.js';
import { createDocument } from '../documents/create-document.js';
import { pointerOf } from '../pointer.js';
import { yamlSupport } from '../yaml/index.js';
import { cursorAt } from './cursor-at.js';

/** Role, pointer, what is replaced, and the other keys; then what is missing around it. */
function describeCursor(syntax: 'json' | 'yaml', marked: string): string {
  const text = marked.replace(CURSOR, '');
  const document = createDocument({ uri: `file:///a.${syntax}`, kind: 'definition', syntax, text }, yamlSupport);
  const found = cursorAt(document, marked.indexOf(CURSOR));
  if (found === undefined) return 'nothing';
  const extras = [
    found.hasColon ? 'colon' : '',
    found.commaBefore === undefined ? '' : `comma after ${JSON.stringify(text.slice(0, found.commaBefore).slice(-3))}`,
    found.needsComma ? 'comma' : '',
    found.needsDash ? 'dash' : '',
    found.gap === '' ? '' : 'gap',
  ].filter((extra) => extra !== '');
  const siblings = found.siblings.length === 0 ? [] : [found.siblings.join(',')];
  return [found.role, pointerOf(found.segments), `[${text.slice(found.range.start, found.range.end)}]`, ...siblings, ...extras].join(' ');
}

const JSON_CASES: readonly (readonly [text: string, expected: string])[] = [
  ['<|>', 'value  []'],
  ['{<|>}', 'key  []'],
  ['{ "info": {}, <|> }', 'key  [] info'],
  ['{ "a": 1, "<|>" }', 'key  [""] a'],
  ['{ "a": 1, "<|>\n}', 'key  ["] a'],
  ['{ "a": 1,\n "x-ms-<|>\n "b": 2 }', 'key  ["x-ms-] a,b comma'],
  ['{ "a": 1\n "x-ms-<|>\n}', 'key  ["x-ms-] a comma after ": 1"'],
  ['{ "a": 1, "b<|>": 2 }', 'key  ["b"] a colon'],
  ['{ "a": 1, x-ms<|> }', 'key  [x-ms] a'],
  ['{ "type": <|> }', 'value /type []'],
  ['{ "type":<|> }', 'value /type [] gap'],
  ['{ "type":<|>\n "b": 1 }', 'value /type [] comma gap'],
  ['{ "type": "<|>\n "b": 1 }', 'value /type ["] comma'],
  ['{ "type": "st<|>ring", "b": 1 }', 'value /type ["string"]'],
  ['{ "type": "st<|>', 'value /type ["st]'],
  ['{ "type": tr<|> }', 'value /type [tr]'],
  ['{ "type" <|>: 1 }', 'nothing'],
  ['{ "a": { "b": 1 }<|> }', 'nothing'],
  ['{ "a": { "b": 1 } <|> }', 'key  [] a comma after "1 }"'],
  ['{ "a": { "b": 1, <|>', 'key /a [] b'],
  ['{ "a": {\n  "b": 1,\n  <|>\n', 'key /a [] b'],
  ['{\n  "a": {\n    "b": 1,\n    "<|>\n  "c": 2\n}', 'key /a ["] b comma'],
  ['{ "tags": [<|>] }', 'value /tags/0 []'],
  ['{ "tags": ["a", "<|>"] }', 'value /tags/1 [""] a'],
  ['{ "tags": ["a", <|> "b"] }', 'value /tags/1 [] a,b comma'],
  ['{ "tags": [ { "n<|>" } ] }', 'key /tags/0 ["n"]'],
  ['{ "paths": { "/a": { "get": { "operationId": "X",\n "<|>" } } } }', 'key /paths/~1a/get [""] operationId'],
  ['{ "a": <|>{ "b": 1 } }', 'nothing'],
  ['{ "x": "1" } <|>', 'nothing'],
];

const YAML_CASES: readonly (readonly [text: string, expected: string])[] = [
  ['<|>', 'either  []'],
  ['info:\n  title: A\n<|>\nhost: b', 'key  [] info,host'],
  ['info:\n  title: A\n  <|>\nhost: b', 'key /info [] title'],
  ['info:\n  title: A\n  ver<|>\nhost: b', 'key /info [ver] title'],
  ['info:\n  ver<|>: 1\n  title: A', 'key /info [ver] title colon'],
  ['info:\n  <|>', 'either /info [] dash'],
  ['info: <|>', 'value /info []'],
  ['info:<|>', 'value /info [] gap'],
  ['type: st<|>ring # c', 'value /type [string]'],
  ["type: 'st<|>", "value /type ['st]"],
  ['type: string # a<|>', 'nothing'],
  ['description: |\n  text <|>', 'nothing'],
  ['description: >\n  a: b\n  <|>', 'nothing'],
  ['tags:\n  - a\n  - <|>', 'either /tags/1 [] a'],
  ['tags:\n- a\n- b<|>', 'either /tags/1 [b] a'],
  ['tags:\n  - name: a\n    <|>', 'key /tags/0 [] name'],
  ['tags:\n  - name: a\n  - <|>\n    description: b', 'key /tags/1 [] description'],
  ['tags:\n  - a\n  <|>', 'either /tags [] a dash'],
  ['paths:\n  /a/{b}:\n    get:\n      parameters:\n        - name: x\n          in: <|>\n          type: string', 'value /paths/~1a~1{b}/get/parameters/0/in []'],
  ['paths:\n  /a:\n    get:\n      x-ms-\n      <|>', 'either /paths/~1a/get [] dash'],
  ['paths:\n  "/a":\n    get:\n      "<|>', 'either /paths/~1a/get ["] dash'],
  ['required: [a, <|>]', 'value /required/1 [] a'],
  ['required: [a, b<|>, c]', 'value /required/1 [b] a'],
  ['schema: { $ref: "#/<|>" }', 'value /schema/$ref ["#/"]'],
  ['schema: { type: object, <|> }', 'key /schema [] type'],
  ['schema: { ty<|>: object, title: a }', 'key /schema [ty] title colon'],
  ['a:\n  - - b\n    - <|>', 'either /a/0/1 [] b'],
  ['a: b\n  <|>', 'nothing'],
  ['a:\r\n  b: c\r\n  <|>\r\n', 'key /a [] b'],
  ['a:\r  b: c\r  <|>\r', 'key /a [] b'],
  ['schema: {\n  <|>\n}', 'key /schema []'],
  ['schema: {\n  type: object,\n  <|>\n}', 'key /schema [] type'],
  ['schema: {\n  type: object\n  <|>\n}', 'key /schema [] type comma after "ect"'],
  ['schema: {\n  type: <|>\n}', 'value /schema/type []'],
  ['schema: {\n  "type":<|>\n}', 'value /schema/type [] gap'],
  ['schema: {\n  ty<|>\n  title: a\n}', 'key /schema [ty] title comma'],
  ['schema: {\r\n  items: { type: object }\r\n  <|> }', 'key /schema [] items comma after "t }"'],
  ['a:\n  schema: { type: object,\n    properties: { b: { <|>', 'key /a/schema/properties/b []'],
  ['tags: [\n  { name: a },\n  { <|> }\n]', 'key /tags/1 []'],
  ['tags:\n  - { name: a,\n      <|> }\n  - b', 'key /tags/0 [] name'],
  ['tags: [a, b\n  <|>\nhost: c', 'value /tags/2 [] a,b comma after ", b"'],
  ['tags: [a, b\n<|>\nhost: c', 'key  [] tags,host'],
  ["a: {\n  # it's\n  <|>\n}", 'key /a []'],
  ['a: {\n  b: 1, # c<|>\n}', 'nothing'],
  ['a: { d: "one\n  two, and\n  three", <|> }', 'key /a [] d'],
  ["a: { d: 'it''s\n  more', b: <|> }", 'value /a/b []'],
  ['a: [ "one\n  two", <|> ]', 'value /a/1 [] one\n  two'],
  ['a: { d: "one\n  tw<|>o", b: 1 }', 'nothing'],
  ['a: { d: "one,\n  b: "two",\n  <|> }', 'key /a [] d,b'],
  ["a: { d: 'one,\n  b: 'two',\n  <|> }", 'key /a [] d,b'],
  ['{\n"a": {\n"b": <|>\n}\n}', 'value /a/b []'],
  ['description: |\n  {\n    <|>\nhost: a', 'nothing'],
  ['a:\n  d: |\n    {\n  <|>', 'key /a [] d'],
  ['get: &a\n  <|>\n', 'either /get [] dash'],
  ['get: &a !!map\n  b: 1\n  <|>', 'key /get [] b'],
  ['get: *a<|>', 'nothing'],
  ['get:\n  <<: *a\n  <|>', 'key /get [] <<'],
  ['a:\n  b: 1\n# comment\n  <|>\n  # more\n  c: 2', 'key /a [] b,c'],
  ['a:\n\tb: 1\n\t<|>', 'key /a [] b'],
  ['a:\n  - b: 1\n    c: 2\n  <|>', 'either /a [] dash'],
  ['a:\n  b:<|>', 'value /a/b [] gap'],
  ['a:\n  b:\n    <|>', 'either /a/b [] dash'],
  ['---\ninfo:\n  <|>', 'either /info [] dash'],
  ['%YAML 1.2\n---\na: 1\n<|>', 'key  [] a'],
  ['---\na: 1\n---\nb: 1\n<|>', 'nothing'],
  ['a: 1\n...\n<|>', 'nothing'],
  ["'a''b':\n  c: 1\n  <|>", "key /a'b [] c"],
];

describe('cursorAt', () => {
  for (const [syntax, cases] of [['json', JSON_CASES], ['yaml', YAML_CASES]] as const) {
    for (const [text, expected] of cases) {
      it(`finds in ${syntax} ${JSON.stringify(text)}`, () => {
        assert.equal(describeCursor(syntax, text), expected);
      });
    }
  }
});
