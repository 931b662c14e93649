import * as vscode from 'vscode';
import { FILE_KINDS, findRoute, importConnector, isPlatformError, isProduction, placeholderClientIds, refusedMembersOf, type DeploymentOutcome } from '@connector-workbench/platform';
import { titleOf } from '../../projects/project-title.js';
import { tellDeployed } from './after-deployment.js';
import { announceCreated } from './announce-created.js';
import { askForSecret, placeOfSecret } from './client-secret.js';
import { loadTransfer, withSteps, type DeploymentParts, type LoadedTransfer, type Transfer } from './deployment-parts.js';
import { placeholderText } from './plan-items.js';
import { nameOfFile } from './plan-texts.js';
import { updateInEnvironment } from './update-connector.js';

/** Shows what is going to be created, and creates it. Throws UserCancelledError. */
export async function offerToCreate(parts: DeploymentParts, transfer: Transfer): Promise<void> {
  const { request: { local } } = await loadTransfer(parts, transfer);
  const files = FILE_KINDS.filter((kind) => local.files[kind] !== undefined).map((kind) => nameOfFile(kind, vscode.l10n.t));
  const leftOut = refusedMembersOf(local.apiProperties);
  await parts.prompts.choose({
    message: vscode.l10n.t('“{0}” is not in “{1}” yet, as far as is known here.', titleOf(transfer.project), transfer.environment.displayName),
    detail: [
      vscode.l10n.t('To be created: {0}.', files.join(', ')),
      ...(leftOut.length === 0 ? [] : [vscode.l10n.t('Not sent, since the service refuses it: {0}.', leftOut.join(', '))]),
      ...placeholderClientIds(local.apiProperties).map((id) => placeholderText(id, vscode.l10n.t)),
      vscode.l10n.t('If it is there under another title, download it into this folder first, so that its ID is known.'),
    ].join('\n\n'),
    severity: 'info',
    modal: true,
    choices: [{ id: 'create', label: vscode.l10n.t('Create Connector') }],
  });
  await createInEnvironment(parts, transfer);
}

/** Creates a connector. Where it turns out to be there already, deploying to it is offered. */
async function createInEnvironment(parts: DeploymentParts, transfer: Transfer): Promise<void> {
  await confirmForProduction(parts, transfer);
  const loaded = await loadTransfer(parts, transfer);
  const place = placeOfSecret(loaded.request);
  const outcome = await createOrExplain(parts, transfer, loaded, await parts.secrets.of(place));
  if (outcome === 'exists') {
    await offerToDeploy(parts, transfer);
    return;
  }
  await tellDeployed(parts, transfer, outcome);
  await announceCreated(parts, transfer, outcome);
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

/** Asks for the client secret only where the service cannot do without, and keeps it when it was of use. */
async function createOrExplain(parts: DeploymentParts, transfer: Transfer, loaded: LoadedTransfer, clientSecret?: string): Promise<DeploymentOutcome | 'exists'> {
  const { request } = loaded;
  try {
    const outcome = await withSteps(progressTitle(transfer), (steps) => importConnector({ ...request, ...steps, ...(clientSecret === undefined ? {} : { clientSecret }) }));
    if (clientSecret !== undefined) await parts.secrets.keep(placeOfSecret(request), clientSecret);
    return outcome;
  } catch (error) {
    if (isPlatformError(error, 'already-deployed')) return 'exists';
    if (isPlatformError(error, 'secret-missing') && clientSecret === undefined) return await createOrExplain(parts, transfer, loaded, await askForSecret(parts.prompts, transfer.environment.displayName));
    await parts.problems.showError(transfer.project, error);
    throw error;
  }
}

/** For one that is there already. Throws UserCancelledError. */
export async function offerToDeploy(parts: DeploymentParts, transfer: Transfer): Promise<void> {
  await parts.prompts.choose({
    message: vscode.l10n.t('“{0}” is in “{1}” already.', titleOf(transfer.project), transfer.environment.displayName),
    detail: vscode.l10n.t('Deploying updates it with the local files.'),
    severity: 'info',
    modal: true,
    choices: [{ id: 'deploy', label: vscode.l10n.t('Deploy') }],
  });
  const route = await withSteps(progressTitle(transfer), async (steps) => await findRoute({ ...(await loadTransfer(parts, transfer, steps.signal)).request, ...steps }));
  if (route.kind === 'update') await updateInEnvironment(parts, transfer, route.connectorId);
}

function progressTitle({ project, environment }: Transfer): string {
  return vscode.l10n.t('Creating “{0}” in “{1}”', titleOf(project), environment.displayName);
}
