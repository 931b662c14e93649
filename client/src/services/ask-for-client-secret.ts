import * as vscode from 'vscode';
import type { Prompts } from '../infrastructure/prompts.js';

/** Asks for the client secret of an app registration; `prompt` says of which, and what becomes of it. Throws UserCancelledError. */
export async function askForClientSecret(prompts: Prompts, prompt: string): Promise<string> {
  return await prompts.input({
    title: vscode.l10n.t('Client secret'),
    prompt,
    password: true,
    validate: (value) => (value === '' ? vscode.l10n.t('Enter the client secret.') : undefined),
  });
}
