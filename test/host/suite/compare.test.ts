import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import type { TestApi } from '@connector-workbench/client';
import { Answers, type Answer } from './support/answers.js';
import { extensionApi } from './support/extension.js';
import { sampleDefinition, SAMPLE_PROPERTIES } from './support/sample-connector.js';
import { Sandbox, signIn } from './support/sandbox.js';
import { waitFor } from './support/wait-for.js';
import { WorkspaceFiles } from './support/workspace-files.js';

const TITLE = 'Contoso Suite Comparing';
const DEFINITION = 'apiDefinition.swagger.json';

describe('comparing connectors', () => {
  const files = new WorkspaceFiles('suite-comparing');
  const projectId = files.folder.toString();
  let api: TestApi;

  const run = async (command: string, target: unknown, ...answers: readonly Answer[]): Promise<Answers> => {
    const person = new Answers(...answers);
    api.replacePrompts(person);
    const before = api.lastFailure();
    await vscode.commands.executeCommand(`connectorWorkbench.${command}`, target);
    const after = api.lastFailure();
    assert.equal(after, before, `${after?.message ?? ''}\n${JSON.stringify(after?.details)}`);
    person.finish();
    return person;
  };
  const write = (operation: Readonly<Record<string, unknown>>): Promise<vscode.Uri> => files.write(DEFINITION, sampleDefinition({ title: TITLE, operation }));
  /** The editors that are open, by their titles. */
  const tabs = (): readonly string[] => vscode.window.tabGroups.all.flatMap((group) => group.tabs.map((tab) => tab.label));

  before(async () => {
    // In a browser, VS Code saves by itself after a second, perhaps in the middle of what a test says is not saved.
    await vscode.workspace.getConfiguration('files').update('autoSave', 'off', vscode.ConfigurationTarget.Global);
    api = await extensionApi();
    await Sandbox.use();
    await signIn('Maya Maker');
    await files.write('apiProperties.json', SAMPLE_PROPERTIES);
    await write({});
    await waitFor('the connector in the workspace', () => api.projects.lines(), (lines) => lines.some((line) => line.includes(TITLE)));
    await run('import', await api.projects.node(projectId), { pick: 'Development' }, { choose: 'create' });
    await vscode.commands.executeCommand('workbench.action.closeAllEditors');
  });
  after(async () => {
    await vscode.commands.executeCommand('connectorWorkbench.closeComparison');
    await vscode.commands.executeCommand('connectorWorkbench.signOut');
    await files.remove();
    await vscode.workspace.getConfiguration('files').update('autoSave', undefined, vscode.ConfigurationTarget.Global);
  });

  it('says that nothing differs, and opens no editor', async () => {
    const person = await run('compareConnector', await api.projects.node(projectId), { pick: 'Development' });
    assert.match(person.said.join(), /is the same in “Development” and “suite-comparing”/);
    assert.deepEqual(await api.comparison.lines(), ['pass No differences']);
    assert.deepEqual(tabs(), []);
  });

  it('shows what a connector of the workspace has otherwise than the environment, in the view and in one editor', async () => {
    await write({ operationId: 'ReadItem', summary: 'Read item' });
    await run('compareConnector', await api.projects.node(projectId), { pick: 'Development' });
    assert.deepEqual(await api.comparison.lines(), ['warning Operations changed (1 breaking, 1 cosmetic)']);
    assert.deepEqual(await api.comparison.lines('group|changed', 'operation|ReadItem'), [
      'error The operation "GetItemById" has another ID now: "ReadItem". (breaking)', 'diff-modified The summary of the operation "ReadItem" changed. (cosmetic)',
    ]);
    await waitFor('the editor of all differences', tabs, (labels) => labels.some((label) => label.includes(`${TITLE}: Development ↔ suite-comparing`)));
  });

  it('opens both sides at a change, the remote one read-only and written like the local one', async () => {
    await vscode.commands.executeCommand('workbench.action.closeAllEditors');
    const item = await api.comparison.item(await api.comparison.node('group|changed', 'operation|ReadItem', 'The summary of the operation "ReadItem" changed.'));
    assert.equal(item.command?.command, 'vscode.diff');
    const args: readonly unknown[] = item.command.arguments ?? [];
    await vscode.commands.executeCommand(item.command.command, ...args);
    const remote = await waitFor('the remote file', () => vscode.workspace.textDocuments.find(({ uri }) => uri.scheme === 'connector-remote'), (document) => document !== undefined);
    assert.ok(remote !== undefined);
    // The same path on both sides: with another one, VS Code shows a renamed file.
    assert.equal(remote.uri.path, files.uri(DEFINITION).path);
    assert.match(remote.uri.authority, /^development\./);
    assert.equal(vscode.workspace.fs.isWritableFileSystem('connector-remote'), false);
    assert.equal(remote.getText(), (await files.read(DEFINITION)).replace('"ReadItem"', '"GetItemById"').replace('"Read item"', '"Get item by ID"'));
    const editor = await waitFor('the local side', () => vscode.window.activeTextEditor, (active) => active?.document.uri.toString() === files.uri(DEFINITION).toString());
    assert.equal(editor?.document.lineAt(editor.selection.start.line).text.trim(), '"summary": "Read item",');
  });

  it('counts what is typed and not saved', async () => {
    await vscode.commands.executeCommand('workbench.action.closeAllEditors');
    const editor = await vscode.window.showTextDocument(files.uri(DEFINITION));
    const at = editor.document.getText().indexOf('Reads one item');
    await editor.edit((edit) => { edit.replace(new vscode.Range(editor.document.positionAt(at), editor.document.positionAt(at + 'Reads'.length)), 'Gets'); });
    await run('compareConnector', await api.projects.node(projectId), { pick: 'Development' });
    assert.deepEqual(await api.comparison.lines(), ['warning Operations changed (1 breaking, 2 cosmetic)']);
    await vscode.window.showTextDocument(files.uri(DEFINITION));
    await vscode.commands.executeCommand('workbench.action.files.revert');
    await waitFor('the typed text to be given up', () => vscode.workspace.textDocuments.filter((document) => document.isDirty && document.uri.toString() === files.uri(DEFINITION).toString()).length, (count) => count === 0);
    await vscode.commands.executeCommand('workbench.action.closeAllEditors');
  });

  it('compares a connector of an environment with one of the workspace, and with another environment', async () => {
    await run('import', await api.projects.node(projectId), { pick: 'Test' }, { choose: 'create' });
    await run('compareConnector', await api.environments.node('Development', TITLE), { pick: TITLE });
    assert.deepEqual(await api.comparison.lines(), ['warning Operations changed (1 breaking, 1 cosmetic)']);
    await run('compareConnector', await api.environments.node('Development', TITLE), { pick: 'A Connector of Another Environment…' }, { pick: 'Test' });
    assert.deepEqual(await api.comparison.lines(), ['warning Operations changed (1 breaking, 1 cosmetic)']);
    await run('compareConnector', await api.environments.node('Test'), { pick: TITLE }, { pick: 'Development' });
    assert.deepEqual(await api.comparison.lines('group|changed', 'operation|GetItemById'), [
      'error The operation "ReadItem" has another ID now: "GetItemById". (breaking)', 'diff-modified The summary of the operation "GetItemById" changed. (cosmetic)',
    ]);
    await waitFor('the editor of all differences', tabs, (labels) => labels.some((label) => label.includes(`${TITLE}: Test ↔ Development`)));
  });

  it('shows the changes of a deployment that breaks flows instead of deploying, where that is wanted', async () => {
    await vscode.commands.executeCommand('workbench.action.closeAllEditors');
    const person = await run('deploy', await api.projects.node(projectId), { pick: 'Development' }, { pick: 'Show Changes' }, { cancel: true });
    assert.match(person.shown.join('\n'), /Breaking \(1\) \| The operation "GetItemById" has another ID now/);
    assert.deepEqual(person.said, []);
    await waitFor('the editor of all differences', tabs, (labels) => labels.some((label) => label.includes(`${TITLE}: Development ↔ suite-comparing`)));
    assert.deepEqual(await api.environments.lines('Development', TITLE, 'Operations'), ['symbol-method Get item by ID (GetItemById)']);
    await run('deploy', await api.projects.node(projectId), { pick: 'Development' }, { pick: 'Show Changes' }, { choose: 'deploy' });
    // What it showed is no longer so.
    assert.deepEqual(await api.comparison.lines(), []);
    await waitFor('the editor to be gone', tabs, (labels) => !labels.some((label) => label.includes('Development ↔ suite-comparing')));
  });
});
