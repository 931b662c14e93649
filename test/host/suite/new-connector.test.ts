import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import type { TestApi } from '@connector-workbench/client';
import { Answers } from './support/answers.js';
import { extensionApi } from './support/extension.js';
import { waitFor } from './support/wait-for.js';
import { WorkspaceFiles } from './support/workspace-files.js';

const TITLE = 'Contoso Suite Greenhouse';

describe('a new connector', () => {
  const files = new WorkspaceFiles('suite-new-connector');
  const definition = files.uri('contoso-suite-greenhouse/apiDefinition.swagger.json');
  const details = [{ pick: 'API key' }, { input: TITLE }, { input: 'api.contoso.example' }, { pick: 'JSON' }, { folder: files.folder }] as const;
  let api: TestApi;

  before(async () => {
    api = await extensionApi();
    await vscode.workspace.fs.createDirectory(files.folder);
  });
  after(async () => { await files.remove(); });

  const text = async (): Promise<string> => new TextDecoder().decode(await vscode.workspace.fs.readFile(definition));

  it('is written, opened and listed', async () => {
    const answers = new Answers(...details);
    api.replacePrompts(answers);
    await vscode.commands.executeCommand('connectorWorkbench.newConnector');
    answers.finish();
    assert.deepEqual(answers.said, ['The publisher, the contact and its addresses are guessed from the host. Correct them before others use the connector.']);
    assert.equal(vscode.window.activeTextEditor?.document.uri.toString(), definition.toString());
    assert.match(await text(), /"host": "api\.contoso\.example"/);
    await waitFor('the connector', () => api.projects.lines(), (lines) => lines.some((line) => line === `plug ${TITLE} (2 actions)`));
  });

  it('takes the place of nothing that is there', async () => {
    const before = await text();
    api.replacePrompts(new Answers(...details));
    await vscode.commands.executeCommand('connectorWorkbench.newConnector');
    assert.match(api.lastFailure()?.message ?? '', /contoso-suite-greenhouse is there already, and nothing was written/);
    assert.equal(await text(), before);
  });

  it('says in words where its folder cannot be made', async () => {
    api.replacePrompts(new Answers(...details.slice(0, -1), { folder: definition }));
    await vscode.commands.executeCommand('connectorWorkbench.newConnector');
    const { message, details: facts } = api.lastFailure() ?? {};
    assert.match(message ?? '', /contoso-suite-greenhouse cannot be used: .+\. Mend that or choose another place, then try again\.$/);
    assert.doesNotMatch(message ?? '', /Error|E[A-Z]{4,}/);
    assert.match(String(facts), /E[A-Z]{4,}/);
  });

  it('gets an operation from a line, and a schema from what was copied', async () => {
    const editor = await vscode.window.showTextDocument(definition);
    const add = new Answers({ input: 'GET /groups/{id} Get a group' });
    api.replacePrompts(add);
    await vscode.commands.executeCommand('connectorWorkbench.addOperation');
    add.finish();
    // The cursor stands in what was added, so that the next command is about it.
    assert.match(editor.document.lineAt(editor.selection.active.line).text, /"operationId": "GetGroup"/);
    await vscode.env.clipboard.writeText('{ "group_name": "Roses" }\n---\n{ "group_name": null }');
    const sample = new Answers({ pick: 'Clipboard' });
    api.replacePrompts(sample);
    await vscode.commands.executeCommand('connectorWorkbench.addResponseFromSample');
    sample.finish();
    assert.match(editor.document.getText(), /"x-ms-summary": "Group Name",\s*"x-nullable": true/);
  });

  it('asks for nothing where another file is in front', async () => {
    await vscode.window.showTextDocument(files.uri('contoso-suite-greenhouse/settings.json'));
    api.replacePrompts(new Answers());
    await vscode.commands.executeCommand('connectorWorkbench.addOperation');
    const { message, waysOn } = api.lastFailure() ?? {};
    assert.match(message ?? '', /^Open the definition of a connector first, and put the cursor/);
    assert.deepEqual(waysOn?.map(({ command }) => command), ['connectorWorkbench.openDefinition']);
  });

  it('says what is missing where the cursor is in no operation', async () => {
    const editor = await vscode.window.showTextDocument(definition);
    editor.selection = new vscode.Selection(0, 0, 0, 0);
    api.replacePrompts(new Answers({ pick: 'Clipboard' }));
    await vscode.commands.executeCommand('connectorWorkbench.addResponseFromSample');
    assert.match(api.lastFailure()?.message ?? '', /Put the cursor into the operation/);
    await vscode.commands.executeCommand('workbench.action.revertAndCloseActiveEditor');
  });
});
