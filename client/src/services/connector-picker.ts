import type { ConnectorSummary } from '@connector-workbench/platform';
import type { PickItem, Prompts } from '../infrastructure/prompts.js';
import { byName } from '../trees/by-name.js';
import type { PlatformConnection } from './connection.js';
import { NoConnectorError } from './no-connector-error.js';
import { connectorIdOf } from './tree-targets.js';

export interface ConnectorQuestion {
  readonly title: string;
  readonly placeholder: string;
}

/** The connector of the tree item, or the one that is picked. Throws NoConnectorError, UserCancelledError, and what the service throws. */
export async function pickConnector(prompts: Prompts, connection: PlatformConnection, environmentId: string, target: unknown, question: ConnectorQuestion): Promise<ConnectorSummary> {
  const list = connection.connectors.list(environmentId);
  const wanted = connectorIdOf(target);
  const known = wanted === undefined ? undefined : (await list).find((connector) => connector.id === wanted);
  return known ?? await prompts.pick({ ...question, items: list.then(connectorItems) });
}

function connectorItems(connectors: readonly ConnectorSummary[]): readonly PickItem<ConnectorSummary>[] {
  if (connectors.length === 0) throw new NoConnectorError();
  return [...connectors].sort(byName)
    .map((connector) => ({ label: connector.displayName, icon: 'plug', description: connector.id, value: connector }));
}
