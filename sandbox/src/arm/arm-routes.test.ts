import assert from 'node:assert/strict';
import { isJsonObject, objectMember } from '../http/json-object.js';
import { sampleDefinition } from '../testing/sample-definition.js';
import { errorOf, itemsOf, useSandbox, type Answer, type Call } from '../testing/test-sandbox.js';
import { ARM_SUBSCRIPTIONS } from './azure-tenant.js';

const [INTEGRATION, ARCHIVE] = ARM_SUBSCRIPTIONS.map(({ id }) => id);
const GROUP = `/subscriptions/${INTEGRATION ?? ''}/resourceGroups/integration-dev`;
const VERSION = 'api-version=2016-06-01';
const ARM = 'https://management.azure.com/';

const pathOf = (name: string, group = GROUP): string => `${group}/providers/Microsoft.Web/customApis/${name}?${VERSION}`;
const contentOf = (properties: object = {}): object => ({ location: 'West Europe', properties: { displayName: 'Fabrikam Notes', swagger: sampleDefinition('Fabrikam Notes'), ...properties } });

describe('Azure Resource Manager', () => {
  const sandbox = useSandbox();
  const call = async (method: string, path: string, given: Call = {}): Promise<Answer> =>
    await sandbox().call(method, path, { token: await sandbox().token(given.as ?? 'maya', { resource: ARM }), ...given });

  it('lists subscriptions, regions and resource groups, for those who have a part in them', async () => {
    assert.deepEqual(itemsOf(await call('GET', '/subscriptions?api-version=2020-01-01')).map(({ state }) => state), ['Enabled', 'Disabled']);
    assert.deepEqual(itemsOf(await call('GET', '/subscriptions?api-version=2020-01-01', { as: 'nina' })), []);
    assert.equal(itemsOf(await call('GET', `/subscriptions/${INTEGRATION ?? ''}/locations?api-version=2020-01-01`)).length, 3);
    assert.deepEqual(itemsOf(await call('GET', `/subscriptions/${INTEGRATION ?? ''}/RESOURCEGROUPS?api-version=2021-04-01`)).map(({ name }) => name), ['integration-dev', 'integration-prod']);
  });

  it('creates in the background, replaces at once, and deletes in the background', async () => {
    const created = await call('PUT', pathOf('notes'), { body: contentOf({ connectionParameters: { token: { type: 'oauthSetting', oAuthSettings: { clientSecret: 'hush' } } }, brandColor: '#2d6cdf' }) });
    assert.deepEqual([created.status, created.body.location, objectMember(created.body, 'properties').displayName], [201, 'westeurope', 'Fabrikam Notes']);
    const operation = created.headers.get('azure-asyncoperation') ?? '';
    assert.deepEqual([(await call('GET', operation)).body.status, (await call('GET', operation)).body.status], ['InProgress', 'Succeeded']);

    const read = await call('GET', pathOf('NOTES').replace('/resourceGroups/', '/resourcegroups/').replace('Microsoft.Web', 'microsoft.web'));
    const properties = objectMember(read.body, 'properties');
    assert.deepEqual([read.body.name, read.headers.get('etag'), 'swagger' in properties, 'backendService' in properties], ['notes', read.body.etag, false, false]);
    assert.doesNotMatch(read.text, /hush/);
    const { originalSwaggerUrl } = objectMember(properties, 'apiDefinitions');
    assert.deepEqual(JSON.parse((await sandbox().call('GET', String(originalSwaggerUrl))).text), sampleDefinition('Fabrikam Notes'));
    assert.equal((await sandbox().call('GET', String(originalSwaggerUrl).replace('sp=r', 'sp=rw'))).status, 403);

    const replaced = await call('PUT', pathOf('notes'), { body: contentOf(), headers: { 'if-match': String(read.headers.get('etag')) } });
    assert.deepEqual([replaced.status, replaced.headers.get('azure-asyncoperation')], [200, null]);
    const deleted = await call('DELETE', pathOf('notes'));
    assert.equal(deleted.status, 202);
    assert.deepEqual([(await call('GET', deleted.headers.get('location') ?? '')).status, (await call('GET', deleted.headers.get('location') ?? '')).status], [202, 200]);
    assert.equal((await call('DELETE', pathOf('notes'))).status, 204);
  });

  it('lists in pages', async () => {
    for (const name of ['a1', 'a2', 'a3']) await call('PUT', pathOf(name), { body: contentOf() });
    const first = await call('GET', `${GROUP}/providers/Microsoft.Web/customApis?${VERSION}&$top=2`);
    assert.deepEqual(itemsOf(first).map(({ name }) => name), ['a1', 'a2']);
    const second = await call('GET', String(first.body.nextLink));
    assert.deepEqual([itemsOf(second).map(({ name }) => name), second.body.nextLink], [['a3'], undefined]);
    assert.equal(itemsOf(await call('GET', `/subscriptions/${INTEGRATION ?? ''}/providers/Microsoft.Web/customApis?${VERSION}`)).length, 3);
    assert.equal(itemsOf(await call('GET', `${GROUP.replace('-dev', '-prod')}/providers/Microsoft.Web/customApis?${VERSION}`)).length, 0);
    for (const name of ['a1', 'a2', 'a3']) await call('DELETE', pathOf(name));
  });

  it('keeps connectors over a restart, with their numbers, and forgets them with a reset', async () => {
    const text = JSON.stringify(contentOf()).replace('"swagger":"2.0"', '"swagger":"2.0","x-big":9223372036854775807');
    await call('PUT', pathOf('kept'), { body: text });
    await sandbox().restart();
    const { originalSwaggerUrl } = objectMember(objectMember((await call('GET', pathOf('kept'))).body, 'properties'), 'apiDefinitions');
    assert.match((await sandbox().call('GET', String(originalSwaggerUrl))).text, /"x-big":9223372036854775807/);
    await sandbox().control('reset', {});
    assert.equal((await call('GET', pathOf('kept'))).status, 404);
  });

  const refusals: readonly (readonly [name: string, method: string, path: string, given: Call, status: number, code: string])[] = [
    ['a path without a version', 'GET', '/subscriptions', {}, 400, 'MissingApiVersionParameter'],
    ['a version that is none of the provider', 'GET', pathOf('x').replace('2016-06-01', '2030-01-01'), {}, 400, 'NoRegisteredProviderFound'],
    ['an unknown subscription', 'GET', pathOf('x', '/subscriptions/00000000-0000-0000-0000-000000000000/resourceGroups/g'), {}, 404, 'SubscriptionNotFound'],
    ['an unknown group', 'GET', pathOf('x', GROUP.replace('-dev', '-none')), {}, 404, 'ResourceGroupNotFound'],
    ['an unknown connector', 'GET', pathOf('none'), {}, 404, 'ResourceNotFound'],
    ['somebody without a role', 'GET', pathOf('none'), { as: 'nina' }, 403, 'AuthorizationFailed'],
    ['a reader who writes', 'PUT', pathOf('x'), { as: 'ravi', body: contentOf() }, 403, 'AuthorizationFailed'],
    ['a disabled subscription', 'PUT', pathOf('x', `/subscriptions/${ARCHIVE ?? ''}/resourceGroups/archive`), { body: contentOf() }, 409, 'ReadOnlyDisabledSubscription'],
    ['an odd name', 'PUT', pathOf('a%20b'), { body: contentOf() }, 400, 'InvalidResourceName'],
    ['no location', 'PUT', pathOf('x'), { body: { properties: { swagger: sampleDefinition('X') } } }, 400, 'LocationRequired'],
    ['a location without connectors', 'PUT', pathOf('x'), { body: { ...contentOf(), location: 'moon' } }, 400, 'LocationNotAvailableForResourceType'],
    ['members of Power Platform', 'PUT', pathOf('x'), { body: contentOf({ policyTemplateInstances: [] }) }, 400, 'InvalidRequestContent'],
    ['a definition that is none', 'PUT', pathOf('x'), { body: contentOf({ swagger: 'x' }) }, 400, 'BadRequest'],
    ['a definition with errors', 'PUT', pathOf('x'), { body: contentOf({ swagger: { swagger: '3.0', info: {}, paths: {} } }) }, 400, 'BadRequest'],
    ['no definition', 'PUT', pathOf('x'), { body: { location: 'westeurope', properties: {} } }, 400, 'BadRequest'],
    ['broken JSON', 'PUT', pathOf('x'), { body: '{"location"' }, 400, 'InvalidRequestContent'],
    ['a condition that is not met', 'PUT', pathOf('x'), { body: contentOf(), headers: { 'if-match': '"1"' } }, 412, 'PreconditionFailed'],
  ];
  for (const [name, method, path, given, status, code] of refusals) {
    it(`refuses ${name}`, async () => {
      const answer = await call(method, path, given);
      assert.deepEqual([answer.status, errorOf(answer).code], [status, code], answer.text);
    });
  }

  it('refuses no token and tokens for Power Apps, and ours refuses tokens for Azure', async () => {
    assert.equal(errorOf(await sandbox().call('GET', '/subscriptions?api-version=2020-01-01')).code, 'AuthenticationFailed');
    const wrong = await sandbox().call('GET', '/subscriptions?api-version=2020-01-01', { as: 'maya' });
    assert.deepEqual([wrong.status, errorOf(wrong).code], [401, 'InvalidAuthenticationTokenAudience']);
    const token = await sandbox().token('maya', { resource: ARM });
    assert.equal((await sandbox().apis('GET', undefined, { token })).status, 401);
    const expired = await sandbox().token('maya', { resource: ARM, lifetimeSeconds: -1 });
    assert.equal(errorOf(await sandbox().call('GET', '/subscriptions?api-version=2020-01-01', { token: expired })).code, 'ExpiredAuthenticationToken');
  });

  it('moves no connector to another region', async () => {
    await call('PUT', pathOf('fixed'), { body: contentOf() });
    const moved = await call('PUT', pathOf('fixed'), { body: { ...contentOf(), location: 'eastus' } });
    assert.deepEqual([moved.status, errorOf(moved).code], [409, 'InvalidResourceLocation']);
    const tagged = await call('PATCH', pathOf('fixed'), { body: { tags: { team: 'notes' } } });
    assert.ok(isJsonObject(tagged.body.tags) && tagged.body.tags.team === 'notes');
    assert.equal(errorOf(await call('PUT', pathOf('fixed'), { body: contentOf(), headers: { 'if-none-match': '*' } })).code, 'PreconditionFailed');
  });
});
