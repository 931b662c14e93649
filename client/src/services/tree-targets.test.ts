import assert from 'node:assert/strict';
import { connectorIdOf, environmentIdOf, operationIdOf } from './tree-targets.js';

describe('what a tree item says', () => {
  const environment = { id: 'dev' };
  const connector = { kind: 'connector', environment, connector: { id: 'shared_a' } };
  const cases: readonly (readonly [what: string, target: unknown, expected: readonly (string | undefined)[]])[] = [
    ['an environment', { kind: 'environment', environment }, ['dev', undefined, undefined]],
    ['a connector', connector, ['dev', 'shared_a', undefined]],
    ['an operation', { kind: 'operation', parent: connector, operation: { operationId: 'GetA' } }, ['dev', 'shared_a', 'GetA']],
    ['a deployment', { kind: 'deployment', project: { id: 'p' }, deployment: { environmentId: 'test', connectorId: 'shared_b' } }, ['test', 'shared_b', undefined]],
    ['nothing', undefined, [undefined, undefined, undefined]],
    ['anything else', { environment: 5, connector: null, parent: 'x' }, [undefined, undefined, undefined]],
  ];
  for (const [what, target, expected] of cases) {
    it(`is read from ${what}`, () => { assert.deepEqual([environmentIdOf(target), connectorIdOf(target), operationIdOf(target)], expected); });
  }
});
