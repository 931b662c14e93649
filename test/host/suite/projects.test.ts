import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import type { TestApi } from '@connector-workbench/client';
import { Answers } from './support/answers.js';
import { extensionApi } from './support/extension.js';
import { sampleDefinition, SAMPLE_PROPERTIES } from './support/sample-connector.js';
import { waitFor } from './support/wait-for.js';
import { WorkspaceFiles } from './support/workspace-files.js';

const TITLE = 'Contoso Suite Reading Room';

describe('the view of the connectors in the workspace', () => {
  const files = new WorkspaceFiles('suite-projects');
  const definition = files.uri('apiDefinition.swagger.json');
  let api: TestApi;

  const line = (): Promise<string> => waitFor('the connector', async () => (await api.projects.lines()).find((each) => each.includes(TITLE)) ?? '', (found) => found !== '');
  const lineBecomes = (wanted: string): Promise<string> => waitFor(wanted, line, (found) => found === wanted);

  before(async () => {
    api = await extensionApi();
    await files.write('apiProperties.json', SAMPLE_PROPERTIES);
    await files.write('apiDefinition.swagger.json', sampleDefinition({ title: TITLE }));
    await line();
  });
  afterEach(async () => { await vscode.commands.executeCommand('workbench.action.closeAllEditors'); });
  after(async () => { await files.remove(); });

  it('counts problems as they come and go', async () => {
    await lineBecomes(`plug ${TITLE} (1 action)`);
    await files.write('apiDefinition.swagger.json', sampleDefinition({ title: TITLE, operation: { operationId: undefined } }));
    await lineBecomes(`error ${TITLE} (1 error · 1 action)`);
    await files.write('apiDefinition.swagger.json', sampleDefinition({ title: TITLE }));
    await lineBecomes(`plug ${TITLE} (1 action)`);
  });

  it('leads from an operation to its line', async () => {
    const node = await api.projects.node(files.folder.toString(), 'Get item by ID');
    const item = await api.projects.item(node);
    assert.ok(item.command !== undefined);
    await vscode.commands.executeCommand(item.command.command, ...(item.command.arguments ?? []) as readonly unknown[]);
    const editor = await waitFor('the definition', () => vscode.window.activeTextEditor, (shown) => shown?.document.uri.toString() === definition.toString());
    assert.match(editor!.document.lineAt(editor!.selection.start.line).text, /"get"/);
  });

  it('asks which connector is meant, unless the editor or the item says so', async () => {
    const asked = new Answers({ pick: TITLE });
    api.replacePrompts(asked);
    await vscode.commands.executeCommand('connectorWorkbench.openDefinition');
    asked.finish();
    assert.equal(vscode.window.activeTextEditor?.document.uri.toString(), definition.toString());
    const silent = new Answers();
    api.replacePrompts(silent);
    await vscode.commands.executeCommand('connectorWorkbench.openDefinition');
    await vscode.commands.executeCommand('connectorWorkbench.openDefinition', await api.projects.node(files.folder.toString()));
    assert.deepEqual(silent.asked, []);
  });

  it('shows where a connector is deployed, as its file of deployments says', async () => {
    await files.write('connector.deployments.json', { version: 1, environments: { 'env-1': { environmentName: 'Staging', cloud: 'public', connectorId: 'shared_reading' } }, pending: {} });
    await waitFor('the deployment', () => api.projects.lines(files.folder.toString()), (lines) => lines[0] === 'cloud Deployed to Staging (shared_reading)');
    await vscode.workspace.fs.delete(files.uri('connector.deployments.json'));
    await waitFor('no deployment', () => api.projects.lines(files.folder.toString()), (lines) => lines.length === 1);
  });
});
