import { isFailing, type Connection } from '@connector-workbench/platform';
import * as vscode from 'vscode';
import { askService } from '../../../infrastructure/progress.js';
import type { PickItem } from '../../../infrastructure/prompts.js';
import { requireTrustedWorkspace } from '../../../infrastructure/workspace-trust.js';
import { connectorIdOf } from '../../../services/tree-targets.js';
import { connectionStatus } from '../nodes/present-connector.js';
import type { ConnectorCommandsParts } from './connector-place.js';

/** Lists the connections of a connector, or of a whole environment: those that fail first. Picking one copies its id. */
export async function showConnections(parts: ConnectorCommandsParts, target: unknown): Promise<void> {
  requireTrustedWorkspace();
  const connection = await parts.signedIn();
  const title = vscode.l10n.t('Connections');
  const environment = await parts.environments.pick(connection, target, { title, placeholder: vscode.l10n.t('Of which environment?') });
  const connections = await askService(title, (signal) => connection.connections.list(environment.id, connectorIdOf(target), signal));
  if (connections.length === 0) {
    await parts.prompts.inform(vscode.l10n.t('Your account sees no connections here.'));
    return;
  }
  const id = await parts.prompts.pick({
    title: vscode.l10n.t('Connections in “{0}”', environment.displayName),
    placeholder: vscode.l10n.t('Choose one to copy its ID.'),
    items: [...connections].sort((a, b) => Number(isFailing(b)) - Number(isFailing(a))).map(itemOf),
  });
  await vscode.env.clipboard.writeText(id);
  vscode.window.setStatusBarMessage(vscode.l10n.t('Copied {0}', id), 3000);
}

function itemOf(connection: Connection): PickItem<string> {
  const { displayName, connectorId, createdBy, createdTime, id } = connection;
  return {
    label: displayName,
    icon: isFailing(connection) ? 'warning' : 'pass',
    description: connectionStatus(connection, vscode.l10n.t),
    detail: [createdBy, createdTime?.slice(0, 10), connectorId].filter((fact) => fact !== undefined).join(' · '),
    value: id,
  };
}
