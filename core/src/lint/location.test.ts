import assert from 'node:assert/strict';
import { projectOfDefinition } from '../testing/sample-project.js';
import { Location } from './location.js';

describe('Location', () => {
  const [document] = projectOfDefinition('{ "a/b": [{ "c": 1 }], "__proto__": 2 }').documents;
  const valueAt = (...segments: readonly (string | number)[]): unknown => (document === undefined ? undefined : Location.root(document).child(...segments).value);

  it('finds what stands there', () => {
    assert.deepEqual(valueAt('a/b', 0), { c: 1 });
    assert.equal(valueAt('a/b', 0, 'c'), 1);
    assert.equal(valueAt('__proto__'), 2);
  });
  it('finds nothing where nothing stands, and nothing that is inherited', () => {
    for (const segments of [['x'], ['a/b', 1], ['a/b', 0, 'c', 'd'], ['constructor'], ['x', 'y']]) assert.equal(valueAt(...segments), undefined);
  });
});
