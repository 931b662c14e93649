import * as vscode from 'vscode';
import { withProgress } from '../../infrastructure/progress.js';
import { requireTrustedWorkspace } from '../../infrastructure/workspace-trust.js';
import { pickCustomApi, type LogicAppsParts } from './logic-apps-parts.js';

/** The command *Delete from Logic Apps*: deletes a connector after its name was typed. */
export async function deleteFromLogicApps(parts: LogicAppsParts, target: unknown): Promise<void> {
  requireTrustedWorkspace();
  const client = await parts.azure();
  const resource = await pickCustomApi(parts, client, target, vscode.l10n.t('Delete from Logic Apps'));
  const { displayName, name, resourceGroup } = resource;
  await parts.prompts.input({
    title: vscode.l10n.t('Delete “{0}” from “{1}”', displayName, resourceGroup),
    prompt: vscode.l10n.t('Workflows that use “{0}” stop working, and nothing brings it back. Type {1} to delete it.', displayName, name),
    validate: (value) => (value === name ? undefined : vscode.l10n.t('Type “{0}”.', name)),
  });
  await withProgress(vscode.l10n.t('Deleting “{0}” from “{1}”', displayName, resourceGroup), (_report, signal) => client.delete(resource, signal));
  void parts.tree.refresh();
  await parts.prompts.inform(vscode.l10n.t('“{0}” was deleted from “{1}”.', displayName, resourceGroup));
}
