import assert from 'node:assert/strict';
import { DefinitionRequest, DocumentHighlightRequest, ImplementationRequest, ReferencesRequest, TypeDefinitionRequest } from 'vscode-languageserver';
import { DEFINITION_URI, openFeatureConnector, positionIn, PROPERTIES_URI, SCRIPT_URI } from '../../testing/feature-connector.js';
import { PULL_CLIENT } from '../../testing/test-editor.js';

const ID = { start: { line: 6, character: 24 }, end: { line: 6, character: 34 } };

describe('navigation', () => {
  it('answers where a name is declared and used, in all files', async () => {
    const editor = await openFeatureConnector();
    const at = { textDocument: { uri: DEFINITION_URI }, position: positionIn(editor, '"operationId": "|Get') };
    const script = { uri: SCRIPT_URI, range: { start: { line: 2, character: 46 }, end: { line: 2, character: 56 } } };
    assert.deepEqual(await editor.connection.sendRequest(ReferencesRequest.type, { ...at, context: { includeDeclaration: true } }), [
      { uri: DEFINITION_URI, range: ID },
      { uri: PROPERTIES_URI, range: { start: { line: 3, character: 26 }, end: { line: 3, character: 36 } } },
      script,
    ]);
    assert.deepEqual(await editor.connection.sendRequest(ImplementationRequest.type, at), [script]);
    assert.deepEqual(await editor.connection.sendRequest(DefinitionRequest.type, at), [{ uri: DEFINITION_URI, range: ID }]);
    assert.deepEqual(await editor.connection.sendRequest(DocumentHighlightRequest.type, at), [{ range: ID, kind: 3 }]);
    editor.dispose();
  });

  it('says where all of a declaration stands, to editors that can use it', async () => {
    const editor = await openFeatureConnector({ capabilities: { ...PULL_CLIENT, textDocument: { ...PULL_CLIENT.textDocument, definition: { linkSupport: true } } } });
    const at = { textDocument: { uri: DEFINITION_URI }, position: positionIn(editor, '#/definitions/|Contact') };
    assert.deepEqual(await editor.connection.sendRequest(DefinitionRequest.type, at), [{
      originSelectionRange: { start: { line: 9, character: 88 }, end: { line: 9, character: 95 } },
      targetUri: DEFINITION_URI,
      targetRange: { start: { line: 13, character: 19 }, end: { line: 13, character: 98 } },
      targetSelectionRange: { start: { line: 13, character: 20 }, end: { line: 13, character: 27 } },
    }]);
    const types = await editor.connection.sendRequest(TypeDefinitionRequest.type, at);
    assert.ok(Array.isArray(types) && types.length === 1);
    editor.dispose();
  });
});
