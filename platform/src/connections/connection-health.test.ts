import assert from 'node:assert/strict';
import type { Connection } from './connection.js';
import { healthByConnector, isFailing } from './connection-health.js';

const connection = (connectorId: string | undefined, statuses: readonly string[], error?: string): Connection => ({ id: 'c', connectorId, displayName: 'Mine', statuses, error, createdBy: undefined, createdTime: undefined });

describe('the health of connections', () => {
  const cases: readonly (readonly [string, Connection, boolean])[] = [
    ['connected', connection('a', ['Connected']), false],
    ['no status', connection('a', []), false],
    ['one status of two is wrong', connection('a', ['Connected', 'Error']), true],
    ['an error beside a good status', connection('a', ['Connected'], 'Sign in again.'), true],
  ];
  for (const [name, value, expected] of cases) it(`is ${expected ? 'bad' : 'good'}: ${name}`, () => { assert.equal(isFailing(value), expected); });

  it('counts by connector, in any case, and leaves out what belongs to none', () => {
    const health = healthByConnector([connection('shared_A', ['Connected']), connection('shared_a', ['Error']), connection('b', []), connection(undefined, ['Error'])]);
    assert.deepEqual([...health], [['shared_a', { total: 2, failing: 1 }], ['b', { total: 1, failing: 0 }]]);
  });
});
