import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import * as vscode from 'vscode';
import { extensionApi } from './support/extension.js';
import { OpenFile } from './support/open-file.js';
import { sampleDefinition, SAMPLE_PROPERTIES } from './support/sample-connector.js';
import { WorkspaceFiles } from './support/workspace-files.js';

/** What a deployment leaves of an operation whose hash is another one now. */
const deployments = (environmentName: string): string => JSON.stringify({ version: 1, environments: { e1: { environmentName, connectorId: 'c', local: { definition: 'x' }, operations: { GetItemById: 'x' } } } });

/** Whoever reads the files does so past VS Code, as git and other programs do. */
async function writeConnector(folder: string): Promise<vscode.Uri> {
  await writeFile(path.join(folder, 'apiProperties.json'), JSON.stringify(SAMPLE_PROPERTIES));
  await writeFile(path.join(folder, 'connector.deployments.json'), deployments('Test'));
  await writeFile(path.join(folder, 'apiDefinition.swagger.json'), JSON.stringify(sampleDefinition(), undefined, 2));
  return vscode.Uri.file(path.join(folder, 'apiDefinition.swagger.json'));
}

/** Waits until the lens above the operation says that this environment got another one. */
async function namesInLens(file: OpenFile, environment: string): Promise<void> {
  await file.ask<vscode.CodeLens[]>(`a lens that names ${environment}`, 'executeCodeLensProvider', [], (lenses) => lenses.some(({ command }) => command?.title.endsWith(`changed since ${environment} got it`) === true));
}

describe('another file of an open connector that changes on disk', () => {
  const inside = new WorkspaceFiles('suite-disk');
  let outside: string;

  before(async () => {
    await extensionApi();
    await vscode.workspace.fs.createDirectory(inside.folder);
    outside = await mkdtemp(path.join(tmpdir(), 'suite-disk-'));
  });
  after(async () => {
    await inside.remove();
    await rm(outside, { recursive: true, force: true });
  });

  for (const [where, folder] of [['in the workspace', () => inside.folder.fsPath], ['in a folder that the workspace does not have', () => outside]] as const) {
    it(`shows in the lenses of the open file, ${where}`, async () => {
      const file = await OpenFile.show(await writeConnector(folder()));
      await namesInLens(file, 'Test');
      await writeFile(path.join(folder(), 'connector.deployments.json'), deployments('Production'));
      await namesInLens(file, 'Production');
      await rm(path.join(folder(), 'connector.deployments.json'));
      await file.ask<vscode.CodeLens[]>('a lens without an environment', 'executeCodeLensProvider', [], (lenses) => lenses.length > 0 && lenses.every(({ command }) => command?.title.includes('got it') === false));
    });
  }
});
