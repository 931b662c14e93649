import * as vscode from 'vscode';
import type { ProjectSummary } from '@connector-workbench/core';
import type { Prompts } from '../../infrastructure/prompts.js';
import { FileNotSavedError } from './file-not-saved-error.js';

/** What is sent, or compared with a download, is what is on disk; so unsaved files of the connector are offered to be saved first. Throws UserCancelledError, or FileNotSavedError. */
export async function offerToSave(prompts: Prompts, { folder }: Pick<ProjectSummary, 'folder'>): Promise<void> {
  const unsaved = vscode.workspace.textDocuments.filter((document) => document.isDirty && vscode.Uri.joinPath(document.uri, '..').toString() === folder);
  if (unsaved.length === 0) return;
  const names = unsaved.map((document) => vscode.workspace.asRelativePath(document.uri)).join(', ');
  const answer = await prompts.choose({
    message: vscode.l10n.t('Some files of the connector are not saved: {0}', names),
    detail: vscode.l10n.t('What is on disk is what counts.'),
    severity: 'warning',
    modal: true,
    choices: [{ id: 'save', label: vscode.l10n.t('Save and Continue') }, { id: 'ignore', label: vscode.l10n.t('Continue Without Saving') }],
  });
  if (answer === 'ignore') return;
  for (const document of unsaved) {
    if (!(await document.save())) throw new FileNotSavedError(vscode.workspace.asRelativePath(document.uri));
  }
}
