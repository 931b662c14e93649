import assert from 'node:assert/strict';
import { objectMember, textMember } from '../http/json-object.js';
import { DEVELOPMENT, PRODUCTION, TEST } from '../seed/seed-environments.js';
import { errorOf, itemsOf, useSandbox } from '../testing/test-sandbox.js';

const BAP = '/providers/Microsoft.BusinessAppPlatform';
const LISTS = [
  { title: 'BAP for makers', path: `${BAP}/environments?api-version=2020-10-01`, type: 'Microsoft.BusinessAppPlatform/environments', asReader: 3 },
  { title: 'BAP for administrators', path: `${BAP}/scopes/admin/environments?api-version=2023-06-01`, type: 'Microsoft.BusinessAppPlatform/scopes/environments', asReader: 0 },
  { title: 'Power Apps', path: '/providers/Microsoft.PowerApps/environments?api-version=2016-11-01', type: 'Microsoft.PowerApps/environments', asReader: 3 },
  { title: 'Flow', path: '/providers/Microsoft.ProcessSimple/environments?api-version=2016-11-01', type: 'Microsoft.ProcessSimple/environments', asReader: 3 },
] as const;

describe('environments', () => {
  const sandbox = useSandbox();

  for (const { title, path, type, asReader } of LISTS) {
    it(`${title}: lists what the user may see, each readable by itself`, async () => {
      const items = itemsOf(await sandbox().call('GET', path, { as: 'maya' }));
      assert.deepEqual(items.map((item) => [item.name, item.type]), [DEVELOPMENT, TEST, PRODUCTION].map(({ name }) => [name, type]));
      assert.equal(itemsOf(await sandbox().call('GET', path, { as: 'ravi' })).length, asReader);
      assert.equal(itemsOf(await sandbox().call('GET', path, { as: 'nina' })).length, 0);
      for (const item of items) {
        const one = await sandbox().call('GET', path.replace('?', `/${String(item.name)}?`), { as: 'maya' });
        assert.deepEqual(one.body, item);
        assert.ok(String(item.id).endsWith(`/environments/${String(item.name)}`));
      }
    });

    it(`${title}: refuses what is not there, what is not theirs, and a request without version`, async () => {
      const unknown = await sandbox().call('GET', path.replace('?', '/nowhere?'), { as: 'maya' });
      assert.deepEqual([unknown.status, errorOf(unknown).code], [404, 'EnvironmentNotFound']);
      const foreign = await sandbox().call('GET', path.replace('?', `/${TEST.name}?`), { as: 'nina' });
      assert.deepEqual([foreign.status, errorOf(foreign).code], [403, 'EnvironmentAccessDenied']);
      const versionless = await sandbox().call('GET', path.replace(/\?.*/, ''), { as: 'maya' });
      assert.deepEqual([versionless.status, errorOf(versionless).code], [400, 'MissingApiVersionParameter']);
    });
  }

  it('tells kind, region and Dataverse, which is absent where an environment has none', async () => {
    const items = itemsOf(await sandbox().call('GET', LISTS[0].path, { as: 'maya' })).map((item) => objectMember(item, 'properties'));
    assert.deepEqual(items.map((each) => [each.displayName, each.environmentSku, each.azureRegion, 'linkedEnvironmentMetadata' in each]), [
      ['Development', 'Sandbox', 'westeurope', true],
      ['Test', 'Sandbox', 'westeurope', false],
      ['Production', 'Production', 'northeurope', true],
    ]);
    const [development] = items;
    assert.match(textMember(objectMember(development ?? {}, 'linkedEnvironmentMetadata'), 'instanceApiUrl') ?? '', /^http:\/\/127\.0\.0\.1:\d+\/dataverse\/contoso-dev$/);
    assert.equal(textMember(objectMember(development ?? {}, 'runtimeEndpoints'), 'microsoft.PowerApps'), sandbox().addresses.powerApps);
  });

  it('expands permissions where that is asked for', async () => {
    const rights = async (user: string): Promise<readonly string[]> => {
      const [first] = itemsOf(await sandbox().call('GET', `${LISTS[0].path}&$expand=permissions`, { as: user }));
      return Object.keys(objectMember(objectMember(first ?? {}, 'properties'), 'permissions'));
    };
    assert.ok((await rights('maya')).includes('CreateCustomApi'));
    assert.deepEqual(await rights('ravi'), ['ReadEnvironment']);
  });
});
