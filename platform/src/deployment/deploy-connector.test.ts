import assert from 'node:assert/strict';
import { definitionText, deploymentFixture, type DeploymentFixture } from '../testing/deployment-fixture.js';
import { rejection } from '../testing/rejection.js';
import { deployConnector } from './deploy-connector.js';
import { deployedFilesIn } from './deployed-files.js';
import type { DeploymentOutcome } from './deployment-request.js';
import { importConnector } from './import-connector.js';
import { planDeployment, type DeploymentPlan } from './plan-deployment.js';

/** A folder whose connector is deployed. */
async function deployed(files: Readonly<Record<string, string>> = {}): Promise<DeploymentFixture> {
  const fixture = deploymentFixture(files);
  await importConnector(await fixture.request());
  fixture.steps.length = 0;
  fixture.connectors.calls.length = 0;
  fixture.connectors.uploads.length = 0;
  return fixture;
}

async function deploy(fixture: DeploymentFixture, acceptDrift = false): Promise<DeploymentOutcome> {
  const request = await fixture.request();
  return await deployConnector({ ...request, plan: await planDeployment(request), acceptDrift });
}

const effects = (plan: DeploymentPlan): readonly string[] => plan.files.map((file) => `${file.kind} ${file.state} ${file.effect}`);

function changeThere(fixture: DeploymentFixture, summary: string): void {
  const [stored] = fixture.connectors.stored.values();
  assert.ok(stored);
  fixture.connectors.add({ ...stored, definition: definitionText(summary), changedTime: '2026-02-03T04:05:06Z' });
}

describe('planDeployment', () => {
  it('says what would change, and changes nothing', async () => {
    const fixture = await deployed({ 'icon.png': 'icon', 'script.csx': '// x' });
    fixture.write('apiDefinition.swagger.json', definitionText('New'));
    fixture.fileSystem.files.delete('file:///w/contacts/script.csx');
    fixture.write('icon.png', 'other');
    const plan = await planDeployment(await fixture.request());
    assert.deepEqual(effects(plan), ['definition changed-locally replace', 'properties same none', 'icon changed-locally replace', 'script changed-locally remove']);
    assert.deepEqual([plan.drift, plan.hasChanges], [[], true]);
    assert.deepEqual(fixture.connectors.calls.filter((call) => /create|update|upload/.test(call)), []);
    assert.match(Buffer.from(plan.previous?.definition.bytes ?? []).toString(), /List contacts/);
  });

  it('keeps an icon that is only there', async () => {
    const fixture = await deployed({ 'icon.png': 'icon' });
    fixture.fileSystem.files.delete('file:///w/contacts/icon.png');
    const plan = await planDeployment(await fixture.request());
    assert.deepEqual([plan.files.find((file) => file.kind === 'icon')?.effect, plan.hasChanges], ['keep', false]);
  });

  it('finds the connector by its title where nothing is remembered, and takes no chances', async () => {
    const fixture = deploymentFixture();
    fixture.connectors.add({ id: 'shared_x', definition: definitionText('Other'), properties: { iconBrandColor: '#007ee5', publisher: 'Maya Maker' } });
    const plan = await planDeployment(await fixture.request());
    assert.deepEqual([plan.connector.id, plan.drift], ['shared_x', ['definition']]);
  });

  it('does not guess between two of a title, or none', async () => {
    const fixture = deploymentFixture();
    await rejection(planDeployment(await fixture.request()), 'not-deployed');
    fixture.connectors.add({ id: 'shared_x', definition: definitionText() });
    fixture.connectors.add({ id: 'shared_y', definition: definitionText() });
    await rejection(planDeployment(await fixture.request()), 'not-deployed');
    assert.equal((await planDeployment({ ...(await fixture.request()), connectorId: 'shared_y' })).connector.id, 'shared_y');
  });

  it('does not take what is remembered of one connector for another', async () => {
    const fixture = await deployed();
    fixture.connectors.add({ id: 'shared_y', definition: definitionText('Other'), properties: { iconBrandColor: '#007ee5' } });
    assert.deepEqual((await planDeployment({ ...(await fixture.request()), connectorId: 'shared_y' })).drift, ['definition']);
  });

  it('takes a definition that the service does not have for one that nobody knows', async () => {
    const fixture = await deployed();
    changeThere(fixture, 'Theirs');
    fixture.connectors.failNext('readDefinition', 'before', 'definition-missing');
    const plan = await planDeployment(await fixture.request());
    assert.equal(plan.previous, undefined);
    assert.ok(plan.hasChanges);
  });
});

