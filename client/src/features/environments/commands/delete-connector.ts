import { type Connection, type Environment, joinConnectors, PlatformError, type KnownConnector } from '@connector-workbench/platform';
import * as vscode from 'vscode';
import { askService, withProgress } from '../../../infrastructure/progress.js';
import { findConnectorPlace, type ConnectorCommandsParts, type ConnectorPlace } from './connector-place.js';

/**
 * Deletes a connector after its name was typed. What belongs to Dataverse is deleted there, so that no solution keeps half of it; what came in a
 * managed solution is refused, since only that solution can take it away.
 */
export async function deleteConnector(parts: ConnectorCommandsParts, target: unknown): Promise<void> {
  const question = { title: vscode.l10n.t('Delete connector'), placeholder: vscode.l10n.t('Which connector should be deleted?') };
  const place = await findConnectorPlace(parts, target, question);
  const { connection, environment } = place;
  const { connector, connections } = await askService(question.title, (signal) => factsOf(place, signal));
  if (connector.isManaged === true) throw new PlatformError('managed-connector', { data: { connector: connector.displayName, environment: environment.displayName } });
  await confirm(parts, environment, connector, connections);
  const row = connector.knownTo === 'both' ? connector.dataverseId : undefined;
  await withProgress(vscode.l10n.t('Deleting “{0}” from “{1}”', connector.displayName, environment.displayName), (_report, signal) =>
    (row === undefined ? connection.connectors.delete(environment.id, connector.id, signal) : connection.dataverse(environment).deleteConnector(row, signal)));
  parts.changed(environment.id);
  void parts.prompts.inform(vscode.l10n.t('“{0}” was deleted from “{1}”.', connector.displayName, environment.displayName));
}

interface DeletionFacts {
  readonly connector: KnownConnector;
  readonly connections: readonly Connection[];
}

async function factsOf(place: ConnectorPlace, signal: AbortSignal): Promise<DeletionFacts> {
  const { connection, environment } = place;
  const [connector, connections] = await Promise.all([joined(place, signal), connection.connections.list(environment.id, place.connector.id, signal)]);
  return { connector, connections };
}

/** With what Dataverse says of it: whether it is managed is not known otherwise, so a Dataverse that does not answer stops the deletion. */
async function joined({ connection, environment, connector }: ConnectorPlace, signal: AbortSignal): Promise<KnownConnector> {
  const rows = connector.isSolutionAware && environment.hasDataverse ? await connection.dataverse(environment).connectors(signal) : [];
  return joinConnectors(environment.id, [connector], rows)[0] ?? { ...connector, knownTo: 'power-apps', isManaged: undefined };
}

async function confirm({ prompts }: ConnectorCommandsParts, environment: Environment, connector: KnownConnector, connections: readonly Connection[]): Promise<void> {
  const name = connector.displayName;
  const warnings = [
    vscode.l10n.t('Apps and flows that use “{0}” in “{1}” stop working, and it cannot be brought back.', name, environment.displayName),
    ...(connections.length === 0 ? [] : [connections.length === 1 ? vscode.l10n.t('It has 1 connection; the service may refuse until that is deleted.') : vscode.l10n.t('It has {0} connections; the service may refuse until they are deleted.', connections.length)]),
    ...(connector.isSolutionAware ? [vscode.l10n.t('It is taken out of every solution.')] : []),
  ];
  await prompts.input({
    title: vscode.l10n.t('Delete “{0}” from “{1}”', name, environment.displayName),
    prompt: `${warnings.join(' ')} ${vscode.l10n.t('Type the name of the connector to delete it.')}`,
    validate: (value) => (value === name ? undefined : vscode.l10n.t('Type “{0}”.', name)),
  });
}
