import { joinConnectors, readOperations, type ConnectorRowSummary } from '@connector-workbench/platform';
import { isCancellation } from '../../infrastructure/cancellation.js';
import type { PlatformConnection } from '../../services/connection.js';
import type { ConnectionStatus, SignedIn } from '../../services/connections.js';
import { placeKey } from '../../services/place-key.js';
import type { EnvironmentFacts, EnvironmentsSource, PlaceWithSource } from './model/environments-source.js';

/** The accounts whose environments the view shows, the current one first, or why there are none. */
export async function platformPlaces(status: ConnectionStatus, others: (current: SignedIn) => Promise<readonly SignedIn[]>): Promise<readonly PlaceWithSource[] | 'signedOut' | 'stopped'> {
  if (status.kind !== 'signedIn') return status.kind;
  return [placeOf(status, true), ...(await others(status)).map((other) => placeOf(other, false))];
}

function placeOf({ cloud, account, connection }: SignedIn, isCurrent: boolean): PlaceWithSource {
  return {
    place: { key: placeKey(cloud, account), cloudId: cloud.id, cloudLabel: cloud.label, accountId: account.id, accountLabel: account.label, isCurrent },
    source: sourceOf(connection),
  };
}

/** The view's data from the services. Says what each level costs where the contract does. */
export function sourceOf(connection: Pick<PlatformConnection, 'environments' | 'connectors' | 'connections' | 'permissions' | 'dataverse'>): EnvironmentsSource {
  const { environments, connectors, connections, permissions } = connection;
  return {
    listEnvironments: (signal) => environments.list(signal),
    async listConnectors(environment, signal) {
      const rows = rowsOf(connection, environment, signal);
      const summaries = await connectors.list(environment.id, signal);
      const { found, error } = await rows;
      return { connectors: joinConnectors(environment.id, summaries, found), ...(error === undefined ? {} : { dataverseError: error }) };
    },
    async listSolutions(environment, signal) {
      const dataverse = connection.dataverse(environment);
      const [solutions, places] = await Promise.all([dataverse.solutions(signal), dataverse.connectorPlaces(signal)]);
      return solutions.map(({ id, uniqueName, displayName, version, isManaged, publisher }) => ({
        id, uniqueName, displayName, version, isManaged, publisher: publisher?.displayName,
        connectorIds: places.filter(({ solutionId }) => solutionId === id.toLowerCase()).map(({ connectorId }) => connectorId),
      }));
    },
    listConnections: (environmentId, signal) => connections.list(environmentId, undefined, signal),
    listPermissions: (environmentId, connectorId, signal) => permissions.list(environmentId, connectorId, signal),
    readOperations: (environmentId, connectorId, signal) => readOperations({ connectors, environmentId, connectorId, signal }),
  };
}

/** Never rejects: a maker may have no part in Dataverse, and still has connectors. */
async function rowsOf({ dataverse }: Pick<PlatformConnection, 'dataverse'>, environment: EnvironmentFacts, signal: AbortSignal): Promise<{ readonly found: readonly ConnectorRowSummary[]; readonly error?: unknown }> {
  if (!environment.hasDataverse) return { found: [] };
  try {
    return { found: await dataverse(environment).connectors(signal) };
  } catch (error) {
    return { found: [], ...(isCancellation(error) ? {} : { error }) };
  }
}
