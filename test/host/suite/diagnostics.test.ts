import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { problemsOf, waitForRules } from './support/diagnostics.js';
import { sampleDefinition, SAMPLE_PROPERTIES } from './support/sample-connector.js';
import { waitFor } from './support/wait-for.js';
import { WorkspaceFiles } from './support/workspace-files.js';

const RULE = 'operation-summary-required';
const withoutSummary = sampleDefinition({ operation: { summary: undefined } });

describe('problems in the editor', () => {
  const files = new WorkspaceFiles('suite-problems');
  let definition: vscode.Uri;

  before(async () => {
    await files.write('apiProperties.json', SAMPLE_PROPERTIES);
    definition = await files.write('apiDefinition.swagger.json', withoutSummary);
  });
  after(async () => { await files.remove(); });

  it('appear for a file that nobody opened', async () => {
    const [problem] = await waitForRules(definition, [RULE]);
    assert.ok(!vscode.workspace.textDocuments.some((document) => document.uri.toString() === definition.toString()));
    assert.equal(problem?.range.start.line, (await files.read('apiDefinition.swagger.json')).split('\n').findIndex((line) => line.includes('"get"')));
  });

  it('stay the same when the file is opened, once each', async () => {
    await vscode.window.showTextDocument(definition);
    const problems = await waitForRules(definition, [RULE]);
    assert.equal(new Set(problems.map((problem) => problem.message)).size, problems.length);
  });

  it('are mended by a quick fix, which stands in the light bulb under its own title', async () => {
    const editor = await vscode.window.showTextDocument(definition);
    const [problem] = await waitForRules(definition, [RULE]);
    const actions = await vscode.commands.executeCommand<vscode.CodeAction[]>('vscode.executeCodeActionProvider', definition, problem!.range, vscode.CodeActionKind.QuickFix.value, 10);
    const fix = actions.find((action) => action.title.includes('Get item by ID'));
    assert.ok(fix?.edit !== undefined, `offered: ${actions.map((action) => action.title).join(', ')}`);
    assert.ok(await vscode.workspace.applyEdit(fix.edit));
    await waitForRules(definition, []);
    assert.equal((JSON.parse(editor.document.getText()) as { paths: { '/items/{id}': { get: { summary: string } } } }).paths['/items/{id}'].get.summary, 'Get item by ID');
  });

  it('come back and go with each edit', async () => {
    const editor = await vscode.window.showTextDocument(definition);
    const at = editor.document.getText().indexOf('"Get item by ID"');
    const range = new vscode.Range(editor.document.positionAt(at), editor.document.positionAt(at + '"Get item by ID"'.length));
    await editor.edit((edit) => { edit.replace(range, '""'); });
    await waitForRules(definition, [RULE]);
    await vscode.commands.executeCommand('undo');
    await waitForRules(definition, []);
  });

  it('of a closed file follow what happens on disk', async () => {
    await vscode.commands.executeCommand('workbench.action.revertAndCloseActiveEditor');
    await waitForRules(definition, [RULE]);
    await files.write('apiDefinition.swagger.json', sampleDefinition());
    await waitForRules(definition, []);
    await files.write('apiDefinition.swagger.json', withoutSummary);
    await waitForRules(definition, [RULE]);
  });

  it('leave with the file', async () => {
    const other = new WorkspaceFiles('suite-problems-gone');
    await other.write('apiProperties.json', SAMPLE_PROPERTIES);
    const gone = await other.write('apiDefinition.swagger.json', withoutSummary);
    await waitForRules(gone, [RULE]);
    await other.remove();
    await waitForRules(gone, []);
  });
});

describe('beside the JSON support of VS Code', () => {
  const files = new WorkspaceFiles('suite-json');

  before(async () => {
    await files.write('apiProperties.json', SAMPLE_PROPERTIES);
    await files.write('apiDefinition.swagger.json', sampleDefinition());
    await files.write('settings.json', { connectorId: 'shared_contoso', environment: '00000000-0000-0000-0000-000000000000', apiProperties: 'apiProperties.json', apiDefinition: 'apiDefinition.swagger.json' });
  });
  after(async () => { await files.remove(); });

  it('nothing is said twice: a syntax error and a repeated key have one problem each', async () => {
    const broken = await files.write('apiProperties.json', '{ "properties": { "iconBrandColor": "#007ee5", "iconBrandColor": "#007ee5", "connectionParameters": {}, } }\n');
    await vscode.window.showTextDocument(broken);
    const problems = await waitFor('the problems of VS Code itself', () => problemsOf(broken), (shown) => shown.filter((problem) => problem.source === 'json' || problem.source === undefined).length >= 2);
    const places = problems.filter((problem) => /key|comma|property/i.test(problem.message)).map((problem) => `${problem.range.start.line}:${problem.range.start.character}`);
    assert.equal(new Set(places).size, places.length, JSON.stringify(problems, undefined, 2));
  });

  it('settings.json, which VS Code reads as jsonc, is checked as a file of the connector', async () => {
    const document = await vscode.workspace.openTextDocument(files.uri('settings.json'));
    assert.equal(document.languageId, 'jsonc');
    const broken = await files.write('settings.json', '{ "connectorId": 1 // no comments here\n}\n');
    await vscode.window.showTextDocument(broken);
    await waitFor('a problem of ours in settings.json', () => problemsOf(broken), (problems) => problems.some((problem) => problem.rule === 'syntax-error'));
  });
});
