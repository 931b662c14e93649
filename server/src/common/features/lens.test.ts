import assert from 'node:assert/strict';
import { CodeLensRefreshRequest, CodeLensRequest, InlayHintRequest } from 'vscode-languageserver';
import { DEFINITION_URI, featureHost, openFeatureConnector, positionIn, PROPERTIES_URI } from '../../testing/feature-connector.js';
import { PULL_CLIENT, type TestEditor } from '../../testing/test-editor.js';
import { waitFor } from '../../testing/wait-for.js';

const textDocument = { uri: DEFINITION_URI };

async function lensesOf(editor: TestEditor): Promise<readonly unknown[]> {
  const lenses = (await editor.connection.sendRequest(CodeLensRequest.type, { textDocument })) ?? [];
  return lenses.map(({ range, command }) => [range.start.line, command?.title, command?.command, command?.arguments]);
}

async function hints(editor: TestEditor, uri: string): Promise<readonly unknown[] | undefined> {
  const range = { start: { line: 0, character: 0 }, end: { line: 100, character: 0 } };
  return (await editor.connection.sendRequest(InlayHintRequest.type, { textDocument: { uri }, range }))?.map(({ position, label }) => [position.line, position.character, label]);
}

describe('lens', () => {
  it('says above an operation what it is, and lists its uses where the client can', async () => {
    const editor = await openFeatureConnector({ options: { showReferences: true } });
    const [[line, title, command, list] = []] = (await lensesOf(editor)) as readonly (readonly unknown[])[];
    assert.deepEqual([line, title, command], [5, 'Action · 2 references', 'connectorWorkbench.showReferences']);
    const [argument] = list as readonly [{ readonly uri: string; readonly position: unknown; readonly locations: readonly unknown[] }];
    assert.deepEqual([argument.uri, argument.position, argument.locations.length], [DEFINITION_URI, positionIn(editor, '"|GetContact"'), 2]);
    editor.dispose();
    const other = await openFeatureConnector();
    assert.deepEqual(await lensesOf(other), [[5, 'Action · 2 references', '', undefined]]);
    other.dispose();
  });

  it('shows behind a name what makers see', async () => {
    const editor = await openFeatureConnector();
    assert.deepEqual([await hints(editor, PROPERTIES_URI), await hints(editor, DEFINITION_URI)], [[[3, 37, 'Get contact']], []]);
    editor.dispose();
  });

  it('keeps quiet where it is switched off, and asks the editor to look again', async () => {
    let refreshes = 0;
    const capabilities = { ...PULL_CLIENT, workspace: { ...PULL_CLIENT.workspace, codeLens: { refreshSupport: true } } };
    const host = featureHost();
    const editor = await openFeatureConnector({ capabilities }, host);
    editor.connection.onRequest(CodeLensRefreshRequest.type, () => { refreshes++; });
    assert.equal((await lensesOf(editor)).length, 1);
    await editor.configure({ '': { codeLens: { enabled: false }, inlayHints: { enabled: false } } });
    await waitFor('no lens', async () => (await lensesOf(editor)).length === 0);
    await waitFor('a refresh', () => {
      host.timers.advance(500);
      return refreshes > 0;
    });
    assert.equal(await hints(editor, PROPERTIES_URI), undefined);
    editor.dispose();
  });
});
