import * as vscode from 'vscode';
import type { Prompts } from '../infrastructure/prompts.js';

/** Says what was written. Where the folder is not open, its files would be out of sight once their editors are closed: so opening it is offered. */
export async function tellOfFolder(prompts: Prompts, message: string, folder: vscode.Uri): Promise<void> {
  if (vscode.workspace.getWorkspaceFolder(folder) !== undefined) {
    await prompts.inform(message);
    return;
  }
  const open = vscode.workspace.workspaceFolders ?? [];
  const answer = await prompts.inform(message, [
    { id: 'open', label: vscode.l10n.t('Open Folder') },
    ...(open.length === 0 ? [] : [{ id: 'add', label: vscode.l10n.t('Add Folder to Workspace') } as const]),
  ]);
  if (answer === 'open') await vscode.commands.executeCommand('vscode.openFolder', folder);
  if (answer === 'add') vscode.workspace.updateWorkspaceFolders(open.length, 0, { uri: folder });
}
