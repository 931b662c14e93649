import assert from 'node:assert/strict';
import { isBlank, memberOf } from './json-object.js';

describe('a member of a JSON object', () => {
  const CASES: readonly (readonly [what: string, json: string, key: string, value: unknown])[] = [
    ['is its value', '{"a":1}', 'a', 1],
    ['may be null', '{"a":null}', 'a', null],
    ['is undefined where there is none', '{"a":1}', 'b', undefined],
    ['is never inherited', '{}', 'constructor', undefined],
    ['is never the prototype', '{}', '__proto__', undefined],
    ['may have the name of what is inherited', '{"toString":"text"}', 'toString', 'text'],
    ['may have the name of the prototype', '{"__proto__":{"a":1}}', '__proto__', { a: 1 }],
  ];
  for (const [what, json, key, value] of CASES) {
    it(what, () => {
      assert.deepEqual(memberOf(JSON.parse(json) as Record<string, unknown>, key), value);
    });
  }
});

describe('a text that shows nothing', () => {
  for (const text of ['', ' ', '\t\n', '\u00ad', '\u200b\u200d', '\u3164', '\u2800', '\ufeff', '\u00a0 ']) it(`is ${JSON.stringify(text)}`, () => { assert.ok(isBlank(text)); });
  for (const text of ['a', '!', '~', ' a', '\u2800.', '\u007f', 'é', '字']) it(`is not ${JSON.stringify(text)}`, () => { assert.ok(!isBlank(text)); });
});
