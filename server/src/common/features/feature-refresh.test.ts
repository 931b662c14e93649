import assert from 'node:assert/strict';
import { type ClientCapabilities, CodeLensRefreshRequest, CodeLensRequest, InlayHintRefreshRequest, SemanticTokensRefreshRequest } from 'vscode-languageserver';
import { DEFINITION_URI, featureHost, openFeatureConnector, PROPERTIES_URI } from '../../testing/feature-connector.js';
import { PULL_CLIENT, type TestEditor } from '../../testing/test-editor.js';
import { waitFor } from '../../testing/wait-for.js';

const support = { refreshSupport: true };
const REFRESHING_CLIENT = { ...PULL_CLIENT, workspace: { ...PULL_CLIENT.workspace, codeLens: support, inlayHint: support, semanticTokens: support } };

interface Followed {
  readonly editor: TestEditor;
  readonly asked: string[];
  /** Lets the pause pass, after all that was sent before has been taken in. */
  readonly settle: () => Promise<void>;
}

async function follow(capabilities: ClientCapabilities = REFRESHING_CLIENT): Promise<Followed> {
  const host = featureHost();
  const editor = await openFeatureConnector({ capabilities }, host);
  const asked: string[] = [];
  for (const { method } of [CodeLensRefreshRequest.type, InlayHintRefreshRequest.type, SemanticTokensRefreshRequest.type]) editor.connection.onRequest(method, () => { asked.push(method); });
  const settle = async (): Promise<void> => {
    await editor.connection.sendRequest(CodeLensRequest.type, { textDocument: { uri: DEFINITION_URI } });
    host.timers.advance(1000);
    await editor.connection.sendRequest(CodeLensRequest.type, { textDocument: { uri: DEFINITION_URI } });
  };
  await settle();
  asked.splice(0);
  return { editor, asked, settle };
}

describe('FeatureRefresh', () => {
  it('asks once after a pause, when another file of the connector changed', async () => {
    const { editor, asked, settle } = await follow();
    await editor.open(PROPERTIES_URI, '{ "properties": {} }');
    await editor.replace(PROPERTIES_URI, '{}', '{ "scriptOperations": [] }');
    assert.deepEqual(asked, []);
    await settle();
    await waitFor('all three', () => asked.length >= 3);
    await settle();
    assert.deepEqual(asked.toSorted(), ['workspace/codeLens/refresh', 'workspace/inlayHint/refresh', 'workspace/semanticTokens/refresh']);
    editor.dispose();
  });

  it('does not ask for the file that is edited itself, when no other one is open', async () => {
    const { editor, asked, settle } = await follow();
    await editor.replace(DEFINITION_URI, 'GetContact', 'FindContact');
    await settle();
    await settle();
    assert.deepEqual(asked, []);
    editor.dispose();
  });

  it('asks nothing of an editor that cannot do it', async () => {
    const { editor, asked, settle } = await follow(PULL_CLIENT);
    await editor.open(PROPERTIES_URI, '{}');
    await settle();
    await settle();
    assert.deepEqual(asked, []);
    editor.dispose();
  });
});
