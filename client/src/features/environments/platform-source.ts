import { readOperations, type ConnectorsClient, type EnvironmentsClient } from '@connector-workbench/platform';
import type { ConnectionStatus } from '../../services/connections.js';
import type { EnvironmentsSource } from './environments-source.js';

/** The view's data from the services, or why there is none. */
export function platformSource(status: ConnectionStatus): EnvironmentsSource | 'signedOut' | 'stopped' {
  return status.kind === 'signedIn' ? sourceOf(status.connection.environments, status.connection.connectors) : status.kind;
}

function sourceOf(environments: EnvironmentsClient, connectors: ConnectorsClient): EnvironmentsSource {
  return {
    listEnvironments: (signal) => environments.list(signal),
    listConnectors: (environmentId, signal) => connectors.list(environmentId, signal),
    readOperations: (environmentId, connectorId, signal) => readOperations({ connectors, environmentId, connectorId, signal }),
  };
}
