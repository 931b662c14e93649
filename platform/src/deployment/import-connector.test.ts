import assert from 'node:assert/strict';
import { definitionText, deploymentFixture, FOLDER, type DeploymentFixture } from '../testing/deployment-fixture.js';
import { rejection } from '../testing/rejection.js';
import { OBJECT_ID } from '../testing/test-cloud.js';
import { PlatformError, type PlatformErrorKind } from '../errors/platform-error.js';
import { importConnector } from './import-connector.js';
import { operationHashesOf } from './operation-hashes-of.js';
import { planDeployment } from './plan-deployment.js';

const creates = (fixture: DeploymentFixture): number => fixture.connectors.calls.filter((call) => call === 'create').length;
const oauth = '{"properties":{"connectionParameters":{"token":{"oAuthSettings":{}}}}}';

describe('importConnector', () => {
  it('creates, reads back and remembers', async () => {
    const fixture = deploymentFixture({ 'icon.png': 'icon', 'script.csx': '// x' });
    const outcome = await importConnector(await fixture.request());
    assert.deepEqual(outcome, { connectorId: 'shared_1', validation: { isAccepted: true, messages: [] }, isServed: true, notes: [], redirectUrls: [] });
    assert.deepEqual(fixture.steps, ['search-existing', 'validate', 'prepare-upload', 'upload-icon', 'upload-script', 'remember-intent', 'create', 'remember', 'read-back']);
    const file = await fixture.memory.read();
    assert.deepEqual([file.environments.dev?.connectorId, file.environments.dev?.cloud, file.pending], ['shared_1', 'sandbox', {}]);
    assert.deepEqual(file.environments.dev?.operations, operationHashesOf(definitionText()));
    assert.deepEqual(Object.keys(file.environments.dev.operations), ['ListContacts']);
    const plan = await planDeployment(await fixture.request());
    assert.deepEqual([plan.hasChanges, plan.drift], [false, []]);
  });

  it('asks for no place to upload where there is nothing to upload', async () => {
    const fixture = deploymentFixture();
    await importConnector(await fixture.request());
    assert.ok(!fixture.connectors.calls.includes('createUploadPlace'));
  });

  it('leaves out what the service refuses, with a note', async () => {
    const fixture = deploymentFixture({ 'apiProperties.json': '{"properties":{"stackOwner":"Contoso"}}' });
    assert.deepEqual((await importConnector(await fixture.request())).notes, [{ kind: 'left-out', member: 'stackOwner' }]);
    assert.equal(Object.hasOwn(fixture.connectors.stored.get('shared_1')?.properties ?? {}, 'stackOwner'), false);
  });

  it('writes its intent before it sends anything', async () => {
    const fixture = deploymentFixture();
    const request = await fixture.request();
    let intent: unknown;
    await importConnector({ ...request, progress: (step) => { if (step === 'create') intent = JSON.parse(fixture.fileSystem.text(`${FOLDER}/connector.deployments.json`) ?? ''); } });
    assert.match(JSON.stringify(intent), new RegExp(`"pending":\\{"dev":\\{.*"title":"Contacts","createdBy":"${OBJECT_ID}"`));
  });

  const refusals: readonly (readonly [title: string, files: Readonly<Record<string, string>>, prepare: (fixture: DeploymentFixture) => unknown, kind: PlatformErrorKind])[] = [
    ['it is known to be there', {}, (fixture) => fixture.memory.change('dev', { record: { connectorId: 'shared_x' } }), 'already-deployed'],
    ['one of its title is there', {}, (fixture) => fixture.connectors.add({ id: 'shared_x', definition: definitionText() }), 'already-deployed'],
    ['the secret is missing', { 'apiProperties.json': oauth }, () => undefined, 'secret-missing'],
    ['the service finds errors', {}, (fixture) => { fixture.connectors.validation = { isAccepted: false, messages: [{ severity: 'error', path: undefined, pointer: undefined, message: 'Wrong.' }] }; }, 'service-refused'],
  ];
  for (const [title, files, prepare, kind] of refusals) {
    it(`creates nothing where ${title}`, async () => {
      const fixture = deploymentFixture(files);
      await prepare(fixture);
      const error = await rejection(importConnector(await fixture.request()), kind);
      assert.equal(creates(fixture), 0);
      if (kind === 'service-refused') assert.deepEqual([error.userMessage, error.serviceMessages.length], ['The service found errors in the definition: Wrong.', 1]);
    });
  }

  it('creates a second one of a title where that is wanted', async () => {
    const fixture = deploymentFixture();
    fixture.connectors.add({ id: 'shared_x', definition: definitionText() });
    assert.equal((await importConnector({ ...(await fixture.request()), allowSameTitle: true })).connectorId, 'shared_2');
  });

  it('forgets its intent where the service refuses', async () => {
    const fixture = deploymentFixture();
    fixture.connectors.failNext('create', 'before', 'service-refused');
    await rejection(importConnector(await fixture.request()), 'service-refused');
    assert.deepEqual((await fixture.memory.read()).pending, {});
  });

  for (const kind of ['network-unreachable', 'timeout', 'service-failed', 'unexpected-answer'] as const) {
    it(`takes over what it created where the answer got lost (${kind})`, async () => {
      const fixture = deploymentFixture();
      fixture.connectors.failNext('create', 'after', kind);
      const outcome = await importConnector(await fixture.request());
      assert.deepEqual([outcome.connectorId, outcome.notes, fixture.connectors.stored.size], ['shared_1', [{ kind: 'adopted' }], 1]);
      assert.deepEqual((await fixture.memory.read()).pending, {});
    });
  }

  it('says so where it cannot find out, and a later run creates nothing twice', async () => {
    const fixture = deploymentFixture();
    fixture.connectors.failNext('create', 'after', 'timeout');
    const request = await fixture.request();
    const failing = await rejection(importConnector({ ...request, progress: (step) => { if (step === 'create') fixture.connectors.failNext('list', 'before', 'network-unreachable'); } }), 'create-unclear');
    assert.ok(failing.retryable);
    assert.equal(Object.keys((await fixture.memory.read()).pending).length, 1);
    const outcome = await importConnector(await fixture.request());
    assert.deepEqual([outcome.connectorId, outcome.notes, fixture.connectors.stored.size, creates(fixture)], ['shared_1', [{ kind: 'adopted' }], 1, 1]);
  });

  it('creates it in a later run where nothing had been created', async () => {
    const fixture = deploymentFixture();
    fixture.connectors.failNext('create', 'before', 'timeout');
    await rejection(importConnector(await fixture.request()), 'create-unclear');
    assert.equal((await importConnector(await fixture.request())).connectorId, 'shared_1');
    assert.equal(fixture.connectors.stored.size, 1);
  });

  it('keeps its intent where it is cancelled while it creates', async () => {
    const fixture = deploymentFixture();
    fixture.connectors.failNext('create', 'after', 'cancelled');
    await rejection(importConnector(await fixture.request()), 'cancelled');
    assert.equal((await importConnector(await fixture.request())).connectorId, 'shared_1');
    assert.equal(creates(fixture), 1);
  });

  it('says that what it took over is not what the files say now', async () => {
    const fixture = deploymentFixture();
    fixture.connectors.failNext('create', 'after', 'cancelled');
    await rejection(importConnector(await fixture.request()), 'cancelled');
    fixture.write('apiDefinition.swagger.json', definitionText('Changed meanwhile'));
    assert.equal((await importConnector(await fixture.request())).isServed, false);
    const plan = await planDeployment(await fixture.request());
    assert.equal(plan.hasChanges, true);
  });

  const others: readonly (readonly [title: string, other: { readonly createdBy?: string; readonly definition?: string; readonly createdTime?: string }])[] = [
    ['somebody else\'s', { createdBy: 'somebody' }],
    ['another one\'s', { definition: definitionText('Other') }],
    ['an older one', { createdTime: '2025-01-01T00:00:00Z' }],
  ];
  for (const [title, other] of others) {
    it(`does not take over ${title} of the same title`, async () => {
      const fixture = deploymentFixture();
      fixture.connectors.failNext('create', 'before', 'timeout');
      await rejection(importConnector(await fixture.request()), 'create-unclear');
      fixture.connectors.add({ id: 'shared_other', definition: definitionText(), ...other });
      await rejection(importConnector(await fixture.request()), 'already-deployed');
    });
  }

  it('does not take over what was there before', async () => {
    const fixture = deploymentFixture();
    fixture.connectors.add({ id: 'shared_x', definition: definitionText() });
    fixture.connectors.failNext('create', 'before', 'timeout');
    await rejection(importConnector({ ...(await fixture.request()), allowSameTitle: true }), 'create-unclear');
    assert.equal((await importConnector({ ...(await fixture.request()), allowSameTitle: true })).connectorId, 'shared_2');
  });

  it('remembers the id even where reading back fails', async () => {
    const fixture = deploymentFixture();
    fixture.connectors.failNext('get', 'before', 'network-unreachable');
    await assert.rejects(importConnector(await fixture.request()), PlatformError);
    assert.equal((await fixture.memory.read()).environments.dev?.connectorId, 'shared_1');
    const plan = await planDeployment(await fixture.request());
    assert.deepEqual([plan.hasChanges, plan.drift], [false, []]);
  });
});
