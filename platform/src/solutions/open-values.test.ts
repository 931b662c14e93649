import assert from 'node:assert/strict';
import type { ConnectionReferenceFacts } from '@connector-workbench/core/solutions';
import { connectionsFor, referenceTo } from './connections-for.js';
import { valueFault } from './value-fault.js';

function reference(api: string): ConnectionReferenceFacts {
  return { name: 'contoso_ref', displayName: 'Shipping', api, connector: undefined };
}

function connection(id: string, connectorId: string | undefined) {
  return { id, connectorId, displayName: id, statuses: ['Connected'], error: undefined, createdBy: undefined, createdTime: undefined };
}

describe('connections for a connection reference', () => {
  const connections = [connection('a', 'shared_contoso-5fshipping-5fe14a7d4bcc995ee0'), connection('b', 'shared_contoso-5fshipping-20eu-5fe14a7d4bcc995ee0'), connection('c', 'shared_office365'), connection('d', undefined)];
  const samples: readonly (readonly [api: string, ids: readonly string[]])[] = [
    ['shared_contoso-5fshipping-5f831a5e28982c530a', ['a']],
    ['SHARED_Contoso-5Fshipping-5F831A5E28982C530A', ['a']],
    ['shared_office365', ['c']],
    ['/providers/Microsoft.PowerApps/apis/shared_office365', ['c']],
    ['shared_office', []],
  ];
  for (const [api, ids] of samples) {
    it(`are those of ${api}`, () => {
      assert.deepEqual(connectionsFor(reference(api), connections).map(({ id }) => id), ids);
    });
  }

  it('are named with the connector of the environment, not that of the archive', () => {
    const [found] = connectionsFor(reference('shared_contoso-5fshipping-5f831a5e28982c530a'), connections);
    assert.ok(found);
    assert.deepEqual(referenceTo(reference('x'), found), { kind: 'connection-reference', logicalName: 'contoso_ref', connectionId: 'a', connectorId: '/providers/Microsoft.PowerApps/apis/shared_contoso-5fshipping-5fe14a7d4bcc995ee0' });
  });
});

describe('values of environment variables', () => {
  const samples: readonly (readonly [type: Parameters<typeof valueFault>[0], value: string, isFine: boolean])[] = [
    ['number', '0.5', true], ['number', '-3', true], ['number', '1e3', false], ['number', 'ten', false],
    ['yes/no', 'yes', true], ['yes/no', 'true', false],
    ['JSON', '{"a":1}', true], ['JSON', '{a:1}', false],
    ['secret', '/subscriptions/x/resourceGroups/y/providers/Microsoft.KeyVault/vaults/z/secrets/s', true], ['secret', 'sesame', false],
    ['text', 'anything', true], ['data source', '0', true],
  ];
  for (const [type, value, isFine] of samples) {
    it(`${value} is ${isFine ? 'one' : 'none'} of type ${type}`, () => {
      assert.equal(valueFault(type, value) === undefined, isFine);
    });
  }
});