describe('what need not be fetched', () => {
  const reads = (fixture: DeploymentFixture): readonly string[] => fixture.connectors.calls.filter((call) => call.startsWith('read'));
  const FILES = { 'icon.png': 'icon', 'script.csx': '// x' };
  const changeAll = (fixture: DeploymentFixture): void => {
    fixture.write('apiDefinition.swagger.json', definitionText('New'));
    fixture.write('icon.png', 'other');
    fixture.write('script.csx', '// y');
  };

  it('is what is here, while nobody has changed the connector', async () => {
    const fixture = await deployed(FILES);
    const plan = await planDeployment(await fixture.request());
    assert.deepEqual([plan.hasChanges, reads(fixture), Object.keys(plan.previous ?? {}).sort()], [false, [], ['definition', 'icon', 'properties', 'script']]);
  });

  it('is what differs here, unless there is a copy', async () => {
    const fixture = await deployed(FILES);
    changeAll(fixture);
    await planDeployment(await fixture.request());
    assert.deepEqual([...reads(fixture)].sort(), ['readDefinition', 'readIcon', 'readScript']);
  });

  it('is nothing of which there is a copy, which is the way back', async () => {
    const fixture = deploymentFixture(FILES);
    const copies = deployedFilesIn(fixture.fileSystem, 'file:///state', { cloudId: 'sandbox', environmentId: 'dev' });
    await importConnector(await fixture.request({ deployed: copies }));
    changeAll(fixture);
    fixture.connectors.calls.length = 0;
    const plan = await planDeployment(await fixture.request({ deployed: copies }));
    assert.deepEqual(reads(fixture), []);
    const texts = [plan.previous?.definition, plan.previous?.icon, plan.previous?.script].map((file) => Buffer.from(file?.bytes ?? []).toString());
    assert.deepEqual(texts, [definitionText(), 'icon', '// x']);
    await deployConnector({ ...(await fixture.request({ deployed: copies })), plan });
    assert.equal(Buffer.from((await copies.read('shared_1')).icon ?? []).toString(), 'other');
  });

  it('is fetched where somebody changed it, whatever the copies say', async () => {
    const fixture = await deployed(FILES);
    const copies = deployedFilesIn(fixture.fileSystem, 'file:///state', { cloudId: 'sandbox', environmentId: 'dev' });
    await copies.write('shared_1', { definition: new TextEncoder().encode(definitionText()) });
    changeThere(fixture, 'Theirs');
    const plan = await planDeployment(await fixture.request({ deployed: copies }));
    assert.deepEqual([plan.drift, reads(fixture).includes('readDefinition')], [['definition'], true]);
  });

  it('is fetched where a copy is not what was remembered', async () => {
    const fixture = await deployed(FILES);
    const copies = deployedFilesIn(fixture.fileSystem, 'file:///state', { cloudId: 'sandbox', environmentId: 'dev' });
    await copies.write('shared_1', { definition: new TextEncoder().encode(definitionText('Half written')), icon: new TextEncoder().encode('ic') });
    changeAll(fixture);
    await planDeployment(await fixture.request({ deployed: copies }));
    assert.deepEqual([...reads(fixture)].sort(), ['readDefinition', 'readIcon', 'readScript']);
  });

  it('is the original, where the gateway serves what was sent', async () => {
    const fixture = await deployed(FILES);
    changeAll(fixture);
    const plan = await planDeployment(await fixture.request());
    fixture.connectors.calls.length = 0;
    assert.equal((await deployConnector({ ...(await fixture.request()), plan })).isServed, true);
    assert.deepEqual([reads(fixture), fixture.connectors.calls.filter((call) => call === 'get').length], [[], 1]);
  });

  it('is no judgement of the service about a definition that it has', async () => {
    const fixture = await deployed(FILES);
    fixture.write('icon.png', 'other');
    await deploy(fixture);
    assert.ok(!fixture.connectors.calls.includes('validate'));
  });

  it('is looked at next time, where something else was read back', async () => {
    const fixture = await deployed();
    fixture.write('apiDefinition.swagger.json', definitionText('New'));
    const request = await fixture.request();
    const plan = await planDeployment(request);
    fixture.connectors.staleReads = 1000;
    await deployConnector({ ...request, plan });
    assert.equal((await fixture.memory.read()).environments.dev?.changedTime, undefined);
  });
});

