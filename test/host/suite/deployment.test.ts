import assert from 'node:assert/strict';
import { symlink } from 'node:fs/promises';
import * as vscode from 'vscode';
import type { TestApi } from '@connector-workbench/client';
import { Answers, type Answer } from './support/answers.js';
import { runCommand } from './support/run-command.js';
import { waitForRules } from './support/diagnostics.js';
import { extensionApi } from './support/extension.js';
import { sampleDefinition, SAMPLE_PROPERTIES } from './support/sample-connector.js';
import { Sandbox, signIn } from './support/sandbox.js';
import { waitFor } from './support/wait-for.js';
import { WorkspaceFiles } from './support/workspace-files.js';

const TITLE = 'Contoso Suite Lending';
/** The folder that a download makes. */
const COPY = 'contoso-suite-lending';

describe('the way of a connector', () => {
  const files = new WorkspaceFiles('suite-deployment');
  const elsewhere = new WorkspaceFiles('suite-elsewhere');
  let api: TestApi;
  let sandbox: Sandbox;

  /** Runs a command on the item of a tree, with a person's answers. All of them have to be asked for. */
  const run = (command: string, target: unknown, ...answers: readonly Answer[]): Promise<Answers> => runCommand(api, command, target, ...answers);
  const definition = files.uri('apiDefinition.swagger.json');
  const projectId = files.folder.toString();
  const projectNode = (): Promise<unknown> => api.projects.node(projectId);
  const remote = (...path: readonly string[]): Promise<readonly string[]> => api.environments.lines(...path);

  /** Rewrites the definition, and waits until VS Code has noticed where it has it open. */
  const change = async (operation: Readonly<Record<string, unknown>>): Promise<void> => {
    const uri = await files.write('apiDefinition.swagger.json', sampleDefinition({ title: TITLE, operation }));
    const text = await files.read('apiDefinition.swagger.json');
    const open = (): vscode.TextDocument | undefined => vscode.workspace.textDocuments.find((document) => document.uri.toString() === uri.toString());
    await waitFor('the editor to notice', () => open()?.getText() ?? text, (shown) => shown === text);
  };

  before(async () => {
    api = await extensionApi();
    sandbox = await Sandbox.use();
    await signIn('Maya Maker');
    await vscode.workspace.fs.createDirectory(elsewhere.folder);
    await files.write('apiProperties.json', SAMPLE_PROPERTIES);
    await change({});
    await waitFor('the connector in the workspace', () => api.projects.lines(), (lines) => lines.some((line) => line.includes(TITLE)));
  });
  after(async () => {
    await vscode.commands.executeCommand('connectorWorkbench.signOut');
    await files.remove();
  });

  it('begins with an import, which remembers where it went', async () => {
    const person = await run('import', await projectNode(), { pick: 'Development' }, { choose: 'create' });
    assert.match(person.said.join(), /is now in “Development”/);
    await waitFor('the connector in the environment', () => remote('Development'), (lines) => lines.some((line) => line.startsWith(`plug ${TITLE} (`)));
    await waitFor('the deployment below the connector', () => api.projects.lines(projectId), (lines) => lines[0]?.startsWith('cloud Deployed to Development') === true);
    assert.match(await files.read('connector.deployments.json'), /"connectorId": "shared_/);
  });

  it('does not import twice, but offers to deploy', async () => {
    const person = await run('import', await projectNode(), { pick: 'Development' }, { choose: 'deploy' });
    assert.match(person.said.join(), /already as it is here/);
  });

  it('goes on with a deployment of what changed', async () => {
    await change({ summary: 'Get one item' });
    const declined = await run('deploy', await projectNode(), { pick: 'Development' }, { cancel: true });
    assert.deepEqual([declined.said, declined.asked.at(-1)], [[], `Deploy “${TITLE}” to “Development”`]);
    assert.deepEqual(await remote('Development', TITLE, 'Operations'), ['symbol-method Get item by ID (GetItemById)']);
    const person = await run('deploy', await projectNode(), { pick: 'Development' }, { pick: 'Deploy' });
    assert.ok(person.shown.includes('Files | Definition | is replaced'), person.shown.join('\n'));
    assert.ok(person.shown.some((line) => line.startsWith('Cosmetic (1) | The summary of the operation')), person.shown.join('\n'));
    assert.match(person.said.join(), /is deployed to “Development”/);
    await waitFor('the new summary in the environment', () => remote('Development', TITLE, 'Operations'), (lines) => lines.includes('symbol-method Get one item (GetItemById)'));
  });

  it('asks before it deploys to production, and sends nothing where that is declined', async () => {
    await run('import', await projectNode(), { pick: 'Production' }, { choose: 'create' }, { choose: 'create' });
    await change({ summary: 'Get this item' });
    const declined = await run('deploy', await projectNode(), { pick: 'Production' }, { pick: 'Deploy' }, { cancel: true });
    assert.match(declined.asked.join(), /a production environment\?/);
    assert.deepEqual(await remote('Production', TITLE, 'Operations'), ['symbol-method Get one item (GetItemById)']);
    await run('deploy', await projectNode(), { pick: 'Production' }, { pick: 'Deploy' }, { choose: 'deploy' });
    await waitFor('the new summary in production', () => remote('Production', TITLE, 'Operations'), (lines) => lines.includes('symbol-method Get this item (GetItemById)'));
  });

  it('stops where somebody changed it in the environment meanwhile, and shows what they did', async () => {
    const person = await run('download', await api.environments.node('Production', TITLE), { pick: 'Another Folder…' }, { folder: elsewhere.folder });
    assert.match(person.said.join(), /is downloaded/);
    assert.deepEqual((await vscode.workspace.fs.readDirectory(elsewhere.uri(COPY))).map(([name]) => name).filter((name) => name.endsWith('.json')).sort(),
      ['apiDefinition.swagger.json', 'apiProperties.json', 'connector.deployments.json', 'settings.json']);
    await waitFor('the copy in the workspace', () => api.projects.lines(), (lines) => lines.filter((line) => line.includes(TITLE)).length === 2);
    await elsewhere.write(`${COPY}/apiDefinition.swagger.json`, (await elsewhere.read(`${COPY}/apiDefinition.swagger.json`)).replace('Get this item', 'Get that item'));
    await vscode.window.showTextDocument(elsewhere.uri(`${COPY}/apiDefinition.swagger.json`));
    await run('deploy', undefined, { pick: 'Production' }, { pick: 'Deploy' }, { choose: 'deploy' });
    await vscode.commands.executeCommand('workbench.action.closeAllEditors');
    await change({ summary: 'Get my item' });
    const stopped = await run('deploy', await projectNode(), { pick: 'Production' }, { cancel: true });
    assert.match(stopped.asked.join(), /is not what was last deployed or downloaded here/);
    assert.match(stopped.shown.join(), /definition: changed here and in “Production”/);
    const compared = await run('deploy', await projectNode(), { pick: 'Production' }, { choose: 'compare' }, { cancel: true });
    assert.deepEqual([compared.said, compared.asked.at(-1)], [[], `Deploy “${TITLE}” to “Production” as shown?`]);
    assert.deepEqual(await api.comparison.lines('group|changed', 'operation|GetItemById'), ['diff-modified The summary of the operation "GetItemById" changed. (cosmetic)']);
    assert.deepEqual(await remote('Production', TITLE, 'Operations'), ['symbol-method Get that item (GetItemById)']);
    await vscode.commands.executeCommand('workbench.action.closeAllEditors');
  });

  it('merges what was changed there into the local files, or goes over it where that is wanted', async () => {
    const kept = await run('deploy', await projectNode(), { pick: 'Production' }, { choose: 'download' }, { choose: 'each' }, { cancel: true });
    assert.match(kept.shown.join(), /apiDefinition\.swagger\.json: changed here and in “Production”/);
    assert.match(await files.read('apiDefinition.swagger.json'), /Get my item/);
    const merged = await run('deploy', await projectNode(), { pick: 'Production' }, { choose: 'download' }, { choose: 'each' }, { pick: 'Merge in the Editor' }, { choose: 'merged' });
    assert.deepEqual(merged.failed, []);
    assert.match(merged.said.join(), /is downloaded/);
    assert.match(await files.read('apiDefinition.swagger.json'), /Get my item/);
    await vscode.commands.executeCommand('workbench.action.closeAllEditors');
    // Somebody has looked: what differs now was changed here.
    const person = await run('deploy', await projectNode(), { pick: 'Production' }, { pick: 'Deploy' }, { choose: 'deploy' });
    assert.match(person.said.join(), /is deployed to “Production”/);
  });

  it('brings back what a deployment replaced', async () => {
    const node = await api.projects.node(projectId, 'Deployed to Production');
    const none = await run('rollBack', await projectNode(), { pick: 'Test' });
    assert.match(none.said.join(), /Nothing is kept of/);
    await run('rollBack', node, { cancel: true });
    const states = (await run('rollBack', node, { cancel: true })).shown;
    assert.ok(states.length >= 2, states.join('\n'));
    const newest = states[0]?.split(' | ')[0] ?? '';
    const person = await run('rollBack', node, { pick: newest }, { pick: 'Roll Back' }, { choose: 'deploy' });
    assert.match(person.said.join(), /is what it was before/);
    await waitFor('the summary of before', () => remote('Production', TITLE, 'Operations'), (lines) => lines.includes('symbol-method Get that item (GetItemById)'));
    assert.match(await files.read('apiDefinition.swagger.json'), /Get my item/);
    await run('deploy', await projectNode(), { pick: 'Production' }, { pick: 'Deploy' }, { choose: 'deploy' });
  });

  it('asks before a download replaces files that differ, for each where that is wanted', async () => {
    const node = await api.environments.node('Production', TITLE);
    const kept = await run('download', node, { pick: 'Another Folder…' }, { folder: elsewhere.folder }, { cancel: true });
    assert.match(kept.asked.join(), /One file here is not what “Production” has/);
    assert.match(await elsewhere.read(`${COPY}/apiDefinition.swagger.json`), /Get that item/);
    await run('download', node, { pick: 'Another Folder…' }, { folder: elsewhere.folder }, { choose: 'each' }, { pick: 'Keep the Local File' });
    assert.match(await elsewhere.read(`${COPY}/apiDefinition.swagger.json`), /Get that item/);
    await run('download', node, { pick: 'Another Folder…' }, { folder: elsewhere.folder }, { choose: 'replace' });
    assert.match(await elsewhere.read(`${COPY}/apiDefinition.swagger.json`), /Get my item/);
    await vscode.commands.executeCommand('workbench.action.closeAllEditors');
    await elsewhere.remove();
  });

  it('adopts an update whose answer got lost, so that it is nobody’s change later', async () => {
    await change({ summary: 'Get lost item' });
    await sandbox.injectFaults('match=PATCH .*/apis/;lost;times=9');
    await run('deploy', await projectNode(), { pick: 'Development' }, { pick: 'Deploy' });
    await sandbox.clearFaults();
    const again = await run('deploy', await projectNode(), { pick: 'Development' });
    assert.match(again.said.join(), /is already as it is here/);
    await change({ summary: 'Get found item' });
    const person = await run('deploy', await projectNode(), { pick: 'Development' }, { pick: 'Deploy' });
    assert.match(person.said.join(), /is deployed to “Development”/);
  });

  it('is stopped by a problem for which the service would refuse it, unless it is wanted anyway', async () => {
    await vscode.commands.executeCommand('workbench.action.closeAllEditors');
    await change({ operationId: undefined });
    await waitForRules(definition, ['operation-id-required']);
    const stopped = await run('deploy', await projectNode(), { choose: 'show' });
    assert.match(stopped.asked.join(), /would refuse/);
    assert.equal(vscode.window.activeTextEditor?.document.uri.toString(), definition.toString());
    // An action without an ID is another one for the flows that use it, so that somebody has to mean it.
    const refused = await run('deploy', await projectNode(), { choose: 'deploy' }, { pick: 'Development' }, { pick: 'Deploy' });
    assert.match(refused.shown.join('\n'), /Breaking \(\d+\)/);
    assert.match(refused.failed.join(), /Service said/);
    const said = vscode.languages.getDiagnostics(definition).filter((problem) => problem.source === 'Power Platform');
    assert.ok(said.length > 0, 'what the service says is shown where it is about');
  });

  it('says where each problem is, and is not sent anyway where the file is no JSON', async () => {
    const unreadable = new WorkspaceFiles('suite-unreadable');
    await unreadable.write('apiProperties.json', SAMPLE_PROPERTIES);
    await waitForRules(await unreadable.write('apiDefinition.swagger.json', '{ "swagger": "2.0", '), ['syntax-error']);
    // The view is told of a connector after its problems are.
    await waitFor('the connector in the workspace', () => api.projects.lines(), (lines) => lines.some((line) => line.includes('suite-unreadable')));
    const person = new Answers({ choose: 'deploy' });
    api.replacePrompts(person);
    await vscode.commands.executeCommand('connectorWorkbench.deploy', await api.projects.node(unreadable.folder.toString()));
    await unreadable.remove();
    assert.match(person.shown.join(), /• apiDefinition\.swagger\.json, line \d+: /);
    assert.match(api.lastFailure()?.message ?? '', /offers no “deploy”, but show/);
  });

  it('is not sent where a file is a link that leads out of the folder, and nobody is asked where to', async () => {
    await change({});
    await waitForRules(definition, []);
    const script = files.uri('script.csx');
    const target = elsewhere.uri('script.csx');
    await vscode.workspace.fs.writeFile(target, Uint8Array.from([1]));
    await symlink(target.fsPath, script.fsPath);
    const refused = await run('deploy', await projectNode());
    assert.match(refused.failed.join(), /^script\.csx is a link that leads out of its folder.*Put the file itself there, then try again\./);
    await vscode.workspace.fs.delete(script);
    await vscode.workspace.fs.delete(target);
  });

  it('is validated here and by the service', async () => {
    await vscode.commands.executeCommand('workbench.action.closeAllEditors');
    await change({});
    await waitForRules(definition, []);
    const person = await run('validate', await projectNode());
    assert.match(person.said.join(), /no problems.*accepts it, too/);
  });

  it('saves unsaved files first, if that is wanted', async () => {
    const editor = await vscode.window.showTextDocument(files.uri('apiDefinition.swagger.json'));
    const at = editor.document.getText().indexOf('Get item by ID');
    await editor.edit((edit) => { edit.replace(new vscode.Range(editor.document.positionAt(at), editor.document.positionAt(at + 'Get item by ID'.length)), 'Get saved item'); });
    await run('deploy', undefined, { choose: 'save' }, { pick: 'Development' }, { pick: 'Deploy' });
    assert.equal(editor.document.isDirty, false);
    await waitFor('the saved summary', () => remote('Development', TITLE, 'Operations'), (lines) => lines.includes('symbol-method Get saved item (GetItemById)'));
  });

  it('loses nothing where the service fails, and works when it is run again', async () => {
    await change({ summary: 'Get item again' });
    await vscode.commands.executeCommand('workbench.action.closeAllEditors');
    await sandbox.injectFaults('match=PATCH .*/apis/;status=403;times=1');
    const failed = await run('deploy', await projectNode(), { pick: 'Development' }, { pick: 'Deploy' });
    assert.deepEqual(failed.said, []);
    assert.match(failed.failed.join(), /Correlation ID/);
    assert.deepEqual(await remote('Development', TITLE, 'Operations'), ['symbol-method Get saved item (GetItemById)']);
    await sandbox.clearFaults();
    await run('deploy', await projectNode(), { pick: 'Development' }, { pick: 'Deploy' });
    await waitFor('the summary', () => remote('Development', TITLE, 'Operations'), (lines) => lines.includes('symbol-method Get item again (GetItemById)'));
  });
});
