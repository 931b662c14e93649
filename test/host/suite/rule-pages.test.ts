import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { waitForRules } from './support/diagnostics.js';
import { sampleDefinition, SAMPLE_PROPERTIES } from './support/sample-connector.js';
import { waitFor } from './support/wait-for.js';
import { WorkspaceFiles } from './support/workspace-files.js';

const PREVIEW = 'vscode.markdown.preview.editor';
const RULE = 'operation-summary-required';

const previewed = (): string | undefined => {
  const input = vscode.window.tabGroups.activeTabGroup.activeTab?.input;
  return input instanceof vscode.TabInputCustom && input.viewType === PREVIEW ? input.uri.toString() : undefined;
};

describe('the page of a rule', () => {
  const files = new WorkspaceFiles('suite-pages');

  before(async () => { await files.write('apiProperties.json', SAMPLE_PROPERTIES); });
  afterEach(async () => { await vscode.commands.executeCommand('workbench.action.closeAllEditors'); });
  after(async () => { await files.remove(); });

  it('is linked from its problem, and opens as VS Code opens the link: rendered, and without a connection', async () => {
    const definition = await files.write('apiDefinition.swagger.json', sampleDefinition({ operation: { summary: '' } }));
    const [problem] = await waitForRules(definition, [RULE]);
    assert.equal(problem?.link, `connector-workbench-rules:/${RULE}.md`);
    await vscode.commands.executeCommand('vscode.open', vscode.Uri.parse(problem.link));
    await waitFor('the preview', previewed, (uri) => uri === problem.link);
  });

  it('opens by its command', async () => {
    await vscode.commands.executeCommand('connectorWorkbench.openRulePage', RULE);
    await waitFor('the preview', previewed, (uri) => uri === `connector-workbench-rules:/${RULE}.md`);
  });

  it('is read-only, and there is nothing else to be read there', async () => {
    const page = vscode.Uri.parse(`connector-workbench-rules:/${RULE}.md`);
    assert.match(new TextDecoder().decode(await vscode.workspace.fs.readFile(page)), /summary/);
    assert.equal(vscode.workspace.fs.isWritableFileSystem(page.scheme), false);
    await assert.rejects(async () => { await vscode.workspace.fs.readFile(vscode.Uri.parse('connector-workbench-rules:/../../package.json')); }, vscode.FileSystemError);
  });
});
