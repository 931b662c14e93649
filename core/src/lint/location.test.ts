import assert from 'node:assert/strict';
import { pointerOf } from '../pointer.js';
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
  it('of a pointer is the same place as by its segments', () => {
    assert.ok(document !== undefined);
    for (const segments of [[], ['a/b'], ['a/b', '0', 'c']]) {
      const made = Location.of(document, pointerOf(segments));
      const walked = Location.root(document).child(...segments);
      assert.deepEqual([made.pointer, made.value, made.segment, made.parent?.pointer, made.step('x').pointer], [walked.pointer, walked.value, walked.segment, walked.parent?.pointer, walked.step('x').pointer]);
    }
  });
});
