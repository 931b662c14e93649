import assert from 'node:assert/strict';
import { readFile } from 'node:fs/promises';
import { isJsonObject, objectMember, type JsonObject } from '../http/json-object.js';
import { DEVELOPMENT } from '../seed/seed-environments.js';
import { jsonOf, PaconnReplay, type PaconnSetup } from '../testing/paconn.js';
import type { RawAnswer } from '../testing/raw-request.js';
import { sampleDefinition } from '../testing/sample-definition.js';
import { useSandbox } from '../testing/test-sandbox.js';

const SECRET = 'a-secret-of-nobody';
const SCRIPT = 'public class Script : ScriptBase { /* ümlaut */ }\r\n';
const ICON = Uint8Array.of(0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, 0, 1, 2, 255);
const ENVIRONMENT = DEVELOPMENT.name;
/** What `paconn download` keeps of `properties`, in this order. */
const DOWNLOADED = ['connectionParameters', 'connectionParameterSets', 'iconBrandColor', 'scriptOperations', 'capabilities', 'policyTemplateInstances', 'publisher', 'stackOwner'];

const oauth = (clientSecret?: string): object => ({ token: { type: 'oauthSetting', oAuthSettings: { identityProvider: 'oauth2', clientId: 'notes', scopes: [], ...(clientSecret === undefined ? {} : { clientSecret }) } } });
const parameterSets = (clientSecret?: string): object => ({ uiDefinition: { displayName: 'Sign in', description: 'How to sign in' }, values: [{ name: 'oauth', uiDefinition: {}, parameters: oauth(clientSecret) }, { name: 'key', uiDefinition: {}, parameters: { key: { type: 'securestring' } } }] });
const POLICIES = [{ templateId: 'setheader', title: 'Überschrift 🦊', parameters: { 'x-ms-apimTemplateParameter.name': 'x-notes', 'x-ms-apimTemplate-operationName': ['GetNote'] } }];

/** `apiProperties.json`, with what paconn adds before it sends it. */
function payload(definition: object, properties: object): JsonObject {
  const description = isJsonObject(definition) ? objectMember(definition, 'info').description : undefined;
  return { properties: { ...properties, openApiDefinition: definition, backendService: { serviceUrl: 'https://notes.fabrikam.example/api' }, environment: { name: ENVIRONMENT }, description } };
}

