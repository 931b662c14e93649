import * as vscode from 'vscode';
import { withProgress } from '../../infrastructure/progress.js';
import { titleOf } from '../../projects/project-title.js';
import { askForSomebody, principalOf, roleItems } from '../../services/sharing.js';
import type { DeploymentParts, Transfer } from './deployment-parts.js';

/** Shares a connector with a person, a group or an application: until then only its creator sees it, which may be an application. */
export async function shareCreated({ prompts }: DeploymentParts, { project, environment, connection }: Transfer, connectorId: string): Promise<void> {
  const title = vscode.l10n.t('Share “{0}” in “{1}”', titleOf(project), environment.displayName);
  const wanted = await askForSomebody(prompts, title);
  const principal = await principalOf(prompts, wanted);
  const role = await prompts.pick({ title, placeholder: vscode.l10n.t('What may “{0}” do?', wanted), items: roleItems() });
  await withProgress(vscode.l10n.t('Sharing “{0}”', titleOf(project)), (_report, signal) => connection.permissions.grant(environment.id, connectorId, principal, role, signal));
  await prompts.inform(vscode.l10n.t('“{0}” is shared with “{1}”.', titleOf(project), wanted));
}
