import * as vscode from 'vscode';
import type { ProjectSummary } from '@connector-workbench/core';
import { type ConnectorSummary, type LocalNames, localNamesOf } from '@connector-workbench/platform';
import type { PickItem } from '../../infrastructure/prompts.js';
import { folderNameFor } from '../../projects/folder-name.js';
import { filesOfProject } from '../../projects/local-project.js';
import type { DeploymentParts } from './deployment-parts.js';

/** Where a download goes, and what its files are called there. */
export interface Destination {
  readonly folder: vscode.Uri;
  readonly names: LocalNames;
}

/** The folder of the workspace that has the connector already, or a new one. Asks which, where there is one. Throws UserCancelledError. */
export async function pickDestination(parts: DeploymentParts, connector: ConnectorSummary, environmentId: string): Promise<Destination> {
  const known = await foldersWith(parts, connector.id, environmentId);
  if (known.length === 0) return await pickNewFolder(parts, connector);
  const picked = await parts.prompts.pick<Destination | 'new'>({
    title: vscode.l10n.t('Download connector'),
    placeholder: vscode.l10n.t('“{0}” is in this workspace already. Download it into which folder?', connector.displayName),
    items: [...known, { label: vscode.l10n.t('Another Folder…'), icon: 'new-folder', value: 'new' }],
  });
  return picked === 'new' ? await pickNewFolder(parts, connector) : picked;
}

/** Undefined where its files are not written as a download is: as YAML, or as parts of a solution. */
export async function folderOfProject(project: ProjectSummary): Promise<Destination | undefined> {
  const files = await filesOfProject(project);
  const names = localNamesOf(files);
  return names === undefined ? undefined : { folder: vscode.Uri.parse(files.folder), names };
}

async function foldersWith(parts: DeploymentParts, connectorId: string, environmentId: string): Promise<readonly PickItem<Destination>[]> {
  const known = (await parts.loadProjects()).filter(({ deployments }) => deployments.some((each) => each.connectorId === connectorId && each.environmentId === environmentId));
  const found = await Promise.all(known.map(folderOfProject));
  return found.flatMap((destination) => (destination === undefined ? [] : [{ label: vscode.workspace.asRelativePath(destination.folder), icon: 'folder', description: vscode.l10n.t('its files are there'), value: destination }]));
}

/** A folder of the connector's own below the one that is picked, so that nothing there gets mixed up with it. */
async function pickNewFolder({ prompts }: DeploymentParts, connector: ConnectorSummary): Promise<Destination> {
  const parent = await prompts.pickFolder({
    title: vscode.l10n.t('Download “{0}” into a folder of its own in…', connector.displayName),
    openLabel: vscode.l10n.t('Download Here'),
  });
  return { folder: vscode.Uri.joinPath(parent, folderNameFor(connector.displayName, connector.id)), names: {} };
}
