import assert from 'node:assert/strict';
import { ColorPresentationRequest, DocumentColorRequest } from 'vscode-languageserver';
import { FakeHost } from '../../testing/fake-host.js';
import { startInMemory } from '../../testing/in-memory-server.js';
import { sampleDefinition } from '../../testing/sample-connector.js';
import { PULL_CLIENT } from '../../testing/test-editor.js';
import { waitFor } from '../../testing/wait-for.js';

const FOLDER = 'file:///contacts';
const URI = `${FOLDER}/apiProperties.json`;
const PROPERTIES = '{\n  "properties": { "iconBrandColor": "#FF0000" }\n}\n';

describe('colours', () => {
  it('are shown, and replaced in the style that they have', async () => {
    const editor = startInMemory(new FakeHost({ [`${FOLDER}/apiDefinition.swagger.json`]: sampleDefinition({ id: 'Get', summary: 'Get' }), [URI]: PROPERTIES }));
    await editor.start({ folders: [FOLDER] });
    await editor.open(URI, PROPERTIES);
    const colors = await editor.connection.sendRequest(DocumentColorRequest.type, { textDocument: { uri: URI } });
    const range = { start: { line: 1, character: 37 }, end: { line: 1, character: 44 } };
    assert.deepEqual(colors, [{ range, color: { red: 1, green: 0, blue: 0, alpha: 1 } }]);
    const texts = await editor.connection.sendRequest(ColorPresentationRequest.type, { textDocument: { uri: URI }, range, color: { red: 0, green: 0.5, blue: 1, alpha: 0.3 } });
    assert.deepEqual(texts, [{ label: '#0080FF', textEdit: { range, newText: '#0080FF' } }]);
    editor.dispose();
  });

  it('are offered only for the files that have them, where the editor can be told', async () => {
    const editor = startInMemory(new FakeHost());
    const { capabilities } = await editor.start({ capabilities: { ...PULL_CLIENT, textDocument: { ...PULL_CLIENT.textDocument, colorProvider: { dynamicRegistration: true } } }, folders: [FOLDER] });
    assert.equal(capabilities.colorProvider, undefined);
    const registration = await waitFor('the registration', () => editor.registrations.find(({ method }) => method === DocumentColorRequest.method));
    assert.match(JSON.stringify(registration.registerOptions), /roperties\.json/);
    editor.dispose();
  });
});
