import * as vscode from 'vscode';
import { isPlatformError } from '@connector-workbench/platform';
import type { Prompts } from '../../infrastructure/prompts.js';

/** Writes files; where others with the same names differ, asks before they are replaced. Throws UserCancelledError, and what `write` throws. */
export async function replacingIfWanted(prompts: Prompts, write: (replace: boolean) => Promise<unknown>): Promise<void> {
  try {
    await write(false);
  } catch (error) {
    if (!isPlatformError(error, 'files-in-the-way')) throw error;
    await prompts.choose({
      message: error.userMessage,
      detail: vscode.l10n.t('Replacing them loses what is in them now.'),
      severity: 'warning',
      modal: true,
      choices: [{ id: 'replace', label: vscode.l10n.t('Replace Files') }],
    });
    await write(true);
  }
}
