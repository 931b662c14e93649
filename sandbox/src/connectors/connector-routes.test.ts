import assert from 'node:assert/strict';
import { isJsonObject, objectMember, type JsonObject } from '../http/json-object.js';
import { DEVELOPMENT, PRODUCTION, TEST } from '../seed/seed-environments.js';
import { sampleDefinition, sampleProperties } from '../testing/sample-definition.js';
import { errorOf, itemsOf, POWER_APPS_PATH, useSandbox } from '../testing/test-sandbox.js';

describe('connectors API', () => {
  const sandbox = useSandbox();

  it('lists custom connectors with what clients show, and the catalogue only where it is not filtered out', async () => {
    const isCustom = (item: JsonObject): unknown => objectMember(item, 'properties').isCustomApi;
    const all = itemsOf(await sandbox().apis('GET', undefined, { environment: PRODUCTION.name }));
    const custom = itemsOf(await sandbox().apis('GET', undefined, { environment: PRODUCTION.name, filter: `environment eq '${PRODUCTION.name}' and IsCustomApi eq 'True'` }));
    assert.deepEqual(custom.map((item) => objectMember(item, 'properties').displayName), ['Contoso Contacts']);
    assert.deepEqual(all.filter((item) => isCustom(item) === true).map((item) => item.name), custom.map((item) => item.name));
    assert.equal(all.filter((item) => isCustom(item) === false).length, 2);
    assert.ok(custom.every((item) => !('swagger' in objectMember(item, 'properties'))));
  });

  it('creates, reads, changes and deletes a connector', async () => {
    const name = await sandbox().create(sampleProperties());
    assert.match(name, /^shared_fabrikam-20notes-5f[0-9a-f]{16}-5f[0-9a-f]{16}$/);
    const created = await sandbox().read(name);
    assert.equal(created.displayName, 'Fabrikam Notes');
    assert.deepEqual(created.createdBy, created.modifiedBy);

    const changed = { ...sampleProperties(), openApiDefinition: sampleDefinition('Fabrikam Notes', { basePath: '/v2' }), description: 'Changed.' };
    const update = await sandbox().apis('PATCH', name, { body: { properties: changed } });
    assert.deepEqual([update.status, update.text], [204, '']);
    const updated = await sandbox().read(name);
    assert.equal(updated.description, 'Changed.');
    assert.ok(String(updated.changedTime) > String(created.changedTime));
    assert.equal(updated.createdTime, created.createdTime);

    assert.equal((await sandbox().apis('DELETE', name)).status, 200);
    const gone = await sandbox().apis('GET', name);
    assert.deepEqual([gone.status, errorOf(gone).code], [404, 'ApiResourceNotFound']);
  });

  it('gives two connectors of one title ids of their own, and finds an id in any case', async () => {
    const names = [await sandbox().create(sampleProperties('Twin')), await sandbox().create(sampleProperties('Twin'))];
    assert.equal(new Set(names).size, 2);
    const [first] = names;
    assert.equal((await sandbox().apis('GET', first?.toUpperCase())).status, 200);
  });

  it('keeps environments apart', async () => {
    const name = await sandbox().create(sampleProperties('Only in test'), TEST.name);
    assert.equal((await sandbox().apis('GET', name, { environment: TEST.name })).status, 200);
    for (const environment of [DEVELOPMENT.name, PRODUCTION.name]) {
      for (const method of ['GET', 'DELETE']) assert.equal((await sandbox().apis(method, name, { environment })).status, 404, method);
      assert.equal((await sandbox().apis('PATCH', name, { environment, body: { properties: sampleProperties() } })).status, 404);
    }
  });

  it('lists and deletes for administrators', async () => {
    const name = await sandbox().create(sampleProperties('For the admin'));
    const path = `${POWER_APPS_PATH}/scopes/admin/environments/${DEVELOPMENT.name}/apis`;
    const listed = itemsOf(await sandbox().call('GET', `${path}?api-version=2017-05-01`, { as: 'maya' }));
    assert.ok(listed.some((item) => item.name === name));
    assert.equal((await sandbox().call('GET', `${path}?api-version=2017-05-01`, { as: 'ravi' })).status, 403);
    assert.equal((await sandbox().call('DELETE', `${path}/${name}?api-version=2017-06-01`, { as: 'maya' })).status, 200);
    assert.equal((await sandbox().apis('GET', name)).status, 404);
  });

  const refusals: readonly { readonly title: string; readonly method: string; readonly connector?: string; readonly environment?: string; readonly as?: string; readonly body?: object | string; readonly status: number; readonly code: string; readonly message?: RegExp }[] = [
    { title: 'an unknown environment', method: 'GET', environment: '00000000-0000-0000-0000-000000000000', status: 404, code: 'ServiceToServiceEnvironmentNotFound' },
    { title: 'an unknown connector', method: 'GET', connector: 'shared_nothing', status: 404, code: 'ApiResourceNotFound' },
    { title: 'a reader who creates', method: 'POST', as: 'ravi', body: { properties: sampleProperties() }, status: 403, code: 'EnvironmentAccessDenied', message: /permission/ },
    { title: 'a reader who changes', method: 'PATCH', connector: 'shared_nothing', as: 'ravi', body: { properties: sampleProperties() }, status: 403, code: 'EnvironmentAccessDenied' },
    { title: 'a reader who deletes', method: 'DELETE', connector: 'shared_nothing', as: 'ravi', status: 403, code: 'EnvironmentAccessDenied' },
    { title: 'somebody without environments', method: 'GET', as: 'nina', status: 403, code: 'EnvironmentAccessDenied' },
    { title: 'a body that is no JSON', method: 'POST', body: '{"properties":', status: 400, code: 'InvalidRequestContent' },
    { title: 'a body without properties', method: 'POST', body: {}, status: 400, code: 'InvalidRequestContent' },
    { title: 'a body without a definition', method: 'POST', body: { properties: { displayName: 'x' } }, status: 400, code: 'InvalidRequestContent' },
    { title: 'a body that is too deep', method: 'POST', body: `{"properties":${'['.repeat(600)}${']'.repeat(600)}}`, status: 400, code: 'InvalidRequestContent', message: /MaxDepth/ },
    { title: 'a value of a wrong type', method: 'POST', body: { properties: sampleProperties('x', { capabilities: 'none' }) }, status: 400, code: 'InvalidRequestContent', message: /properties\.capabilities/ },
    { title: 'another environment in the body', method: 'POST', body: { properties: sampleProperties('x', { environment: { name: TEST.name } }) }, status: 400, code: 'InvalidEnvironment' },
    { title: 'script operations without a script', method: 'POST', body: { properties: sampleProperties('x', { scriptOperations: ['GetNote'], scriptDefinitionUrl: '' }) }, status: 400, code: 'InvalidScriptDefinitionUrlWithNonNullOperations' },
    { title: 'a script from elsewhere', method: 'POST', body: { properties: sampleProperties('x', { scriptDefinitionUrl: 'https://files.fabrikam.example/script.csx' }) }, status: 400, code: 'CustomScriptProvisioningFailed' },
  ];
  for (const { title, method, connector, environment, as, body, status, code, message } of refusals) {
    it(`refuses ${title}`, async () => {
      const answer = await sandbox().apis(method, connector, {
        ...(environment === undefined ? {} : { environment }),
        ...(as === undefined ? {} : { as }),
        ...(body === undefined ? {} : { body }),
      });
      assert.deepEqual([answer.status, errorOf(answer).code], [status, code], answer.text);
      if (message !== undefined) assert.match(String(errorOf(answer).message), message);
    });
  }

  it('names the place of an unknown member as the service does', async () => {
    const body = '{"properties": {\n  "displayName": "x",\n  "stackOwner": "Contoso"}}';
    const answer = await sandbox().apis('POST', undefined, { body });
    assert.deepEqual([answer.status, errorOf(answer)], [400, {
      code: 'InvalidRequestContent',
      message: "The request content was invalid and could not be deserialized: 'Could not find member 'stackOwner' on object of type 'ApiPropertiesDefinition'. Path 'properties.stackOwner', line 3, position 15.'.",
    }]);
  });

  it('answers a change without a definition with the error that the service has for it', async () => {
    const name = await sandbox().create(sampleProperties('No definition'));
    const answer = await sandbox().apis('PATCH', name, { body: { properties: { connectionParameters: {} } } });
    const correlationId = answer.headers.get('x-ms-correlation-request-id') ?? '';
    assert.deepEqual([answer.status, errorOf(answer)], [500, {
      code: 'ApiHubsServerError',
      message: `Encountered internal server error. The correlation Id is '${correlationId}'.`,
    }]);
  });

  it('copies icon and script from the addresses that another connector has', async () => {
    const files = { iconUri: await sandbox().upload('icon.png', 'picture'), scriptDefinitionUrl: await sandbox().upload('script.csx', 'script') };
    const source = await sandbox().create(sampleProperties('Source', files));
    const { iconUri, scriptDefinitionUrl } = await sandbox().read(source);
    const copy = await sandbox().read(await sandbox().create(sampleProperties('Copy', { iconUri, scriptDefinitionUrl }), TEST.name), TEST.name);
    await sandbox().apis('DELETE', source);
    assert.equal((await sandbox().call('GET', String(copy.iconUri))).text, 'picture');
    assert.equal((await sandbox().call('GET', String(copy.scriptDefinitionUrl))).text, 'script');
  });

  it('keeps numbers and text of parameters and policies as they were written', async () => {
    const parameters = '{"level":{"type":"int","uiDefinition":{"constraints":{"tabIndex":1.0,"big":12345678901234567890,"text":"\\u00e9\\/"}}}}';
    const policies = '[{"templateId":"setheader","title":"t","parameters":{"x-ms-apimTemplateParameter.value":1e3,"nothing":null}}]';
    const base = JSON.stringify(sampleProperties('Exact', { connectionParameters: undefined }));
    const body = `{"properties":${base.slice(0, -1)},"connectionParameters":${parameters},"policyTemplateInstances":${policies}}}`;
    const created = await sandbox().apis('POST', undefined, { body });
    assert.equal(created.status, 201, created.text);
    const read = await sandbox().apis('GET', String(created.body.name));
    assert.ok(read.text.includes(`"connectionParameters":${parameters}`), read.text);
    assert.ok(read.text.includes(`"policyTemplateInstances":${policies}`));
  });

  it('removes a member that is null, and keeps one that is not sent', async () => {
    const policy = [{ templateId: 'setheader', title: 't', parameters: {} }];
    const name = await sandbox().create(sampleProperties('Members', { policyTemplateInstances: policy, publisher: 'Fabrikam' }));
    await sandbox().apis('PATCH', name, { body: { properties: { openApiDefinition: sampleDefinition('Members') } } });
    assert.deepEqual((await sandbox().read(name)).policyTemplateInstances, policy);
    await sandbox().apis('PATCH', name, { body: { properties: { openApiDefinition: sampleDefinition('Members'), policyTemplateInstances: null } } });
    const read = await sandbox().read(name);
    assert.ok(!('policyTemplateInstances' in read));
    assert.equal(read.publisher, 'Fabrikam');
  });

  it('serves many writers at once, each with a result of its own', async () => {
    const titles = Array.from({ length: 20 }, (_, index) => `Crowd ${index}`);
    const names = await Promise.all(titles.map((title) => sandbox().create(sampleProperties(title), TEST.name)));
    assert.equal(new Set(names).size, titles.length);
    const listed = itemsOf(await sandbox().apis('GET', undefined, { environment: TEST.name })).map((item) => item.name);
    assert.ok(names.every((name) => listed.includes(name)));
  });

  it('reads a catalogue connector, which has no original definition', async () => {
    const properties = await sandbox().read('shared_contosomail');
    assert.ok(isJsonObject(properties) && properties.isCustomApi === false && !('apiDefinitions' in properties));
  });
});
