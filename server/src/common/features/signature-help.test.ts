import assert from 'node:assert/strict';
import { SignatureHelpRequest } from 'vscode-languageserver';
import { FakeHost } from '../../testing/fake-host.js';
import { startInMemory } from '../../testing/in-memory-server.js';
import { sampleDefinition } from '../../testing/sample-connector.js';

const FOLDER = 'file:///contacts';
const PROPERTIES = JSON.stringify({
  properties: { connectionParameters: { site: { type: 'string' } }, policyTemplateInstances: [{ templateId: 'dynamichosturl', title: 'Host', parameters: { 'x-ms-apimTemplateParameter.urlTemplate': "https://@connectionParameters('')" } }] },
});

describe('signature help', () => {
  it('says which argument an expression takes, and which names there are', async () => {
    const uri = `${FOLDER}/apiProperties.json`;
    const editor = startInMemory(new FakeHost({ [`${FOLDER}/apiDefinition.swagger.json`]: sampleDefinition({ id: 'Get', summary: 'Get' }), [uri]: PROPERTIES }));
    const { capabilities } = await editor.start({ folders: [FOLDER] });
    assert.deepEqual(capabilities.signatureHelpProvider?.triggerCharacters, ['(', ',', "'"]);
    await editor.open(uri, PROPERTIES);
    const help = await editor.connection.sendRequest(SignatureHelpRequest.type, { textDocument: { uri }, position: { line: 0, character: PROPERTIES.indexOf("'')") + 1 } });
    const [signature] = help?.signatures ?? [];
    assert.deepEqual([signature?.label, help?.activeParameter, signature?.parameters?.[0]?.label], ['connectionParameters(name, default?)', 0, [21, 25]]);
    assert.match(JSON.stringify(signature?.parameters?.[0]?.documentation), /Known here: `site`\./);
    editor.dispose();
  });
});
