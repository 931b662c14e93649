import assert from 'node:assert/strict';
import { type ClientCapabilities, type CodeAction, LSPErrorCodes, type Position, ResponseError } from 'vscode-languageserver';
import { TextDocument } from 'vscode-languageserver-textdocument';
import { FakeHost } from '../../testing/fake-host.js';
import { startInMemory } from '../../testing/in-memory-server.js';
import { SAMPLE_PROPERTIES, sampleDefinition } from '../../testing/sample-connector.js';
import { PULL_CLIENT, PUSH_CLIENT, type TestEditor } from '../../testing/test-editor.js';

const ROOT = 'file:///w';
const DEFINITION = `${ROOT}/contacts/apiDefinition.swagger.json`;
const PROPERTIES = `${ROOT}/contacts/apiProperties.json`;
const TEXT = sampleDefinition({ id: 'GetContact', summary: 'Get contact' });

/** An editor that can show why something is not possible, and make files. */
const ABLE: ClientCapabilities = {
  textDocument: { ...PULL_CLIENT.textDocument, codeAction: { ...PULL_CLIENT.textDocument?.codeAction, disabledSupport: true } },
  workspace: { ...PULL_CLIENT.workspace, workspaceEdit: { documentChanges: true, resourceOperations: ['create'] } },
};

describe('refactorings in the server', () => {
  let editor: TestEditor;
  let host: FakeHost;

  async function start(capabilities: ClientCapabilities, text = TEXT): Promise<void> {
    host = new FakeHost({ [DEFINITION]: text, [PROPERTIES]: SAMPLE_PROPERTIES });
    editor = startInMemory(host);
    await editor.start({ folders: [ROOT], capabilities });
    await editor.open(DEFINITION, text);
  }

  function positionOf(search: string): Position {
    const text = editor.textOf(DEFINITION);
    return TextDocument.create(DEFINITION, 'json', 1, text).positionAt(text.indexOf(search));
  }

  async function offersAt(search: string, only = 'refactor'): Promise<readonly CodeAction[]> {
    const position = positionOf(search);
    return editor.codeActions(DEFINITION, { start: position, end: position }, { only: [only] });
  }

  async function codeOf(request: Promise<unknown>): Promise<number | undefined> {
    return request.then(() => undefined, (error: unknown) => (error instanceof ResponseError ? error.code : Number.NaN));
  }

  afterEach(() => { editor.dispose(); });

  it('makes the edit when an action is chosen', async () => {
    await start(ABLE);
    const action = (await offersAt('"x-ms-summary"')).find(({ kind }) => kind === 'refactor.extract');
    assert.ok(action !== undefined);
    assert.deepEqual([action.title, action.edit], ['Extract the schema to #/definitions/GetContactResponse', undefined]);
    const { edit } = await editor.resolve(action);
    const definition = JSON.parse(editor.applied(DEFINITION, edit)) as { readonly definitions: Readonly<Record<string, unknown>> };
    assert.deepEqual(Object.keys(definition.definitions), ['GetContactResponse']);
  });

  it('makes the edit at once for an editor that cannot ask for it', async () => {
    await start(PUSH_CLIENT);
    const action = (await offersAt('"x-ms-summary"')).find(({ kind }) => kind === 'refactor.extract');
    assert.match(JSON.stringify(action?.edit?.changes), /GetContactResponse/);
  });

  it('refuses an action for a text that has changed', async () => {
    await start(ABLE);
    const [action] = await offersAt('"x-ms-summary"');
    assert.ok(action !== undefined);
    await editor.replace(DEFINITION, 'Contacts of Contoso', 'All contacts');
    assert.equal(await codeOf(editor.resolve(action)), LSPErrorCodes.ContentModified);
  });

  it('makes a new file, and loads YAML only then', async () => {
    await start(ABLE);
    const action = (await offersAt('"swagger"')).find(({ title }) => title.includes('YAML'));
    assert.ok(action !== undefined);
    assert.equal(host.yamlLoads, 0);
    const changes = (await editor.resolve(action)).edit?.documentChanges ?? [];
    const uri = DEFINITION.replace('.json', '.yaml');
    assert.deepEqual(changes[0], { kind: 'create', uri });
    assert.ok(changes[1] !== undefined && 'edits' in changes[1]);
    assert.match(JSON.stringify(changes[1].edits), /swagger: \\"2.0\\"/);
    assert.equal(host.yamlLoads, 1);
  });

  it('takes the place of a file only in an editor that removes files, too', async () => {
    const workspace: ClientCapabilities['workspace'] = { ...ABLE.workspace, workspaceEdit: { documentChanges: true, resourceOperations: ['create', 'delete'] } };
    await start({ ...ABLE, workspace });
    const action = (await offersAt('"swagger"')).find(({ title }) => title.startsWith('Convert it to YAML'));
    assert.ok(action !== undefined);
    assert.deepEqual((await editor.resolve(action)).edit?.documentChanges?.flatMap((change) => ('kind' in change ? [`${change.kind} ${'uri' in change ? change.uri : ''}`] : [])), [`create ${DEFINITION.replace('.json', '.yaml')}`, `delete ${DEFINITION}`]);
    editor.dispose();
    await start(ABLE);
    assert.deepEqual((await offersAt('"swagger"')).filter(({ title }) => title.startsWith('Convert')), []);
  });

  it('says why something is not possible only to an editor that shows it, and offers files only to one that makes them', async () => {
    const definition = JSON.parse(TEXT) as Readonly<Record<string, unknown>>;
    const text = JSON.stringify({ ...definition, definitions: { Loop: { properties: { next: { $ref: '#/definitions/Loop' } } } } }, null, 2);
    await start(ABLE, text);
    assert.deepEqual((await offersAt('"$ref"')).map(({ kind, disabled }) => [kind, disabled?.reason]), [
      ['refactor.inline', '"Loop" refers to itself, so that a copy of it would have no end.'],
      ['refactor.inline', '"Loop" refers to itself, so that a copy of it would have no end.'],
    ]);
    editor.dispose();
    await start(PULL_CLIENT, text);
    assert.deepEqual(await offersAt('"$ref"'), []);
    assert.deepEqual((await offersAt('"swagger"')).filter(({ title }) => title.includes('YAML')), []);
  });

  it('is among the actions of a file where it sorts all of it', async () => {
    await start(ABLE, TEXT.replace('"swagger": "2.0",', '').replace('"paths"', '"swagger": "2.0", "paths"'));
    const [action] = await offersAt('"info"', 'source.sort');
    assert.ok(action !== undefined);
    assert.equal(editor.applied(DEFINITION, (await editor.resolve(action)).edit).indexOf('"swagger"') < 10, true);
    assert.deepEqual(await offersAt('"info"', 'source.organizeImports'), []);
  });
});
