import assert from 'node:assert/strict';
import { sandboxCloud } from '../clouds/sandbox-cloud.js';
import { definitionText, deploymentFixture, DEVELOPMENT, FOLDER } from '../testing/deployment-fixture.js';
import { FakeClock } from '../testing/fake-clock.js';
import { FakeConnectors } from '../testing/fake-connectors.js';
import { MemoryFileSystem } from '../testing/memory-file-system.js';
import { rejection } from '../testing/rejection.js';
import { hashesOf, propertiesHash } from './content-hash.js';
import { operationHashesOf } from './operation-hashes-of.js';
import { downloadConnector } from './download-connector.js';
import { planDeployment } from './plan-deployment.js';
import { projectMemory } from './project-memory.js';
import { differingFiles, saveDownload, type SaveRequest } from './save-download.js';

const cloud = sandboxCloud({ authority: 'http://127.0.0.1:1', bap: 'http://127.0.0.1:1', powerApps: 'http://127.0.0.1:1', flow: 'http://127.0.0.1:1', tenantId: 't', scope: 's' });
const ORIGINAL = `\uFEFF${definitionText().replaceAll('\n', '\r\n')}\r\n`;

interface Saving {
  readonly fileSystem: MemoryFileSystem;
  readonly connectors: FakeConnectors;
  readonly request: SaveRequest;
}

async function saving(local: Readonly<Record<string, string>> = {}, extra: Partial<SaveRequest> = {}): Promise<Saving> {
  const connectors = new FakeConnectors();
  connectors.add({ id: 'shared_a', definition: ORIGINAL.slice(1), properties: { iconBrandColor: '#123456', secretly: 1 }, icon: Uint8Array.from([1, 2]), script: new TextEncoder().encode('// a\r\n') });
  const download = await downloadConnector({ connectors, environmentId: 'dev', connectorId: 'shared_a' });
  const fileSystem = new MemoryFileSystem(Object.fromEntries(Object.entries(local).map(([name, text]) => [`${FOLDER}/${name}`, text])));
  const memory = projectMemory(fileSystem, FOLDER);
  return { fileSystem, connectors, request: { fileSystem, folder: FOLDER, download, cloud, environment: DEVELOPMENT, memory, clock: new FakeClock(), ...extra } };
}

const names = (fileSystem: MemoryFileSystem): readonly string[] => [...fileSystem.files.keys()].map((uri) => uri.slice(FOLDER.length + 1)).sort();

describe('downloadConnector', () => {
  it('tells its steps', async () => {
    const { connectors, request } = await saving();
    const steps: string[] = [];
    await downloadConnector({ connectors, environmentId: 'dev', connectorId: 'shared_a', progress: (step) => steps.push(step) });
    assert.deepEqual(steps, ['read-connector', 'download-definition', 'download-icon', 'download-script']);
    assert.equal(request.download.connector.displayName, 'Contacts');
  });
});

