import * as vscode from 'vscode';
import type { Environment } from '@connector-workbench/platform';
import { askService } from '../../infrastructure/progress.js';
import type { PromotionParts } from './promotion-parts.js';

/** Offers to write the chain that a promotion needs: a connector.config.json in an editor, where it can be looked at before it is saved. Throws UserCancelledError. */
export async function beginChain(parts: PromotionParts, folder: vscode.Uri): Promise<void> {
  const { prompts } = parts;
  const title = vscode.l10n.t('Promote connectors');
  await prompts.choose({
    message: vscode.l10n.t('These connectors are in no chain of environments.'),
    detail: vscode.l10n.t('A connector.config.json above them names the environments that they go through, from the first to the last.'),
    severity: 'info',
    modal: true,
    choices: [{ id: 'begin', label: vscode.l10n.t('Begin a Chain') }],
  });
  const connection = await parts.signedIn();
  const environments = await askService(title, (signal) => connection.environments.list(signal));
  const chosen = await prompts.pickMany({
    title,
    placeholder: vscode.l10n.t('Which environments do connectors go through?'),
    items: environments.map((environment) => ({ label: environment.displayName, description: environment.type, isPicked: false, value: environment })),
  });
  const document = await vscode.workspace.openTextDocument(vscode.Uri.joinPath(folder, 'connector.config.json').with({ scheme: 'untitled' }));
  const editor = await vscode.window.showTextDocument(document);
  await editor.edit((edit) => { edit.insert(new vscode.Position(0, 0), configurationWith(chosen)); });
  await prompts.inform(vscode.l10n.t('Put the environments into the order in which connectors go through them, and save the file. Then promote again.'));
}

function configurationWith(environments: readonly Environment[]): string {
  return `${JSON.stringify({ environments: environments.map(({ displayName }) => ({ name: displayName })) }, undefined, 2)}\n`;
}
