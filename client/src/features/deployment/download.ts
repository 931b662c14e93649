import * as vscode from 'vscode';
import { differingFiles, downloadConnector, nodeFileSystem, projectMemory, saveDownload, systemClock, type ConnectorSummary, type DownloadedConnector, type FileKind, type SaveRequest } from '@connector-workbench/platform';
import { requireTrustedWorkspace } from '../../infrastructure/workspace-trust.js';
import { tellOfFolder } from '../../projects/tell-of-folder.js';
import { pickConnector } from '../../services/connector-picker.js';
import { withSteps, type DeploymentParts, type Transfer } from './deployment-parts.js';
import { folderOfProject, pickDestination, type Destination } from './download-destination.js';
import { mergeDownload } from './merge-download.js';
import { offerToSave } from './unsaved-files.js';

/** The command *Download*: a connector of an environment becomes a folder, with everything that it takes to deploy it again. */
export async function download(parts: DeploymentParts, target: unknown): Promise<void> {
  requireTrustedWorkspace();
  const connection = await parts.signedIn();
  const title = vscode.l10n.t('Download connector');
  const environment = await parts.environments.pick(connection, target, { title, placeholder: vscode.l10n.t('Download from which environment?') });
  const connector = await pickConnector(parts.prompts, connection, environment.id, target, { title, placeholder: vscode.l10n.t('Which connector?') });
  const destination = await pickDestination(parts, connector, environment.id);
  await fetchAndSave(parts, { connection, environment }, connector, destination);
}

/** The connector of a deployment, into the folder that it was to be deployed from; into another one where a download cannot be written like that. */
export async function downloadInto(parts: DeploymentParts, { connection, environment, project }: Transfer, connector: ConnectorSummary): Promise<void> {
  await fetchAndSave(parts, { connection, environment }, connector, (await folderOfProject(project)) ?? await pickDestination(parts, connector, environment.id));
}

type Source = Pick<Transfer, 'connection' | 'environment'>;

async function fetchAndSave(parts: DeploymentParts, source: Source, connector: ConnectorSummary, { folder, names }: Destination): Promise<void> {
  const { connection, environment } = source;
  await offerToSave(parts.prompts, { folder: folder.toString() });
  const downloaded = await fetchConnector(source, connector);
  const uri = folder.toString();
  const request: SaveRequest = { fileSystem: nodeFileSystem, folder: uri, download: downloaded, environment, cloud: connection.cloud, memory: projectMemory(nodeFileSystem, uri), clock: systemClock, names, deployed: parts.states.copies({ cloudId: connection.cloud.id, environmentId: environment.id }) };
  const differing = await differingFiles(request);
  const keep: readonly FileKind[] = differing.length === 0 ? [] : await mergeDownload(parts.prompts, { sides: parts.sides, folder, environmentName: environment.displayName, differing });
  await withSteps(titleOfDownload(source, connector), (steps) => saveDownload({ ...request, ...steps, keep, replace: differing.length > 0 }));
  await parts.written(folder);
  await vscode.window.showTextDocument(vscode.Uri.joinPath(folder, names.definition ?? downloaded.files.definition.name));
  await tellOfFolder(parts.prompts, vscode.l10n.t('“{0}” is downloaded.', connector.displayName), folder);
}

async function fetchConnector(source: Source, connector: ConnectorSummary): Promise<DownloadedConnector> {
  return await withSteps(titleOfDownload(source, connector), (steps) =>
    downloadConnector({ connectors: source.connection.connectors, environmentId: source.environment.id, connectorId: connector.id, ...steps }));
}

function titleOfDownload({ environment }: Source, connector: ConnectorSummary): string {
  return vscode.l10n.t('Downloading “{0}” from “{1}”', connector.displayName, environment.displayName);
}
