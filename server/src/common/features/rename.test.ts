import assert from 'node:assert/strict';
import { PrepareRenameRequest, RenameRequest, type TextDocumentEdit, type WorkspaceEdit, ShowMessageNotification } from 'vscode-languageserver';
import { DEFINITION_URI, openFeatureConnector, positionIn, PROPERTIES_URI, SCRIPT_URI } from '../../testing/feature-connector.js';
import { PULL_CLIENT, PUSH_CLIENT, type TestEditor } from '../../testing/test-editor.js';

const ANNOTATING = {
  ...PULL_CLIENT,
  textDocument: { ...PULL_CLIENT.textDocument, rename: { prepareSupport: true } },
  workspace: { ...PULL_CLIENT.workspace, workspaceEdit: { documentChanges: true, changeAnnotationSupport: {} } },
};

async function rename(editor: TestEditor, around: string, newName: string): Promise<WorkspaceEdit | undefined> {
  return (await editor.connection.sendRequest(RenameRequest.type, { textDocument: { uri: DEFINITION_URI }, position: positionIn(editor, around), newName })) ?? undefined;
}

function editsIn(edit: WorkspaceEdit | undefined): readonly TextDocumentEdit[] {
  return (edit?.documentChanges ?? []).filter((change) => 'textDocument' in change);
}

describe('rename', () => {
  it('edits all files, and says what breaks', async () => {
    const editor = await openFeatureConnector({ capabilities: ANNOTATING });
    const prepared = await editor.connection.sendRequest(PrepareRenameRequest.type, { textDocument: { uri: DEFINITION_URI }, position: positionIn(editor, '"Get|Contact"') });
    assert.deepEqual(prepared, { range: { start: { line: 6, character: 24 }, end: { line: 6, character: 34 } }, placeholder: 'GetContact' });
    const messages: string[] = [];
    editor.connection.onNotification(ShowMessageNotification.type, ({ message }) => { messages.push(message); });
    const edit = await rename(editor, '"Get|Contact"', 'GetPerson');
    assert.deepEqual(messages, ['Flows and apps that use GetContact stop working once this is deployed, until somebody adds the operation to them again. To spare them that, undo this, and choose Refactor on its method: that deprecates GetContact, and adds its next version.']);
    assert.deepEqual(editsIn(edit).map(({ textDocument, edits }) => [textDocument, edits.length]), [
      [{ uri: DEFINITION_URI, version: 1 }, 1],
      [{ uri: PROPERTIES_URI, version: null }, 1],
      [{ uri: SCRIPT_URI, version: null }, 1],
    ]);
    assert.match(editor.applied(DEFINITION_URI, edit), /"operationId": "GetPerson",/);
    const annotations = edit?.changeAnnotations ?? {};
    assert.deepEqual(Object.values(annotations).map(({ label, needsConfirmation }) => [label, needsConfirmation]), [['Rename the operation GetContact', undefined]]);
    const ids = editsIn(edit).flatMap(({ edits }) => edits.map((each) => ('annotationId' in each ? each.annotationId : undefined)));
    assert.deepEqual([...new Set(ids)], Object.keys(annotations));
    editor.dispose();
  });

  it('leaves annotations out where nothing breaks, or the editor knows none', async () => {
    const editor = await openFeatureConnector({ capabilities: ANNOTATING });
    const edit = await rename(editor, '#/definitions/|Contact', 'Person');
    assert.equal(edit?.changeAnnotations, undefined);
    assert.match(editor.applied(DEFINITION_URI, edit), /#\/definitions\/Person[^]*"definitions": \{ "Person"/);
    editor.dispose();
    const old = await openFeatureConnector({ capabilities: PUSH_CLIENT });
    const plain = await rename(old, '"Get|Contact"', 'GetPerson');
    assert.deepEqual(Object.keys(plain?.changes ?? {}), [DEFINITION_URI, PROPERTIES_URI, SCRIPT_URI]);
    old.dispose();
  });

  it('refuses with a reason, and answers nothing where nothing has a name', async () => {
    const editor = await openFeatureConnector({ capabilities: ANNOTATING });
    await assert.rejects(rename(editor, '"Get|Contact"', 'Get it'), /An operationId is made of letters and digits/);
    assert.equal(await rename(editor, '"swag|ger"', 'other'), undefined);
    editor.dispose();
  });
});
