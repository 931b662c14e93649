import assert from 'node:assert/strict';
import { newSolution, openSolution, readArchive, solutionFacts, writeArchive } from '@connector-workbench/core/solutions';
import { isJsonObject, type JsonObject } from '../http/json-object.js';
import { type Answer, type Call, errorOf, itemsOf, type TestSandbox, useSandbox } from '../testing/test-sandbox.js';

const PATH = '/dataverse/contoso-dev/api/data/v9.2';
const PUBLISHER = '5b1d0a52-1f4e-4c7a-9d34-000000000001';
const DEFINITION = { swagger: '2.0', info: { title: 'Contoso Rows', description: 'Keeps rows.', version: '1' }, host: 'rows.contoso.example', paths: { '/rows': { get: { operationId: 'ListRows', summary: 'List rows', description: 'Lists rows.', responses: { 200: { description: 'The rows.' } } } } } };
const ROW = { name: 'contoso_rows', displayname: 'Contoso Rows', connectortype: 1, openapidefinition: JSON.stringify(DEFINITION), connectionparameters: '{}', policytemplateinstances: 'null' };

async function ask(sandbox: TestSandbox, method: string, path: string, call: Call = {}, user = 'maya'): Promise<Answer> {
  const token = await sandbox.token(user, { resource: `${sandbox.addresses.dataverse}/dataverse/contoso-dev/` });
  return sandbox.call(method, `${PATH}/${path}`, { token, ...call });
}

/** Polls until an operation has ended. */
async function ended(sandbox: TestSandbox, id: unknown): Promise<JsonObject> {
  const end = Date.now() + 20_000;
  for (;;) {
    const { body } = await ask(sandbox, 'GET', `asyncoperations(${String(id)})`);
    if (body.statecode === 3) return body;
    if (Date.now() > end) throw new Error(`The operation ${String(id)} does not end`);
    await new Promise((resolve) => { setImmediate(resolve); });
  }
}

let count = 0;
function freshId(): string {
  return `11111111-2222-4333-8444-${String(++count).padStart(12, '0')}`;
}

