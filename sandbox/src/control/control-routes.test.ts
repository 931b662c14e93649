import assert from 'node:assert/strict';
import { DEVELOPMENT } from '../seed/seed-environments.js';
import { errorOf, useSandbox } from '../testing/test-sandbox.js';

describe('control endpoints', () => {
  const sandbox = useSandbox();

  it('tells its addresses, at the root as well', async () => {
    for (const path of ['/sandbox/addresses', '/']) {
      const answer = await sandbox().call('GET', path);
      assert.deepEqual(answer.body, { ...sandbox().addresses });
    }
  });

  const refusals: readonly (readonly [path: string, body: object | string, status: number, code: string])[] = [
    ['approve', { user: 'maya' }, 400, 'InvalidRequestContent'],
    ['approve', { user_code: 'NOTACODE', user: 'maya' }, 404, 'UnknownUserCode'],
    ['approve', { user_code: 'NOTACODE', user: 'nobody' }, 404, 'UnknownUser'],
    ['deny', { user_code: 'NOTACODE' }, 404, 'UnknownUserCode'],
    ['token', { user: 5 }, 400, 'InvalidRequestContent'],
    ['faults', { faults: 'reset' }, 400, 'InvalidRequestContent'],
    ['faults', { faults: [1] }, 400, 'InvalidRequestContent'],
    ['crowd', { environments: 3 }, 400, 'InvalidRequestContent'],
    ['crowd', { environments: 5001, connectors: 1 }, 400, 'InvalidRequestContent'],
    ['crowd', { environments: 1, connectors: 1.5 }, 400, 'InvalidRequestContent'],
    ['reset', '[]', 400, 'InvalidRequestContent'],
    ['secrets', { environment: DEVELOPMENT.name, connector: 'shared_x', secret: 's' }, 404, 'ApiResourceNotFound'],
  ];
  for (const [path, body, status, code] of refusals) {
    it(`${path} refuses ${JSON.stringify(body)}`, async () => {
      const answer = await sandbox().call('POST', `/sandbox/${path}`, { body, headers: { 'content-type': 'application/json' } });
      assert.deepEqual([answer.status, errorOf(answer).code], [status, code], answer.text);
    });
  }

  it('finds users by id, name and given name, whatever the case', async () => {
    for (const user of [sandbox().objectId('maya'), 'Maya@Contoso.example', 'MAYA']) {
      const path = '/providers/Microsoft.ProcessSimple/environments?api-version=2016-11-01';
      assert.equal((await sandbox().call('GET', path, { as: user })).status, 200);
    }
  });

  it('adds a crowd that can be read and changed, and takes it away with a reset', async () => {
    const list = async (path: string): Promise<readonly { readonly name: string; readonly properties: Readonly<Record<string, unknown>> }[]> => {
      const { body, text } = await sandbox().call('GET', path, { as: 'maya' });
      assert.ok(Array.isArray(body.value), text);
      return body.value as readonly { readonly name: string; readonly properties: Readonly<Record<string, unknown>> }[];
    };
    const environments = '/providers/Microsoft.BusinessAppPlatform/environments?api-version=2020-10-01';
    const before = (await list(environments)).length;
    await sandbox().call('POST', '/sandbox/crowd', { body: { environments: 4, connectors: 30 } });
    const crowd = (await list(environments)).slice(before);
    assert.deepEqual(crowd.map(({ properties }) => [properties.displayName, properties.linkedEnvironmentMetadata !== undefined]), [['Sales 001', true], ['Service 002', true], ['Logistics 003', true], ['Facilities 004', false]]);
    const filter = `$filter=${encodeURIComponent(`environment eq '${crowd[0]?.name ?? ''}'`)}`;
    const apis = `/providers/Microsoft.PowerApps/apis?api-version=2016-11-01&${filter}%20and%20IsCustomApi%20eq%20%27True%27`;
    const connectors = await list(apis);
    assert.deepEqual([connectors.length, connectors.filter(({ properties }) => properties.xrmConnectorId !== undefined).length, new Set(connectors.map(({ name }) => name)).size], [30, 10, 30]);
    const connections = await list(`/providers/Microsoft.PowerApps/connections?api-version=2016-11-01&${filter}`);
    const statuses = connections.map(({ properties }) => JSON.stringify(properties.statuses));
    assert.deepEqual([statuses.length, statuses.filter((text) => text.includes('Unauthorized')).length], [11, 3]);
    const free = connectors.find(({ name, properties }) => properties.xrmConnectorId === undefined && connections.every((each) => !String(each.properties.apiId).endsWith(`/${name}`)));
    const removed = await sandbox().call('DELETE', `/providers/Microsoft.PowerApps/apis/${free?.name ?? ''}?api-version=2016-11-01&${filter}`, { as: 'maya' });
    assert.deepEqual([removed.status, (await list(apis)).length], [200, 29]);
    await sandbox().call('POST', '/sandbox/reset', { body: {} });
    assert.equal((await list(environments)).length, before);
  });
});
