import * as vscode from 'vscode';
import type { ConnectorChange } from '@connector-workbench/core';
import { compareWithPlan, deployConnector, isPlatformError, isProduction, nodeFileSystem, planDeployment, readSnapshot, type DeploymentOutcome, type DeploymentPlan } from '@connector-workbench/platform';
import { UserCancelledError } from '../../infrastructure/cancellation.js';
import { COMMANDS } from '../../infrastructure/command-ids.js';
import { withProgress } from '../../infrastructure/progress.js';
import { filesOfProject } from '../../projects/local-project.js';
import { describeChanges } from './change-texts.js';
import { requestFor, titleOf, type DeploymentParts, type Transfer } from './deployment-parts.js';
import { changedFiles, describeDrift, describeLeftOut, describePlan } from './plan-texts.js';

/**
 * Updates a connector: compares, has it confirmed where somebody should look, sends, reads back.
 * `whenUnknown` goes on where it is not known which connector of the environment is meant.
 */
export async function updateInEnvironment(parts: DeploymentParts, transfer: Transfer, whenUnknown: (error: unknown) => Promise<void>): Promise<void> {
  const planned = await planOrElse(transfer, whenUnknown);
  if (planned === undefined) return;
  const { plan } = planned;
  if (changedFiles(plan).length === 0) {
    await parts.prompts.inform(vscode.l10n.t('“{0}” in “{1}” is already as it is here. Nothing was sent.', titleOf(transfer.project), transfer.environment.displayName));
    return;
  }
  await confirm(parts, transfer, planned);
  await parts.keepPrevious(transfer.environment.id, plan);
  const outcome = await update(parts, transfer, plan);
  parts.deployed(transfer.environment.id);
  await parts.written(vscode.Uri.parse(transfer.project.folder));
  await announce(parts, transfer, outcome);
}

/** What is going to happen: to files, and to makers and flows. */
interface Planned {
  readonly plan: DeploymentPlan;
  readonly changes: readonly ConnectorChange[];
}

async function planOrElse(transfer: Transfer, whenUnknown: (error: unknown) => Promise<void>): Promise<Planned | undefined> {
  try {
    return await withProgress(progressTitle(transfer), async (report, signal) => {
      const plan = await planDeployment(await requestFor(transfer, report, signal));
      const local = await readSnapshot(nodeFileSystem, await filesOfProject(transfer.project), signal);
      return { plan, changes: compareWithPlan(plan, local, 'connector-remote:/')?.changes ?? [] };
    });
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

/** Asks where somebody should look first: at production, at what others changed there, or at what breaks flows. */
async function confirm(parts: DeploymentParts, transfer: Transfer, { plan, changes }: Planned): Promise<void> {
  const { environment, project } = transfer;
  const breaks = changes.some(({ classification }) => classification === 'breaking');
  if (!isProduction(environment) && plan.drift.length === 0 && !breaks) return;
  const drift = plan.drift.length === 0 ? [] : [describeDrift(plan, environment.displayName, vscode.l10n.t)];
  const answer = await parts.prompts.choose({
    message: questionOf(transfer, plan),
    detail: [describePlan(plan, vscode.l10n.t), ...describeChanges(changes, vscode.l10n.t, (english) => vscode.l10n.bundle?.[english]), ...drift].join('\n\n'),
    severity: 'warning',
    modal: true,
    choices: [{ id: 'deploy', label: plan.drift.length === 0 ? vscode.l10n.t('Deploy') : vscode.l10n.t('Deploy and Replace') }, { id: 'compare', label: vscode.l10n.t('Show Changes') }],
  });
  if (answer === 'deploy') return;
  await vscode.commands.executeCommand(COMMANDS.compareConnector, { project, deployment: { environmentId: environment.id, connectorId: plan.connector.id } });
  throw new UserCancelledError();
}

function questionOf({ environment, project }: Transfer, plan: DeploymentPlan): string {
  if (isProduction(environment)) return vscode.l10n.t('Deploy “{0}” to “{1}”, a production environment?', titleOf(project), environment.displayName);
  return plan.drift.length > 0
    ? vscode.l10n.t('Somebody changed “{0}” in “{1}”. Deploy over it?', titleOf(project), environment.displayName)
    : vscode.l10n.t('Flows and apps that use “{0}” in “{1}” may break. Deploy it?', titleOf(project), environment.displayName);
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
