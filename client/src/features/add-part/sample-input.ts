import * as vscode from 'vscode';
import type { Prompts } from '../../infrastructure/prompts.js';

type Source = 'clipboard' | 'editor';

/** The samples that somebody has at hand: what was copied, or what is typed into an editor. One text may hold several. */
export async function askForSamples(prompts: Prompts): Promise<readonly string[]> {
  const source = await prompts.pick<Source>({
    title: vscode.l10n.t('Add response from sample'),
    placeholder: vscode.l10n.t('Where is the sample? Several of them, with lines of --- between, are merged.'),
    items: [
      { label: vscode.l10n.t('Clipboard'), icon: 'clippy', description: vscode.l10n.t('JSON that you have copied'), value: 'clipboard' },
      { label: vscode.l10n.t('New Editor'), icon: 'new-file', description: vscode.l10n.t('Type or paste it first'), value: 'editor' },
    ],
  });
  return [source === 'clipboard' ? await vscode.env.clipboard.readText() : await typedSamples(prompts)];
}

async function typedSamples(prompts: Prompts): Promise<string> {
  const document = await vscode.workspace.openTextDocument({ language: 'json', content: '' });
  await vscode.window.showTextDocument(document, { viewColumn: vscode.ViewColumn.Beside });
  await prompts.choose({
    message: vscode.l10n.t('Paste the answers of the service into the new editor, with lines of --- between them.'),
    severity: 'info',
    modal: false,
    choices: [{ id: 'use', label: vscode.l10n.t('Use as Sample') }],
  });
  return document.getText();
}
