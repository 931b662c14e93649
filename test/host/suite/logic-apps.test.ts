import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import type { TestApi } from '@connector-workbench/client';
import type { Answer, Answers } from './support/answers.js';
import { runCommand } from './support/run-command.js';
import { extensionApi } from './support/extension.js';
import { sampleDefinition, SAMPLE_PROPERTIES } from './support/sample-connector.js';
import { Sandbox, signIn } from './support/sandbox.js';
import { waitFor } from './support/wait-for.js';
import { WorkspaceFiles } from './support/workspace-files.js';

const TITLE = 'Contoso Suite Parcels';

describe('the Logic Apps view', () => {
  const files = new WorkspaceFiles('suite-logic-apps');
  const elsewhere = new WorkspaceFiles('suite-logic-apps-copy');
  let api: TestApi;

  const run = (command: string, target: unknown, ...answers: readonly Answer[]): Promise<Answers> => runCommand(api, command, target, ...answers);

  before(async () => {
    api = await extensionApi();
    await Sandbox.use();
    await vscode.workspace.fs.createDirectory(elsewhere.folder);
    await files.write('apiProperties.json', SAMPLE_PROPERTIES);
    await files.write('apiDefinition.swagger.json', sampleDefinition({ title: TITLE, operation: {} }));
    await waitFor('the connector in the workspace', () => api.projects.lines(), (lines) => lines.some((line) => line.includes(TITLE)));
  });
  after(async () => {
    await vscode.commands.executeCommand('connectorWorkbench.signOut');
    await files.remove();
    await elsewhere.remove();
  });

  it('is signed out at first, and lists subscriptions to who signed in', async () => {
    assert.deepEqual(await api.logicApps.lines(), []);
    await waitFor('the state', () => api.logicApps.state(), (state) => state === 'signedOut');
    await signIn('Maya Maker');
    const lines = await waitFor('the subscriptions', () => api.logicApps.lines(), (found) => found.length > 0);
    assert.deepEqual(lines, ['key Contoso Archive (disabled)', 'key Contoso Integration ()']);
    assert.deepEqual(await api.logicApps.lines('Contoso Integration'), ['info No custom connectors']);
  });

  it('shows what was deployed, and downloads it', async () => {
    const project = await api.projects.node(files.folder.toString());
    const deployed = await run('deployToLogicApps', project, { pick: 'integration-dev' }, { input: 'suite-parcels' });
    assert.match(deployed.said.join(), /is now in “integration-dev”/);
    const lines = await waitFor('the connector', () => api.logicApps.lines('Contoso Integration'), (found) => found[0]?.startsWith('plug') === true);
    assert.deepEqual(lines, [`plug ${TITLE} (integration-dev · westeurope)`]);
    const again = await run('deployToLogicApps', project, { pick: 'integration-dev' }, { input: 'suite-parcels' }, { choose: 'replace' });
    assert.match(again.said.join(), /is now in/);
    const downloaded = await run('downloadFromLogicApps', await api.logicApps.node('Contoso Integration', TITLE), { folder: elsewhere.folder });
    assert.match(downloaded.said.join(), /is in the folder/);
    const copy = await vscode.workspace.fs.readFile(vscode.Uri.joinPath(elsewhere.folder, 'contoso-suite-parcels', 'apiDefinition.swagger.json'));
    assert.deepEqual(JSON.parse(new TextDecoder().decode(copy)), JSON.parse(await files.read('apiDefinition.swagger.json')));
  });

  for (const [label, first] of [['Bicep Module', /^(?:\/\/|@|metadata|param)/], ['ARM Template', /^\{/]] as const) {
    it(`opens a connector as a template: ${label}`, async () => {
      const exported = await run('exportLogicAppsTemplate', await api.projects.node(files.folder.toString()), { pick: label });
      assert.deepEqual(exported.failed, []);
      const { document } = vscode.window.activeTextEditor ?? assert.fail('There is no editor.');
      assert.ok(document.isUntitled);
      assert.match(document.getText(), first);
      assert.match(document.getText(), /Microsoft\.Web\/customApis/);
      await vscode.commands.executeCommand('workbench.action.revertAndCloseActiveEditor');
    });
  }

  it('deletes a connector once its name was typed', async () => {
    const kept = await run('deleteFromLogicApps', await api.logicApps.node('Contoso Integration', TITLE), { cancel: true });
    assert.deepEqual([kept.failed, kept.said], [[], []]);
    const deleted = await run('deleteFromLogicApps', await api.logicApps.node('Contoso Integration', TITLE), { input: 'suite-parcels' });
    assert.deepEqual([deleted.failed, deleted.said], [[], [`“${TITLE}” was deleted from “integration-dev”.`]]);
    assert.deepEqual(await waitFor('the empty subscription', () => api.logicApps.lines('Contoso Integration'), (found) => found[0]?.startsWith('info') === true), ['info No custom connectors']);
  });
});
