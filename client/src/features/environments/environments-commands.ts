import * as vscode from 'vscode';
import { COMMANDS } from '../../infrastructure/command-ids.js';
import type { CommandHandlers } from '../../infrastructure/commands.js';
import type { Prompts } from '../../infrastructure/prompts.js';
import { requireTrustedWorkspace } from '../../infrastructure/workspace-trust.js';
import type { ChosenEnvironments } from '../../services/chosen-environment.js';
import { pickConnector } from '../../services/connector-picker.js';
import type { PlatformConnection } from '../../services/connection.js';
import type { EnvironmentPicker } from '../../services/environment-picker.js';
import { connectorIdOf, environmentIdOf, operationIdOf } from '../../services/tree-targets.js';
import type { EnvironmentsTreeNode } from './environment-nodes.js';
import type { EnvironmentsTree } from './environments-tree.js';
import { makerPortalAddress } from './maker-portal.js';

export interface EnvironmentsCommandsParts {
  readonly tree: EnvironmentsTree;
  readonly prompts: Prompts;
  readonly chosen: ChosenEnvironments;
  readonly environments: EnvironmentPicker;
  /** The services as somebody signed in; asks for a sign-in where nobody is. */
  signedIn(): Promise<PlatformConnection>;
}

export function environmentsCommands(parts: EnvironmentsCommandsParts): CommandHandlers {
  return {
    [COMMANDS.refresh]: async (target) => {
      requireTrustedWorkspace();
      parts.tree.refresh(isNode(target) ? target : undefined);
      await parts.tree.getChildren();
    },
    [COMMANDS.chooseEnvironment]: (target) => chooseEnvironment(parts, target),
    [COMMANDS.openInMakerPortal]: (target) => openInMakerPortal(parts, target),
    [COMMANDS.copyId]: (target) => copyId(parts, target),
  };
}

async function chooseEnvironment(parts: EnvironmentsCommandsParts, target: unknown): Promise<void> {
  requireTrustedWorkspace();
  const connection = await parts.signedIn();
  const environment = await parts.environments.pick(connection, target, {
    title: vscode.l10n.t('Choose environment'),
    placeholder: vscode.l10n.t('Which environment should commands use?'),
    always: true,
  });
  await parts.chosen.choose(connection.cloud.id, environment);
}

async function openInMakerPortal(parts: EnvironmentsCommandsParts, target: unknown): Promise<void> {
  requireTrustedWorkspace();
  const connection = await parts.signedIn();
  const environmentId = environmentIdOf(target) ?? (await pickEnvironment(parts, connection)).id;
  const address = makerPortalAddress(connection.cloud, environmentId);
  if (address === undefined) await parts.prompts.inform(vscode.l10n.t('There is no maker portal in the cloud “{0}”. The Environments view shows what is in it.', connection.cloud.label));
  else await vscode.env.openExternal(vscode.Uri.parse(address));
}

/** Copies what the item stands for; from the palette, the id of a connector that is picked. */
async function copyId(parts: EnvironmentsCommandsParts, target: unknown): Promise<void> {
  const id = operationIdOf(target) ?? connectorIdOf(target) ?? environmentIdOf(target) ?? await pickId(parts);
  await vscode.env.clipboard.writeText(id);
  vscode.window.setStatusBarMessage(vscode.l10n.t('Copied {0}', id), 3000);
}

async function pickId(parts: EnvironmentsCommandsParts): Promise<string> {
  requireTrustedWorkspace();
  const connection = await parts.signedIn();
  const environment = await pickEnvironment(parts, connection);
  const question = { title: vscode.l10n.t('Copy ID'), placeholder: vscode.l10n.t('The ID of which connector?') };
  return (await pickConnector(parts.prompts, connection, environment.id, undefined, question)).id;
}

async function pickEnvironment(parts: EnvironmentsCommandsParts, connection: PlatformConnection): Promise<{ readonly id: string }> {
  return await parts.environments.pick(connection, undefined, { title: vscode.l10n.t('Environment'), placeholder: vscode.l10n.t('Which environment?') });
}

function isNode(target: unknown): target is EnvironmentsTreeNode {
  return typeof target === 'object' && target !== null && 'kind' in target && ['environment', 'connector', 'operation', 'failure', 'empty'].includes(String(target.kind));
}
