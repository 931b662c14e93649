import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { OpenFile, repeated } from './support/open-file.js';
import { READING_YAML_FILES } from './support/reading-connector.js';
import { waitFor } from './support/wait-for.js';
import { WorkspaceFiles } from './support/workspace-files.js';

const NAME = 'apiDefinition.swagger.yaml';
const THEIRS = ['swagger', 'info', 'host', 'basePath', 'schemes', 'paths', 'definitions', 'securityDefinitions', 'security'];

/** For those who have Red Hat's extension for YAML, too: a run of its own, in which test/host/yaml-companion stands in for it. */
describe('beside an extension for YAML', () => {
  const files = new WorkspaceFiles('suite-beside-yaml');

  const show = (): Promise<OpenFile> => OpenFile.show(files.uri(NAME));

  before(async () => {
    for (const [name, text] of Object.entries(READING_YAML_FILES)) await files.write(name, text);
    await vscode.extensions.getExtension('redhat.vscode-yaml')?.activate();
  });
  after(async () => {
    await vscode.commands.executeCommand('workbench.action.files.revert');
    await files.remove();
  });

  it('the outline is theirs, and no second one is there', async () => {
    const symbols = await (await show()).ask<vscode.DocumentSymbol[]>('an outline', 'executeDocumentSymbolProvider', [], (answer) => answer.length > 0);
    assert.deepEqual(symbols.map(({ name }) => name), THEIRS);
  });

  it('folds and selections are there once', async () => {
    const file = await show();
    const folds = await file.ask<vscode.FoldingRange[]>('folds', 'executeFoldingRangeProvider', [], (answer) => answer.length > 5);
    assert.deepEqual(repeated(folds.map(({ start, end }) => `${start}-${end}`)), []);
    const [selection] = await file.ask<vscode.SelectionRange[]>('selections', 'executeSelectionRangeProvider', [[file.at('Gets |one book.')]], (answer) => answer[0]?.parent !== undefined);
    const chain: string[] = [];
    for (let at: vscode.SelectionRange | undefined = selection; at !== undefined; at = at.parent) chain.push(file.document.getText(at.range));
    assert.deepEqual(repeated(chain), []);
  });

  const proposals = [
    { at: '|summary: Get a book', has: ['deprecated', 'x-ms-visibility'] },
    { at: 'operationId: |ListBooks\n            value-collection', has: ['ListBooks'] },
    { at: "$ref: '|#/definitions/Book'\ndefinitions", has: ['Book'] },
  ];
  for (const { at, has } of proposals) {
    it(`nothing is proposed twice at ${at.replace('\n', '')}`, async () => {
      assert.deepEqual(repeated(await (await show()).completions(at, has)), []);
    });
  }

  it('a key has one card', async () => {
    const cards = await (await show()).hovers('x-ms-|dynamic-values:');
    assert.equal(cards.length, 1, cards.join('\n---\n'));
  });

  it('definitions, references and links are there once', async () => {
    const file = await show();
    for (const command of ['executeDefinitionProvider', 'executeReferenceProvider']) assert.deepEqual(repeated(await file.lines(command, "$ref: '#/definitions/|Book'\ndefinitions")), [], command);
    const links = await file.ask<vscode.DocumentLink[]>('links', 'executeLinkProvider', [100], (answer) => answer.length > 0);
    assert.deepEqual(repeated(links.map(({ range, target }) => `${range.start.line}:${range.start.character} ${target?.toString() ?? ''}`)), []);
  });

  it('what only we know is there', async () => {
    const file = await show();
    const lenses = await file.ask<vscode.CodeLens[]>('code lenses', 'executeCodeLensProvider', [10], (answer) => answer.filter(({ command }) => command !== undefined).length >= 2);
    assert.equal(lenses.filter(({ command }) => command?.title.startsWith('Action') === true).length, 2);
    const edit = await vscode.commands.executeCommand<vscode.WorkspaceEdit>('vscode.executeDocumentRenameProvider', file.uri, file.at('operationId: Get|Book'), 'ReadBook');
    assert.ok(edit.entries().flatMap(([, edits]) => edits).every(({ newText }) => newText === 'ReadBook'));
  });

  it('a file is laid out by them', async () => {
    const file = await show();
    const edits = await file.ask<vscode.TextEdit[] | undefined>('edits', 'executeFormatDocumentProvider', [{ tabSize: 2, insertSpaces: true }], (answer) => answer !== undefined && answer.length > 0);
    const change = new vscode.WorkspaceEdit();
    change.set(file.uri, edits!);
    await vscode.workspace.applyEdit(change);
    // We keep the quotes of a file, they do not.
    assert.match(file.text, /^swagger: "2\.0"$/m);
    await vscode.commands.executeCommand('workbench.action.files.revert');
  });

  it('a fault of the syntax is told by them alone', async () => {
    const file = await show();
    const at = file.at('host: |api.contoso.example');
    const change = new vscode.WorkspaceEdit();
    change.insert(file.uri, at, '"');
    await vscode.workspace.applyEdit(change);
    const told = await waitFor('the fault', () => vscode.languages.getDiagnostics(file.uri).filter(({ severity }) => severity === vscode.DiagnosticSeverity.Error), (errors) => errors.some(({ source }) => source === 'YAML'));
    assert.deepEqual(told.filter(({ code }) => code === 'syntax-error' || (typeof code === 'object' && code.value === 'syntax-error')).map(({ message }) => message), []);
    await vscode.commands.executeCommand('workbench.action.files.revert');
  });
});
