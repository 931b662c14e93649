import assert from 'node:assert/strict';
import {
  DefinitionRequest, DocumentHighlightRequest, DocumentLinkRequest, FoldingRangeRequest, ImplementationRequest, ReferencesRequest, SelectionRangeRequest, SignatureHelpRequest, WorkspaceSymbolRequest,
} from 'vscode-languageserver';
import { FakeHost } from '../../testing/fake-host.js';
import { completionItems, hoverAt, positionAfter } from '../../testing/feature-requests.js';
import { startInMemory } from '../../testing/in-memory-server.js';
import type { TestEditor } from '../../testing/test-editor.js';

const FOLDER = 'file:///w/contacts';
const PROPERTIES_URI = `${FOLDER}/apiProperties.json`;
const SCRIPT_URI = `${FOLDER}/script.csx`;
const JSON_TEXT = `{
  "swagger": "2.0",
  "info": { "title": "Contacts", "version": "1.0", "contact": { "url": "https://contoso.example/contact" } },
  "paths": {
    "/contacts": {
      "get": {
        "operationId": "GetContact",
        "responses": { "200": { "description": "OK", "schema": { "$ref": "#/definitions/Contact" } } }
      }
    }
  },
  "definitions": { "Contact": { "type": "object" } }
}
`;
const YAML_TEXT = `swagger: '2.0'
info:
  title: Contacts
  version: '1.0'
  contact:
    url: https://contoso.example/contact
paths:
  /contacts:
    get:
      operationId: GetContact
      responses:
        '200':
          description: OK
          schema:
            $ref: '#/definitions/Contact'
definitions:
  Contact:
    type: object
`;
const PROPERTIES = `{ "properties": { "scriptOperations": ["GetContact"], "policyTemplateInstances": [{ "templateId": "setheader", "parameters": { "x-ms-apimTemplateParameter.value": "@queryParameters('a', " } }] } }`;
const SCRIPT = 'public class Script : ScriptBase\n{\n    public override async Task<HttpResponseMessage> ExecuteAsync()\n    {\n        if (this.Context.OperationId == "GetContact") return null;\n        return await this.Context.SendAsync(this.Context.Request, this.CancellationToken);\n    }\n}\n';

interface Opened {
  readonly editor: TestEditor;
  readonly uri: string;
}

async function open(syntax: 'json' | 'yaml'): Promise<Opened> {
  const uri = `${FOLDER}/apiDefinition.swagger.${syntax}`;
  const text = syntax === 'json' ? JSON_TEXT : YAML_TEXT;
  const editor = startInMemory(new FakeHost({ [uri]: text, [PROPERTIES_URI]: PROPERTIES, [SCRIPT_URI]: SCRIPT }));
  await editor.start({ folders: [FOLDER] });
  await editor.open(uri, text, syntax);
  await editor.open(PROPERTIES_URI, PROPERTIES);
  await editor.open(SCRIPT_URI, SCRIPT, 'csharp');
  return { editor, uri };
}

const nameOf = (uri: string): string => uri.slice(uri.lastIndexOf('/') + 1);

/** The files that an answer leads to. */
function filesOf(answer: unknown): readonly string[] {
  const list = Array.isArray(answer) ? answer : answer === null ? [] : [answer];
  return list.map((each: { readonly uri?: string; readonly targetUri?: string }) => nameOf(each.uri ?? each.targetUri ?? ''));
}

describe('the languages of a connector', () => {
  for (const syntax of ['json', 'yaml'] as const) {
    describe(syntax, () => {
      let opened: Opened;
      before(async () => { opened = await open(syntax); });
      after(() => { opened.editor.dispose(); });
      const at = (search: string, uri = opened.uri): { readonly textDocument: { readonly uri: string }; readonly position: { readonly line: number; readonly character: number } } => ({
        textDocument: { uri }, position: positionAfter(opened.editor, uri, search),
      });
      const id = (): string => (syntax === 'json' ? '"operationId": "Get' : 'operationId: Get');

      it('leads from an operation to its places in the script, and back', async () => {
        const { connection } = opened.editor;
        assert.deepEqual(filesOf(await connection.sendRequest(ImplementationRequest.type, at(id()))), ['script.csx']);
        assert.deepEqual(filesOf(await connection.sendRequest(DefinitionRequest.type, at('OperationId == "Get', SCRIPT_URI))), [nameOf(opened.uri)]);
        assert.deepEqual(filesOf(await connection.sendRequest(ReferencesRequest.type, { ...at(id()), context: { includeDeclaration: false } })), ['apiProperties.json', 'script.csx']);
      });

      it('highlights a name in its file', async () => {
        assert.equal((await opened.editor.connection.sendRequest(DocumentHighlightRequest.type, at('#/definitions/Con')))?.length, 2);
      });

      it('links references and addresses', async () => {
        const links = (await opened.editor.connection.sendRequest(DocumentLinkRequest.type, { textDocument: { uri: opened.uri } })) ?? [];
        assert.equal(links.length, 2, JSON.stringify(links));
      });

      it('folds, and grows selections', async () => {
        const { connection } = opened.editor;
        assert.ok(((await connection.sendRequest(FoldingRangeRequest.type, { textDocument: { uri: opened.uri } })) ?? []).length >= 4);
        const { textDocument, position } = at(id());
        const [selection] = (await connection.sendRequest(SelectionRangeRequest.type, { textDocument, positions: [position] })) ?? [];
        let depth = 0;
        for (let range = selection; range !== undefined; range = range.parent) depth++;
        assert.ok(depth >= 5, `${depth} ranges`);
      });

      it('finds an operation in the workspace by its id', async () => {
        const symbols = (await opened.editor.connection.sendRequest(WorkspaceSymbolRequest.type, { query: 'GetContact' })) ?? [];
        assert.ok(symbols.some(({ name }) => name === 'GetContact'), JSON.stringify(symbols));
      });
    });
  }

  it('explain and complete members of ScriptBase in scripts', async () => {
    const { editor } = await open('json');
    const { position } = { position: positionAfter(editor, SCRIPT_URI, 'this.Context.Send') };
    assert.match(JSON.stringify(await hoverAt(editor, SCRIPT_URI, position)), /SendAsync/);
    const labels = (await completionItems(editor, SCRIPT_URI, positionAfter(editor, SCRIPT_URI, 'return await this.Context.'))).map(({ label }) => label);
    for (const member of ['SendAsync', 'OperationId', 'Request', 'CorrelationId', 'Logger']) assert.ok(labels.includes(member), labels.join());
    editor.dispose();
  });

  it('show the parameters of a function in a policy expression', async () => {
    const { editor } = await open('json');
    const help = await editor.connection.sendRequest(SignatureHelpRequest.type, { textDocument: { uri: PROPERTIES_URI }, position: positionAfter(editor, PROPERTIES_URI, "@queryParameters('a', ") });
    assert.equal(help?.activeParameter, 1);
    editor.dispose();
  });
});
