import * as vscode from 'vscode';
import { COMMANDS } from '../../../infrastructure/command-ids.js';
import type { CommandHandlers } from '../../../infrastructure/commands.js';
import { requireTrustedWorkspace } from '../../../infrastructure/workspace-trust.js';
import type { ChosenEnvironments } from '../../../services/chosen-environment.js';
import { pickConnector } from '../../../services/connector-picker.js';
import { connectionIdOf, connectorIdOf, environmentIdOf, operationIdOf, solutionNameOf } from '../../../services/tree-targets.js';
import type { ConnectorCommandsParts } from './connector-place.js';
import { deleteConnector } from './delete-connector.js';
import { makerPortalAddress } from './maker-portal.js';
import { shareConnector, stopSharing } from './share-connector.js';
import { showConnections } from './show-connections.js';

export interface EnvironmentsCommandsParts extends ConnectorCommandsParts {
  readonly chosen: ChosenEnvironments;
}

/** Commands about an environment, or a connector in it. From the palette they ask for it. */
export function environmentsCommands(parts: EnvironmentsCommandsParts): CommandHandlers {
  return {
    [COMMANDS.chooseEnvironment]: (target) => chooseEnvironment(parts, target),
    [COMMANDS.useEnvironment]: (target) => chooseEnvironment(parts, target),
    [COMMANDS.openInMakerPortal]: (target) => openInMakerPortal(parts, target),
    [COMMANDS.copyId]: (target) => copyId(parts, target),
    [COMMANDS.deleteConnector]: (target) => deleteConnector(parts, target),
    [COMMANDS.shareConnector]: (target) => shareConnector(parts, target),
    [COMMANDS.stopSharing]: (target) => stopSharing(parts, target),
    [COMMANDS.showConnections]: (target) => showConnections(parts, target),
  };
}

async function chooseEnvironment(parts: EnvironmentsCommandsParts, target: unknown): Promise<void> {
  requireTrustedWorkspace();
  const connection = await parts.signedIn();
  const question = { title: vscode.l10n.t('Choose environment'), placeholder: vscode.l10n.t('Which environment should commands use?'), always: true };
  const choice = environmentIdOf(target) === undefined ? await parts.environments.pickChoice(connection, question) : await parts.environments.pick(connection, target, question);
  await parts.chosen.choose(connection.cloud.id, choice === 'each-time' ? undefined : choice);
}

async function openInMakerPortal(parts: EnvironmentsCommandsParts, target: unknown): Promise<void> {
  requireTrustedWorkspace();
  const connection = await parts.signedIn();
  const environmentId = environmentIdOf(target) ?? (await parts.environments.pick(connection, undefined, { title: vscode.l10n.t('Open in maker portal'), placeholder: vscode.l10n.t('Which environment?') })).id;
  const address = makerPortalAddress(connection.cloud, environmentId);
  if (address === undefined) await parts.prompts.inform(vscode.l10n.t('There is no maker portal in the cloud “{0}”. The Environments view shows what is in it.', connection.cloud.label));
  else await vscode.env.openExternal(vscode.Uri.parse(address));
}

/** Copies what the item stands for; from the palette, the id of a connector that is picked. */
async function copyId(parts: EnvironmentsCommandsParts, target: unknown): Promise<void> {
  const id = operationIdOf(target) ?? connectionIdOf(target) ?? solutionNameOf(target) ?? connectorIdOf(target) ?? environmentIdOf(target) ?? await pickId(parts);
  await vscode.env.clipboard.writeText(id);
  vscode.window.setStatusBarMessage(vscode.l10n.t('Copied {0}', id), 3000);
}

async function pickId(parts: EnvironmentsCommandsParts): Promise<string> {
  requireTrustedWorkspace();
  const connection = await parts.signedIn();
  const question = { title: vscode.l10n.t('Copy ID'), placeholder: vscode.l10n.t('The ID of which connector?') };
  const environment = await parts.environments.pick(connection, undefined, { title: question.title, placeholder: vscode.l10n.t('Which environment?') });
  return (await pickConnector(parts.prompts, connection, environment.id, undefined, question)).id;
}
