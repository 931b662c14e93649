import assert from 'node:assert/strict';
import { SEMANTIC_TOKEN_TYPES } from '@connector-workbench/core';
import { type SemanticTokens, type SemanticTokensDelta, SemanticTokensDeltaRequest, SemanticTokensRangeRequest, SemanticTokensRequest } from 'vscode-languageserver';
import { FakeHost } from '../../testing/fake-host.js';
import { startInMemory } from '../../testing/in-memory-server.js';
import { sampleDefinition } from '../../testing/sample-connector.js';
import type { TestEditor } from '../../testing/test-editor.js';

const FOLDER = 'file:///contacts';
const URI = `${FOLDER}/apiDefinition.swagger.json`;

/** The words that the numbers of an answer stand for. */
function wordsOf(text: string, { data }: SemanticTokens): readonly string[] {
  const lines = text.split('\n');
  const words: string[] = [];
  let line = 0;
  let character = 0;
  for (let at = 0; at < data.length; at += 5) {
    const [down = 0, right = 0, length = 0, type = 0] = data.slice(at, at + 5);
    line += down;
    character = down === 0 ? character + right : right;
    words.push(`${lines[line]?.slice(character, character + length) ?? ''} ${SEMANTIC_TOKEN_TYPES[type] ?? ''}`);
  }
  return words;
}

describe('semantic tokens', () => {
  let editor: TestEditor;
  const text = sampleDefinition({ id: 'GetContact', summary: 'Get contact' }, { id: 'ListContacts', summary: 'List contacts' });

  beforeEach(async () => {
    editor = startInMemory(new FakeHost({ [URI]: text }));
    await editor.start({ folders: [FOLDER] });
    await editor.open(URI, text);
  });
  afterEach(() => { editor.dispose(); });

  const full = async (uri = URI): Promise<SemanticTokens | null> => editor.connection.sendRequest(SemanticTokensRequest.type, { textDocument: { uri } });

  it('are given for a whole file', async () => {
    const tokens = await full();
    assert.ok(tokens !== null);
    assert.deepEqual(wordsOf(text, tokens), ['GetContact function', 'ListContacts function']);
  });

  it('are given for the lines on the screen', async () => {
    const line = text.split('\n').findIndex((each) => each.includes('ListContacts'));
    const range = { start: { line, character: 0 }, end: { line: line + 1, character: 0 } };
    const tokens = await editor.connection.sendRequest(SemanticTokensRangeRequest.type, { textDocument: { uri: URI }, range });
    assert.ok(tokens !== null);
    assert.deepEqual(wordsOf(text, tokens), ['ListContacts function']);
  });

  it('are given as what changed', async () => {
    const first = await full();
    assert.ok(first?.resultId !== undefined);
    await editor.replace(URI, '"ListContacts"', '"FindContacts1"');
    const change: SemanticTokens | SemanticTokensDelta | null = await editor.connection.sendRequest(SemanticTokensDeltaRequest.type, { textDocument: { uri: URI }, previousResultId: first.resultId });
    assert.ok(change !== null && 'edits' in change);
    const data = change.edits.reduce<readonly number[]>((all, { start, deleteCount, data: inserted = [] }) => all.toSpliced(start, deleteCount, ...inserted), first.data);
    assert.deepEqual(wordsOf(editor.textOf(URI), { data: [...data] }), ['GetContact function', 'FindContacts1 function']);
  });

  it('are given in full where the earlier ones are not known', async () => {
    const answer = await editor.connection.sendRequest(SemanticTokensDeltaRequest.type, { textDocument: { uri: URI }, previousResultId: 'lost' });
    assert.ok(answer !== null && 'data' in answer);
    assert.deepEqual(wordsOf(text, answer), ['GetContact function', 'ListContacts function']);
  });

  it('are none for files of no connector', async () => {
    assert.equal(await full('file:///elsewhere/tsconfig.json'), null);
  });
});
