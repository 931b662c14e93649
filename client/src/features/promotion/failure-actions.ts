import * as vscode from 'vscode';
import type { PromotionOutcome } from '@connector-workbench/platform';
import { COMMANDS } from '../../infrastructure/command-ids.js';
import type { PickItem } from '../../infrastructure/prompts.js';
import type { Journey } from './choose-journey.js';
import type { PromotionParts } from './promotion-parts.js';
import type { Explain } from './promotion-texts.js';

/** What can be done about one connector that failed. */
type Action = 'retry' | 'compare' | 'open';

/** Tells what failed, and lets a person do something about each connector. Answers with the names of those to try again. */
export async function actOnFailures({ prompts }: PromotionParts, failed: readonly PromotionOutcome[], journey: Journey, summary: string, explain: Explain): Promise<readonly string[]> {
  const answer = await prompts.inform(summary, [{ id: 'retry', label: vscode.l10n.t('Try Again') }, { id: 'choose', label: vscode.l10n.t('For Each Connector…') }], 'warning');
  if (answer === undefined) return [];
  if (answer === 'retry') return failed.map(({ name }) => name);
  const outcome = await prompts.pick({
    title: vscode.l10n.t('What could not be promoted'),
    placeholder: vscode.l10n.t('Which connector?'),
    items: failed.map((each) => ({ label: each.title ?? each.name, icon: 'error', detail: explain(each.error), value: each })),
  });
  const project = journey.projects.find(({ name }) => name === outcome.name);
  const action = await prompts.pick({ title: outcome.title ?? outcome.name, placeholder: vscode.l10n.t('What to do?'), items: actions() });
  if (action === 'retry') return [outcome.name];
  await vscode.commands.executeCommand(action === 'compare' ? COMMANDS.compareConnector : COMMANDS.openDefinition, { project });
  return [];
}

function actions(): readonly PickItem<Action>[] {
  return [
    { label: vscode.l10n.t('Try Again'), icon: 'refresh', value: 'retry' },
    { label: vscode.l10n.t('Compare with an Environment'), icon: 'diff', value: 'compare' },
    { label: vscode.l10n.t('Open the Definition'), icon: 'go-to-file', value: 'open' },
  ];
}
