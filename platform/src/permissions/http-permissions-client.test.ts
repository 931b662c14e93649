import assert from 'node:assert/strict';
import { inTurn } from '../testing/fake-http.js';
import { fakePlatform } from '../testing/test-cloud.js';
import type { SharedWith } from './permission.js';

const ENVIRONMENT = 'Default-1';
const PLACE = '/providers/Microsoft.PowerApps/apis/shared_x-5f1';

/** Shaped as the service answers it (a recorded list of shares, of a connector instead of a connection). */
const PERMISSION = {
  name: 'f1', id: `${PLACE}/permissions/f1`, type: 'Microsoft.PowerApps/apis/permissions',
  properties: { roleName: 'CanViewWithShare', principal: { id: 'f1', displayName: 'A robot', type: 'ServicePrincipal', tenantId: 't' }, notifyShareTargetOption: 'NotSpecified', inviteGuestToTenant: false },
};

describe('HttpPermissionsClient', () => {
  it('lists, and leaves out what is no permission', async () => {
    const { platform, http } = fakePlatform(inTurn({ body: { value: [PERMISSION, 1, { id: 'x' }] } }));
    assert.deepEqual(await platform.permissions.list(ENVIRONMENT, 'shared_x-5f1'), [{ id: `${PLACE}/permissions/f1`, role: 'CanViewWithShare', principal: { id: 'f1', displayName: 'A robot', email: undefined, type: 'ServicePrincipal' } }]);
    assert.match(http.sent[0]?.url ?? '', /\/apis\/shared_x-5f1\/permissions\?api-version=2017-06-01&%24filter=environment%20eq%20%27Default-1%27$/);
  });

  const grants: readonly (readonly [string, SharedWith, object])[] = [
    ['an object', { kind: 'object', id: 'g1', type: 'Group' }, { id: 'g1', type: 'Group' }],
    ['an object of whatever type', { kind: 'object', id: 'g1' }, { id: 'g1' }],
    ['an address', { kind: 'address', email: 'a@contoso.example' }, { email: 'a@contoso.example', type: 'User' }],
  ];
  for (const [name, principal, expected] of grants) {
    it(`gives a role to ${name}`, async () => {
      const { platform, http } = fakePlatform(inTurn({ body: '' }));
      await platform.permissions.grant(ENVIRONMENT, 'shared_x-5f1', principal, 'CanEdit');
      const [sent] = http.sent;
      assert.match(sent?.url ?? '', /\/apis\/shared_x-5f1\/modifyPermissions\?api-version=2017-06-01&%24filter=/);
      assert.deepEqual([sent?.method, JSON.parse(String(sent?.body))], ['POST', { put: [{ properties: { roleName: 'CanEdit', principal: expected } }] }]);
    });
  }

  it('takes a role back', async () => {
    const { platform, http } = fakePlatform(inTurn({ body: '' }));
    await platform.permissions.revoke(ENVIRONMENT, 'shared_x-5f1', PERMISSION.id);
    assert.deepEqual(JSON.parse(String(http.sent[0]?.body)), { delete: [{ id: PERMISSION.id }] });
  });
});

describe('HttpConnectionsClient', () => {
  it('reads what the service says, without what people typed', async () => {
    const item = {
      name: 'ab'.repeat(16), type: 'Microsoft.PowerApps/apis/connections',
      properties: { apiId: PLACE, displayName: 'Mine', statuses: [{ status: 'Error', target: 'token', error: { code: 'Unauthorized', message: 'Sign in again.' } }], connectionParameters: { key: 'very-secret' }, createdBy: { displayName: 'Maya' }, createdTime: '2030-01-01T00:00:00Z' },
    };
    const { platform, http } = fakePlatform(inTurn({ body: { value: [item, {}, null] } }, { body: { value: [] } }));
    assert.deepEqual(await platform.connections.list(ENVIRONMENT, 'shared_x-5f1'), [{ id: 'ab'.repeat(16), connectorId: 'shared_x-5f1', displayName: 'Mine', statuses: ['Error'], error: 'Sign in again.', createdBy: 'Maya', createdTime: '2030-01-01T00:00:00Z' }]);
    await platform.connections.list(ENVIRONMENT, undefined);
    assert.deepEqual(http.sent.map(({ url }) => new URL(url).pathname), [`${PLACE}/connections`, '/providers/Microsoft.PowerApps/connections']);
  });
});
