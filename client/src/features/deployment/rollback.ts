import * as vscode from 'vscode';
import { keptPlaceOf, memoryOfProject, nodeFileSystem, type KeptState } from '@connector-workbench/platform';
import type { ProjectSummary } from '@connector-workbench/core';
import type { PickItem } from '../../infrastructure/prompts.js';
import { requireTrustedWorkspace } from '../../infrastructure/workspace-trust.js';
import { filesOfProject } from '../../projects/local-project.js';
import { titleOf } from '../../projects/project-title.js';
import { connectorIdOf } from '../../services/tree-targets.js';
import type { DeploymentParts, Transfer } from './deployment-parts.js';
import { nameOfFile } from './plan-texts.js';
import { updateInEnvironment } from './update-connector.js';

/** The command *Roll Back*: brings back what a connector was before a deployment from this computer. The local files stay as they are. */
export async function rollBack(parts: DeploymentParts, target: unknown): Promise<void> {
  requireTrustedWorkspace();
  const title = vscode.l10n.t('Roll back connector');
  const project = await parts.projects.pick(target, title);
  const connection = await parts.signedIn();
  const environment = await parts.environments.pick(connection, target, { title, placeholder: vscode.l10n.t('Roll back “{0}” in which environment?', titleOf(project)) });
  const connectorId = connectorIdOf(target) ?? await rememberedId(project, environment.id);
  const states = connectorId === undefined ? [] : await parts.states.previous.list(keptPlaceOf({ cloudId: connection.cloud.id, environment }, connectorId));
  if (connectorId === undefined || states.length === 0) {
    await parts.prompts.inform(vscode.l10n.t('Nothing is kept of “{0}” in “{1}”: it was not deployed there from this computer.', titleOf(project), environment.displayName));
    return;
  }
  const kept = await parts.prompts.pick({ title, placeholder: vscode.l10n.t('What “{0}” was before the deployment of…', titleOf(project)), items: states.map(stateItem) });
  const transfer: Transfer = { project, environment, connection, kept };
  await updateInEnvironment(parts, transfer, connectorId);
}

async function rememberedId(project: ProjectSummary, environmentId: string): Promise<string | undefined> {
  return (await memoryOfProject(nodeFileSystem, await filesOfProject(project)).read()).environments[environmentId]?.connectorId;
}

function stateItem(state: KeptState): PickItem<KeptState> {
  const { at, files } = state;
  const kinds = (['definition', 'properties', 'icon', 'script'] as const).filter((kind) => files[kind] !== undefined);
  return { label: new Date(at).toLocaleString(vscode.env.language), icon: 'history', description: kinds.map((kind) => nameOfFile(kind, vscode.l10n.t)).join(', '), value: state };
}
