import * as vscode from 'vscode';
import type { ConnectorSummary } from '@connector-workbench/platform';
import { askService } from '../infrastructure/progress.js';
import type { PickItem, Prompts } from '../infrastructure/prompts.js';
import { dateFormatter } from '../presentation/format-time.js';
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
  const wanted = connectorIdOf(target);
  if (wanted === undefined) return await ask(prompts, question, connection.connectors.list(environmentId));
  const connectors = await askService(question.title, (signal) => connection.connectors.list(environmentId, signal));
  return connectors.find(({ id }) => id === wanted) ?? await ask(prompts, question, Promise.resolve(connectors));
}

async function ask(prompts: Prompts, question: ConnectorQuestion, connectors: Promise<readonly ConnectorSummary[]>): Promise<ConnectorSummary> {
  return await prompts.pick({ ...question, items: connectors.then(connectorItems) });
}

function connectorItems(connectors: readonly ConnectorSummary[]): readonly PickItem<ConnectorSummary>[] {
  if (connectors.length === 0) throw new NoConnectorError();
  const timesOf = (title: string): number => connectors.filter(({ displayName }) => displayName === title).length;
  return [...connectors].sort(byName)
    .map((connector) => ({ label: connector.displayName, icon: 'plug', ...descriptionOf(connector), ...(timesOf(connector.displayName) > 1 ? { detail: connector.id } : {}), value: connector }));
}

/** Who made it, and when it changed: ids tell connectors apart only where their names do not. */
function descriptionOf({ createdBy, changedTime }: ConnectorSummary): Pick<PickItem<ConnectorSummary>, 'description'> {
  const facts = [createdBy.displayName, changedTime === undefined ? undefined : dateFormatter(vscode.env.language)(changedTime)].filter((fact) => fact !== undefined);
  return facts.length === 0 ? {} : { description: facts.join(' · ') };
}
