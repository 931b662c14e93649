import type { Cloud, ConnectionsClient, ConnectorsClient, DataverseClient, Environment, EnvironmentsClient, LogicAppsClient, PermissionsClient } from '@connector-workbench/platform';

/** The services of the chosen cloud, as whoever is signed in there. */
export interface PlatformConnection {
  readonly cloud: Cloud;
  readonly environments: EnvironmentsClient;
  readonly connectors: ConnectorsClient;
  readonly connections: ConnectionsClient;
  readonly permissions: PermissionsClient;
  /** The Dataverse of an environment. Throws a PlatformError where it has none. */
  dataverse(environment: Pick<Environment, 'displayName' | 'dataverseUrl'>): DataverseClient;
  /** Undefined where the cloud has no Azure Resource Manager. */
  readonly logicApps?: LogicAppsClient | undefined;
}
