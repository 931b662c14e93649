import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import type { TestApi } from '@connector-workbench/client';
import { readArchive, writeArchive } from '@connector-workbench/core/solutions';
import { solutionOf, withNeeds } from '../../workbench/sample-solutions.js';
import type { Answer, Answers } from './support/answers.js';
import { runCommand } from './support/run-command.js';
import { extensionApi } from './support/extension.js';
import { sampleDefinition, SAMPLE_PROPERTIES } from './support/sample-connector.js';
import { Sandbox, signIn } from './support/sandbox.js';
import { importAsSolution, sandboxPlatform } from './support/solutions.js';
import { waitFor } from './support/wait-for.js';
import { WorkspaceFiles } from './support/workspace-files.js';

const TITLE = 'Contoso Suite Letters';
const OTHER = 'Contoso Suite Stamps';
const WSDL = `<definitions xmlns="http://schemas.xmlsoap.org/wsdl/" xmlns:soap="http://schemas.xmlsoap.org/wsdl/soap/" targetNamespace="urn:letters">
  <portType name="P"><operation name="Send"/></portType><binding name="B" type="P"/>
  <service name="Post"><port name="PostSoap" binding="B"><soap:address location="https://letters.contoso.example/"/></port></service>
</definitions>`;

describe('solutions', () => {
  const files = new WorkspaceFiles('suite-solutions');
  let api: TestApi;

  const run = (command: string, target: unknown, ...answers: readonly Answer[]): Promise<Answers> => runCommand(api, command, target, ...answers);

  before(async () => {
    api = await extensionApi();
    await Sandbox.use();
    await files.write('letters/apiProperties.json', SAMPLE_PROPERTIES);
    await files.write('letters/apiDefinition.swagger.json', sampleDefinition({ title: TITLE, operation: {} }));
    await waitFor('the connector in the workspace', () => api.projects.lines(), (lines) => lines.some((line) => line.includes(TITLE)));
    await signIn('Maya Maker');
  });
  after(async () => {
    await vscode.commands.executeCommand('connectorWorkbench.signOut');
    await files.remove();
  });

  it('are packed from the folder of a connector, imported, exported, unpacked, and packed again', async () => {
    const packed = await run('packSolution', files.uri('letters'), { input: 'ContosoLetters' }, { input: 'ContosoPublisher' }, { input: 'contoso' }, { pick: 'Unmanaged' });
    assert.deepEqual(packed.failed, []);
    const archive = files.uri('ContosoLetters_1_0_0_0.zip');
    assert.match(packed.said.join(), /^ContosoLetters 1\.0\.0\.0 is packed: .*ContosoLetters_1_0_0_0\.zip/);

    const imported = await run('importSolution', archive, { pick: 'Development' }, { choose: 'import' });
    assert.deepEqual([imported.failed, imported.said], [[], ['“ContosoLetters” 1.0.0.0 is now in “Development”.']]);

    await vscode.workspace.fs.createDirectory(files.uri('exported'));
    const exported = await run('exportSolution', undefined, { pick: 'Development' }, { pick: 'ContosoLetters' }, { pick: 'Unmanaged' }, { folder: files.uri('exported') });
    assert.deepEqual(exported.failed, []);

    const unpacked = await run('unpackSolution', files.uri('exported/ContosoLetters_1_0_0_0.zip'));
    assert.deepEqual(unpacked.failed, []);
    const definition = await files.read('exported/ContosoLetters/connectors/contoso-suite-letters/apiDefinition.swagger.json');
    assert.equal((JSON.parse(definition) as { readonly info: { readonly title: string } }).info.title, TITLE);
    const again = await run('packSolution', files.uri('exported/ContosoLetters'), { pick: 'As It Is' }, { pick: 'Next Version' });
    assert.match(again.said.join(), /^ContosoLetters 1\.0\.0\.1 is packed/);
    assert.match(await files.read('exported/ContosoLetters/solution/solution.xml'), /<Version>1\.0\.0\.1<\/Version>/);
  });

  it('are handled from the view of environments: export, add, import of a file from anywhere, and no upgrade where none waits', async () => {
    const solutionNode = await waitFor('the solution', () => api.environments.node('Development', 'Solutions', 'ContosoLetters').catch(() => undefined), (node) => node !== undefined);
    await vscode.workspace.fs.createDirectory(files.uri('from-tree'));
    const exported = await run('exportSolution', solutionNode, { pick: 'Managed' }, { folder: files.uri('from-tree') });
    assert.deepEqual([exported.failed, exported.said], [[], ['“ContosoLetters” 1.0.0.0 is exported: ContosoLetters_1_0_0_0_managed.zip']]);
    const full = await run('addToSolution', solutionNode);
    assert.match(full.failed.join(), /^All connectors of the environment that can be part of a solution are in this one already/);
    await importAsSolution(await sandboxPlatform('maya@contoso.example'), 'Development', { 'apiDefinition.swagger.json': sampleDefinition({ title: OTHER, operation: {} }) }, { name: 'ContosoOthers', managed: false });
    const added = await run('addToSolution', solutionNode, { pick: OTHER });
    assert.deepEqual([added.failed, added.said], [[], [`“${OTHER}” is part of “ContosoLetters” now.`]]);
    // The oldest VS Code comes without what it searches with, as it is installed here: then there is nothing to list.
    const canSearch = await vscode.workspace.findFiles('**/*.zip').then(() => true, () => false);
    const imported = await run('importSolution', await api.environments.node('Development'), ...(canSearch ? [{ pick: 'Another File…' }] : []), { file: files.uri('exported/ContosoLetters_1_0_0_0.zip') }, { choose: 'import' });
    assert.deepEqual([imported.failed, imported.said], [[], ['“ContosoLetters” 1.0.0.0 is now in “Development”.']]);
    const upgraded = await run('applySolutionUpgrade', solutionNode);
    assert.match(upgraded.failed.join(), /^No upgrade of “ContosoLetters” is waiting/);
  });

  it('ask for connections and values that the environment does not have', async () => {
    const zip = await files.writeBytes('valued.zip', withNeeds(await vscode.workspace.fs.readFile(files.uri('ContosoLetters_1_0_0_0.zip'))));
    const imported = await run('importSolution', zip, { pick: 'Development' }, { pick: 'Ask Me' }, { choose: 'import' }, { pick: 'Leave Without' }, { input: 'sesame' });
    assert.equal(imported.failed.join(), '');
    assert.match(imported.said.join(), /is now in “Development”\. The environment warns: The following connection references are not set: contoso_mail/);
    const again = await run('importSolution', zip, { pick: 'Development' }, { pick: 'Ask Me' }, { choose: 'import' }, { pick: 'Leave Without' });
    assert.equal(again.failed.join(), '');
  });

  it('are refused with a reason where an archive is none', async () => {
    const refused = await run('unpackSolution', await files.write('broken.zip', 'no zip'));
    assert.match(refused.failed.join(), /^\S+\.zip: It is no zip archive/);
  });

  it('lead to the file that an environment refuses, where they are unpacked beside the archive', async () => {
    const definition = sampleDefinition({ title: 'Contoso Suite Parcels', operation: {} });
    const long = { ...definition, 'x-contoso': 'x'.repeat(500_000) };
    const archive = await files.writeBytes('refused/long.zip', writeArchive(readArchive(solutionOf({ 'apiDefinition.swagger.json': definition }, { name: 'ContosoLong' }))
      .map(({ name, bytes }) => (name.endsWith('_openapidefinition.json') ? { name, bytes: new TextEncoder().encode(JSON.stringify(long)) } : { name, bytes }))));
    assert.deepEqual((await run('unpackSolution', archive)).failed, []);
    await vscode.commands.executeCommand('workbench.action.closeAllEditors');
    const refused = await run('importSolution', archive, { pick: 'Development' }, { choose: 'import' });
    assert.match(refused.failed.join(), /openapidefinition/);
    assert.match(vscode.window.activeTextEditor?.document.uri.path ?? '', /refused\/ContosoLong\/connectors\/contoso-suite-parcels\/apiDefinition\.swagger\.json$/);
  });

  it('makes a connector for a SOAP service', async () => {
    const wsdl = await files.write('letters.wsdl', WSDL);
    const made = await run('importWsdl', wsdl, { pick: 'JSON' }, { folder: files.folder });
    assert.deepEqual(made.failed, []);
    const properties = JSON.parse(await files.read('post/apiProperties.json')) as { readonly properties: { readonly apiType: string } };
    assert.equal(properties.properties.apiType, 'Soap');
    assert.match(await files.read('post/apiDefinition.swagger.json'), /"operationId": "Send"/);
  });
});
