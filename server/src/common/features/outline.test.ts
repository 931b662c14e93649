import assert from 'node:assert/strict';
import { DocumentSymbolRequest, SymbolKind, WorkspaceSymbolRequest } from 'vscode-languageserver';
import { DEFINITION_URI, openFeatureConnector } from '../../testing/feature-connector.js';
import { TREE_CLIENT } from '../../testing/test-editor.js';

describe('outline', () => {
  it('answers a tree, or a list where the editor knows no trees', async () => {
    const editor = await openFeatureConnector({ capabilities: TREE_CLIENT });
    const tree = await editor.connection.sendRequest(DocumentSymbolRequest.type, { textDocument: { uri: DEFINITION_URI } });
    const shown = tree?.map((symbol) => [symbol.name, symbol.kind, 'selectionRange' in symbol ? (symbol.children ?? []).map(({ name }) => name) : 'no tree']);
    assert.deepEqual(shown, [['Contacts', SymbolKind.Module, []], ['GetContact', SymbolKind.Method, ['id', '200']], ['Definitions', SymbolKind.Namespace, ['Contact']]]);
    editor.dispose();
    const old = await openFeatureConnector();
    const list = await old.connection.sendRequest(DocumentSymbolRequest.type, { textDocument: { uri: DEFINITION_URI } });
    assert.deepEqual(list?.map((symbol) => [symbol.name, 'containerName' in symbol ? symbol.containerName : undefined]), [
      ['Contacts', undefined], ['GetContact', undefined], ['id', 'GetContact'], ['200', 'GetContact'], ['Definitions', undefined], ['Contact', 'Definitions'], ['name', 'Contact'],
    ]);
    old.dispose();
  });

  it('searches all connectors', async () => {
    const editor = await openFeatureConnector();
    const found = await editor.connection.sendRequest(WorkspaceSymbolRequest.type, { query: 'gcon' });
    assert.deepEqual(found?.map(({ name, kind, containerName, location }) => [name, kind, containerName, location.uri]), [['GetContact', SymbolKind.Method, 'Contacts', DEFINITION_URI]]);
    editor.dispose();
  });
});
