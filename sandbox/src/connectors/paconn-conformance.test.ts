import assert from 'node:assert/strict';
import { isJsonObject, objectMember, parseJson, textMember, type JsonObject } from '../http/json-object.js';
import { DEVELOPMENT } from '../seed/seed-environments.js';
import { sampleDefinition, sampleProperties } from '../testing/sample-definition.js';
import { apisPath, errorOf, itemsOf, POWER_APPS_PATH, uploadAddress, useSandbox } from '../testing/test-sandbox.js';

/** The service validates; paconn sends the definition itself, with the flag for `validate` and without for create and update. */
const validatePath = (oid: string, flag = ''): string => `${POWER_APPS_PATH}/objectIds/${oid}/validateApiSwagger?api-version=2016-11-01${flag}`;
const CERTIFICATION = '&enableConnectorCertificationRules=true';

/** What Microsoft's own command line relies on: each of these broke it, or would, where a stand-in got it wrong. */
describe('what paconn needs of the service', () => {
  const sandbox = useSandbox();
  const signedSecret = 'a-secret-of-nobody';
  const oauth = (clientSecret?: string): object => ({
    token: { type: 'oauthSetting', oAuthSettings: { identityProvider: 'oauth2', clientId: 'notes', ...(clientSecret === undefined ? {} : { clientSecret }) } },
  });

  it('gives every refusal a JSON body with code and message, and a correlation id', async () => {
    const asked = [
      await sandbox().call('GET', apisPath(undefined, DEVELOPMENT.name)),
      await sandbox().apis('GET', 'shared_missing'),
      await sandbox().apis('GET', undefined, { environment: 'nowhere' }),
      await sandbox().apis('POST', undefined, { body: 'no json' }),
      await sandbox().apis('DELETE', 'shared_missing', { as: 'ravi' }),
      await sandbox().call('GET', `${POWER_APPS_PATH}/apis?api-version=1999-01-01`, { as: 'maya' }),
      await sandbox().call('GET', `${POWER_APPS_PATH}/apis`, { as: 'maya' }),
      await sandbox().call('GET', '/providers/Microsoft.ProcessSimple/environments?api-version=2016-11-01'),
      await sandbox().call('GET', '/providers/Microsoft.BusinessAppPlatform/environments/nowhere?api-version=2020-10-01', { as: 'maya' }),
    ];
    for (const answer of asked) {
      assert.ok(answer.status >= 400);
      const { code, message } = errorOf(answer);
      assert.ok(typeof code === 'string' && code !== '' && typeof message === 'string' && message !== '', answer.text);
      assert.match(answer.headers.get('x-ms-correlation-request-id') ?? '', /^[0-9a-f-]{36}$/);
    }
  });

  it('answers an upload with 201, ETag and a Last-Modified that can be read', async () => {
    const address = uploadAddress(await sandbox().uploadContainer(), 'icon.png');
    const answer = await sandbox().call('PUT', address, { body: 'picture', headers: { 'x-ms-blob-type': 'BlockBlob', 'x-ms-blob-content-type': 'image/png' } });
    assert.equal(answer.status, 201);
    assert.match(answer.headers.get('etag') ?? '', /^"0x[0-9A-F]+"$/);
    assert.ok(!Number.isNaN(Date.parse(answer.headers.get('last-modified') ?? '')));
    assert.equal((await sandbox().call('GET', address)).text, 'picture');
  });

  it('leaves scriptDefinitionUrl out where there is no script, and takes "" as "no script"', async () => {
    const url = await sandbox().upload('script.csx', 'public class Script : ScriptBase {}', 'text/plain');
    const name = await sandbox().create(sampleProperties('Scripted', { scriptDefinitionUrl: url, scriptOperations: ['GetNote'] }));
    const withScript = textMember(await sandbox().read(name), 'scriptDefinitionUrl');
    assert.ok(withScript !== undefined);
    assert.equal((await sandbox().call('GET', withScript)).text, 'public class Script : ScriptBase {}');

    const kept = await sandbox().apis('PATCH', name, { body: { properties: sampleProperties('Scripted', { scriptOperations: ['GetNote'] }) } });
    assert.equal(kept.status, 204, kept.text);
    const refused = await sandbox().apis('PATCH', name, { body: { properties: sampleProperties('Scripted', { scriptDefinitionUrl: '', scriptOperations: ['GetNote'] }) } });
    assert.equal(errorOf(refused).code, 'InvalidScriptDefinitionUrlWithNonNullOperations');

    const removed = await sandbox().apis('PATCH', name, { body: { properties: sampleProperties('Scripted', { scriptDefinitionUrl: '', scriptOperations: [] }) } });
    assert.equal(removed.status, 204, removed.text);
    assert.ok(!('scriptDefinitionUrl' in (await sandbox().read(name))));
  });

  it('says isCustomApi and createdBy.displayName of every listed connector', async () => {
    for (const item of itemsOf(await sandbox().apis('GET', undefined))) {
      const properties = objectMember(item, 'properties');
      assert.equal(typeof properties.isCustomApi, 'boolean');
      assert.ok(textMember(objectMember(properties, 'createdBy'), 'displayName') !== undefined);
      assert.ok(textMember(properties, 'displayName') !== undefined && textMember(item, 'name') !== undefined);
    }
  });

  it('serves definition, icon and script without a token', async () => {
    const iconUri = await sandbox().upload('icon.png', 'picture');
    const scriptDefinitionUrl = await sandbox().upload('script.csx', 'script', 'text/plain');
    const properties = await sandbox().read(await sandbox().create(sampleProperties('Public files', { iconUri, scriptDefinitionUrl })));
    const addresses = [textMember(objectMember(properties, 'apiDefinitions'), 'originalSwaggerUrl'), properties.iconUri, properties.scriptDefinitionUrl];
    for (const address of addresses) assert.equal((await sandbox().call('GET', String(address))).status, 200, String(address));
    assert.notEqual(properties.iconUri, iconUri);
  });

  it('keeps the icon where a change has none', async () => {
    const name = await sandbox().create(sampleProperties('Icon', { iconUri: await sandbox().upload('icon.png', 'first') }));
    await sandbox().apis('PATCH', name, { body: { properties: sampleProperties('Icon') } });
    assert.equal((await sandbox().call('GET', String((await sandbox().read(name)).iconUri))).text, 'first');
    await sandbox().apis('PATCH', name, { body: { properties: sampleProperties('Icon', { iconUri: await sandbox().upload('icon.png', 'second') }) } });
    assert.equal((await sandbox().call('GET', String((await sandbox().read(name)).iconUri))).text, 'second');
  });

  it('never answers a client secret, and keeps it where a change has none', async () => {
    const sets = { uiDefinition: {}, values: [{ name: 'one', parameters: oauth(signedSecret) }, { name: 'two', parameters: oauth() }] };
    const name = await sandbox().create(sampleProperties('Secretive', { connectionParameters: oauth(signedSecret), connectionParameterSets: sets }));
    const stored = async (): Promise<unknown> => (await sandbox().control('secrets', { environment: DEVELOPMENT.name, connector: name, secret: signedSecret })).pointers;
    const places = ['/connectionParameters/token', '/connectionParameterSets/values/0/parameters/token'];
    assert.deepEqual(await stored(), places);
    const read = await sandbox().apis('GET', name);
    const list = await sandbox().apis('GET', undefined);
    assert.ok(!read.text.includes(signedSecret) && !read.text.includes('clientSecret') && !list.text.includes(signedSecret));
    assert.ok(read.text.includes('"clientId":"notes"'));

    await sandbox().apis('PATCH', name, { body: { properties: sampleProperties('Secretive', { connectionParameters: oauth() }) } });
    assert.deepEqual(await stored(), places);
    await sandbox().apis('PATCH', name, { body: { properties: sampleProperties('Secretive', { connectionParameters: oauth('another') }) } });
    assert.deepEqual(await stored(), places.slice(1));
  });

  it('gives a container address whose path is the container, so that a storage client can add blob names', async () => {
    const url = new URL(await sandbox().uploadContainer());
    assert.match(url.pathname, /^\/[0-9a-z]+$/);
    assert.deepEqual([...url.searchParams.keys()], ['sv', 'sr', 'sig', 'se', 'sp']);
    assert.deepEqual([url.searchParams.get('sr'), url.searchParams.get('sp')], ['c', 'rwl']);
  });

  it('returns policies and parameters unchanged', async () => {
    const policyTemplateInstances = [{ templateId: 'SetHeader', title: 'ümlaut "quoted"', parameters: { 'x-ms-apimTemplate-operationName': ['GetNote'], deep: { nothing: null, list: [1.5, true] } } }];
    const connectionParameters = { key: { type: 'securestring', uiDefinition: { constraints: { required: 'true', tabIndex: 3 } } } };
    const read = await sandbox().read(await sandbox().create(sampleProperties('Unchanged', { policyTemplateInstances, connectionParameters })));
    assert.deepEqual([read.policyTemplateInstances, read.connectionParameters], [policyTemplateInstances, connectionParameters]);
  });

  const filters: readonly (readonly [query: string, status: number])[] = [
    ['', 400],
    ['&%24filter=', 400],
    ['&%24filter=IsCustomApi%20eq%20%27True%27', 400],
    [`&%24filter=environment%20eq%20${DEVELOPMENT.name}`, 400],
    [`&%24filter=environment%20eq%20%27${DEVELOPMENT.name}%27`, 200],
    [`&$filter=environment+eq+'${DEVELOPMENT.name}'`, 200],
    [`&$filter=Environment eq '${DEVELOPMENT.name.toUpperCase()}' AND isCustomApi eq true`, 200],
  ];
  for (const [query, status] of filters) {
    it(`${status === 200 ? 'reads' : 'refuses'} the filter "${query}"`, async () => {
      const answer = await sandbox().call('GET', `${POWER_APPS_PATH}/apis?api-version=2016-11-01${query}`, { as: 'maya' });
      assert.equal(answer.status, status, answer.text);
      if (status === 400) assert.equal(errorOf(answer).code, 'MissingEnvironmentFilter');
    });
  }

  it('returns the original definition byte for byte, and the gateway’s in properties.swagger', async () => {
    const text = JSON.stringify(sampleDefinition('Original'), undefined, 2).replaceAll('\n', '\r\n').replace('"1.0"', '"1.0\\u00e9"');
    const rest = JSON.stringify({ ...sampleProperties('Original'), openApiDefinition: undefined });
    const created = await sandbox().apis('POST', undefined, { body: `{"properties":${rest.slice(0, -1)},"openApiDefinition": ${text} }}` });
    assert.equal(created.status, 201, created.text);
    const properties = await sandbox().read(String(created.body.name));
    const definitions = objectMember(properties, 'apiDefinitions');
    assert.equal((await sandbox().call('GET', String(definitions.originalSwaggerUrl))).text, text);
    const swagger = objectMember(properties, 'swagger');
    assert.match(String(swagger.host), /azure-apim/);
    assert.equal(swagger.basePath, `/apim/${String(created.body.name).replace('shared_', '')}`);
    assert.deepEqual([swagger.schemes, swagger.security, swagger.securityDefinitions], [['https'], [], {}]);
    assert.deepEqual(parseJson((await sandbox().call('GET', String(definitions.modifiedSwaggerUrl))).text), swagger);
  });

  it('refuses the object id of somebody else in the path', async () => {
    const other = sandbox().objectId('ravi');
    for (const action of ['validateApiSwagger', 'generateResourceStorage']) {
      const answer = await sandbox().call('POST', `${POWER_APPS_PATH}/objectIds/${other}/${action}?api-version=2016-11-01`, { as: 'maya', body: {} });
      assert.equal(answer.status, 403, answer.text);
    }
  });

  it('validates: nothing to say is an empty body, warnings are one JSON text, errors are refused', async () => {
    const oid = sandbox().objectId('maya');
    const validate = async (definition: object, flag?: string): Promise<{ readonly status: number; readonly text: string; readonly body: JsonObject }> =>
      sandbox().call('POST', validatePath(oid, flag), { as: 'maya', body: definition });
    const clean = await validate(sampleDefinition());
    assert.deepEqual([clean.status, clean.text], [200, '']);

    const withoutSummary = sampleDefinition('x', { paths: { '/a': { get: { operationId: 'GetA', description: 'Reads a.', responses: { '200': { description: 'A.' } } } } } });
    const warned = await validate(withoutSummary);
    assert.equal(warned.status, 200, warned.text);
    const warnings = parseJson(warned.text);
    assert.ok(typeof warnings === 'string');
    for (const line of warnings.split('\r\n')) assert.match(line, /^Warning : paths\/~1a\/get : \S.*$/);

    const refused = await validate(withoutSummary, CERTIFICATION);
    assert.equal(refused.status, 400);
    const { error } = refused.body;
    assert.ok(isJsonObject(error) && error.code === 'SwaggerCertificationFailedWithErrors');
    assert.match(String(error.message), /^Swagger certification failed with errors\. Please validate again after fixing following errors: Error : /);
  });

  it('refuses to save what it refuses to validate, and changes nothing then', async () => {
    const broken = sampleDefinition('Broken', { paths: { '/a': { get: { operationId: 'Same', summary: 'One', responses: {} }, put: { operationId: 'Same', summary: 'Two', responses: {} } } } });
    const oid = sandbox().objectId('maya');
    const validated = await sandbox().call('POST', validatePath(oid), { as: 'maya', body: broken });
    const before = itemsOf(await sandbox().apis('GET', undefined)).length;
    const created = await sandbox().apis('POST', undefined, { body: { properties: { ...sampleProperties('Broken'), openApiDefinition: broken } } });
    assert.deepEqual([validated.status, created.status], [400, 400]);
    assert.deepEqual(errorOf(created), errorOf(validated));
    assert.equal(itemsOf(await sandbox().apis('GET', undefined)).length, before);
  });
});
