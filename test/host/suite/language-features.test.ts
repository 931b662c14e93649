import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { Answers } from './support/answers.js';
import { extensionApi } from './support/extension.js';
import { OpenFile, repeated } from './support/open-file.js';
import { READING_FILES, READING_YAML_FILES } from './support/reading-connector.js';
import { waitFor } from './support/wait-for.js';
import { WorkspaceFiles } from './support/workspace-files.js';

type FileName = keyof typeof READING_FILES | keyof typeof READING_YAML_FILES;

/** What VS Code itself asks for and shows, in a connector with JSON and one with YAML; `|` is the cursor. */
describe('language features in VS Code', () => {
  const inJson = new WorkspaceFiles('suite-features');
  const inYaml = new WorkspaceFiles('suite-features-yaml');

  const show = (name: FileName): Promise<OpenFile> => OpenFile.show((name.endsWith('.yaml') ? inYaml : inJson).uri(name));

  before(async () => {
    for (const [name, text] of Object.entries(READING_FILES)) await inJson.write(name, text);
    for (const [name, text] of Object.entries(READING_YAML_FILES)) await inYaml.write(name, text);
  });
  after(async () => {
    await vscode.commands.executeCommand('workbench.action.files.revert');
    await inJson.remove();
    await inYaml.remove();
  });

  describe('completion', () => {
    const cases: readonly { readonly file: FileName; readonly at: string; readonly has: readonly string[] }[] = [
      { file: 'apiDefinition.swagger.json', at: '"|summary": "Get a book"', has: ['deprecated', 'x-ms-visibility', 'x-ms-trigger'] },
      { file: 'apiDefinition.swagger.json', at: '"operationId": "|ListBooks", "value-collection"', has: ['ListBooks'] },
      { file: 'apiDefinition.swagger.json', at: '"$ref": "|#/definitions/Book"\n', has: ['Book'] },
      { file: 'apiDefinition.swagger.json', at: '"value-path": "|id"', has: ['id', 'title'] },
      { file: 'apiProperties.json', at: '"templateId": "|setheader"', has: ['setheader', 'dynamichosturl'] },
      { file: 'apiProperties.json', at: '"|iconBrandColor"', has: ['iconBrandColor', 'publisher', 'stackOwner'] },
      { file: 'apiProperties.json', at: '"scriptOperations": ["|GetBook"]', has: ['GetBook', 'ListBooks'] },
      { file: 'settings.json', at: '"|connectorId"', has: ['connectorId', 'icon'] },
      { file: 'settings.json', at: '"script": "|script.csx"', has: ['script.csx'] },
      { file: 'connector.config.json', at: '"profiles": ["|save"', has: ['certification', 'style'] },
      { file: 'connector.config.json', at: '"|profiles"', has: ['rules', 'profiles'] },
      { file: 'apiDefinition.swagger.yaml', at: '|summary: Get a book', has: ['deprecated', 'x-ms-visibility', 'x-ms-trigger'] },
      { file: 'apiDefinition.swagger.yaml', at: 'operationId: |ListBooks\n            value-collection', has: ['ListBooks'] },
      { file: 'apiDefinition.swagger.yaml', at: "$ref: '|#/definitions/Book'\ndefinitions", has: ['Book'] },
      { file: 'script.csx', at: 'OperationId == "|GetBook"', has: ['GetBook', 'ListBooks'] },
      { file: 'script.csx', at: 'this.Context.|Request', has: ['Request', 'SendAsync'] },
    ];
    for (const { file, at, has } of cases) {
      it(`in ${file} at ${at.replace('\n', '')} knows the connector, and names nothing twice`, async () => {
        assert.deepEqual(repeated(await (await show(file)).completions(at, has)), []);
      });
    }

    for (const { file, at, label, says } of [
      { file: 'apiDefinition.swagger.json', at: '"operationId": "|ListBooks", "value-collection"', label: 'ListBooks', says: /List books[^]*`GET \/books`/ },
      { file: 'apiDefinition.swagger.yaml', at: "$ref: '|#/definitions/Book'\ndefinitions", label: 'Book', says: /Definition `Book`[^]*\| `title` \| string \| Title/ },
    ] as const) {
      it(`shows the card of ${label} in ${file} beside the list`, async () => {
        const open = await show(file);
        const find = ({ items }: vscode.CompletionList): vscode.CompletionItem | undefined => items.find((item) => (typeof item.label === 'string' ? item.label : item.label.label) === label);
        // The last argument asks VS Code to look at so many items as a person would who goes through the list.
        const list = await open.ask<vscode.CompletionList>(label, 'executeCompletionItemProvider', [open.at(at), undefined, 20], (answer) => find(answer)?.documentation !== undefined);
        const documentation = find(list)?.documentation;
        assert.match(documentation instanceof vscode.MarkdownString ? documentation.value : '', says);
      });
    }

    it('writes what it says, with the list of VS Code itself', async () => {
      const file = await show('apiDefinition.swagger.json');
      const at = file.at('"value-title": "title|"');
      file.editor.selection = new vscode.Selection(at.translate(0, -'title'.length), at);
      await vscode.commands.executeCommand('type', { text: 'i' });
      await waitFor('the proposal in the text', async () => {
        await vscode.commands.executeCommand('editor.action.triggerSuggest');
        await vscode.commands.executeCommand('acceptSelectedSuggestion');
        return file.text.includes('"value-title": "id"');
      }, (written) => written);
      await vscode.commands.executeCommand('workbench.action.files.revert');
    });
  });

  describe('hover', () => {
    const cases: readonly { readonly file: FileName; readonly at: string; readonly says: RegExp }[] = [
      { file: 'apiDefinition.swagger.json', at: '"x-ms-|dynamic-values"', says: /operation/i },
      { file: 'apiDefinition.swagger.json', at: '"List|Books", "value-collection"', says: /List books/ },
      { file: 'apiProperties.json', at: '"template|Id"', says: /template/i },
      { file: 'settings.json', at: '"connector|Id"', says: /connector/i },
      { file: 'connector.config.json', at: '"pro|files"', says: /rules/i },
      { file: 'apiDefinition.swagger.yaml', at: 'x-ms-|dynamic-values:', says: /operation/i },
      { file: 'script.csx', at: '"Get|Book"', says: /Get a book/ },
    ];
    for (const { file, at, says } of cases) {
      it(`in ${file} at ${at} has one card`, async () => {
        const cards = await (await show(file)).hovers(at);
        const [card = '', ...others] = cards;
        assert.deepEqual(others, []);
        assert.match(card, says);
      });
    }
  });

  describe('navigation', () => {
    const cases: readonly { readonly title: string; readonly file: FileName; readonly command: string; readonly at: string; readonly leadsTo: readonly string[] }[] = [
      { title: 'from a reference to its definition', file: 'apiDefinition.swagger.json', command: 'executeDefinitionProvider', at: '"$ref": "#/definitions/|Book"\n', leadsTo: ['apiDefinition.swagger.json: "Book": {'] },
      { title: 'from the script to the operation', file: 'script.csx', command: 'executeDefinitionProvider', at: '"Get|Book"', leadsTo: ['apiDefinition.swagger.json: "operationId": "GetBook",'] },
      { title: 'from a policy to the operation', file: 'apiProperties.json', command: 'executeDefinitionProvider', at: '["List|Books"]', leadsTo: ['apiDefinition.swagger.json: "operationId": "ListBooks",'] },
      { title: 'from a reference in YAML', file: 'apiDefinition.swagger.yaml', command: 'executeDefinitionProvider', at: "$ref: '#/definitions/|Book'\ndefinitions", leadsTo: ['apiDefinition.swagger.yaml: Book:'] },
      {
        title: 'from an operation to all that use it', file: 'apiDefinition.swagger.json', command: 'executeReferenceProvider', at: '"operationId": "Get|Book"',
        leadsTo: ['apiDefinition.swagger.json: "operationId": "GetBook",', 'apiProperties.json: "scriptOperations": ["GetBook"],', 'script.csx: if (this.Context.OperationId == "GetBook") return new HttpResponseMessage(HttpStatusCode.OK);'],
      },
      { title: 'from a response to its schema', file: 'apiDefinition.swagger.json', command: 'executeTypeDefinitionProvider', at: '"description": "The |book."', leadsTo: ['apiDefinition.swagger.json: "Book": {'] },
      { title: 'to what does the work of an operation', file: 'apiDefinition.swagger.json', command: 'executeImplementationProvider', at: '"operationId": "Get|Book"', leadsTo: ['script.csx: if (this.Context.OperationId == "GetBook") return new HttpResponseMessage(HttpStatusCode.OK);'] },
    ];
    for (const { title, file, command, at, leadsTo } of cases) {
      it(`leads ${title}`, async () => {
        assert.deepEqual([...await (await show(file)).lines(command, at)].sort(), [...leadsTo].sort());
      });
    }

    for (const [file, at, lines] of [
      ['apiDefinition.swagger.json', '"operationId": "List|Books", "value-collection"', 2],
      ['apiDefinition.swagger.yaml', '$ref: \'#/definitions/|Book\'\ndefinitions', 3],
    ] as const) {
      it(`marks the name in all of ${file}`, async () => {
        const open = await show(file);
        const marks = await open.ask<vscode.DocumentHighlight[]>('marks', 'executeDocumentHighlights', [open.at(at)], (answer) => answer.length === lines);
        assert.deepEqual([...new Set(marks.map(({ range }) => open.document.getText(range)))], [file.endsWith('.json') ? 'ListBooks' : 'Book']);
      });
    }

    it('finds operations of all connectors by what makers see', async () => {
      const found = await waitFor('symbols', async () => await vscode.commands.executeCommand<vscode.SymbolInformation[]>('vscode.executeWorkspaceSymbolProvider', 'GetBook'), (symbols) => symbols.length >= 2);
      assert.deepEqual(found.map(({ name, containerName }) => `${name} in ${containerName}`).sort(), ['GetBook in Contoso Suite Reading', 'GetBook in Contoso Suite Reading in YAML']);
    });

    it('links to the files that settings.json names', async () => {
      const file = await show('settings.json');
      const links = await file.ask<vscode.DocumentLink[]>('links', 'executeLinkProvider', [10], (answer) => answer.length >= 3);
      assert.deepEqual(links.map(({ target }) => target?.path.split('/').at(-1)).sort(), ['apiDefinition.swagger.json', 'apiProperties.json', 'script.csx']);
    });

    for (const file of ['apiDefinition.swagger.json', 'apiDefinition.swagger.yaml'] as const) {
      it(`links each reference of ${file} once`, async () => {
        const open = await show(file);
        const links = await open.ask<vscode.DocumentLink[]>('links', 'executeLinkProvider', [100], (answer) => answer.filter(({ range }) => open.lineOf(range).includes('$ref')).length >= 2);
        assert.deepEqual(repeated(links.map(({ range }) => `${range.start.line}:${range.start.character}`)), []);
      });
    }
  });

  describe('rename', () => {
    it('asks for the name alone, and changes all files of the connector', async () => {
      const file = await show('apiDefinition.swagger.json');
      const at = file.at('"operationId": "Get|Book"');
      const { placeholder } = await file.ask<{ placeholder: string }>('the name', 'prepareRename', [at], (answer) => answer.placeholder !== '');
      assert.equal(placeholder, 'GetBook');
      const person = new Answers();
      (await extensionApi()).replacePrompts(person);
      const edit = await vscode.commands.executeCommand<vscode.WorkspaceEdit>('vscode.executeDocumentRenameProvider', file.uri, at, 'ReadBook');
      const changes = edit.entries().map(([uri, edits]) => `${uri.path.split('/').at(-1) ?? ''}: ${edits.map(({ newText }) => newText).join()}`);
      assert.deepEqual(changes.sort(), ['apiDefinition.swagger.json: ReadBook', 'apiProperties.json: ReadBook', 'script.csx: ReadBook']);
      await waitFor('what that breaks', () => person.said, (said) => said.some((message) => message.startsWith('Flows and apps that use GetBook stop working')));
    });

    it('says why a name cannot be', async () => {
      const file = await show('apiDefinition.swagger.json');
      const asked = vscode.commands.executeCommand('vscode.executeDocumentRenameProvider', file.uri, file.at('"operationId": "Get|Book"'), 'ListBooks');
      await assert.rejects(async () => { await asked; }, /ListBooks/);
    });
  });

  describe('what is shown between the lines', () => {
    it('counts the uses of operations in code lenses, which list them', async () => {
      const file = await show('apiDefinition.swagger.json');
      const lenses = await file.ask<vscode.CodeLens[]>('code lenses', 'executeCodeLensProvider', [10], (answer) => answer.filter(({ command }) => command !== undefined).length === 2);
      assert.deepEqual(lenses.map(({ command }) => command?.title), ['Action · 2 references', 'Action · 2 references']);
      const command = lenses[1]?.command;
      // VS Code's own: one of an extension would be gone after the next edit.
      assert.equal(command?.command, 'editor.action.showReferences');
      await vscode.commands.executeCommand(command.command, ...(command.arguments as readonly unknown[]));
      await vscode.commands.executeCommand('closeReferenceSearch');
    });

    it('hints behind names at what makers see', async () => {
      const file = await show('apiProperties.json');
      const all = new vscode.Range(0, 0, file.document.lineCount, 0);
      const hints = await file.ask<vscode.InlayHint[]>('hints', 'executeInlayHintProvider', [all], (answer) => answer.length > 0);
      const shown = hints.map(({ label }) => (typeof label === 'string' ? label : label.map(({ value }) => value).join('')));
      assert.deepEqual(shown, ['Get a book', 'API key', 'List books']);
    });

    it('colours names that no grammar can tell', async () => {
      const file = await show('apiDefinition.swagger.json');
      const legend = await file.ask<vscode.SemanticTokensLegend | undefined>('the legend', 'provideDocumentSemanticTokensLegend', [], (answer) => answer !== undefined);
      const tokens = await file.ask<vscode.SemanticTokens | undefined>('tokens', 'provideDocumentSemanticTokens', [], (answer) => answer !== undefined && answer.data.length > 0);
      assert.ok(legend!.tokenTypes.length > 0);
      assert.equal(tokens!.data.length % 5, 0);
    });

    it('offers the colour of the icon to be picked, once', async () => {
      const file = await show('apiProperties.json');
      const colors = await file.ask<vscode.ColorInformation[]>('colours', 'executeDocumentColorProvider', [], (answer) => answer.length > 0);
      assert.deepEqual(colors.map(({ range }) => file.document.getText(range)), ['#007ee5']);
      const presentations = await vscode.commands.executeCommand<vscode.ColorPresentation[]>('vscode.executeColorPresentationProvider', new vscode.Color(1, 0, 0, 1), { uri: file.uri, range: colors[0]!.range });
      // The command asks all who know colours; the picker asks only who found this one.
      assert.deepEqual([...new Set(presentations.map(({ label }) => label))], ['#ff0000']);
    });

    it('explains the parameters of functions in expressions', async () => {
      const file = await show('apiProperties.json');
      const help = await file.ask<vscode.SignatureHelp | undefined>('help', 'executeSignatureHelpProvider', [file.at("@connectionParameters('api_key', |'')"), ','], (answer) => answer !== undefined);
      assert.deepEqual([help!.signatures.length, help!.activeParameter], [1, 1]);
      assert.match(help!.signatures[0]?.label ?? '', /^connectionParameters\(/);
    });
  });

  describe('the shape of a file', () => {
    const outlines = [
      { file: 'apiDefinition.swagger.json', names: ['swagger', 'info', 'host', 'basePath', 'schemes', 'paths', 'definitions', 'securityDefinitions', 'security'] },
      { file: 'apiDefinition.swagger.yaml', names: ['Contoso Suite Reading in YAML', 'ListBooks', 'GetBook', 'Definitions', 'Security'] },
    ] as const;
    for (const { file, names } of outlines) {
      it(`has one outline in ${file}`, async () => {
        const open = await show(file);
        const symbols = await open.ask<vscode.DocumentSymbol[]>('an outline', 'executeDocumentSymbolProvider', [], (answer) => answer.length > 0);
        assert.deepEqual(symbols.map(({ name }) => name), names);
      });
    }

    for (const file of ['apiDefinition.swagger.json', 'apiDefinition.swagger.yaml'] as const) {
      it(`folds in ${file}, each line once`, async () => {
        const open = await show(file);
        const folds = await open.ask<vscode.FoldingRange[]>('folds', 'executeFoldingRangeProvider', [], (answer) => answer.length > 5);
        assert.deepEqual(repeated(folds.map(({ start, end }) => `${start}-${end}`)), []);
      });

      it(`grows selections in ${file}`, async () => {
        const open = await show(file);
        const [selection] = await open.ask<vscode.SelectionRange[]>('selections', 'executeSelectionRangeProvider', [[open.at('Gets |one book.')]], (answer) => answer[0]?.parent !== undefined);
        const chain: string[] = [];
        for (let at: vscode.SelectionRange | undefined = selection; at !== undefined; at = at.parent) chain.push(open.document.getText(at.range));
        assert.ok(chain.some((text) => /^"?description"?: "?Gets one book\."?$/.test(text)), chain.slice(0, 5).join('\n'));
        assert.deepEqual(repeated(chain), []);
      });
    }

    it('is laid out by VS Code in JSON, and by us in YAML, with one formatter each', async () => {
      const json = await show('apiDefinition.swagger.json');
      const options = { tabSize: 2, insertSpaces: true };
      const inJsonFile = await json.ask<vscode.TextEdit[] | undefined>('edits', 'executeFormatDocumentProvider', [options], (answer) => answer !== undefined && answer.length > 0);
      assert.ok(inJsonFile!.length > 0);
      const uri = await inYaml.write('apiDefinition.swagger.yaml', READING_YAML_FILES['apiDefinition.swagger.yaml'].replace('basePath: /reading', 'basePath:    /reading'));
      const yaml = await OpenFile.show(uri);
      const edits = await yaml.ask<vscode.TextEdit[] | undefined>('edits', 'executeFormatDocumentProvider', [options], (answer) => answer !== undefined && answer.length > 0);
      const change = new vscode.WorkspaceEdit();
      change.set(uri, edits!);
      await vscode.workspace.applyEdit(change);
      assert.equal(yaml.text, READING_YAML_FILES['apiDefinition.swagger.yaml']);
      await vscode.commands.executeCommand('workbench.action.files.revert');
    });
  });

  describe('refactorings', () => {
    it('stand in the light bulb, and do what they say', async () => {
      const file = await show('apiDefinition.swagger.json');
      const at = file.at('"schema": |{ "type": "object"');
      const actions = await file.ask<vscode.CodeAction[]>('refactorings', 'executeCodeActionProvider', [new vscode.Range(at, at), vscode.CodeActionKind.Refactor.value, 20], (answer) => answer.length > 0);
      const extract = actions.find(({ kind }) => kind?.contains(vscode.CodeActionKind.RefactorExtract) === true || vscode.CodeActionKind.RefactorExtract.contains(kind ?? vscode.CodeActionKind.Empty));
      assert.ok(extract?.edit !== undefined, actions.map(({ title }) => title).join(', '));
      assert.deepEqual(repeated(actions.map(({ title }) => title)), []);
      await vscode.workspace.applyEdit(extract.edit);
      assert.match(file.text, /"schema": \{\s*"\$ref": "#\/definitions\/\w+"\s*\}/);
      await vscode.commands.executeCommand('workbench.action.files.revert');
    });

    it('convert a definition in its place, and settings follow', async () => {
      const files = new WorkspaceFiles('suite-convert');
      try {
        for (const [name, text] of Object.entries(READING_FILES)) await files.write(name, text.replace('Suite Reading', 'Suite Converting'));
        const file = await OpenFile.show(files.uri('apiDefinition.swagger.json'));
        const at = file.at('"|swagger"');
        // The files are new: that settings.json is one of them, VS Code may tell later than that the definition is open.
        const settingsFile = files.uri('settings.json').toString();
        const isConversion = ({ title, edit }: vscode.CodeAction): boolean => title === 'Convert it to YAML: apiDefinition.swagger.yaml takes its place' && edit?.entries().some(([uri]) => uri.toString() === settingsFile) === true;
        const actions = await file.ask<vscode.CodeAction[]>('the conversion', 'executeCodeActionProvider', [new vscode.Range(at, at), vscode.CodeActionKind.Refactor.value, 20], (answer) => answer.some(isConversion));
        const edit = actions.find(isConversion)?.edit;
        assert.ok(edit !== undefined);
        assert.ok(await vscode.workspace.applyEdit(edit));
        const [converted, settings] = await Promise.all(['apiDefinition.swagger.yaml', 'settings.json'].map(async (name) => await vscode.workspace.openTextDocument(files.uri(name))));
        assert.match(converted!.getText(), /^swagger: "2\.0"\n/);
        assert.match(settings!.getText(), /"apiDefinition": "apiDefinition\.swagger\.yaml"/);
        await Promise.all([converted!.save(), settings!.save()]);
        const names = (await vscode.workspace.fs.readDirectory(files.folder)).map(([name]) => name);
        assert.deepEqual([names.includes('apiDefinition.swagger.yaml'), names.includes('apiDefinition.swagger.json')], [true, false]);
      } finally {
        await vscode.commands.executeCommand('workbench.action.closeAllEditors');
        await files.remove();
      }
    });
  });
});
