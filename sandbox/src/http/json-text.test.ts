import assert from 'node:assert/strict';
import { depthOf, itemsOf, mapItems, mapMembers, membersOf, RawJson, renderJson } from './json-text.js';

describe('JSON as text', () => {
  const objects: readonly (readonly [text: string, members: readonly (readonly [string, string])[]])[] = [
    ['{}', []],
    ['  { }  ', []],
    ['{"a":1.0,"b":[1, {"c":"}"}],"d":"\\"]"}', [['a', '1.0'], ['b', '[1, {"c":"}"}]'], ['d', '"\\"]"']]],
    ['{\r\n\t"\\u0061" : 12345678901234567890 ,\n"x":null}', [['a', '12345678901234567890'], ['x', 'null']]],
    ['{"a":"\\\\","b":true}', [['a', '"\\\\"'], ['b', 'true']]],
    ['[1]', []],
    ['"text"', []],
  ];
  for (const [text, members] of objects) {
    it(`finds the members of ${JSON.stringify(text)}`, () => {
      assert.deepEqual(membersOf(text).map(({ key, value }) => [key, value]), members);
    });
  }

  it('tells where keys end and values start', () => {
    const text = '{ "p" : { "q":1 } }';
    const [outer] = membersOf(text);
    assert.deepEqual([outer?.afterColon, outer?.start], [7, 8]);
    assert.deepEqual(membersOf(text, outer?.start).map(({ key, start }) => [key, start]), [['q', 14]]);
  });

  it('lists the items of an array as written', () => {
    assert.deepEqual(itemsOf(' [ 1.50, "a,b" ,[2],{} ] '), ['1.50', '"a,b"', '[2]', '{}']);
    assert.deepEqual([itemsOf('[]'), itemsOf('{}')], [[], []]);
  });

  it('changes members and items, and leaves everything else alone', () => {
    assert.equal(mapMembers('{"a": 1.0, "b": 2}', (key, value) => (key === 'b' ? undefined : value)), '{"a":1.0}');
    assert.equal(mapMembers('[1]', () => undefined), '[1]');
    assert.equal(mapItems('[1, 2]', (item, index) => `${item}${index}`), '[10,21]');
    assert.equal(mapItems('"x"', () => '1'), '"x"');
  });

  it('writes values with parts that are text already', () => {
    assert.equal(renderJson({ a: new RawJson('1.0'), b: undefined, c: [null, 'x', { d: new RawJson('[ ]') }], e: 2 }), '{"a":1.0,"c":[null,"x",{"d":[ ]}],"e":2}');
  });

  it('measures the depth without being misled by text', () => {
    assert.deepEqual(['1', '[]', '{"a":[{"b":1}]}', '"[[["', '["]","[\\"["]'].map(depthOf), [0, 1, 3, 0, 1]);
    assert.equal(depthOf('['.repeat(100_000)), 100_000);
  });
});
