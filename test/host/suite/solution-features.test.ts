import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { OpenFile, repeated } from './support/open-file.js';
import { READING_FILES } from './support/reading-connector.js';
import { WorkspaceFiles } from './support/workspace-files.js';

const { properties } = JSON.parse(READING_FILES['apiProperties.json']) as { readonly properties: Readonly<Record<string, unknown>> };
const inFile = (value: unknown): string => `${JSON.stringify(value, undefined, 2)}\n`;

/** The connector of the other tests, as an unpacked solution has it. */
const FILES = {
  'Connector/con_reading_openapidefinition.json': READING_FILES['apiDefinition.swagger.json'].replace('Suite Reading', 'Suite Reading in a Solution'),
  'Connector/con_reading_connectionparameters.json': inFile(properties.connectionParameters),
  'Connector/con_reading_policytemplateinstances.json': inFile(properties.policyTemplateInstances),
  'Connector/con_reading_customcodeblobcontent.csx': READING_FILES['script.csx'],
  'customizations.xml': `<ImportExportXml>
  <Connectors>
    <Connector>
      <iconbrandcolor>#007ee5</iconbrandcolor>
      <scriptoperations>["GetBook"]</scriptoperations>
      <openapidefinition>/Connector/con_reading_openapidefinition.json</openapidefinition>
    </Connector>
  </Connectors>
</ImportExportXml>
`,
} as const;
type FileName = keyof typeof FILES;

/** The features of the language in a connector of an unpacked solution; `|` is the cursor. */
describe('language features in an unpacked solution', () => {
  const files = new WorkspaceFiles('suite-solution-features');
  const show = (name: FileName): Promise<OpenFile> => OpenFile.show(files.uri(name));

  before(async () => {
    for (const [name, text] of Object.entries(FILES)) await files.write(name, text);
  });
  after(async () => {
    await vscode.commands.executeCommand('workbench.action.closeAllEditors');
    await files.remove();
  });

  const proposals: readonly (readonly [file: FileName, at: string, has: readonly string[]])[] = [
    ['Connector/con_reading_openapidefinition.json', '"operationId": "|ListBooks", "value-collection"', ['ListBooks']],
    ['Connector/con_reading_openapidefinition.json', '"$ref": "|#/definitions/Book"\n', ['Book']],
    ['Connector/con_reading_policytemplateinstances.json', '"templateId": "|setheader"', ['setheader', 'dynamichosturl']],
    ['Connector/con_reading_policytemplateinstances.json', '"|ListBooks"', ['GetBook', 'ListBooks']],
    ['Connector/con_reading_connectionparameters.json', '"type": "|securestring"', ['string', 'oauthSetting']],
    ['Connector/con_reading_customcodeblobcontent.csx', 'OperationId == "|GetBook"', ['GetBook', 'ListBooks']],
  ];
  for (const [file, at, has] of proposals) {
    it(`propose ${has.join()} in ${file}, and nothing twice`, async () => {
      assert.deepEqual(repeated(await (await show(file)).completions(at, has)), []);
    });
  }

  const cards: readonly (readonly [file: FileName, at: string, says: RegExp])[] = [
    ['Connector/con_reading_openapidefinition.json', '"List|Books", "value-collection"', /List books/],
    ['Connector/con_reading_policytemplateinstances.json', '"set|header"', /Set HTTP header/],
    ['Connector/con_reading_connectionparameters.json', '"secure|string"', /secret/],
    ['customizations.xml', '["Get|Book"]', /Get a book/],
  ];
  for (const [file, at, says] of cards) {
    it(`explain ${at} in ${file} with one card`, async () => {
      const [card = '', ...others] = await (await show(file)).hovers(at);
      assert.deepEqual(others, []);
      assert.match(card, says);
    });
  }

  it('find an operation in all files, the XML of the solution included, and lead back from there', async () => {
    const definition = 'con_reading_openapidefinition.json: "operationId": "GetBook",';
    assert.deepEqual([...await (await show('Connector/con_reading_openapidefinition.json')).lines('executeReferenceProvider', '"operationId": "Get|Book"')].sort(), [
      'con_reading_customcodeblobcontent.csx: if (this.Context.OperationId == "GetBook") return new HttpResponseMessage(HttpStatusCode.OK);',
      definition,
      'customizations.xml: <scriptoperations>["GetBook"]</scriptoperations>',
    ]);
    assert.deepEqual(await (await show('customizations.xml')).lines('executeDefinitionProvider', '["Get|Book"]'), [definition]);
  });

  it('rename an operation in all of them', async () => {
    const file = await show('Connector/con_reading_openapidefinition.json');
    const edit = await vscode.commands.executeCommand<vscode.WorkspaceEdit>('vscode.executeDocumentRenameProvider', file.uri, file.at('"operationId": "Get|Book"'), 'ReadBook');
    const changes = edit.entries().map(([uri, edits]) => `${uri.path.split('/').at(-1) ?? ''}: ${edits.map(({ newText }) => newText).join()}`);
    assert.deepEqual(changes.sort(), ['con_reading_customcodeblobcontent.csx: ReadBook', 'con_reading_openapidefinition.json: ReadBook', 'customizations.xml: ReadBook']);
  });
});
