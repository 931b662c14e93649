import assert from 'node:assert/strict';
import { CLOUDS } from '@connector-workbench/platform';
import { CLOUD_SHAPES, CLOUD_SHAPE_IDS } from '@connector-workbench/sandbox';

/** `https://x/.default` and `https://x//.default` ask for the audiences `https://x` and `https://x/`. */
const audienceOf = (scope: string): string => scope.replace(/\/\.default$/, '');

describe('clouds of the sandbox', () => {
  it('are those that clients know', () => {
    assert.deepEqual([...CLOUD_SHAPE_IDS].sort(), CLOUDS.map(({ id }) => id).sort());
  });

  for (const { id, scopes } of CLOUDS) {
    it(`take every token that clients ask for: ${id}`, () => {
      const shape = CLOUD_SHAPE_IDS.filter((each) => each === id).map((each) => CLOUD_SHAPES[each])[0];
      assert.ok(shape);
      for (const scope of scopes.powerApps) for (const service of [shape.powerApps, shape.flow, shape.bap]) assert.ok(service.includes(audienceOf(scope)), scope);
      for (const scope of scopes.arm) assert.ok(shape.arm.includes(audienceOf(scope)), scope);
      assert.equal(shape.armResource === undefined, scopes.arm.length === 0);
    });
  }
});
