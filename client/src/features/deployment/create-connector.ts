import * as vscode from 'vscode';
import { importConnector, isPlatformError, isProduction, type DeploymentOutcome } from '@connector-workbench/platform';
import { withProgress } from '../../infrastructure/progress.js';
import { requestFor, titleOf, type DeploymentParts, type Transfer } from './deployment-parts.js';
import { describeLeftOut } from './plan-texts.js';
import { updateInEnvironment } from './update-connector.js';

/** Creates a connector. Where it turns out to be there already, deploying to it is offered. */
export async function createInEnvironment(parts: DeploymentParts, transfer: Transfer): Promise<void> {
  await confirmForProduction(parts, transfer);
  const outcome = await createOrExplain(parts, transfer);
  if (outcome === 'exists') {
    await offerToDeploy(parts, transfer);
    return;
  }
  parts.problems.clear(transfer.project);
  parts.deployed(transfer.environment.id);
  await parts.written(vscode.Uri.parse(transfer.project.folder));
  const done = outcome.notes.some((note) => note.kind === 'adopted')
    ? vscode.l10n.t('“{0}” was in “{1}” already, from an earlier attempt whose answer was lost. It is now known here.', titleOf(transfer.project), transfer.environment.displayName)
    : vscode.l10n.t('“{0}” is now in “{1}”.', titleOf(transfer.project), transfer.environment.displayName);
  await parts.prompts.inform([done, ...describeLeftOut(outcome.notes, vscode.l10n.t)].join(' '));
}

async function confirmForProduction({ prompts }: DeploymentParts, { project, environment }: Transfer): Promise<void> {
  if (!isProduction(environment)) return;
  await prompts.choose({
    message: vscode.l10n.t('Create “{0}” in “{1}”, a production environment?', titleOf(project), environment.displayName),
    severity: 'warning',
    modal: true,
    choices: [{ id: 'create', label: vscode.l10n.t('Create Connector') }],
  });
}

/** Asks for the client secret only where the service cannot do without. */
async function createOrExplain(parts: DeploymentParts, transfer: Transfer, clientSecret?: string): Promise<DeploymentOutcome | 'exists'> {
  try {
    const title = vscode.l10n.t('Creating “{0}” in “{1}”', titleOf(transfer.project), transfer.environment.displayName);
    return await withProgress(title, async (report, signal) =>
      await importConnector({ ...(await requestFor(transfer, report, signal)), ...(clientSecret === undefined ? {} : { clientSecret }) }));
  } catch (error) {
    if (isPlatformError(error, 'already-deployed')) return 'exists';
    if (isPlatformError(error, 'secret-missing') && clientSecret === undefined) return await createOrExplain(parts, transfer, await askForSecret(parts));
    await parts.problems.showError(transfer.project, error);
    throw error;
  }
}

async function askForSecret({ prompts }: DeploymentParts): Promise<string> {
  return await prompts.input({
    title: vscode.l10n.t('Client secret'),
    prompt: vscode.l10n.t('The connector signs in with OAuth. Enter the client secret of its app registration; it is sent to the service and kept nowhere here.'),
    password: true,
    validate: (value) => (value === '' ? vscode.l10n.t('Enter the client secret.') : undefined),
  });
}

async function offerToDeploy(parts: DeploymentParts, transfer: Transfer): Promise<void> {
  await parts.prompts.choose({
    message: vscode.l10n.t('“{0}” is in “{1}” already.', titleOf(transfer.project), transfer.environment.displayName),
    detail: vscode.l10n.t('Deploying updates it with the local files.'),
    severity: 'info',
    modal: true,
    choices: [{ id: 'deploy', label: vscode.l10n.t('Deploy') }],
  });
  await updateInEnvironment(parts, transfer, (error) => { throw error; });
}
