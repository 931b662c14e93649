import { FakeHost } from './fake-host.js';
import { startInMemory } from './in-memory-server.js';
import type { TestEditor, TestEditorStart } from './test-editor.js';

export const FEATURE_FOLDER = 'file:///w/contacts';
export const DEFINITION_URI = `${FEATURE_FOLDER}/apiDefinition.swagger.json`;
export const PROPERTIES_URI = `${FEATURE_FOLDER}/apiProperties.json`;
export const SCRIPT_URI = `${FEATURE_FOLDER}/script.csx`;

/** The text of its definition. */
export const DEFINITION = `{
  "swagger": "2.0",
  "info": { "title": "Contacts", "version": "1.0", "contact": { "name": "Contoso", "url": "https://contoso.example/contact" } },
  "paths": {
    "/contacts/{id}": {
      "get": {
        "operationId": "GetContact",
        "summary": "Get contact",
        "parameters": [{ "name": "id", "in": "path", "required": true, "type": "string", "x-ms-summary": "Contact" }],
        "responses": { "200": { "description": "OK", "schema": { "$ref": "#/definitions/Contact" } } }
      }
    }
  },
  "definitions": { "Contact": { "type": "object", "properties": { "name": { "type": "string" } } } }
}
`;
const PROPERTIES = '{\n  "properties": {\n    "connectionParameters": {},\n    "scriptOperations": ["GetContact"]\n  }\n}\n';
const SCRIPT = 'public class Script : ScriptBase\n{\n    bool Is() => this.Context.OperationId == "GetContact";\n}\n';

/** The files of that connector, and a clock to be moved. */
export function featureHost(): FakeHost {
  return new FakeHost({ [DEFINITION_URI]: DEFINITION, [PROPERTIES_URI]: PROPERTIES, [SCRIPT_URI]: SCRIPT });
}

/** An editor with a small connector of three files, the definition of which is open. For tests of language features. */
export async function openFeatureConnector(start: TestEditorStart = {}, host = featureHost()): Promise<TestEditor> {
  const editor = startInMemory(host);
  await editor.start({ folders: [FEATURE_FOLDER], ...start });
  await editor.open(DEFINITION_URI, DEFINITION);
  return editor;
}

/** The position in the open definition where a text begins; behind its `|`, where it has one. */
export function positionIn(editor: TestEditor, around: string): { readonly line: number; readonly character: number } {
  const at = around.includes('|') ? around.indexOf('|') : 0;
  const text = editor.textOf(DEFINITION_URI);
  const offset = text.indexOf(around.replace('|', ''));
  if (offset < 0) throw new Error(`${around} does not occur`);
  const before = text.slice(0, offset + at).split('\n');
  return { line: before.length - 1, character: before.at(-1)?.length ?? 0 };
}
