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
