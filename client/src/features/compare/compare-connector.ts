import * as vscode from 'vscode';
import { isPlatformError, type ConnectorSummary, type Environment } from '@connector-workbench/platform';
import type { ProjectSummary } from '@connector-workbench/core';
import { askService, withProgress } from '../../infrastructure/progress.js';
import type { PickItem } from '../../infrastructure/prompts.js';
import { valueAt } from '../../infrastructure/value-at.js';
import { requireTrustedWorkspace } from '../../infrastructure/workspace-trust.js';
import { folderLabelOf, projectItem } from '../../projects/project-item.js';
import { titleOf } from '../../projects/project-title.js';
import { pickConnector } from '../../services/connector-picker.js';
import type { PlatformConnection } from '../../services/connection.js';
import { connectorIdOf, environmentIdOf } from '../../services/tree-targets.js';
import type { CompareParts } from './compare-parts.js';
import type { Comparison } from '../../services/comparison.js';
import { compareEnvironments, compareWithEnvironment, type ProjectInEnvironment, type RemoteConnector } from './take-states.js';

/**
 * The command *Compare Connector*. On a connector of the workspace: with an environment. On one of an environment: with a connector of the workspace, or
 * of another environment. On an environment: one of its connectors with that of another environment.
 */
export async function compareConnector(parts: CompareParts, target: unknown): Promise<void> {
  requireTrustedWorkspace();
  // Items of the view *Connectors in This Workspace* carry their project.
  const isRemote = environmentIdOf(target) !== undefined && valueAt(target, 'project') === undefined;
  const comparison = isRemote ? await compareRemote(parts, target) : await compareProject(parts, target);
  await parts.show(comparison);
}

async function compareProject(parts: CompareParts, target: unknown): Promise<Comparison> {
  const project = await parts.projects.pick(target, title());
  const connection = await parts.signedIn();
  const environment = await parts.environments.pick(connection, target, { title: title(), placeholder: vscode.l10n.t('Compare “{0}” with which environment?', titleOf(project)) });
  return await compareOrAsk(parts, { connection, project, environment, label: folderLabelOf(project), ...idIn(target) });
}

function idIn(target: unknown): Pick<ProjectInEnvironment, 'connectorId'> {
  const connectorId = connectorIdOf(target);
  return connectorId === undefined ? {} : { connectorId };
}

/** Where it is not known which connector is meant, a person says it. */
async function compareOrAsk(parts: CompareParts, request: ProjectInEnvironment): Promise<Comparison> {
  try {
    return await whileShown((signal) => compareWithEnvironment(request, signal));
  } catch (error) {
    if (!isPlatformError(error, 'not-deployed') || request.connectorId !== undefined) throw error;
    const connector = await pickConnector(parts.prompts, request.connection, request.environment.id, undefined, { title: title(), placeholder: vscode.l10n.t('Compare with which connector of “{0}”?', request.environment.displayName) });
    return await whileShown((signal) => compareWithEnvironment({ ...request, connectorId: connector.id }, signal));
  }
}

async function compareRemote(parts: CompareParts, target: unknown): Promise<Comparison> {
  const connection = await parts.signedIn();
  const environment = await parts.environments.pick(connection, target, { title: title(), placeholder: vscode.l10n.t('Compare a connector of which environment?') });
  const connector = await pickConnector(parts.prompts, connection, environment.id, target, { title: title(), placeholder: vscode.l10n.t('Compare which connector?') });
  const other = connectorIdOf(target) === undefined ? 'environment' : await pickOther(parts, connector);
  if (other === 'environment') return await compareWithOtherEnvironment(parts, connection, { environment, connector });
  return await whileShown((signal) => compareWithEnvironment({ connection, project: other, environment, label: folderLabelOf(other), connectorId: connector.id }, signal));
}

async function pickOther(parts: CompareParts, connector: ConnectorSummary): Promise<ProjectSummary | 'environment'> {
  return await parts.prompts.pick<ProjectSummary | 'environment'>({
    title: title(),
    placeholder: vscode.l10n.t('Compare “{0}” with what?', connector.displayName),
    items: parts.loadProjects().then((projects) => [...projectItems(projects, connector.displayName), { label: vscode.l10n.t('A Connector of Another Environment…'), icon: 'server-environment', value: 'environment' }]),
  });
}

/** The connector of the same title stands first. */
function projectItems(projects: readonly ProjectSummary[], wanted: string): readonly PickItem<ProjectSummary>[] {
  return [...projects].sort((a, b) => Number(b.title === wanted) - Number(a.title === wanted))
    .map(projectItem);
}

/** The connector of the same title there, or the one that is picked. */
async function compareWithOtherEnvironment(parts: CompareParts, connection: PlatformConnection, first: RemoteConnector): Promise<Comparison> {
  const environment: Environment = await parts.environments.pick(connection, undefined, { title: title(), placeholder: vscode.l10n.t('Compare with which environment?'), always: true });
  const sameTitle = (await askService(title(), (signal) => connection.connectors.list(environment.id, signal))).filter(({ id, displayName }) => id !== first.connector.id && displayName === first.connector.displayName);
  const [only, ...others] = sameTitle;
  const connector = only !== undefined && others.length === 0 ? only : await pickConnector(parts.prompts, connection, environment.id, undefined, { title: title(), placeholder: vscode.l10n.t('Compare with which connector of “{0}”?', environment.displayName) });
  return await whileShown((signal) => compareEnvironments(connection, first, { environment, connector }, signal));
}

function whileShown(compare: (signal: AbortSignal) => Promise<Comparison>): Promise<Comparison> {
  return withProgress(vscode.l10n.t('Comparing'), (_report, signal) => compare(signal));
}

function title(): string {
  return vscode.l10n.t('Compare connector');
}
