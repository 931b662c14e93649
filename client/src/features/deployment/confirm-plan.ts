import * as vscode from 'vscode';
import { isProduction, placeholderClientIds, refusedMembersOf } from '@connector-workbench/platform';
import { UserCancelledError } from '../../infrastructure/cancellation.js';
import { folderLabelOf } from '../../projects/project-item.js';
import { titleOf } from '../../projects/project-title.js';
import { comparisonOfPlan } from '../../services/comparison-of-plan.js';
import { askForSecret, placeOfSecret, secretUse, type SecretUse } from './client-secret.js';
import type { DeploymentParts, Transfer } from './deployment-parts.js';
import { downloadInto } from './download.js';
import { planItems, summaryOf, type PlanAnswer } from './plan-items.js';
import { describeDrift, headlineOfDrift } from './plan-texts.js';
import type { PlannedUpdate } from './update-connector.js';

/**
 * Has a plan confirmed: what others changed there first, then the plan itself, then production once more. Answers with the client secret that is to
 * be sent. Throws UserCancelledError.
 */
export async function confirmPlan(parts: DeploymentParts, transfer: Transfer, planned: PlannedUpdate): Promise<string | undefined> {
  if (planned.plan.drift.length > 0) await stopForDrift(parts, transfer, planned);
  const place = placeOfSecret(planned.request);
  const kept = await parts.secrets.of(place);
  const use = secretUse(planned.request, planned.plan, { isKept: kept !== undefined, isInSolution: planned.route === 'dataverse' });
  const answer = await showPlan(parts, transfer, planned, use);
  if (isProduction(transfer.environment)) await confirmProduction(parts, transfer);
  if (use !== 'needed' && answer !== 'secret') return use === 'kept' ? kept : undefined;
  const secret = await askForSecret(parts.prompts, transfer.environment.displayName);
  await parts.secrets.keep(place, secret);
  return secret;
}

/** Somebody changed it there: nothing goes on by itself. */
async function stopForDrift(parts: DeploymentParts, transfer: Transfer, planned: PlannedUpdate): Promise<void> {
  const { project, environment, kept } = transfer;
  const answer = await parts.prompts.choose({
    message: headlineOfDrift(planned.plan, titleOf(project), environment.displayName, vscode.l10n.t),
    detail: describeDrift(planned.plan, environment.displayName, vscode.l10n.t, timeOf(planned.plan.connector.changedTime)),
    severity: 'warning',
    modal: true,
    choices: [
      { id: 'compare', label: vscode.l10n.t('Compare') },
      ...(kept === undefined ? [{ id: 'download', label: vscode.l10n.t('Download and Merge') } as const] : []),
      { id: 'deploy', label: vscode.l10n.t('Deploy Anyway') },
    ],
  });
  if (answer === 'compare') await compareThenAsk(parts, transfer, planned);
  if (answer !== 'download') return;
  await downloadInto(parts, transfer, planned.plan.connector);
  throw new UserCancelledError();
}

async function showPlan(parts: DeploymentParts, transfer: Transfer, planned: PlannedUpdate, secret: SecretUse): Promise<PlanAnswer> {
  const { plan, changes, request, route } = planned;
  const { project, environment, kept } = transfer;
  const breaks = changes.some(({ classification }) => classification === 'breaking');
  const items = planItems({
    plan, changes, secret, environmentName: environment.displayName, leftOut: refusedMembersOf(request.local.apiProperties), placeholders: placeholderClientIds(request.local.apiProperties), isInSolution: route === 'dataverse', isRollback: kept !== undefined,
    isGrave: breaks || plan.drift.length > 0 || isProduction(environment),
  }, vscode.l10n.t, (english) => vscode.l10n.bundle?.[english]);
  const answer = await parts.prompts.pick({
    title: kept === undefined ? vscode.l10n.t('Deploy “{0}” to “{1}”', titleOf(project), environment.displayName) : vscode.l10n.t('Roll back “{0}” in “{1}”', titleOf(project), environment.displayName),
    placeholder: summaryOf({ plan, changes }, vscode.l10n.t),
    items,
  });
  if (answer === 'compare') await compareThenAsk(parts, transfer, planned);
  return answer;
}

/** Shows both sides, and asks in a message that can wait while they are read. */
async function compareThenAsk(parts: DeploymentParts, { project, environment, kept }: Transfer, { plan, project: local, isVirtual }: PlannedUpdate): Promise<void> {
  const label = kept === undefined ? folderLabelOf(project) : kept.at;
  await parts.showComparison(await comparisonOfPlan({ plan, environment, local, label, title: titleOf(project), isVirtual }));
  await parts.prompts.choose({
    message: kept === undefined ? vscode.l10n.t('Deploy “{0}” to “{1}” as shown?', titleOf(project), environment.displayName) : vscode.l10n.t('Bring back “{0}” in “{1}” as shown?', titleOf(project), environment.displayName),
    severity: 'info',
    modal: false,
    choices: [{ id: 'deploy', label: kept === undefined ? vscode.l10n.t('Deploy') : vscode.l10n.t('Roll Back') }],
  });
}

async function confirmProduction({ prompts }: DeploymentParts, { project, environment, kept }: Transfer): Promise<void> {
  await prompts.choose({
    message: kept === undefined
      ? vscode.l10n.t('Deploy “{0}” to “{1}”, a production environment?', titleOf(project), environment.displayName)
      : vscode.l10n.t('Roll back “{0}” in “{1}”, a production environment?', titleOf(project), environment.displayName),
    severity: 'warning',
    modal: true,
    choices: [{ id: 'deploy', label: kept === undefined ? vscode.l10n.t('Deploy') : vscode.l10n.t('Roll Back') }],
  });
}

/** As a person in this place reads it; undefined for what is no time. */
function timeOf(text: string | undefined): string | undefined {
  const time = new Date(text ?? '');
  return Number.isNaN(time.getTime()) ? undefined : time.toLocaleString(vscode.env.language);
}
