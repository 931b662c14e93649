import { nodeFileSystem, saveCustomApi, type CustomApiResource, type LogicAppsClient } from '@connector-workbench/platform';
import * as vscode from 'vscode';
import { withProgress } from '../../infrastructure/progress.js';
import { requireTrustedWorkspace } from '../../infrastructure/workspace-trust.js';
import { folderNameFor } from '../../projects/folder-name.js';
import { tellOfFolder } from '../../projects/tell-of-folder.js';
import { pickCustomApi, type LogicAppsParts } from './logic-apps-parts.js';
import { replacingIfWanted } from './replacing-if-wanted.js';

/** The command *Download from Logic Apps*: a connector becomes a folder. */
export async function downloadFromLogicApps(parts: LogicAppsParts, target: unknown): Promise<void> {
  requireTrustedWorkspace();
  const client = await parts.azure();
  const resource = await pickCustomApi(parts, client, target, vscode.l10n.t('Download from Logic Apps'));
  const folder = await pickFolder(parts, resource);
  await save(parts, client, resource, folder);
  await parts.written(folder);
  await vscode.window.showTextDocument(vscode.Uri.joinPath(folder, 'apiDefinition.swagger.json'));
  await tellOfFolder(parts.prompts, vscode.l10n.t('“{0}” is in the folder {1}.', resource.displayName, vscode.workspace.asRelativePath(folder)), folder);
}

/** A folder of the connector's own below the one that is picked, so that nothing there gets mixed up with it. */
async function pickFolder({ prompts }: LogicAppsParts, { displayName, name }: CustomApiResource): Promise<vscode.Uri> {
  const parent = await prompts.pickFolder({
    title: vscode.l10n.t('Download “{0}” into a folder of its own in…', displayName),
    openLabel: vscode.l10n.t('Download Here'),
  });
  return vscode.Uri.joinPath(parent, folderNameFor(displayName, name));
}

/** Where other files with the same names differ, asks before it replaces them. */
async function save({ prompts }: LogicAppsParts, client: LogicAppsClient, resource: CustomApiResource, folder: vscode.Uri): Promise<void> {
  const title = vscode.l10n.t('Downloading “{0}” from “{1}”', resource.displayName, resource.resourceGroup);
  await replacingIfWanted(prompts, (replace) =>
    withProgress(title, (_report, signal) => saveCustomApi({ client, resource, fileSystem: nodeFileSystem, folder: folder.toString(), replace, signal })));
}
