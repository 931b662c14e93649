import * as vscode from 'vscode';
import { requireTrustedWorkspace } from '../../infrastructure/workspace-trust.js';
import { createInEnvironment } from './create-connector.js';
import { titleOf, type DeploymentParts } from './deployment-parts.js';
import { checkBeforeDeploying } from './save-problems.js';
import { offerToSave } from './unsaved-files.js';

/** The command *Import*: creates a connector from the local files. Where it is there already, deploying to it is offered. */
export async function importProject(parts: DeploymentParts, target: unknown): Promise<void> {
  requireTrustedWorkspace();
  const project = await parts.projects.pick(target, vscode.l10n.t('Import connector'));
  await offerToSave(parts.prompts, project);
  await checkBeforeDeploying(parts.prompts, parts.lintProject, project);
  const connection = await parts.signedIn();
  const environment = await parts.environments.pick(connection, target, {
    title: vscode.l10n.t('Import connector'),
    placeholder: vscode.l10n.t('Create “{0}” in which environment?', titleOf(project)),
  });
  await createInEnvironment(parts, { project, environment, connection });
}
