import assert from 'node:assert/strict';
import { CLOUDS } from '../clouds/presets.js';
import { createPlatform } from '../create-platform.js';
import { FakeHttp, inTurn, type FakeOutcome, type SentRequest } from '../testing/fake-http.js';
import { rejection } from '../testing/rejection.js';
import { fakePlatform, TOKEN } from '../testing/test-cloud.js';
import type { PlatformErrorKind } from '../errors/platform-error.js';
import type { CustomApiPlace } from './custom-api-resource.js';
import type { LogicAppsClient } from './logic-apps-client.js';

const ARM = 'https://management.azure.com';
const PLACE: CustomApiPlace = { subscriptionId: 'd0c5a1f0-0000-4000-8000-00000000000a', resourceGroup: 'connectors', name: 'contoso-parcels' };
const GROUP = `/subscriptions/${PLACE.subscriptionId}/resourceGroups/connectors`;
const ID = `${GROUP}/providers/Microsoft.Web/customApis/contoso-parcels`;
const RESOURCE = { id: ID, name: 'contoso-parcels', type: 'Microsoft.Web/customApis', location: 'westeurope', properties: { displayName: 'Contoso Parcels', apiType: 'Rest' } };
const POLL = `${ARM}/subscriptions/s/providers/Microsoft.Web/locations/westeurope/operations/1?api-version=2016-06-01`;

function clientOver(answer: (request: SentRequest, count: number) => FakeOutcome): ReturnType<typeof fakePlatform> & { readonly client: LogicAppsClient } {
  const fake = fakePlatform(answer);
  assert.ok(fake.platform.logicApps !== undefined);
  return { ...fake, client: fake.platform.logicApps };
}

const calls = ({ http }: { readonly http: FakeHttp }): readonly string[] => http.sent.map(({ method, url }) => `${method} ${url.replace(ARM, '')}`);

