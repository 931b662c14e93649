import * as vscode from 'vscode';
import type { DeploymentOutcome } from '@connector-workbench/platform';
import { titleOf } from '../../projects/project-title.js';
import type { DeploymentParts, Transfer } from './deployment-parts.js';
import { describeNotes } from './plan-texts.js';
import { shareCreated } from './share-created.js';

/** Says that a connector is there, with what is left to do so that people can use it: register its redirect URL, share it. */
export async function announceCreated(parts: DeploymentParts, transfer: Transfer, outcome: DeploymentOutcome): Promise<void> {
  const { prompts, log } = parts;
  const urls = outcome.redirectUrls;
  for (const url of urls) log.info(`Register this redirect URL with the identity provider of “${titleOf(transfer.project)}”: ${url}`);
  let message = messageOf(transfer, outcome);
  for (;;) {
    const answer = await prompts.inform(message, [
      ...(urls.length === 0 ? [] : [{ id: 'copy', label: urls.length === 1 ? vscode.l10n.t('Copy Redirect URL') : vscode.l10n.t('Copy Redirect URLs') } as const]),
      { id: 'share', label: vscode.l10n.t('Share…') },
    ]);
    if (answer === undefined) return;
    if (answer === 'share') {
      await shareCreated(parts, transfer, outcome.connectorId);
      return;
    }
    await vscode.env.clipboard.writeText(urls.join('\n'));
    message = vscode.l10n.t('Copied: {0}', urls.join(', '));
  }
}

function messageOf({ project, environment }: Transfer, { notes, redirectUrls, isServed }: DeploymentOutcome): string {
  const done = notes.some(({ kind }) => kind === 'adopted')
    ? vscode.l10n.t('“{0}” was in “{1}” already: an earlier attempt had created it.', titleOf(project), environment.displayName)
    : vscode.l10n.t('“{0}” is now in “{1}”.', titleOf(project), environment.displayName);
  const register = redirectUrls.length === 0 ? [] : [vscode.l10n.t('Register its redirect URL, so that people can sign in.')];
  const notYet = isServed ? [] : [vscode.l10n.t('It does not serve this definition yet.')];
  return [done, ...register, ...notYet, ...describeNotes(notes, vscode.l10n.t)].join(' ');
}