describe('saveDownload', () => {
  it('writes what the service keeps, byte for byte, with settings, and remembers it', async () => {
    const { fileSystem, request } = await saving();
    const { written } = await saveDownload(request);
    assert.deepEqual(written, ['apiDefinition.swagger.json', 'apiProperties.json', 'icon.png', 'script.csx', 'settings.json']);
    assert.deepEqual(names(fileSystem), ['apiDefinition.swagger.json', 'apiProperties.json', 'connector.deployments.json', 'icon.png', 'script.csx', 'settings.json']);
    assert.equal(fileSystem.text(`${FOLDER}/apiDefinition.swagger.json`), ORIGINAL.slice(1));
    assert.equal(fileSystem.text(`${FOLDER}/script.csx`), '// a\r\n');
    assert.deepEqual(JSON.parse(fileSystem.text(`${FOLDER}/apiProperties.json`) ?? ''), { properties: { iconBrandColor: '#123456' } });
    assert.match(fileSystem.text(`${FOLDER}/settings.json`) ?? '', /"connectorId": "shared_a"/);
    const remembered = (await request.memory.read()).environments.dev;
    assert.deepEqual([remembered?.connectorId, remembered?.environmentName, remembered?.at], ['shared_a', 'Development', '2026-01-02T03:04:05.000Z']);
    assert.deepEqual(remembered?.operations, operationHashesOf(ORIGINAL.slice(1)));
  });

  it('keeps references to environment variables, whose values the service answers with', async () => {
    const reference = '@environmentVariables("contoso_Host")';
    const { fileSystem, request } = await saving({ 'apiDefinition.swagger.json': definitionText('Old summary').replace('api.contoso.example', JSON.stringify(reference).slice(1, -1)) }, { replace: true });
    await saveDownload(request);
    const written: unknown = JSON.parse(fileSystem.text(`${FOLDER}/apiDefinition.swagger.json`) ?? '');
    assert.deepEqual(written, { ...JSON.parse(definitionText()), host: reference });
    const { local, environment } = (await request.memory.read()).environments.dev ?? {};
    assert.notEqual(local?.definition, environment?.definition);
  });

  it('says who changed what differs, and leaves what is to be kept', async () => {
    const { fileSystem, connectors, request } = await saving();
    await saveDownload(request);
    fileSystem.files.set(`${FOLDER}/script.csx`, new TextEncoder().encode('// mine'));
    connectors.add({ id: 'shared_a', definition: definitionText('Theirs'), properties: { iconBrandColor: '#123456' }, icon: Uint8Array.from([1, 2]), script: new TextEncoder().encode('// a\r\n') });
    const again = { ...request, download: await downloadConnector({ connectors, environmentId: 'dev', connectorId: 'shared_a' }) };
    assert.deepEqual((await differingFiles(again)).map(({ kind, state, here }) => [kind, state, here.name]), [['definition', 'changed-in-environment', 'apiDefinition.swagger.json'], ['script', 'changed-locally', 'script.csx']]);
    await rejection(saveDownload({ ...again, keep: ['script'] }), 'files-in-the-way');
    await saveDownload({ ...again, keep: ['script'], replace: true });
    assert.equal(fileSystem.text(`${FOLDER}/script.csx`), '// mine');
    assert.equal(fileSystem.text(`${FOLDER}/apiDefinition.swagger.json`), definitionText('Theirs'));
  });

  it('leaves a local file of which neither side changed, though the service writes it its own way', async () => {
    const { fileSystem, request } = await saving({ 'apiProperties.json': '{"properties":{}}' }, { replace: true });
    const there = hashesOf(request.download.files);
    const here = { ...there, properties: propertiesHash({ properties: {} }) };
    await request.memory.change('dev', { record: { connectorId: 'shared_a', local: here, environment: there } });
    assert.deepEqual(await differingFiles(request), []);
    await saveDownload(request);
    assert.equal(fileSystem.text(`${FOLDER}/apiProperties.json`), '{"properties":{}}');
    assert.deepEqual((await request.memory.read()).environments.dev?.local, here);
  });

  it('leaves nothing to deploy', async () => {
    const { fileSystem, connectors, request } = await saving();
    await saveDownload(request);
    const fixture = deploymentFixture();
    for (const [uri, bytes] of fileSystem.files) fixture.fileSystem.files.set(uri, bytes);
    const plan = await planDeployment(await fixture.request({ connectors }));
    assert.deepEqual([plan.hasChanges, plan.drift], [false, []]);
  });

  it('names what is in the way before it writes anything', async () => {
    const { fileSystem, request } = await saving({ 'apiDefinition.swagger.json': definitionText('Mine'), 'script.csx': '// mine', 'readme.md': 'kept' });
    const before = names(fileSystem);
    assert.deepEqual((await differingFiles(request)).map(({ there }) => there.name), ['apiDefinition.swagger.json', 'script.csx']);
    assert.match((await rejection(saveDownload(request), 'files-in-the-way')).userMessage, /apiDefinition\.swagger\.json, script\.csx$/);
    assert.deepEqual(names(fileSystem), before);
    assert.equal(fileSystem.text(`${FOLDER}/script.csx`), '// mine');
  });

  it('replaces them where it may, and leaves the rest', async () => {
    const { fileSystem, request } = await saving({ 'apiDefinition.swagger.json': definitionText('Mine'), 'readme.md': 'kept' }, { replace: true });
    await saveDownload(request);
    assert.equal(fileSystem.text(`${FOLDER}/apiDefinition.swagger.json`), ORIGINAL.slice(1));
    assert.equal(fileSystem.text(`${FOLDER}/readme.md`), 'kept');
  });

  it('leaves a file that says the same as it is formatted', async () => {
    const mine = JSON.stringify(JSON.parse(definitionText()));
    const { fileSystem, request } = await saving({ 'apiDefinition.swagger.json': mine, 'script.csx': '// a\n' });
    assert.deepEqual((await saveDownload(request)).written, ['apiProperties.json', 'icon.png', 'settings.json']);
    assert.equal(fileSystem.text(`${FOLDER}/apiDefinition.swagger.json`), mine);
  });

  it('keeps the stack owner, and the settings of another environment', async () => {
    const settings = '{"connectorId":"shared_other","environment":"test"}';
    const { fileSystem, request } = await saving({ 'apiProperties.json': '{"properties":{"stackOwner":"Contoso"}}', 'settings.json': settings }, { replace: true });
    await saveDownload(request);
    assert.match(fileSystem.text(`${FOLDER}/apiProperties.json`) ?? '', /"stackOwner": "Contoso"/);
    assert.equal(fileSystem.text(`${FOLDER}/settings.json`), settings);
  });

  it('takes other names', async () => {
    const { fileSystem, request } = await saving({}, { names: { definition: 'contacts.swagger.json' } });
    await saveDownload(request);
    assert.ok(names(fileSystem).includes('contacts.swagger.json'));
    assert.match(fileSystem.text(`${FOLDER}/settings.json`) ?? '', /"apiDefinition": "contacts\.swagger\.json"/);
  });

  it('writes nothing where it was cancelled, or where a write fails', async () => {
    const cancelled = await saving({}, { signal: AbortSignal.abort() });
    await assert.rejects(saveDownload(cancelled.request));
    assert.deepEqual(names(cancelled.fileSystem), []);
    const failing = await saving();
    failing.fileSystem.failAt = 5;
    await assert.rejects(saveDownload(failing.request), /Failed/);
    assert.deepEqual(names(failing.fileSystem), []);
  });
});
