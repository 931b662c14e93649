import assert from 'node:assert/strict';
import type { PermissionsClient } from '../../permissions/permissions-client.js';
import { type ContractCase, refusedAs } from './contract-case.js';

export interface PermissionsSubject {
  readonly permissions: PermissionsClient;
  readonly environmentId: string;
  /** A connector of the signed-in account, shared with nobody. */
  readonly connectorId: string;
  /** The object id of somebody else. */
  readonly otherId: string;
}

async function rolesIn({ permissions, environmentId, connectorId }: PermissionsSubject): Promise<readonly string[]> {
  return (await permissions.list(environmentId, connectorId)).map(({ role, principal }) => `${principal.id ?? ''} ${role}`);
}

export const PERMISSIONS_CONTRACT: readonly ContractCase<PermissionsSubject>[] = [
  ['lists the owner', async (subject) => {
    const owner = await subject.permissions.signedInAccount();
    assert.deepEqual(await rolesIn(subject), [`${owner?.objectId ?? ''} Owner`]);
  }],
  ['gives a role once, and replaces it by another', async (subject) => {
    const { permissions, environmentId, connectorId, otherId } = subject;
    const grant = (role: 'CanView' | 'CanEdit'): Promise<void> => permissions.grant(environmentId, connectorId, { kind: 'object', id: otherId }, role);
    await grant('CanView');
    await grant('CanView');
    assert.deepEqual((await rolesIn(subject)).slice(1), [`${otherId} CanView`]);
    await grant('CanEdit');
    assert.deepEqual((await rolesIn(subject)).slice(1), [`${otherId} CanEdit`]);
  }],
  ['takes a role back, also one that is gone', async (subject) => {
    const { permissions, environmentId, connectorId, otherId } = subject;
    await permissions.grant(environmentId, connectorId, { kind: 'object', id: otherId }, 'CanView');
    const given = (await permissions.list(environmentId, connectorId)).find(({ principal }) => principal.id === otherId);
    assert.ok(given);
    await permissions.revoke(environmentId, connectorId, given.id);
    await permissions.revoke(environmentId, connectorId, given.id);
    assert.equal((await rolesIn(subject)).length, 1);
  }],
  ['knows not everybody', async ({ permissions, environmentId, connectorId }) => {
    await refusedAs('not-found', permissions.grant(environmentId, connectorId, { kind: 'object', id: '0b6f0c52-0000-4000-8000-00000000dead' }, 'CanView'));
  }],
  ['knows nothing of a connector that is not there', async ({ permissions, environmentId }) => { await refusedAs('not-found', permissions.list(environmentId, 'shared_nothing')); }],
];
