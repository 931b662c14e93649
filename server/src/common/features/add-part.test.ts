import assert from 'node:assert/strict';
import { ADD_PART_REQUEST, type AddPartResult } from '@connector-workbench/core';
import { ErrorCodes, ResponseError } from 'vscode-languageserver';
import { FakeHost } from '../../testing/fake-host.js';
import { startInMemory } from '../../testing/in-memory-server.js';
import { sampleDefinition } from '../../testing/sample-connector.js';
import type { TestEditor } from '../../testing/test-editor.js';

const ROOT = 'file:///w';
const DEFINITION = `${ROOT}/contacts/apiDefinition.swagger.json`;
const TEXT = sampleDefinition({ id: 'GetContact', summary: 'Get contact' });
const START = { line: 0, character: 0 };

describe('the request for a part', () => {
  let editor: TestEditor;

  beforeEach(async () => {
    editor = startInMemory(new FakeHost({ [DEFINITION]: TEXT }));
    await editor.start({ folders: [ROOT] });
    await editor.open(DEFINITION, TEXT, 'json', 4);
  });

  afterEach(() => { editor.dispose(); });

  async function ask(params: unknown): Promise<AddPartResult> {
    return editor.connection.sendRequest<AddPartResult>(ADD_PART_REQUEST, params);
  }

  it('is answered with edits for the version at hand', async () => {
    const answer = await ask({ uri: DEFINITION, position: START, part: { kind: 'operation', line: 'GET /groups List groups' } });
    assert.ok(answer.kind === 'edits');
    assert.equal(answer.version, 4);
    const text = editor.applied(DEFINITION, { documentChanges: [{ textDocument: { uri: DEFINITION, version: answer.version }, edits: [...answer.edits] }] });
    assert.ok(Object.hasOwn((JSON.parse(text) as { readonly paths: object }).paths, '/groups'));
  });

  it('is refused with a sentence', async () => {
    assert.deepEqual(await ask({ uri: DEFINITION, position: START, part: { kind: 'webhook', line: 'nonsense' } }), { kind: 'refused', reason: 'Write the path that subscribes, and what happens, such as: /webhooks When a contact is created' });
    assert.match(JSON.stringify(await ask({ uri: `${ROOT}/other.json`, position: START, part: { kind: 'response', samples: ['1'] } })), /not the definition of a connector/);
  });

  for (const params of [{}, { uri: DEFINITION }, { uri: DEFINITION, position: START }, { uri: DEFINITION, position: START, part: { kind: 'response' } }, { uri: DEFINITION, position: {}, part: { kind: 'webhook', line: 'a' } }]) {
    it(`is an error with the parameters ${JSON.stringify(params)}`, async () => {
      const error: unknown = await ask(params).catch((reason: unknown) => reason);
      assert.equal(error instanceof ResponseError && error.code, ErrorCodes.InvalidParams);
    });
  }
});
