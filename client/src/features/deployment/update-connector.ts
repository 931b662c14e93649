import * as vscode from 'vscode';
import { deployConnector, isPlatformError, isProduction, planDeployment, type DeploymentOutcome, type DeploymentPlan } from '@connector-workbench/platform';
import { withProgress } from '../../infrastructure/progress.js';
import { requestFor, titleOf, type DeploymentParts, type Transfer } from './deployment-parts.js';
import { changedFiles, describeDrift, describeLeftOut, describePlan } from './plan-texts.js';

/**
 * Updates a connector: compares, has it confirmed where somebody should look, sends, reads back.
 * `whenUnknown` goes on where it is not known which connector of the environment is meant.
 */
export async function updateInEnvironment(parts: DeploymentParts, transfer: Transfer, whenUnknown: (error: unknown) => Promise<void>): Promise<void> {
  const plan = await planOrElse(transfer, whenUnknown);
  if (plan === undefined) return;
  if (changedFiles(plan).length === 0) {
    await parts.prompts.inform(vscode.l10n.t('“{0}” in “{1}” is already as it is here. Nothing was sent.', titleOf(transfer.project), transfer.environment.displayName));
    return;
  }
  await confirm(parts, transfer, plan);
  await parts.keepPrevious(transfer.environment.id, plan);
  const outcome = await update(parts, transfer, plan);
  parts.deployed(transfer.environment.id);
  await parts.written(vscode.Uri.parse(transfer.project.folder));
  await announce(parts, transfer, outcome);
}

async function planOrElse(transfer: Transfer, whenUnknown: (error: unknown) => Promise<void>): Promise<DeploymentPlan | undefined> {
  try {
    return await withProgress(progressTitle(transfer), async (report, signal) => await planDeployment(await requestFor(transfer, report, signal)));
  } catch (error) {
    if (!isPlatformError(error, 'not-deployed')) throw error;
    await whenUnknown(error);
    return undefined;
  }
}

async function update(parts: DeploymentParts, transfer: Transfer, plan: DeploymentPlan): Promise<DeploymentOutcome> {
  try {
    const outcome = await withProgress(progressTitle(transfer), async (report, signal) =>
      // Whoever confirmed the plan has seen the drift; a change made since then is found and stops it.
      await deployConnector({ ...(await requestFor(transfer, report, signal)), plan, acceptDrift: plan.drift.length > 0 }));
    parts.problems.clear(transfer.project);
    return outcome;
  } catch (error) {
    await parts.problems.showError(transfer.project, error);
    throw error;
  }
}

async function confirm(parts: DeploymentParts, transfer: Transfer, plan: DeploymentPlan): Promise<void> {
  const { environment, project } = transfer;
  const production = isProduction(environment);
  if (!production && plan.drift.length === 0) return;
  const changes = describePlan(plan, vscode.l10n.t);
  await parts.prompts.choose({
    message: production
      ? vscode.l10n.t('Deploy “{0}” to “{1}”, a production environment?', titleOf(project), environment.displayName)
      : vscode.l10n.t('Somebody changed “{0}” in “{1}”. Deploy over it?', titleOf(project), environment.displayName),
    detail: plan.drift.length === 0 ? changes : `${changes}\n\n${describeDrift(plan, environment.displayName, vscode.l10n.t)}`,
    severity: 'warning',
    modal: true,
    choices: [{ id: 'deploy', label: plan.drift.length === 0 ? vscode.l10n.t('Deploy') : vscode.l10n.t('Deploy and Replace') }],
  });
}

async function announce(parts: DeploymentParts, transfer: Transfer, outcome: DeploymentOutcome): Promise<void> {
  const { project, environment } = transfer;
  const done = outcome.isServed
    ? vscode.l10n.t('“{0}” is deployed to “{1}”.', titleOf(project), environment.displayName)
    : vscode.l10n.t('“{0}” is deployed to “{1}”, which still serves the previous definition. That can take some minutes.', titleOf(project), environment.displayName);
  await parts.prompts.inform([done, ...describeLeftOut(outcome.notes, vscode.l10n.t)].join(' '));
}

function progressTitle({ project, environment }: Transfer): string {
  return vscode.l10n.t('Deploying “{0}” to “{1}”', titleOf(project), environment.displayName);
}
