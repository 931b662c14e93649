import assert from 'node:assert/strict';
import { type ClientCapabilities, CompletionItemTag, CompletionTriggerKind, InsertTextFormat, InsertTextMode, MarkupKind } from 'vscode-languageserver';
import { completionItems, hoverAt, positionAfter, resolvedItem } from '../../testing/feature-requests.js';
import { FakeHost } from '../../testing/fake-host.js';
import { startInMemory } from '../../testing/in-memory-server.js';
import { SAMPLE_PROPERTIES } from '../../testing/sample-connector.js';
import { PULL_CLIENT, PUSH_CLIENT, type TestEditor } from '../../testing/test-editor.js';

const ROOT = 'file:///w';
const DEFINITION = `${ROOT}/contacts/apiDefinition.swagger.json`;
const YAML = `${ROOT}/orders/apiDefinition.swagger.yaml`;
const PROPERTIES = `${ROOT}/contacts/apiProperties.json`;
const TEXT = `{
  "swagger": "2.0",
  "host": "api.contoso.example"
  "
  "paths": {
    "/contacts": { "get": { "operationId": "ListContacts", "deprecated": true, "responses": {} } }
  },
  "x-ms-capabilities": { "testConnection": { "operationId": "" } }
}`;

const FULL_CLIENT: ClientCapabilities = {
  ...PULL_CLIENT,
  textDocument: {
    ...PULL_CLIENT.textDocument,
    completion: {
      completionItem: { snippetSupport: true, documentationFormat: [MarkupKind.Markdown], insertTextModeSupport: { valueSet: [InsertTextMode.asIs] }, tagSupport: { valueSet: [CompletionItemTag.Deprecated] } },
    },
    hover: { contentFormat: [MarkupKind.Markdown] },
  },
};