describe('HttpLogicAppsClient', () => {
  const requests: readonly (readonly [name: string, call: (client: LogicAppsClient) => Promise<unknown>, answer: unknown, request: string, result: unknown])[] = [
    ['subscriptions', (client) => client.listSubscriptions(), { value: [{ subscriptionId: 'a', displayName: 'A', tenantId: 't', state: 'Disabled' }, { odd: true }] }, 'GET /subscriptions?api-version=2020-01-01',
      [{ id: 'a', displayName: 'A', tenantId: 't', state: 'Disabled' }]],
    ['resource groups', (client) => client.listResourceGroups('a b'), { value: [{ name: 'g', location: 'westeurope' }] }, 'GET /subscriptions/a%20b/resourcegroups?api-version=2021-04-01', [{ name: 'g', location: 'westeurope' }]],
    ['locations', (client) => client.listLocations('a'), { value: [{ name: 'westeurope', displayName: 'West Europe', metadata: { regionType: 'Physical' } }, { name: 'europe', metadata: { regionType: 'Logical' } }] },
      'GET /subscriptions/a/locations?api-version=2020-01-01', [{ name: 'westeurope', displayName: 'West Europe' }]],
    ['interfaces of a WSDL', (client) => client.listWsdlInterfaces('a', 'westeurope', { url: 'https://parcels.contoso.example/?wsdl' }), { value: [{ QualifiedName: 'P', EndpointQualifiedNames: ['E', 1] }] },
      'POST /subscriptions/a/providers/Microsoft.Web/locations/westeurope/listWsdlInterfaces?api-version=2016-06-01', [{ qualifiedName: 'P', endpointQualifiedNames: ['E'] }]],
    ['interfaces as a bare list', (client) => client.listWsdlInterfaces('a', 'westeurope', { content: '<x/>' }), [{ qualifiedName: 'P' }],
      'POST /subscriptions/a/providers/Microsoft.Web/locations/westeurope/listWsdlInterfaces?api-version=2016-06-01', [{ qualifiedName: 'P', endpointQualifiedNames: [] }]],
    ['the definition of a WSDL', (client) => client.extractDefinition('a', 'westeurope', { content: '<x/>', service: { qualifiedName: 'P', endpointQualifiedNames: [] }, importMethod: 'SoapToRest' }), { swagger: '2.0' },
      'POST /subscriptions/a/providers/Microsoft.Web/locations/westeurope/extractApiDefinitionFromWsdl?api-version=2016-06-01', { swagger: '2.0' }],
  ];
  for (const [name, call, body, request, result] of requests) {
    it(`asks for ${name}`, async () => {
      const fake = clientOver(inTurn({ body }));
      assert.deepEqual(await call(fake.client), result);
      assert.deepEqual(calls(fake), [request]);
    });
  }

  it('lists the connectors of a group or a subscription, in either form of a list', async () => {
    const fake = clientOver(inTurn({ body: { value: [RESOURCE] } }, { body: [RESOURCE, { properties: {} }] }));
    const [resource] = await fake.client.list(PLACE.subscriptionId, 'connectors');
    assert.deepEqual(resource, {
      ...PLACE, id: ID, displayName: 'Contoso Parcels', description: undefined, location: 'westeurope', apiType: 'Rest', etag: undefined, tags: {}, properties: RESOURCE.properties,
    });
    assert.equal((await fake.client.list(PLACE.subscriptionId)).length, 1);
    assert.deepEqual(calls(fake), [`GET ${GROUP}/providers/Microsoft.Web/customApis?api-version=2016-06-01`, `GET /subscriptions/${PLACE.subscriptionId}/providers/Microsoft.Web/customApis?api-version=2016-06-01`]);
  });

  it('reads all pages, and none of another host', async () => {
    const fake = clientOver((request) => ({ body: request.url.includes('skiptoken') ? { value: [RESOURCE] } : { value: [RESOURCE], nextLink: `${ARM}/subscriptions?skiptoken=2` } }));
    assert.equal((await fake.client.list(PLACE.subscriptionId)).length, 2);
    const leading = clientOver(inTurn({ body: { value: [], nextLink: 'https://evil.example/subscriptions?skiptoken=2' } }));
    await rejection(leading.client.list(PLACE.subscriptionId), 'unexpected-answer');
    assert.equal(leading.http.sent.length, 1);
  });

  it('keeps the version that the header says', async () => {
    const { client } = clientOver(inTurn({ body: RESOURCE, headers: { etag: 'W/"1"' } }));
    assert.equal((await client.get(PLACE)).etag, 'W/"1"');
  });

  for (const [condition, header, value] of [[undefined, 'if-match', undefined], [{ kind: 'new' }, 'if-none-match', '*'], [{ kind: 'unchanged', etag: 'W/"1"' }, 'if-match', 'W/"1"']] as const) {
    it(`writes ${condition?.kind ?? 'whatever is there'}, and reads it back`, async () => {
      const fake = clientOver(inTurn({ status: 201, body: RESOURCE }, { body: RESOURCE }));
      assert.equal((await fake.client.put(PLACE, '{"location":"westeurope"}', condition)).displayName, 'Contoso Parcels');
      assert.deepEqual(calls(fake), [`PUT ${ID}?api-version=2016-06-01`, `GET ${ID}?api-version=2016-06-01`]);
      assert.equal(fake.http.sent[0]?.headers[header], value);
      assert.equal(fake.http.sent[0]?.body, '{"location":"westeurope"}');
    });
  }

  it('waits for what goes on in the background as long as it is told to', async () => {
    const accepted = { status: 202, headers: { 'azure-asyncoperation': POLL, 'retry-after': '7' } };
    const fake = clientOver(inTurn(accepted, { body: { status: 'InProgress' }, headers: { 'retry-after': '3' } }, { body: { status: 'Running' } }, { body: { status: 'Succeeded' } }, { body: RESOURCE }));
    await fake.client.put(PLACE, '{}');
    assert.deepEqual(fake.clock.waits, [7000, 3000, 2000]);
    assert.equal(fake.http.sent.length, 5);
  });

  it('waits for a location to stop answering 202', async () => {
    const fake = clientOver(inTurn({ status: 202, headers: { location: POLL } }, { status: 202 }, { status: 204 }));
    await fake.client.delete(PLACE);
    assert.deepEqual(calls(fake).slice(1), [`GET ${POLL.replace(ARM, '')}`, `GET ${POLL.replace(ARM, '')}`]);
  });

  it('says why it failed in the background', async () => {
    const { client } = clientOver(inTurn({ status: 201, headers: { 'azure-asyncoperation': POLL } }, { body: { status: 'Failed', error: { code: 'BadSwagger', message: 'The definition is odd.' } } }));
    const error = await rejection(client.put(PLACE, '{}'), 'service-refused');
    assert.equal(error.code, 'BadSwagger');
    assert.match(error.userMessage, /The definition is odd/);
  });

  it('asks no other host how it goes on, and not for ever', async () => {
    const leading = clientOver(inTurn({ status: 202, headers: { location: 'https://evil.example/operations/1' } }));
    await rejection(leading.client.delete(PLACE), 'unexpected-answer');
    assert.equal(leading.http.sent.length, 1);
    const endless = clientOver(inTurn({ status: 202, headers: { location: POLL, 'retry-after': '30' } }));
    await rejection(endless.client.delete(PLACE), 'timeout');
  });

  const refusals: readonly (readonly [status: number, body: unknown, kind: PlatformErrorKind, code: string, text: RegExp])[] = [
    [404, { error: { code: 'ResourceGroupNotFound', message: "Resource group 'x' could not be found." } }, 'not-found', 'ResourceGroupNotFound', /resource group was not found/],
    [403, { error: { code: 'AuthorizationFailed', message: 'The client does not have authorization.' } }, 'forbidden', 'AuthorizationFailed', /does not have authorization/],
    [401, { error: { code: 'InvalidAuthenticationTokenAudience', message: 'Wrong audience.' } }, 'sign-in-refused', 'InvalidAuthenticationTokenAudience', /Wrong audience/],
    [412, { error: { code: 'PreconditionFailed', message: 'The etag does not match.' } }, 'conflict', 'PreconditionFailed', /changed the connector meanwhile/],
    [409, { error: { code: 'MissingSubscriptionRegistration', message: 'Not registered.', details: [{ code: 'MissingSubscriptionRegistration', message: 'Not registered.' }] } }, 'conflict', 'MissingSubscriptionRegistration', /Not registered/],
    [400, { Code: 'BadRequest', Message: 'The property swagger is invalid.', Details: [{ ErrorEntity: {} }] }, 'service-refused', 'BadRequest', /swagger is invalid/],
  ];
  for (const [status, body, kind, code, text] of refusals) {
    it(`unwraps ${code}`, async () => {
      const error = await rejection(clientOver(inTurn({ status, body })).client.get(PLACE), kind);
      assert.equal(error.code, code);
      assert.match(error.userMessage, text);
      assert.doesNotMatch(error.advice, /[{}]|service\.powerapps/);
    });
  }

  it('goes to no path above a name', async () => {
    const fake = clientOver(inTurn({ body: RESOURCE }));
    await rejection(fake.client.get({ ...PLACE, name: '..' }), 'service-refused');
    assert.equal(fake.http.sent.length, 0);
  });

  it('reads definition and icon without a token, and tells where there is none', async () => {
    const fake = clientOver((request) => (request.url.startsWith(ARM) ? { body: { ...RESOURCE, properties: { apiDefinitions: { originalSwaggerUrl: 'https://a.blob.example/x?sig=1' }, iconUri: '/Content/retail/default.svg' } } } : { body: '{}' }));
    const resource = await fake.client.get(PLACE);
    assert.equal(new TextDecoder().decode(await fake.client.readDefinition(resource)), '{}');
    assert.equal(await fake.client.readIcon(resource), undefined);
    assert.deepEqual(fake.http.sent.filter((request) => JSON.stringify(request).includes(TOKEN)).length, 1);
    await rejection(fake.client.readDefinition({ ...resource, properties: {} }), 'definition-missing');
  });

  for (const cloud of CLOUDS.filter(({ endpoints }) => endpoints.arm !== undefined)) {
    it(`asks for a token of ${cloud.label} for its Azure`, async () => {
      const asked: (readonly string[])[] = [];
      const { logicApps } = createPlatform({ cloud, httpClient: new FakeHttp(inTurn({ body: { value: [] } })), tokens: { getToken: (scopes) => { asked.push(scopes); return Promise.resolve(TOKEN); } } });
      await logicApps?.listSubscriptions();
      assert.deepEqual(asked, [[`${cloud.endpoints.arm ?? ''}//.default`, `${cloud.endpoints.arm ?? ''}/.default`]]);
    });
  }
});
