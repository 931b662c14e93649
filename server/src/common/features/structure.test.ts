import assert from 'node:assert/strict';
import { DocumentLinkRequest, DocumentLinkResolveRequest, DocumentSymbolRequest, FoldingRangeRequest, SelectionRangeRequest } from 'vscode-languageserver';
import { DEFINITION_URI, openFeatureConnector, positionIn } from '../../testing/feature-connector.js';
import { PULL_CLIENT } from '../../testing/test-editor.js';

const textDocument = { uri: DEFINITION_URI };

describe('structure', () => {
  it('folds, grows selections and links, where nobody else does', async () => {
    const editor = await openFeatureConnector({ capabilities: { ...PULL_CLIENT, textDocument: { ...PULL_CLIENT.textDocument, foldingRange: { lineFoldingOnly: true } } } });
    const folds = await editor.connection.sendRequest(FoldingRangeRequest.type, { textDocument });
    assert.deepEqual(folds?.map(({ startLine, endLine }) => [startLine, endLine]), [[0, 13], [3, 11], [4, 10], [5, 9]]);
    const [selection] = (await editor.connection.sendRequest(SelectionRangeRequest.type, { textDocument, positions: [positionIn(editor, 'Get|Contact')] })) ?? [];
    assert.deepEqual([selection?.range.start.character, selection?.parent?.range.start.character, selection?.parent?.parent?.range.start.character], [24, 23, 8]);
    const links = (await editor.connection.sendRequest(DocumentLinkRequest.type, { textDocument })) ?? [];
    const resolved = await Promise.all(links.map((link) => editor.connection.sendRequest(DocumentLinkResolveRequest.type, link)));
    assert.deepEqual(resolved.map(({ target }) => target), ['https://contoso.example/contact', `${DEFINITION_URI}#L14,20`]);
    editor.dispose();
  });

  it('leaves JSON to an editor that has its own support for it', async () => {
    const editor = await openFeatureConnector({ options: { builtInJsonLanguage: true } });
    assert.equal(await editor.connection.sendRequest(FoldingRangeRequest.type, { textDocument }), null);
    assert.equal(await editor.connection.sendRequest(SelectionRangeRequest.type, { textDocument, positions: [{ line: 0, character: 0 }] }), null);
    const links = await editor.connection.sendRequest(DocumentLinkRequest.type, { textDocument });
    assert.deepEqual(links?.map(({ target }) => target), ['https://contoso.example/contact']);
    assert.equal(await editor.connection.sendRequest(DocumentSymbolRequest.type, { textDocument }), null);
    editor.dispose();
  });
});
