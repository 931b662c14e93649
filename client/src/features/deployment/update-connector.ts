import * as vscode from 'vscode';
import type { ConnectorChange } from '@connector-workbench/core';
import { compareWithPlan, deployConnector, findUpdateRoute, isPlatformError, planDeployment, rememberUnchanged, type DeploymentOutcome, type DeploymentPlan, type UpdateRoute } from '@connector-workbench/platform';
import { UserCancelledError } from '../../infrastructure/cancellation.js';
import { titleOf } from '../../projects/project-title.js';
import { confirmPlan } from './confirm-plan.js';
import { loadTransfer, withSteps, type DeploymentParts, type LoadedTransfer, type Transfer } from './deployment-parts.js';
import { keepPrevious } from '../../services/keep-previous.js';
import { describeNotes } from './plan-texts.js';
import { tellDeployed } from './after-deployment.js';

/** What is going to happen: to files, and to makers and flows. */
export interface PlannedUpdate extends LoadedTransfer {
  readonly plan: DeploymentPlan;
  readonly changes: readonly ConnectorChange[];
  readonly route: UpdateRoute['kind'];
}

/** Updates a connector: compares, has it confirmed, looks whether that is still what is there, keeps that, sends, reads back. */
export async function updateInEnvironment(parts: DeploymentParts, transfer: Transfer, connectorId: string): Promise<void> {
  let planned = await planUpdate(parts, transfer, connectorId);
  for (;;) {
    if (!planned.plan.hasChanges) {
      await sayUnchanged(parts, transfer, planned);
      return;
    }
    const clientSecret = await confirmPlan(parts, transfer, planned);
    const changed = await changedMeanwhile(parts, transfer, planned);
    if (changed === undefined) {
      await send(parts, transfer, planned, clientSecret);
      return;
    }
    planned = changed;
  }
}

async function planUpdate(parts: DeploymentParts, transfer: Transfer, connectorId: string): Promise<PlannedUpdate> {
  try {
    return await withSteps(progressTitle(transfer), async (steps) => {
      const loaded = await loadTransfer(parts, transfer, steps.signal);
      const plan = await planDeployment({ ...loaded.request, ...steps, connectorId });
      const { kind } = await findUpdateRoute({ ...loaded.request, ...steps }, plan.connector);
      return { ...loaded, plan, route: kind, changes: compareWithPlan(plan, loaded.project, 'connector-remote:/')?.changes ?? [] };
    });
  } catch (error) {
    if (isPlatformError(error, 'managed-connector')) return await explainManaged(parts, transfer);
    throw error;
  }
}

/** A part of a managed solution changes with its solution alone. */
async function explainManaged({ prompts }: DeploymentParts, { project, environment }: Transfer): Promise<never> {
  await prompts.choose({
    message: vscode.l10n.t('“{0}” in “{1}” comes from a managed solution, and cannot be changed by itself.', titleOf(project), environment.displayName),
    detail: vscode.l10n.t('Change it in the environment where the solution is made, and import the new version of the solution into “{0}”: with the maker portal, a pipeline, or “connector solution import” on the command line.', environment.displayName),
    severity: 'warning',
    modal: true,
    choices: [],
  });
  throw new UserCancelledError();
}

/** The plan as it is now, where somebody changed the connector while it was looked at; undefined where nobody did. */
async function changedMeanwhile(parts: DeploymentParts, transfer: Transfer, { request, plan }: PlannedUpdate): Promise<PlannedUpdate | undefined> {
  const now = await withSteps(progressTitle(transfer), async ({ signal, progress }) => {
    progress('check-drift');
    return await request.connectors.get(request.environment.id, plan.connector.id, signal);
  });
  if (now.changedTime === plan.connector.changedTime) return undefined;
  parts.log.info(`“${plan.connector.displayName}” was changed while its plan was shown, so that it is planned again.`);
  return await planUpdate(parts, transfer, plan.connector.id);
}

async function send(parts: DeploymentParts, transfer: Transfer, planned: PlannedUpdate, clientSecret: string | undefined): Promise<void> {
  const { request, plan } = planned;
  await keepPrevious(parts, request, plan);
  try {
    const outcome = await withSteps(progressTitle(transfer), (steps) =>
      // Whoever confirmed the plan has seen what it replaces.
      deployConnector({ ...request, ...steps, plan, acceptDrift: plan.drift.length > 0, ...(clientSecret === undefined ? {} : { clientSecret }) }));
    await tellDeployed(parts, transfer, outcome);
    parts.closeComparison();
    await announce(parts, transfer, outcome);
  } catch (error) {
    await parts.problems.showError(transfer.project, error);
    throw error;
  }
}

/** Where an earlier update got no answer, it is remembered now; it would look like somebody else's change later. */
async function sayUnchanged(parts: DeploymentParts, transfer: Transfer, { request, plan }: PlannedUpdate): Promise<void> {
  await rememberUnchanged(request, plan);
  await parts.written(vscode.Uri.parse(transfer.project.folder));
  await parts.prompts.inform(vscode.l10n.t('“{0}” in “{1}” is already as it is here. Nothing was sent.', titleOf(transfer.project), transfer.environment.displayName));
}

async function announce(parts: DeploymentParts, { project, environment, kept }: Transfer, outcome: DeploymentOutcome): Promise<void> {
  const done = kept === undefined
    ? vscode.l10n.t('“{0}” is deployed to “{1}”.', titleOf(project), environment.displayName)
    : vscode.l10n.t('“{0}” in “{1}” is what it was before.', titleOf(project), environment.displayName);
  const notYet = outcome.isServed ? [] : [vscode.l10n.t('It still serves the previous definition; that can take some minutes.')];
  await parts.prompts.inform([done, ...notYet, ...describeNotes(outcome.notes, vscode.l10n.t)].join(' '));
}

function progressTitle({ project, environment, kept }: Transfer): string {
  return kept === undefined ? vscode.l10n.t('Deploying “{0}” to “{1}”', titleOf(project), environment.displayName) : vscode.l10n.t('Rolling back “{0}” in “{1}”', titleOf(project), environment.displayName);
}
