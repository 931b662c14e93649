import assert from 'node:assert/strict';
import { DocumentFormattingRequest, DocumentRangeFormattingRequest, type FormattingOptions } from 'vscode-languageserver';
import { TextDocument } from 'vscode-languageserver-textdocument';
import { FakeHost } from '../../testing/fake-host.js';
import { startInMemory } from '../../testing/in-memory-server.js';
import { PULL_CLIENT, type TestEditor } from '../../testing/test-editor.js';
import { waitFor } from '../../testing/wait-for.js';

const FOLDER = 'file:///contacts';
const STYLE: FormattingOptions = { tabSize: 2, insertSpaces: true };
const JSON_TEXT = '{"swagger":"2.0",\r\n"paths":{}}\r\n';
const YAML_TEXT = 'swagger:   "2.0" # version\npaths:\n    /a: {}\n';
const REGISTERING = { ...PULL_CLIENT, textDocument: { ...PULL_CLIENT.textDocument, formatting: { dynamicRegistration: true }, rangeFormatting: { dynamicRegistration: true } } };

describe('formatting', () => {
  let editor: TestEditor;
  afterEach(() => { editor.dispose(); });

  /** What a file looks like after it was formatted; undefined where the server does not format it. */
  async function formatted(name: string, text: string, options?: unknown): Promise<string | undefined> {
    const uri = `${FOLDER}/${name}`;
    editor = startInMemory(new FakeHost({ [uri]: text }));
    await editor.start({ folders: [FOLDER], options });
    await editor.open(uri, text, name.endsWith('.json') ? 'json' : 'yaml');
    const edits = await editor.connection.sendRequest(DocumentFormattingRequest.type, { textDocument: { uri }, options: STYLE });
    return edits === null ? undefined : TextDocument.applyEdits(TextDocument.create(uri, 'x', 1, text), edits);
  }

  const cases: readonly (readonly [title: string, name: string, text: string, options: unknown, expected: string | undefined])[] = [
    ['lays YAML out', 'apiDefinition.swagger.yaml', YAML_TEXT, undefined, 'swagger: "2.0" # version\npaths:\n  /a: {}\n'],
    ['lays JSON out', 'apiDefinition.swagger.json', JSON_TEXT, undefined, '{\r\n  "swagger": "2.0",\r\n  "paths": {}\r\n}\r\n'],
    ['leaves JSON to an editor that does it', 'apiDefinition.swagger.json', JSON_TEXT, { otherFormatters: ['json'] }, undefined],
    ['leaves YAML to an editor that does it', 'apiDefinition.swagger.yaml', YAML_TEXT, { otherFormatters: ['yaml'] }, undefined],
    ['takes what is no list for nothing', 'apiDefinition.swagger.yaml', 'swagger:   "2.0"\n', { otherFormatters: 'yaml' }, 'swagger: "2.0"\n'],
    ['leaves files of no connector alone', 'other.yaml', 'a:   1\n', undefined, undefined],
  ];
  for (const [title, name, text, options, expected] of cases) {
    it(title, async () => { assert.equal(await formatted(name, text, options), expected); });
  }

  it('lays out the lines that are chosen', async () => {
    const uri = `${FOLDER}/apiDefinition.swagger.json`;
    const text = '{\n  "swagger":"2.0",\n  "paths":{}\n}';
    editor = startInMemory(new FakeHost({ [uri]: text }));
    await editor.start({ folders: [FOLDER] });
    await editor.open(uri, text);
    const edits = await editor.connection.sendRequest(DocumentRangeFormattingRequest.type, { textDocument: { uri }, range: { start: { line: 1, character: 0 }, end: { line: 1, character: 18 } }, options: STYLE });
    assert.equal(TextDocument.applyEdits(TextDocument.create(uri, 'x', 1, text), edits ?? []), '{\n  "swagger": "2.0",\n  "paths":{}\n}');
  });

  const registrations: readonly (readonly [title: string, others: readonly string[], json: boolean, yaml: boolean])[] = [
    ['is offered for YAML alone in an editor that formats JSON', ['json'], false, true],
    ['is offered for both in one that formats nothing', [], true, true],
    ['is offered for JSON alone in one that formats YAML', ['yaml'], true, false],
  ];
  for (const [title, otherFormatters, json, yaml] of registrations) {
    it(title, async () => {
      editor = startInMemory(new FakeHost());
      const { capabilities } = await editor.start({ capabilities: REGISTERING, folders: [FOLDER], options: { otherFormatters } });
      assert.equal(capabilities.documentFormattingProvider, undefined);
      const registration = await waitFor('the registration', () => editor.registrations.find(({ method }) => method === DocumentFormattingRequest.method));
      const patterns = JSON.stringify(registration.registerOptions);
      assert.deepEqual([patterns.includes('.swagger.json'), patterns.includes('.swagger.{yaml,yml}')], [json, yaml]);
    });
  }
});
