import * as vscode from 'vscode';
import { requireTrustedWorkspace } from '../../infrastructure/workspace-trust.js';
import { memoryOfProject, nodeFileSystem } from '@connector-workbench/platform';
import { filesOfProject } from '../../projects/local-project.js';
import { titleOf } from '../../projects/project-title.js';
import { offerToCreate, offerToDeploy } from './create-connector.js';
import type { DeploymentParts, Transfer } from './deployment-parts.js';
import { checkBeforeDeploying } from './save-problems.js';
import { offerToSave } from './unsaved-files.js';

/** The command *Import*: creates a connector from the local files, when it was shown what that is. Where it is there already, deploying to it is offered. */
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
  const transfer: Transfer = { project, environment, connection };
  if (await isKnownThere(transfer)) await offerToDeploy(parts, transfer);
  else await offerToCreate(parts, transfer);
}

/** Where it is only found by its title, that is found out when it is created. */
async function isKnownThere({ project, environment }: Transfer): Promise<boolean> {
  const remembered = (await memoryOfProject(nodeFileSystem, await filesOfProject(project)).read()).environments[environment.id];
  return remembered !== undefined;
}