describe('Dataverse', () => {
  const sandbox = useSandbox();

  /** A connector of its own for a test. */
  async function createRow(change: object = {}, headers: Readonly<Record<string, string>> = {}): Promise<string> {
    const id = freshId();
    const answer = await ask(sandbox(), 'POST', 'connectors', { body: { ...ROW, connectorid: id, name: `contoso_rows${count}`, ...change }, headers });
    assert.equal(answer.status, 204, answer.text);
    assert.equal(answer.headers.get('odata-entityid'), `${sandbox().addresses.dataverse}${PATH}/connectors(${id})`);
    return id;
  }

  it('makes, changes and removes a connector, which Power Apps lists meanwhile', async () => {
    const id = await createRow();
    const listed = async (): Promise<readonly JsonObject[]> => itemsOf(await sandbox().apis('GET', undefined)).flatMap(({ properties }) => (isJsonObject(properties) && properties.xrmConnectorId === id ? [properties] : []));
    const [before] = await listed();
    assert.deepEqual([before?.displayName, before?.almMode], ['Contoso Rows', 'Solution']);
    const changed = await ask(sandbox(), 'PATCH', `connectors(${id})`, { body: { description: 'Other rows.', customcodeblobcontent: 'public class Script : ScriptBase { }', scriptoperations: '["ListRows"]', iconblob: Buffer.from('icon').toString('base64') }, headers: { 'if-match': '*' } });
    assert.equal(changed.status, 204, changed.text);
    const { body } = await ask(sandbox(), 'GET', `connectors(${id})?$select=description,scriptoperations,iconblob`);
    assert.deepEqual({ description: body.description, scriptoperations: body.scriptoperations, iconblob: body.iconblob, name: body.name }, { description: 'Other rows.', scriptoperations: '["ListRows"]', iconblob: 'aWNvbg==', name: undefined });
    assert.equal((await ask(sandbox(), 'DELETE', `connectors(${id})`)).status, 204);
    assert.deepEqual(await listed(), []);
  });

  it('takes a definition of 500,000 characters, and not one more', async () => {
    const ofLength = (length: number): string => {
      const text = JSON.stringify({ ...DEFINITION, 'x-padding': '' });
      return text.replace('"x-padding":""', `"x-padding":"${'x'.repeat(length - text.length)}"`);
    };
    const id = await createRow({ openapidefinition: ofLength(500_000) });
    const refused = await ask(sandbox(), 'PATCH', `connectors(${id})`, { body: { openapidefinition: ofLength(500_001) }, headers: { 'if-match': '*' } });
    assert.deepEqual([refused.status, errorOf(refused).code], [400, '0x80044331']);
  });

  it('names a row by the default prefix and its title where no name is given, whatever the prefix of the solution’s publisher is', async () => {
    await ask(sandbox(), 'POST', 'solutions', { body: { uniquename: 'ContosoUnnamed', 'publisherid@odata.bind': `/publishers(${PUBLISHER})` } });
    const id = await createRow({ name: undefined, displayname: 'Unnamed Rows (EU)' }, { 'MSCRM.SolutionUniqueName': 'ContosoUnnamed' });
    const { body } = await ask(sandbox(), 'GET', `connectors(${id})`);
    assert.equal(body.name, 'new_unnamed-20rows-20-28eu-29');
    assert.match(String(body.connectorinternalid), /^shared_new-5funnamed-20rows-20-28eu-29-5f[0-9a-f]{16}$/);
  });

  it('keeps the name that a row was made with, whatever the prefix of the solution’s publisher is', async () => {
    await ask(sandbox(), 'POST', 'solutions', { body: { uniquename: 'ContosoPrefix', 'publisherid@odata.bind': `/publishers(${PUBLISHER})` } });
    const id = await createRow({ name: 'new_5Frows' }, { 'MSCRM.SolutionUniqueName': 'ContosoPrefix' });
    const renamed = await ask(sandbox(), 'PATCH', `connectors(${id})`, { body: { name: 'contoso_rows' }, headers: { 'if-match': '*' } });
    assert.equal(renamed.status, 400);
    const { body } = await ask(sandbox(), 'GET', `connectors(${id})`);
    assert.equal(body.name, 'new_5Frows');
    assert.match(String(body.connectorinternalid), /^shared_new-5f5frows-5f[0-9a-f]{16}$/);
    const { body: exported } = await ask(sandbox(), 'POST', 'ExportSolution', { body: { SolutionName: 'ContosoPrefix', Managed: false } });
    const entries = readArchive(Buffer.from(String(exported.ExportSolutionFile), 'base64'));
    assert.deepEqual(solutionFacts(openSolution(entries)).publisher.prefix, 'contoso');
    assert.ok(entries.some(({ name }) => name.startsWith('Connector/new_5Frows_')), entries.map(({ name }) => name).join(' '));
  });

  it('changes a row only in the version that is asked for', async () => {
    const id = await createRow();
    const read = await ask(sandbox(), 'GET', `connectors(${id})`);
    const etag = String(read.body['@odata.etag']);
    assert.equal(read.headers.get('etag'), etag);
    const change = (headers: Readonly<Record<string, string>>, method = 'PATCH'): Promise<Answer> => ask(sandbox(), method, `connectors(${id})`, { ...(method === 'PATCH' ? { body: { description: 'Changed.' } } : {}), headers });
    assert.equal((await change({ 'if-match': etag })).status, 204);
    for (const method of ['PATCH', 'DELETE']) {
      const late = await change({ 'if-match': etag }, method);
      assert.deepEqual([late.status, errorOf(late).code], [412, '0x80060882'], method);
    }
    const present = await change({ 'if-none-match': '*' });
    assert.deepEqual([present.status, errorOf(present).code], [412, '0x80040237']);
    const whole = await change({ 'if-match': '*', prefer: 'return=representation' });
    assert.deepEqual([whole.status, whole.body.description, whole.headers.get('preference-applied')], [200, 'Changed.', 'return=representation']);
  });

  it('answers a new row where that is preferred, and makes one by PATCH where nothing forbids it', async () => {
    const id = freshId();
    const made = await ask(sandbox(), 'POST', 'connectors', { body: { ...ROW, connectorid: id, name: `contoso_whole${count}` }, headers: { prefer: 'return=representation' } });
    assert.deepEqual([made.status, made.body.connectorid], [201, id], made.text);
    const other = freshId();
    assert.equal((await ask(sandbox(), 'PATCH', `connectors(${other})`, { body: { ...ROW, name: `contoso_upserted${count}` } })).status, 204);
    assert.equal((await ask(sandbox(), 'GET', `connectors(${other})`)).status, 200);
  });

  it('keeps no client secret', async () => {
    const id = await createRow({ connectionparameters: '{"token":{"type":"oauthSetting","oAuthSettings":{"clientId":"x","clientSecret":"not-for-anybody"}}}' });
    assert.ok(!(await ask(sandbox(), 'GET', `connectors(${id})`)).text.includes('not-for-anybody'));
  });

  const long = (length: number): string => JSON.stringify({ ...DEFINITION, info: { ...DEFINITION.info, description: 'x'.repeat(length) } });
  const refusals: readonly (readonly [what: string, method: string, path: (id: string) => string, body: object | ((id: string) => object), status: number, code: string])[] = [
    ['a definition of more than 500,000 characters', 'POST', () => 'connectors', { ...ROW, name: 'contoso_long', openapidefinition: long(500_000) }, 400, '0x80044331'],
    ['a second connector of one id', 'POST', () => 'connectors', (id: string) => ({ ...ROW, connectorid: id, name: 'contoso_second' }), 412, '0x80040237'],
    ['a name without a prefix', 'POST', () => 'connectors', { ...ROW, name: 'rows' }, 400, '0x80040203'],
    ['a connector without a definition', 'POST', () => 'connectors', { ...ROW, name: 'contoso_none', openapidefinition: undefined }, 400, '0x80040203'],
    ['apiProperties.json in place of what is in it', 'POST', () => 'connectors', { ...ROW, name: 'contoso_wrapped', connectionparameters: '{"properties":{"connectionParameters":{}}}' }, 400, '0x80048d19'],
    ['an unknown column', 'POST', () => 'connectors', { ...ROW, name: 'contoso_unknown', openApiDefinition: '{}' }, 400, '0x80048d19'],
    ['a script of more than 500,000 characters', 'PATCH', (id) => `connectors(${id})`, { customcodeblobcontent: 'x'.repeat(500_001) }, 400, '0x80044331'],
    ['a title of more than 200 characters', 'PATCH', (id) => `connectors(${id})`, { displayname: 'x'.repeat(201) }, 400, '0x80044331'],
    ['JSON instead of a text', 'POST', () => 'connectors', { ...ROW, name: 'contoso_object', openapidefinition: DEFINITION }, 400, '0x80040203'],
    ['another name', 'PATCH', (id) => `connectors(${id})`, { name: 'contoso_other' }, 400, '0x80040203'],
    ['another internal name', 'PATCH', (id) => `connectors(${id})`, { connectorinternalid: 'shared_other' }, 400, '0x80040203'],
    ['a change of what is not there', 'PATCH', () => 'connectors(99999999-2222-4333-8444-555555555555)', { description: 'x' }, 404, '0x80040217'],
    ['a publisher with the prefix of the system', 'POST', () => 'publishers', { uniquename: 'Contoso2', customizationprefix: 'mscrmx' }, 400, '0x80040203'],
    ['a solution of no publisher', 'POST', () => 'solutions', { uniquename: 'ContosoNew', 'publisherid@odata.bind': '/publishers(99999999-2222-4333-8444-555555555555)' }, 404, '0x80040217'],
    ['an export of an unknown solution', 'POST', () => 'ExportSolutionAsync', { SolutionName: 'Test', Managed: false }, 400, '0x80040217'],
    ['an import without its flags', 'POST', () => 'ImportSolutionAsync', { CustomizationFile: 'x' }, 400, '0x80040203'],
    ['an import of an unknown upload', 'POST', () => 'ImportSolutionAsync', { OverwriteUnmanagedCustomizations: false, PublishWorkflows: false, SolutionParameters: { StageSolutionUploadId: '99999999-2222-4333-8444-555555555555' } }, 404, '0x80040217'],
    ['an unknown table', 'POST', () => 'Connector', {}, 404, '0x8006088a'],
  ];
  for (const [what, method, path, body, status, code] of refusals) {
    it(`refuses ${what}`, async () => {
      const id = await createRow();
      const answer = await ask(sandbox(), method, path(id), { body: typeof body === 'function' ? (body as (id: string) => object)(id) : body, headers: { 'if-match': '*' } });
      assert.deepEqual([answer.status, errorOf(answer).code], [status, code], answer.text);
    });
  }

  const strangers: readonly (readonly [what: string, user: string, method: string, status: number, code: string])[] = [
    ['somebody who only reads', 'ravi', 'POST', 403, '0x80040220'],
    ['somebody of no environment', 'nina', 'GET', 403, '0x80072560'],
  ];
  for (const [what, user, method, status, code] of strangers) {
    it(`refuses ${what}`, async () => {
      const answer = await ask(sandbox(), method, 'connectors', method === 'GET' ? {} : { body: ROW }, user);
      assert.deepEqual([answer.status, errorOf(answer).code], [status, code]);
    });
  }

  it('takes only tokens of its own, and says so without a body', async () => {
    for (const [resource, reason] of [[undefined, 'audience_is_invalid'], [`${sandbox().addresses.dataverse}/dataverse/contoso`, 'audience_is_invalid']] as const) {
      const answer = await sandbox().call('GET', `${PATH}/WhoAmI`, { token: await sandbox().token('maya', resource === undefined ? {} : { resource }) });
      assert.deepEqual([answer.status, answer.text, answer.headers.get('401_error_reason')], [401, '', reason]);
      assert.match(answer.headers.get('www-authenticate') ?? '', /resource_id=http:\/\/127\.0\.0\.1:\d+\/dataverse\/contoso-dev\/$/);
    }
  });

  it('knows no address without a version', async () => {
    const token = await sandbox().token('maya', { resource: `${sandbox().addresses.dataverse}/dataverse/contoso-dev` });
    const answer = await sandbox().call('GET', '/dataverse/contoso-dev/api/data/connectors', { token });
    assert.deepEqual([answer.status, answer.body.Message], [404, 'No HTTP resource was found that matches the request URI.']);
  });

  it('answers lists page by page, and only the rows that are asked for', async () => {
    await createRow();
    await createRow({ displayname: "Contoso's Rows" });
    const first = await ask(sandbox(), 'GET', 'connectors?$select=displayname', { headers: { prefer: 'odata.maxpagesize=1' } });
    assert.equal(itemsOf(first).length, 1);
    const next = String(first.body['@odata.nextLink']);
    assert.ok(next.startsWith(`${sandbox().addresses.dataverse}${PATH}/connectors?`), next);
    assert.equal(itemsOf(await ask(sandbox(), 'GET', "connectors?$filter=displayname eq 'contoso''s rows' and ismanaged eq false")).length, 1);
    assert.equal((await ask(sandbox(), 'GET', 'connectors?$filter=startswith(name,%27x%27)')).status, 400);
  });

  it('puts a new connector into the solution that the header names, and exports it', async () => {
    const solution = await ask(sandbox(), 'POST', 'solutions', { body: { uniquename: 'ContosoHeader', 'publisherid@odata.bind': `/publishers(${PUBLISHER})` } });
    assert.equal(solution.status, 204, solution.text);
    const id = await createRow({}, { 'MSCRM.SolutionUniqueName': 'ContosoHeader' });
    assert.ok(itemsOf(await ask(sandbox(), 'GET', `solutioncomponents?$filter=objectid eq ${id}`)).every(({ componenttype }) => componenttype === 372));
    const started = await ask(sandbox(), 'POST', 'ExportSolutionAsync', { body: { SolutionName: 'ContosoHeader', Managed: false } });
    assert.equal((await ask(sandbox(), 'POST', 'DownloadSolutionExportData', { body: { ExportJobId: freshId() } })).status, 404);
    assert.equal((await ended(sandbox(), started.body.AsyncOperationId)).statuscode, 30);
    const { body } = await ask(sandbox(), 'POST', 'DownloadSolutionExportData', { body: { ExportJobId: started.body.ExportJobId } });
    assert.ok(String(body.ExportSolutionFile).length > 100);
  });

  it('runs one import at a time, and each job once; what was started survives a restart', async () => {
    const archive = Buffer.from(writeArchive(newSolution({ uniqueName: 'ContosoEmpty', version: '1.0.0.0', publisher: { uniqueName: 'ContosoPublisher', prefix: 'contoso', optionValuePrefix: 77_074 } }))).toString('base64');
    const body = { OverwriteUnmanagedCustomizations: false, PublishWorkflows: true, CustomizationFile: archive, ImportJobId: freshId() };
    const first = await ask(sandbox(), 'POST', 'ImportSolutionAsync', { body });
    assert.deepEqual([first.status, first.body.ImportJobKey], [200, body.ImportJobId], first.text);
    const others = await Promise.all(Array.from({ length: 4 }, () => ask(sandbox(), 'POST', 'ImportSolutionAsync', { body: { ...body, ImportJobId: freshId() } })));
    for (const other of others) if (other.status !== 200) assert.equal(errorOf(other).code, '0x80071151');
    assert.equal(itemsOf(await ask(sandbox(), 'GET', 'importjobs')).length, 1 + others.filter(({ status }) => status === 200).length);
    await sandbox().restart();
    assert.equal((await ended(sandbox(), first.body.AsyncOperationId)).statuscode, 30);
    const again = await ask(sandbox(), 'POST', 'ImportSolutionAsync', { body });
    assert.deepEqual([again.status, errorOf(again).code], [412, '0x80040237']);
    const result = await ask(sandbox(), 'GET', `RetrieveSolutionImportResult(ImportJobId=${body.ImportJobId})`);
    assert.equal(isJsonObject(result.body.SolutionOperationResult) && result.body.SolutionOperationResult.Status, 'Passed');
    assert.equal(itemsOf(await ask(sandbox(), 'GET', "solutions?$filter=uniquename eq 'ContosoEmpty'")).length, 1);
  });

  it('says inside of an answer that an archive is none', async () => {
    const { status, body } = await ask(sandbox(), 'POST', 'StageSolution', { body: { CustomizationFile: 'bm8gemlw' } });
    const result = isJsonObject(body.StageSolutionResults) ? body.StageSolutionResults : {};
    assert.deepEqual([status, result.StageSolutionUploadId, result.StageSolutionStatus], [200, '00000000-0000-0000-0000-000000000000', 'Failed']);
  });
});