describe('completion and hover of the server', () => {
  let editor: TestEditor;

  async function start(capabilities: ClientCapabilities): Promise<void> {
    editor = startInMemory(new FakeHost({ [DEFINITION]: TEXT, [PROPERTIES]: SAMPLE_PROPERTIES, [YAML]: 'swagger: "2.0"\nho\n' }));
    const { capabilities: offered } = await editor.start({ folders: [ROOT], capabilities });
    assert.ok(offered.completionProvider?.triggerCharacters?.includes('"') === true && offered.hoverProvider === true);
    await editor.open(DEFINITION, TEXT);
  }

  afterEach(() => { editor.dispose(); });

  it('gives an able editor snippets, Markdown and the missing comma', async () => {
    await start(FULL_CLIENT);
    const items = await completionItems(editor, DEFINITION, positionAfter(editor, DEFINITION, '"api.contoso.example"\n  "'));
    const info = items.find(({ label }) => label === 'info');
    assert.ok(info !== undefined);
    assert.deepEqual(info.textEdit, {
      range: { start: { line: 3, character: 2 }, end: { line: 3, character: 3 } },
      newText: '"info": {\n    "title": "${1:Title}",\n    "description": "${2:What the connector does.}",\n    "version": "${3:1.0}"\n  },',
    });
    assert.deepEqual([info.insertTextFormat, info.insertTextMode], [InsertTextFormat.Snippet, InsertTextMode.asIs]);
    assert.deepEqual(info.additionalTextEdits, [{ range: { start: { line: 2, character: 31 }, end: { line: 2, character: 31 } }, newText: ',' }]);
    assert.deepEqual(typeof info.documentation === 'object' ? info.documentation.kind : undefined, MarkupKind.Markdown);
  });

  it('gives a plain editor plain text', async () => {
    await start(PUSH_CLIENT);
    const items = await completionItems(editor, DEFINITION, positionAfter(editor, DEFINITION, '"api.contoso.example"\n  "'));
    const info = items.find(({ label }) => label === 'info');
    assert.ok(info !== undefined);
    assert.equal(info.textEdit?.newText, '"info": {\n    "title": "Title",\n    "description": "What the connector does.",\n    "version": "1.0"\n  },');
    assert.deepEqual([info.insertTextFormat, info.insertTextMode], [undefined, undefined]);
    const described = typeof info.documentation === 'object' ? info.documentation : undefined;
    assert.ok(described !== undefined);
    assert.equal(described.kind, MarkupKind.PlainText);
    assert.doesNotMatch(described.value, /\]\(/);
  });

  it('marks what is deprecated', async () => {
    await start(FULL_CLIENT);
    const items = await completionItems(editor, DEFINITION, positionAfter(editor, DEFINITION, '"testConnection": { "operationId": "'));
    assert.deepEqual(items.map(({ label, tags }) => [label, tags]), [['ListContacts', [CompletionItemTag.Deprecated]]]);
  });

  it('shows the card of the operation that somebody looks at, and gives other items back as they are', async () => {
    await start(FULL_CLIENT);
    const [item] = await completionItems(editor, DEFINITION, positionAfter(editor, DEFINITION, '"testConnection": { "operationId": "'));
    assert.ok(item !== undefined);
    assert.deepEqual((await resolvedItem(editor, item)).documentation, { kind: MarkupKind.Markdown, value: '**ListContacts** · action, deprecated · `GET /contacts`' });
    for (const data of [undefined, null, 5, { uri: DEFINITION }, { uri: DEFINITION, subject: { kind: 'operation', name: 'Gone' } }, { uri: 'file:///elsewhere.json', subject: { kind: 'reference', name: '#/definitions/A' } }]) {
      assert.deepEqual(await resolvedItem(editor, { label: 'A', data }), { label: 'A', ...(data === undefined ? {} : { data }) });
    }
  });

  it('stays silent at a space that asks for nothing', async () => {
    await start(FULL_CLIENT);
    const space = { triggerKind: CompletionTriggerKind.TriggerCharacter, triggerCharacter: ' ' } as const;
    assert.deepEqual(await completionItems(editor, DEFINITION, positionAfter(editor, DEFINITION, '"/contacts": { '), space), []);
    assert.ok((await completionItems(editor, DEFINITION, positionAfter(editor, DEFINITION, '"deprecated": '), space)).length > 0);
  });

  it('completes and explains YAML', async () => {
    await start(FULL_CLIENT);
    await editor.open(YAML, 'swagger: "2.0"\nho\n', 'yaml');
    const items = await completionItems(editor, YAML, positionAfter(editor, YAML, 'ho'));
    assert.equal(items.find(({ label }) => label === 'host')?.textEdit?.newText, 'host: ${1:api.contoso.example}');
    const hover = await hoverAt(editor, YAML, { line: 0, character: 2 });
    assert.deepEqual(hover?.range, { start: { line: 0, character: 0 }, end: { line: 0, character: 7 } });
  });

  it('explains, in the words that the editor can show', async () => {
    await start(FULL_CLIENT);
    const hover = await hoverAt(editor, DEFINITION, positionAfter(editor, DEFINITION, '"ge'));
    assert.deepEqual(hover?.contents, { kind: MarkupKind.Markdown, value: '**ListContacts** · action, deprecated · `GET /contacts`' });
    editor.dispose();
    await start(PUSH_CLIENT);
    assert.deepEqual((await hoverAt(editor, DEFINITION, positionAfter(editor, DEFINITION, '"ge')))?.contents, { kind: MarkupKind.PlainText, value: 'ListContacts · action, deprecated · GET /contacts' });
  });

  it('has nothing to say about files of other tools', async () => {
    await start(FULL_CLIENT);
    await editor.open(`${ROOT}/other.json`, '{ "" }');
    assert.deepEqual(await completionItems(editor, `${ROOT}/other.json`, { line: 0, character: 3 }), []);
    assert.equal(await hoverAt(editor, `${ROOT}/other.json`, { line: 0, character: 3 }), null);
  });
});