/** Microsoft's own command line, request by request. Docs: `docs/from-paconn.md`. */
describe('paconn, from login to errors', () => {
  const sandbox = useSandbox();
  let setup: PaconnSetup;
  let paconn: PaconnReplay;
  let id = '';

  before(async () => {
    await sandbox().prepareTls();
    const { powerApps, flow, secure } = sandbox().addresses;
    setup = { authority: secure.authority, powerApps, flow, ca: await readFile(secure.certificateAuthorityFile, 'utf8') };
    paconn = new PaconnReplay(setup);
  });

  const propertiesOf = async (answer: Promise<RawAnswer>): Promise<JsonObject> => {
    const { properties } = jsonOf(await answer);
    assert.ok(isJsonObject(properties));
    return properties;
  };
  const storage = async (): Promise<string> => {
    const { sharedAccessSignature: sas } = jsonOf(await paconn.generateResourceStorage(ENVIRONMENT));
    assert.ok(typeof sas === 'string');
    return sas;
  };
  const errorCode = (answer: RawAnswer): unknown => objectMember(jsonOf(answer), 'error').code;

  it('login: waits for the person, then has a token that says whose it is', async () => {
    const { userCode, deviceCode } = await paconn.requestDeviceCode();
    assert.deepEqual(await paconn.poll(deviceCode), { error: 'authorization_pending' });
    await sandbox().control('approve', { user_code: userCode, user: 'maya' });
    const token = await paconn.poll(deviceCode);
    assert.ok('oid' in token && token.oid === sandbox().objectId('maya'));
  });

  it('login: ends where the person declines', async () => {
    const other = new PaconnReplay(setup);
    const { userCode, deviceCode } = await other.requestDeviceCode();
    await sandbox().control('deny', { user_code: userCode });
    assert.deepEqual(await other.poll(deviceCode), { error: 'authorization_declined' });
  });

  it('lists environments by their display names', async () => {
    const { value } = jsonOf(await paconn.listEnvironments());
    assert.ok(Array.isArray(value));
    const names = value.map((item: unknown) => (isJsonObject(item) ? [item.name, objectMember(item, 'properties').displayName] : []));
    assert.deepEqual(names[0], [ENVIRONMENT, 'Development']);
    assert.equal(new Set(names.map(([, name]) => name)).size, names.length);
  });

  it('validate: nothing to say, or errors with the code that paconn passes over', async () => {
    const clean = await paconn.validate(sampleDefinition(), false);
    assert.deepEqual([clean.status, clean.text], [200, '']);
    const refused = await paconn.validate({ ...sampleDefinition(), paths: { '/a': { get: { responses: { 200: { description: 'A' } } } } } }, true);
    assert.deepEqual([refused.status, errorCode(refused)], [400, 'SwaggerCertificationFailedWithErrors']);
  });

  it('gives a place for uploads at an account of a blob storage, by TLS', async () => {
    assert.match(await storage(), /^https:\/\/sandbox\.blob\.localhost:\d+\/[0-9a-z]{3,63}\?sv=[\d-]+&sr=c&sig=[^&]+&se=[^&]+&sp=rwl$/);
  });

  it('create: with icon, script, policies, parameter sets and secrets', async () => {
    const definition = sampleDefinition('Notes für paconn');
    const sas = await storage();
    const iconUri = await paconn.upload(sas, { name: 'icon.png', content: ICON, contentType: 'image/png' });
    const scriptDefinitionUrl = await paconn.upload(sas, { name: 'script.csx', content: SCRIPT });
    const sent = payload(definition, {
      displayName: 'Notes für paconn', iconUri, scriptDefinitionUrl, iconBrandColor: '#123abc', capabilities: [], publisher: 'Fabrikam', scriptOperations: ['GetNote'],
      policyTemplateInstances: POLICIES, connectionParameters: oauth(SECRET), connectionParameterSets: parameterSets(SECRET),
    });
    const created = await paconn.create(ENVIRONMENT, sent);
    assert.ok(created.status < 400, created.text);
    id = String(jsonOf(created).name);
    assert.match(id, /^shared_notes-20f-c3-bcr-20paconn-5f[0-9a-f]{16}-5f[0-9a-f]{16}$/);
    assert.ok(!created.text.includes(SECRET));
  });

  it('lists what it made, with the members that paconn reads of every item', async () => {
    const { value } = jsonOf(await paconn.listConnectors(ENVIRONMENT));
    assert.ok(Array.isArray(value) && value.every((item) => isJsonObject(item) && typeof objectMember(item, 'properties').isCustomApi === 'boolean'));
    const own = value.find((item: unknown) => isJsonObject(item) && item.name === id) as unknown;
    assert.ok(isJsonObject(own));
    const properties = objectMember(own, 'properties');
    assert.deepEqual([properties.displayName, objectMember(properties, 'createdBy').displayName], ['Notes für paconn', 'Maya Maker']);
  });

  it('download: the original definition, icon and script as they were, and only what it keeps of the properties', async () => {
    for (const each of [id, `/providers/Microsoft.PowerApps/apis/${id}`]) {
      const properties = await propertiesOf(paconn.getConnector(ENVIRONMENT, each));
      const kept = Object.fromEntries(DOWNLOADED.filter((name) => name in properties).map((name) => [name, properties[name]]));
      assert.deepEqual(kept, {
        connectionParameters: oauth(), connectionParameterSets: parameterSets(), iconBrandColor: '#123abc', scriptOperations: ['GetNote'], capabilities: [],
        policyTemplateInstances: POLICIES, publisher: 'Fabrikam',
      });
      assert.deepEqual(JSON.parse((await paconn.read(String(objectMember(properties, 'apiDefinitions').originalSwaggerUrl))).text), sampleDefinition('Notes für paconn'));
      assert.deepEqual(new Uint8Array((await paconn.read(String(properties.iconUri))).bytes), ICON);
      assert.equal((await paconn.read(String(properties.scriptDefinitionUrl))).text, SCRIPT);
    }
  });

  it('update: without files it keeps the icon and removes the script; without a secret it keeps the secrets; the name stays', async () => {
    await storage();
    const changed = payload(sampleDefinition('Another title', { basePath: '/v2' }), {
      scriptDefinitionUrl: '', iconBrandColor: '#123abc', capabilities: [], publisher: 'Fabrikam', scriptOperations: [], policyTemplateInstances: [],
      connectionParameters: oauth(), connectionParameterSets: parameterSets(),
    });
    const answer = await paconn.update(ENVIRONMENT, id, changed);
    assert.ok(answer.status < 400, answer.text);
    const properties = await propertiesOf(paconn.getConnector(ENVIRONMENT, id));
    assert.deepEqual([properties.displayName, 'scriptDefinitionUrl' in properties, properties.policyTemplateInstances], ['Notes für paconn', false, []]);
    assert.deepEqual(new Uint8Array((await paconn.read(String(properties.iconUri))).bytes), ICON);
    const { pointers } = await sandbox().control('secrets', { environment: ENVIRONMENT, connector: id, secret: SECRET });
    assert.deepEqual(pointers, ['/connectionParameters/token', '/connectionParameterSets/values/0/parameters/token']);
  });

  it('uploads a large file in blocks, which are put together in the order of the list', async () => {
    const sas = await storage();
    assert.equal((await paconn.read(await paconn.uploadInBlocks(sas, 'large.png', ['first, ', 'second, ', 'third']))).text, 'first, second, third');
    // The name of the file stands in the address as it is, blanks and all.
    const iconUri = await paconn.uploadInBlocks(sas, 'an icon.png', ['in ', 'blocks']);
    assert.ok((await paconn.update(ENVIRONMENT, id, payload(sampleDefinition('x'), { iconUri, scriptDefinitionUrl: '' }))).status < 400);
    assert.equal((await paconn.read(String((await propertiesOf(paconn.getConnector(ENVIRONMENT, id))).iconUri))).text, 'in blocks');
  });

  const refusals: readonly (readonly [what: string, ask: (client: PaconnReplay) => Promise<RawAnswer>, status: number, code: string])[] = [
    ['a connector that is not there', (client) => client.getConnector(ENVIRONMENT, 'shared_none'), 404, 'ApiResourceNotFound'],
    ['an environment that is not there', (client) => client.listConnectors('00000000-0000-0000-0000-000000000000'), 404, 'ServiceToServiceEnvironmentNotFound'],
    ['stackOwner', (client) => client.create(ENVIRONMENT, payload(sampleDefinition(), { displayName: 'x', stackOwner: 'Fabrikam', scriptDefinitionUrl: '' })), 400, 'InvalidRequestContent'],
    ['script operations without a script', (client) => client.create(ENVIRONMENT, payload(sampleDefinition(), { displayName: 'x', scriptOperations: ['GetNote'], scriptDefinitionUrl: '' })), 400, 'InvalidScriptDefinitionUrlWithNonNullOperations'],
    ['an update without its connector', (client) => client.update(ENVIRONMENT, 'shared_none', payload(sampleDefinition(), { scriptDefinitionUrl: '' })), 404, 'ApiResourceNotFound'],
    ['a definition that is none', (client) => client.validate({ swagger: '3.0' }, false), 400, 'SwaggerCertificationFailedWithErrors'],
  ];
  for (const [what, ask, status, code] of refusals) {
    it(`refuses ${what}, with JSON`, async () => {
      const answer = await ask(paconn);
      assert.deepEqual([answer.status, errorCode(answer)], [status, code], answer.text);
    });
  }

  const tokens: readonly (readonly [what: string, extra: { readonly resource?: string; readonly lifetimeSeconds?: number }, oid: string, code: string])[] = [
    ['an expired token', { lifetimeSeconds: -60 }, 'maya', 'ExpiredAuthenticationToken'],
    ['a token for Azure', { resource: 'https://management.azure.com/' }, 'maya', 'InvalidAuthenticationToken'],
    ['the object id of somebody else', {}, 'ravi', 'ObjectIdMismatch'],
  ];
  for (const [what, extra, oid, code] of tokens) {
    it(`refuses ${what}, with JSON`, async () => {
      const client = new PaconnReplay(setup);
      client.use({ accessToken: await sandbox().token('maya', extra), oid: sandbox().objectId(oid) });
      const answer = await client.validate(sampleDefinition(), false);
      assert.deepEqual([answer.status, errorCode(answer)], [code === 'ObjectIdMismatch' ? 403 : 401, code], answer.text);
    });
  }
});
