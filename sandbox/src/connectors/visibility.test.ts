import assert from 'node:assert/strict';
import { objectMember, type JsonObject } from '../http/json-object.js';
import { SANDBOX_APPLICATIONS } from '../identity/applications.js';
import { TENANT_ID } from '../identity/users.js';
import { DEVELOPMENT } from '../seed/seed-environments.js';
import { sampleProperties } from '../testing/sample-definition.js';
import { apisPath, errorOf, itemsOf, POWER_APPS_PATH, useSandbox, type Answer, type Call } from '../testing/test-sandbox.js';

const ADMIN = `${POWER_APPS_PATH}/scopes/admin/environments/${DEVELOPMENT.name}`;
const [PIPELINE] = SANDBOX_APPLICATIONS;

describe('who sees a connector', () => {
  const sandbox = useSandbox();
  const custom = `environment eq '${DEVELOPMENT.name}' and IsCustomApi eq 'True'`;
  const listed = async (as: string, token?: string): Promise<readonly unknown[]> =>
    itemsOf(await sandbox().apis('GET', undefined, { as, filter: custom, ...(token === undefined ? {} : { token }) })).map((item) => item.name);
  const modify = (name: string, body: object, call: Call = {}): Promise<Answer> => {
    const path = `${POWER_APPS_PATH}/apis/${name}/modifyPermissions?api-version=2017-06-01&%24filter=${encodeURIComponent(`environment eq '${DEVELOPMENT.name}'`)}`;
    return sandbox().call('POST', path, { as: 'maya', body, ...call });
  };
  const grant = (id: string, roleName: string): object => ({ put: [{ properties: { roleName, principal: { id } } }] });

  /** Signed in as the service principal. */
  const pipelineToken = async (): Promise<string> => {
    assert.ok(PIPELINE);
    const form = `client_id=${PIPELINE.clientId}&client_secret=${PIPELINE.clientSecret}&grant_type=client_credentials&scope=${encodeURIComponent(sandbox().addresses.scope)}`;
    const answer = await sandbox().call('POST', `/${TENANT_ID}/oauth2/v2.0/token`, { body: form, headers: { 'content-type': 'application/x-www-form-urlencoded' } });
    return String(answer.body.access_token);
  };

  it('is whoever made it, and those it is shared with', async () => {
    const name = await sandbox().create(sampleProperties('Shared'));
    assert.deepEqual([(await listed('maya')).includes(name), (await listed('ravi')).includes(name)], [true, false]);
    const refused = await sandbox().apis('GET', name, { as: 'ravi' });
    assert.deepEqual([refused.status, errorOf(refused)], [403, { code: 'ConnectionAuthorizationFailed', message: 'The caller does not have permission.' }]);
    for (const role of ['CanView', 'CanViewWithShare', 'CanEdit']) {
      assert.equal((await modify(name, grant(sandbox().objectId('ravi'), role))).status, 200);
      assert.ok((await listed('ravi')).includes(name));
      assert.equal((await sandbox().apis('GET', name, { as: 'ravi' })).status, 200);
    }
    await modify(name, { delete: [{ id: `${POWER_APPS_PATH}/apis/${name}/permissions/${sandbox().objectId('ravi')}` }] });
    assert.ok(!(await listed('ravi')).includes(name));
  });

  it('may be everybody in the tenant, who can only look', async () => {
    const name = await sandbox().create(sampleProperties('For all'));
    assert.equal((await modify(name, grant(TENANT_ID, 'CanView'))).status, 200);
    assert.ok((await listed('ravi')).includes(name));
    const refused = await modify(name, grant(TENANT_ID, 'CanEdit'));
    assert.deepEqual([refused.status, errorOf(refused).code], [400, 'InvalidRoleName']);
    const permissions = itemsOf(await sandbox().call('GET', `${ADMIN}/apis/${name}/permissions?api-version=2017-06-01`, { as: 'maya' }));
    assert.deepEqual(permissions.map(({ properties }) => [(properties as JsonObject).roleName, objectMember(properties as JsonObject, 'principal').type]), [['Owner', 'User'], ['CanView', 'Tenant']]);
  });

  it('is nobody where a service principal made it, until it is shared; administrators see all in their own list', async () => {
    const token = await pipelineToken();
    const created = await sandbox().apis('POST', undefined, { token, body: { properties: sampleProperties('Deployed') } });
    const name = String(created.body.name);
    assert.deepEqual([(await listed('maya')).includes(name), (await listed('', token)).includes(name)], [false, true]);
    const administered = async (call: Call): Promise<readonly unknown[]> => itemsOf(await sandbox().call('GET', `${ADMIN}/apis?api-version=2017-05-01`, call)).map((item) => item.name);
    assert.ok((await administered({ as: 'maya' })).includes(name) && (await administered({ token })).includes(name));
    assert.equal((await sandbox().apis('GET', name)).status, 200);
    const shared = await sandbox().call('POST', `${ADMIN}/apis/${name}/modifyPermissions?api-version=2017-06-01`, { as: 'maya', body: grant(sandbox().objectId('ravi'), 'CanView') });
    assert.equal(shared.status, 200, shared.text);
    assert.ok((await listed('ravi')).includes(name));
  });

  it('is told by administrators’ routes to administrators only', async () => {
    const name = await sandbox().create(sampleProperties('Administered'));
    for (const path of ['apis', `apis/${name}/permissions`, 'connections']) {
      assert.equal((await sandbox().call('GET', `${ADMIN}/${path}?api-version=2017-06-01`, { as: 'ravi' })).status, 403, path);
    }
  });

  it('leaves the sample connectors to everybody', async () => {
    const names = itemsOf(await sandbox().apis('GET', undefined, { as: 'ravi', filter: custom })).map((item) => objectMember(item, 'properties').displayName);
    for (const name of ['Contoso Contacts', 'Contoso Orders']) assert.ok(names.includes(name), name);
  });

  it('sees connections of one’s own; administrators see all, and whether they are well', async () => {
    const name = await sandbox().create(sampleProperties('Connected'));
    await modify(name, grant(sandbox().objectId('ravi'), 'CanView'));
    const filter = apisPath(undefined, DEVELOPMENT.name).split('?')[1] ?? '';
    const connect = async (as: string, id: string): Promise<void> => {
      const body = { properties: { displayName: as, environment: { id: `/providers/Microsoft.PowerApps/environments/${DEVELOPMENT.name}`, name: DEVELOPMENT.name } } };
      const made = await sandbox().call('PUT', `${POWER_APPS_PATH}/apis/${name}/connections/${id}?${filter}`, { as, body });
      assert.equal(made.status, 201, made.text);
    };
    const [first, second] = ['0'.repeat(32), '1'.repeat(32)];
    await connect('maya', first);
    await connect('ravi', second);
    for (const path of [`apis/${name}/connections`, 'connections']) {
      assert.deepEqual(itemsOf(await sandbox().call('GET', `${POWER_APPS_PATH}/${path}?${filter}`, { as: 'ravi' })).map((item) => item.name), [second], path);
    }
    await sandbox().control('connections', { environment: DEVELOPMENT.name, connector: name, connection: second, failure: { code: 'Unauthorized', message: 'The token has expired.' } });
    const all = async (): Promise<readonly unknown[]> => itemsOf(await sandbox().call('GET', `${ADMIN}/connections?api-version=2016-11-01`, { as: 'maya' }))
      .map((item) => [item.name, item.type, objectMember(item, 'properties').statuses]);
    const type = 'Microsoft.PowerApps/scopes/apis/connections';
    const well = [{ status: 'Connected' }];
    assert.deepEqual(await all(), [[first, type, well], [second, type, [{ status: 'Error', target: 'token', error: { code: 'Unauthorized', message: 'The token has expired.' } }]]]);
    await sandbox().control('connections', { environment: DEVELOPMENT.name, connector: name, connection: second });
    assert.deepEqual((await all()).at(-1), [second, type, well]);
    const refused = await sandbox().apis('DELETE', name);
    assert.deepEqual([refused.status, errorOf(refused).code], [409, 'CannotDeleteApiDueToExistingConnections']);
  });
});
