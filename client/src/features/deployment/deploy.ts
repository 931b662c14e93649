import * as vscode from 'vscode';
import { requireTrustedWorkspace } from '../../infrastructure/workspace-trust.js';
import { createInEnvironment } from './create-connector.js';
import { titleOf, type DeploymentParts, type Transfer } from './deployment-parts.js';
import { checkBeforeDeploying } from './save-problems.js';
import { offerToSave } from './unsaved-files.js';
import { updateInEnvironment } from './update-connector.js';

/** The command *Deploy*: check, compare, confirm, update, read back. Nothing is sent before it is confirmed what would change. */
export async function deploy(parts: DeploymentParts, target: unknown): Promise<void> {
  requireTrustedWorkspace();
  const project = await parts.projects.pick(target, vscode.l10n.t('Deploy connector'));
  await offerToSave(parts.prompts, project);
  await checkBeforeDeploying(parts.prompts, parts.lintProject, project);
  const connection = await parts.signedIn();
  const environment = await parts.environments.pick(connection, target, {
    title: vscode.l10n.t('Deploy connector'),
    placeholder: vscode.l10n.t('Deploy “{0}” to which environment?', titleOf(project)),
  });
  const transfer: Transfer = { project, environment, connection };
  await updateInEnvironment(parts, transfer, () => offerToCreate(parts, transfer));
}

async function offerToCreate(parts: DeploymentParts, transfer: Transfer): Promise<void> {
  await parts.prompts.choose({
    message: vscode.l10n.t('“{0}” is not in “{1}” yet, as far as is known here.', titleOf(transfer.project), transfer.environment.displayName),
    detail: vscode.l10n.t('If it is there, download it into this folder first, so that its ID is known. If it is not, create it from these files.'),
    severity: 'info',
    modal: true,
    choices: [{ id: 'create', label: vscode.l10n.t('Create Connector') }],
  });
  await createInEnvironment(parts, transfer);
}
