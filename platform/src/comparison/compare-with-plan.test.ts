import assert from 'node:assert/strict';
import { detectProjects, messageOfChange, type ConnectorProject } from '@connector-workbench/core';
import { importConnector } from '../deployment/import-connector.js';
import { planDeployment } from '../deployment/plan-deployment.js';
import { definitionText, deploymentFixture, FOLDER, type DeploymentFixture } from '../testing/deployment-fixture.js';
import { rejection } from '../testing/rejection.js';
import { compareWithPlan } from './compare-with-plan.js';
import { readSnapshot } from './read-snapshot.js';

const THERE = 'connector-remote:/dev/shared_x';

async function snapshot({ fileSystem }: DeploymentFixture): Promise<ConnectorProject> {
  const [files] = detectProjects([...fileSystem.files.keys()], () => undefined);
  assert.ok(files);
  return await readSnapshot(fileSystem, files);
}

async function changesOf(fixture: DeploymentFixture): Promise<readonly string[] | undefined> {
  const planned = compareWithPlan(await planDeployment(await fixture.request()), await snapshot(fixture), THERE);
  return planned?.changes.map((change) => messageOfChange(change));
}

/** A folder whose connector is deployed, with a change made in it afterwards. */
async function edited(files: Readonly<Record<string, string>>, name: string, text: string): Promise<DeploymentFixture> {
  const fixture = deploymentFixture(files);
  await importConnector(await fixture.request());
  fixture.write(name, text);
  return fixture;
}

const properties = (value: unknown): string => JSON.stringify({ properties: { connectionParameters: {}, iconBrandColor: '#007ee5', ...(value as object) } });

describe('compareWithPlan', () => {
  const rows: readonly (readonly [name: string, files: Readonly<Record<string, string>>, file: string, text: string, expected: readonly string[]])[] = [
    ['a summary', {}, 'apiDefinition.swagger.json', definitionText('New'), ['The summary of the operation "ListContacts" changed.']],
    ['nothing but formatting', {}, 'apiDefinition.swagger.json', JSON.stringify(JSON.parse(definitionText())), []],
    ['a policy', {}, 'apiProperties.json', properties({ policyTemplateInstances: [{ templateId: 'setheader', title: 'Header', parameters: {} }] }), ['The policy "Header" was added.']],
    ['no member that the service refuses', {}, 'apiProperties.json', properties({ stackOwner: 'Contoso' }), []],
    ['a script', { 'script.csx': '// a' }, 'script.csx', '// b', ['The script changed.']],
    ['an icon', { 'icon.png': 'a' }, 'icon.png', 'b', ['The icon changed.']],
  ];
  for (const [name, files, file, text, expected] of rows) {
    it(`tells ${name}`, async () => { assert.deepEqual(await changesOf(await edited(files, file, text)), expected); });
  }

  it('says nothing of an icon that is kept', async () => {
    const fixture = await edited({ 'icon.png': 'a' }, 'icon.png', 'a');
    fixture.fileSystem.files.delete(`${FOLDER}/icon.png`);
    assert.deepEqual(await changesOf(fixture), []);
  });

  it('says nothing of what the service fills in where nothing is remembered', async () => {
    const fixture = deploymentFixture();
    fixture.connectors.add({ id: 'shared_x', definition: definitionText(), properties: { iconBrandColor: '#007ee5', publisher: 'Maya Maker' } });
    assert.deepEqual(await changesOf(fixture), []);
  });

  it('has nothing to compare with where the service has no definition', async () => {
    const fixture = await edited({}, 'apiDefinition.swagger.json', definitionText('New'));
    fixture.connectors.failNext('readDefinition', 'before', 'definition-missing');
    assert.equal(await changesOf(fixture), undefined);
  });

  it('compares no broken file', async () => {
    const fixture = deploymentFixture({ 'apiDefinition.swagger.json': '{ "swagger": "2.0", ' });
    await rejection(snapshot(fixture), 'local-files-invalid');
  });
});
