import * as vscode from 'vscode';
import { findRoute, isPlatformError, type DeploymentRoute } from '@connector-workbench/platform';
import { requireTrustedWorkspace } from '../../infrastructure/workspace-trust.js';
import { titleOf } from '../../projects/project-title.js';
import { pickConnector } from '../../services/connector-picker.js';
import { offerToCreate } from './create-connector.js';
import { loadTransfer, withSteps, type DeploymentParts, type Transfer } from './deployment-parts.js';
import { checkBeforeDeploying } from './save-problems.js';
import { offerToSave } from './unsaved-files.js';
import { updateInEnvironment } from './update-connector.js';

/** The command *Deploy*: check, plan, confirm, update, read back. Nothing is sent before it is confirmed what would change. */
export async function deploy(parts: DeploymentParts, target: unknown): Promise<void> {
  requireTrustedWorkspace();
  const project = await parts.projects.pick(target, title());
  await offerToSave(parts.prompts, project);
  await checkBeforeDeploying(parts.prompts, parts.lintProject, project);
  const connection = await parts.signedIn();
  const environment = await parts.environments.pick(connection, target, { title: title(), placeholder: vscode.l10n.t('Deploy “{0}” to which environment?', titleOf(project)) });
  const transfer: Transfer = { project, environment, connection };
  const route = await findWay(parts, transfer);
  if (route.kind === 'update') await updateInEnvironment(parts, transfer, route.connectorId);
  else await offerToCreate(parts, transfer);
}

/** To the connector that is known, or the only one of the title; where several have it, to the one that is picked. */
async function findWay(parts: DeploymentParts, transfer: Transfer): Promise<DeploymentRoute> {
  const { connection, environment, project } = transfer;
  try {
    return await withSteps(vscode.l10n.t('Deploying “{0}” to “{1}”', titleOf(project), environment.displayName), async (steps) =>
      await findRoute({ ...(await loadTransfer(parts, transfer, steps.signal)).request, ...steps }));
  } catch (error) {
    if (!isPlatformError(error, 'not-deployed')) throw error;
    const connector = await pickConnector(parts.prompts, connection, environment.id, undefined, { title: title(), placeholder: vscode.l10n.t('Several connectors are called “{0}”. Deploy to which?', titleOf(project)) });
    return { kind: 'update', connectorId: connector.id };
  }
}

function title(): string {
  return vscode.l10n.t('Deploy connector');
}
