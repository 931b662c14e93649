import assert from 'node:assert/strict';
import { createHash } from 'node:crypto';
import { operationHashes } from './operation-hashes.js';

const sha256 = (text: string): string => createHash('sha256').update(text).digest('base64');

const SCHEMAS = '"definitions": { "A": { "properties": { "b": { "$ref": "#/definitions/B" } } }, "B": { "type": "string", "x-more": { "$ref": "#/definitions/A" } }, "C": {} }';
const DEFINITION = `{ "host": "a.contoso.example", "consumes": ["text/plain"], "paths": { "/a": { "parameters": [{ "name": "p" }], "get": { "operationId": "GetA", "responses": { "200": { "schema": { "$ref": "#/definitions/A" } } } }, "post": { "operationId": "AddA", "consumes": ["application/json"] } } }, ${SCHEMAS} }`;

/** The operations that are something else after a change of the text. */
function changed(from: string, to: string): readonly string[] {
  assert.ok(DEFINITION.includes(from), from);
  const [before, after] = [DEFINITION, DEFINITION.replace(from, to)].map((text) => operationHashes(JSON.parse(text) as unknown, sha256));
  return Object.keys({ ...before, ...after }).filter((id) => before?.[id] !== after?.[id]);
}

describe('operationHashes', () => {
  const cases: readonly (readonly [what: string, from: string, to: string, operations: readonly string[]])[] = [
    ['nothing, for the order of keys', '"type": "string", "x-more": { "$ref": "#/definitions/A" }', '"x-more": { "$ref": "#/definitions/A" }, "type": "string"', []],
    ['nothing, for what all share by the way', 'a.contoso.example', 'b.contoso.example', []],
    ['nothing, for a schema that is not used', '"C": {}', '"C": { "type": "string" }', []],
    ['one, for its own member', '"operationId": "AddA",', '"operationId": "AddA", "summary": "Add",', ['AddA']],
    ['one, for a schema behind a schema', '"type": "string"', '"type": "integer"', ['GetA']],
    ['one, for what it has from the definition', 'text/plain', 'text/html', ['GetA']],
    ['all of a path, for its parameters', '"name": "p"', '"name": "q"', ['GetA', 'AddA']],
    ['all of a path, for its name', '"/a"', '"/b"', ['GetA', 'AddA']],
    ['both names, for an id', '"AddA"', '"CreateA"', ['AddA', 'CreateA']],
  ];
  for (const [what, from, to, operations] of cases) it(`changes ${what}`, () => { assert.deepEqual(changed(from, to), operations); });

  it('takes any value', () => {
    for (const value of [undefined, null, 5, [], {}, { paths: [] }, { paths: { '/a': null, '/b': { get: [] }, '/c': { get: { operationId: 5 } } } }]) assert.deepEqual(operationHashes(value, sha256), {});
    const odd = { paths: { '/a': { get: { operationId: 'A', $ref: '#/nowhere', schema: { $ref: 'other.json' } } } } };
    assert.deepEqual(Object.keys(operationHashes(odd, sha256)), ['A']);
  });
});
