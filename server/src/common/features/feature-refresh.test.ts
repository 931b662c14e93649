import assert from 'node:assert/strict';
import { operationHashes } from '@connector-workbench/core';
import { type ClientCapabilities, CodeLensRefreshRequest, CodeLensRequest, FileChangeType, InlayHintRefreshRequest, SemanticTokensRefreshRequest } from 'vscode-languageserver';
import type { FakeHost } from '../../testing/fake-host.js';
import { DEFINITION, DEFINITION_URI, FEATURE_FOLDER, featureHost, openFeatureConnector, PROPERTIES_URI } from '../../testing/feature-connector.js';
import { PULL_CLIENT, type TestEditor } from '../../testing/test-editor.js';
import { waitFor } from '../../testing/wait-for.js';

const support = { refreshSupport: true };
const REFRESHING_CLIENT = { ...PULL_CLIENT, workspace: { ...PULL_CLIENT.workspace, codeLens: support, inlayHint: support, semanticTokens: support } };

interface Followed {
  readonly host: FakeHost;
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
  return { host, editor, asked, settle };
}

/** As deployments note the operation that is in the file. */
function hashOfGetContact(host: FakeHost): string {
  return operationHashes(JSON.parse(DEFINITION), (text) => host.sha256(text)).GetContact ?? '';
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

  const DEPLOYMENTS_URI = `${FEATURE_FOLDER}/connector.deployments.json`;
  const recordOf = (operation: string): string => JSON.stringify({ version: 1, environments: { e1: { environmentName: 'Test', connectorId: 'c', local: { definition: 'x' }, operations: { GetContact: operation } } } });

  it('asks when another file of the connector changed on disk, and the lenses are of what it is then', async () => {
    const { editor, host, asked, settle } = await follow();
    const titles = async (): Promise<readonly (string | undefined)[]> => ((await editor.connection.sendRequest(CodeLensRequest.type, { textDocument: { uri: DEFINITION_URI } })) ?? []).map(({ command }) => command?.title);
    for (const [what, hash, title] of [[FileChangeType.Created, 'x', /changed since Test got it/], [FileChangeType.Changed, hashOfGetContact(host), /deployed to Test/], [FileChangeType.Changed, 'y', /changed since Test got it/]] as const) {
      host.files.write(DEPLOYMENTS_URI, recordOf(hash));
      await editor.fileEvent(what, DEPLOYMENTS_URI);
      await settle();
      await waitFor('lenses', () => asked.includes('workspace/codeLens/refresh'));
      assert.match((await titles()).join(), title);
      asked.splice(0);
    }
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
