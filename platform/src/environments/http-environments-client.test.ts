import assert from 'node:assert/strict';
import { inTurn, type FakeAnswer } from '../testing/fake-http.js';
import { rejection } from '../testing/rejection.js';
import { APPLICATION_TOKEN, fakePlatform } from '../testing/test-cloud.js';
import { isProduction, type Environment } from './environment.js';
import { readEnvironment } from './read-environment.js';

const item = (properties: object, extra: object = {}): object => ({ name: 'env', properties: { displayName: 'Development', ...properties }, ...extra });
const plain: Environment = {
  id: 'env', displayName: 'Development', description: undefined, type: 'Unknown', region: undefined, isDefault: false, hasDataverse: false, dataverseUrl: undefined, makerUrl: undefined, state: undefined,
};

describe('readEnvironment', () => {
  const cases: readonly (readonly [title: string, item: unknown, expected: Environment | undefined])[] = [
    ['only a name', { name: 'env', properties: {} }, { ...plain, displayName: 'env' }],
    ['no Dataverse, without the member', item({ databaseType: 'CommonDataService' }), plain],
    ['no Dataverse, null', item({ linkedEnvironmentMetadata: null }), plain],
    ['Dataverse', item({ linkedEnvironmentMetadata: { instanceUrl: 'https://contoso.crm.example/' } }), { ...plain, hasDataverse: true, dataverseUrl: 'https://contoso.crm.example' }],
    ['BAP\'s members', item({ environmentSku: 'Sandbox', isDefault: true, azureRegion: 'westeurope', clientUris: { maker: 'https://make.example/env' }, states: { runtime: { id: 'Enabled' } } }, { location: 'europe' }),
      { ...plain, type: 'Sandbox', isDefault: true, region: 'europe', makerUrl: 'https://make.example/env', state: 'Enabled' }],
    ['Flow\'s members', item({ environmentType: 'Production', azureRegionHint: 'westeurope', provisioningState: 'Succeeded' }), { ...plain, type: 'Production', region: 'westeurope', state: 'Succeeded' }],
    ['no name', { properties: {} }, undefined],
    ['null', null, undefined],
  ];
  for (const [title, value, expected] of cases) {
    it(`reads ${title}`, () => {
      assert.deepEqual(readEnvironment(value), expected);
    });
  }
});

describe('HttpEnvironmentsClient', () => {
  const denied: FakeAnswer = { status: 403, body: { error: { code: 'Forbidden', message: 'BAP says no.' } } };

  it('reads all pages of BAP', async () => {
    const { platform, http } = fakePlatform(inTurn({ body: { value: [item({}), null, 7], nextLink: 'https://api.bap.microsoft.com/next' } }, { body: { value: [item({}, { name: 'two' })] } }));
    assert.deepEqual((await platform.environments.list()).map((each) => each.id), ['env', 'two']);
    assert.equal(http.sent[0]?.url, 'https://api.bap.microsoft.com/providers/Microsoft.BusinessAppPlatform/environments?api-version=2020-10-01');
  });

  it('asks Flow where BAP says no', async () => {
    const { platform, http } = fakePlatform(inTurn(denied, { body: { value: [item({})] } }));
    assert.equal((await platform.environments.list()).length, 1);
    assert.equal(http.sent[1]?.url, 'https://api.flow.microsoft.com/providers/Microsoft.ProcessSimple/environments?api-version=2016-11-01');
  });

  it('explains with BAP\'s words where both say no', async () => {
    const { platform } = fakePlatform(inTurn(denied, { status: 403, body: { error: { message: 'Flow says no.' } } }));
    assert.match((await rejection(platform.environments.list(), 'forbidden')).userMessage, /BAP says no/);
  });

  const ADMIN = 'https://api.bap.microsoft.com/providers/Microsoft.BusinessAppPlatform/scopes/admin/environments?api-version=2020-10-01';

  it('reads all pages of the administrators\' list as a service principal, and neither of the others', async () => {
    const { platform, http } = fakePlatform(inTurn({ body: { value: [item({})], nextLink: `${ADMIN}&$skiptoken=2` } }, { body: { value: [item({}, { name: 'two' })] } }), APPLICATION_TOKEN);
    assert.deepEqual((await platform.environments.list()).map((each) => each.id), ['env', 'two']);
    assert.deepEqual(http.sent.map(({ url }) => url), [ADMIN, `${ADMIN}&$skiptoken=2`]);
  });

  it('tells a service principal that it has to be registered, with the service\'s own code', async () => {
    const { platform, http } = fakePlatform(inTurn(denied), APPLICATION_TOKEN);
    const error = await rejection(platform.environments.list(), 'forbidden');
    assert.match(`${error.userMessage} ${error.advice}`, /BAP says no.*New-PowerAppManagementApp/);
    assert.deepEqual([error.code, error.status, http.sent.length], ['Forbidden', 403, 1]);
  });

  it('does not go on to Flow where nobody is signed in', async () => {
    const { platform, http } = fakePlatform(inTurn({ status: 401 }));
    await rejection(platform.environments.list(), 'sign-in-refused');
    assert.equal(http.sent.length, 1);
  });
});

describe('isProduction', () => {
  const cases: readonly (readonly [environment: Parameters<typeof isProduction>[0], expected: boolean])[] = [
    [{ id: 'e', displayName: 'E', type: 'Production' }, true],
    [{ id: 'e', displayName: 'E', type: 'Default' }, true],
    [{ id: 'e', displayName: 'E', type: 'Sandbox', isDefault: true }, true],
    [{ id: 'e', displayName: 'Production', type: 'Sandbox' }, false],
    [{ id: 'e', displayName: 'E' }, false],
  ];
  for (const [environment, expected] of cases) {
    it(`is ${String(expected)} for ${JSON.stringify(environment)}`, () => {
      assert.equal(isProduction(environment), expected);
    });
  }
});
