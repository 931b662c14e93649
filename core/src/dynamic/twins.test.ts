import assert from 'node:assert/strict';
import { isSamePath, newerPath, schemaPath } from './twins.js';

describe('paths of both forms', () => {
  it('are the same however they are written', () => {
    assert.equal(isSamePath('data/items', '/data/items'), true);
    assert.equal(isSamePath('data/items', 'data.items'), true);
    assert.equal(isSamePath('@odata.id', '@odata.id'), true);
    assert.equal(isSamePath('', ''), true);
    assert.equal(isSamePath('data', 'data/items'), false);
    assert.equal(isSamePath('Id', 'id'), false);
  });
  it('lead to a schema, not to its properties', () => {
    assert.deepEqual(['properties', 'schema/properties', '/schema/properties', 'schema.properties', 'schema', 'myproperties', ''].map(schemaPath), ['', 'schema', 'schema', 'schema', 'schema', 'myproperties', '']);
  });
  it('have no slash in front in the newer form', () => {
    assert.deepEqual(['/a/b', 'a/b', ''].map(newerPath), ['a/b', 'a/b', '']);
  });
});
