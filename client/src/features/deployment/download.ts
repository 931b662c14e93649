import * as vscode from 'vscode';
import { downloadConnector, isPlatformError, nodeFileSystem, projectMemory, saveDownload, systemClock, type ConnectorSummary, type DownloadedConnector, type Environment } from '@connector-workbench/platform';
import { withProgress } from '../../infrastructure/progress.js';
import { requireTrustedWorkspace } from '../../infrastructure/workspace-trust.js';
import { pickConnector } from '../../services/connector-picker.js';
import type { PlatformConnection } from '../../services/connection.js';
import type { DeploymentParts } from './deployment-parts.js';
import { folderNameFor } from '../../projects/folder-name.js';
import { textOfStep } from './step-texts.js';

/** The command *Download*: a connector of an environment becomes a folder, with everything that it takes to deploy it again. */
export async function download(parts: DeploymentParts, target: unknown): Promise<void> {
  requireTrustedWorkspace();
  const connection = await parts.signedIn();
  const title = vscode.l10n.t('Download connector');
  const environment = await parts.environments.pick(connection, target, { title, placeholder: vscode.l10n.t('Download from which environment?') });
  const connector = await pickConnector(parts.prompts, connection, environment.id, target, { title, placeholder: vscode.l10n.t('Which connector?') });
  const folder = await pickFolder(parts, connector);
  const downloaded = await fetchConnector(connection, environment, connector);
  await save(parts, { connection, environment, folder, downloaded });
  await parts.written(folder);
  await openDefinition(folder, downloaded);
  await parts.prompts.inform(vscode.l10n.t('“{0}” is in the folder {1}.', connector.displayName, vscode.workspace.asRelativePath(folder)));
}

/** A folder of the connector's own below the one that is picked, so that nothing there gets mixed up with it. */
async function pickFolder({ prompts }: DeploymentParts, connector: ConnectorSummary): Promise<vscode.Uri> {
  const workspace = vscode.workspace.workspaceFolders?.[0]?.uri;
  const parent = await prompts.pickFolder({
    title: vscode.l10n.t('Download “{0}” into a folder of its own in…', connector.displayName),
    openLabel: vscode.l10n.t('Download Here'),
    ...(workspace === undefined ? {} : { defaultUri: workspace }),
  });
  return vscode.Uri.joinPath(parent, folderNameFor(connector.displayName, connector.id));
}

async function fetchConnector(connection: PlatformConnection, environment: Environment, connector: ConnectorSummary): Promise<DownloadedConnector> {
  const title = vscode.l10n.t('Downloading “{0}” from “{1}”', connector.displayName, environment.displayName);
  return await withProgress(title, (report, signal) => downloadConnector({
    connectors: connection.connectors,
    environmentId: environment.id,
    connectorId: connector.id,
    progress: (step) => { report(textOfStep(step, vscode.l10n.t)); },
    signal,
  }));
}

interface Save {
  readonly connection: PlatformConnection;
  readonly environment: Environment;
  readonly folder: vscode.Uri;
  readonly downloaded: DownloadedConnector;
}

/** Writes the files; where others with the same names differ, asks before it replaces them. */
async function save(parts: DeploymentParts, what: Save): Promise<void> {
  try {
    await write(what, false);
  } catch (error) {
    if (!isPlatformError(error, 'files-in-the-way')) throw error;
    await parts.prompts.choose({
      message: error.userMessage,
      detail: vscode.l10n.t('Replacing them loses what is in them now.'),
      severity: 'warning',
      modal: true,
      choices: [{ id: 'replace', label: vscode.l10n.t('Replace Files') }],
    });
    await write(what, true);
  }
}

async function write({ connection, environment, folder, downloaded }: Save, replace: boolean): Promise<void> {
  const uri = folder.toString();
  await saveDownload({ fileSystem: nodeFileSystem, folder: uri, download: downloaded, environment, cloud: connection.cloud, memory: projectMemory(nodeFileSystem, uri), replace, clock: systemClock });
}

async function openDefinition(folder: vscode.Uri, { files }: DownloadedConnector): Promise<void> {
  await vscode.window.showTextDocument(vscode.Uri.joinPath(folder, files.definition.name));
}
