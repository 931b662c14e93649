import assert from 'node:assert/strict';
import { outputStatus } from './output-status.js';

describe('outputStatus', () => {
  for (const [statuses, expected] of [
    [[], undefined],
    [['x-contoso'], undefined],
    [['default'], 'default'],
    [['202'], '202'],
    [['404'], undefined],
    [['x-contoso', '204'], '204'],
    [['202', '404'], undefined],
    [['202', 'default'], 'default'],
    [['default', '201'], '201'],
    [['default', '201', '200'], '200'],
  ] as const) {
    it(`takes ${expected ?? 'none'} of [${statuses.join(', ')}]`, () => {
      assert.equal(outputStatus(statuses), expected);
    });
  }
});