describe('deployConnector', () => {
  it('updates, reads back and remembers', async () => {
    const fixture = await deployed({ 'icon.png': 'icon', 'script.csx': '// x' });
    fixture.write('apiDefinition.swagger.json', definitionText('New'));
    const outcome = await deploy(fixture);
    assert.deepEqual([outcome.connectorId, outcome.isServed], ['shared_1', true]);
    assert.deepEqual(fixture.steps, ['read-connector', 'check-drift', 'validate', 'prepare-upload', 'upload-script', 'update', 'read-back', 'remember']);
    assert.deepEqual(fixture.connectors.uploads, ['script.csx']);
    assert.match(fixture.connectors.stored.get('shared_1')?.definition ?? '', /"New"/);
    assert.deepEqual((await planDeployment(await fixture.request())).hasChanges, false);
  });

  it('uploads an icon that changed, and keeps one that did not', async () => {
    const fixture = await deployed({ 'icon.png': 'icon' });
    await deploy(fixture);
    assert.deepEqual(fixture.connectors.uploads, []);
    assert.equal(Buffer.from(fixture.connectors.stored.get('shared_1')?.icon ?? []).toString(), 'icon');
    fixture.write('icon.png', 'other');
    await deploy(fixture);
    assert.equal(Buffer.from(fixture.connectors.stored.get('shared_1')?.icon ?? []).toString(), 'other');
  });

  it('removes a script that is no longer here', async () => {
    const fixture = await deployed({ 'script.csx': '// x' });
    fixture.fileSystem.files.delete('file:///w/contacts/script.csx');
    await deploy(fixture);
    assert.equal(fixture.connectors.stored.get('shared_1')?.script, undefined);
  });

  it('stops at what somebody changed there, before it sends anything', async () => {
    const fixture = await deployed();
    fixture.write('apiDefinition.swagger.json', definitionText('Mine'));
    changeThere(fixture, 'Theirs');
    const error = await rejection(deploy(fixture), 'drift');
    assert.match(error.userMessage, /“Contacts” was changed in “Development”.*: definition$/);
    assert.match(fixture.connectors.stored.get('shared_1')?.definition ?? '', /Theirs/);
    assert.ok(!fixture.connectors.calls.includes('validate'));
  });

  it('does not say that somebody changed what nobody here has a record of', async () => {
    const fixture = await deployed();
    await fixture.memory.change('dev', { record: null });
    changeThere(fixture, 'Theirs');
    const error = await rejection(deploy(fixture), 'drift-unknown');
    assert.match(error.userMessage, /has no record of what was deployed there: definition/);
  });

  it('replaces it where that is accepted, and what was there is the way back', async () => {
    const fixture = await deployed();
    fixture.write('apiDefinition.swagger.json', definitionText('Mine'));
    changeThere(fixture, 'Theirs');
    const request = await fixture.request();
    const plan = await planDeployment(request);
    await deployConnector({ ...request, plan, acceptDrift: true });
    assert.match(fixture.connectors.stored.get('shared_1')?.definition ?? '', /Mine/);
    fixture.write('apiDefinition.swagger.json', Buffer.from(plan.previous?.definition.bytes ?? []).toString());
    await deploy(fixture);
    assert.match(fixture.connectors.stored.get('shared_1')?.definition ?? '', /Theirs/);
  });

  it('changes nothing where the service finds errors', async () => {
    const fixture = await deployed();
    fixture.write('apiDefinition.swagger.json', definitionText('New'));
    fixture.connectors.validation = { isAccepted: false, messages: [{ severity: 'error', path: 'info', pointer: undefined, message: 'Wrong.' }] };
    await rejection(deploy(fixture), 'service-refused');
    assert.ok(!fixture.connectors.calls.includes('update'));
  });

  it('waits until the service gives the new definition, and says so where it does not', async () => {
    const fixture = await deployed();
    fixture.write('apiDefinition.swagger.json', definitionText('New'));
    fixture.connectors.staleReads = 4;
    const before = fixture.clock.waits.length;
    const request = await fixture.request();
    const plan = await planDeployment(request);
    fixture.connectors.staleReads = 4;
    assert.equal((await deployConnector({ ...request, plan })).isServed, true);
    assert.deepEqual(fixture.clock.waits.slice(before), [1000, 2000]);
    fixture.connectors.staleReads = 1000;
    fixture.write('apiDefinition.swagger.json', definitionText('Newer'));
    assert.equal((await deployConnector({ ...(await fixture.request()), plan })).isServed, false);
  });

  it('can be run again after an update whose answer got lost', async () => {
    const fixture = await deployed();
    fixture.write('apiDefinition.swagger.json', definitionText('New'));
    fixture.connectors.failNext('update', 'after', 'timeout');
    await rejection(deploy(fixture), 'timeout');
    const plan = await planDeployment(await fixture.request());
    assert.deepEqual([plan.drift, plan.hasChanges], [[], false]);
    assert.equal((await deploy(fixture)).isServed, true);
  });

  it('deploys YAML as the JSON it means', async () => {
    const fixture = deploymentFixture();
    fixture.fileSystem.files.delete('file:///w/contacts/apiDefinition.swagger.json');
    fixture.write('apiDefinition.swagger.yaml', 'swagger: "2.0"\ninfo: {title: Contacts, description: All, version: "1"}\npaths: {}\n');
    await importConnector(await fixture.request());
    assert.deepEqual((await planDeployment(await fixture.request())).hasChanges, false);
  });
});
