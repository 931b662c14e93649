import type { Cloud, ConnectorsClient, EnvironmentsClient, LogicAppsClient } from '@connector-workbench/platform';

/** The services of the chosen cloud, as whoever is signed in there. */
export interface PlatformConnection {
  readonly cloud: Cloud;
  readonly environments: EnvironmentsClient;
  readonly connectors: ConnectorsClient;
  /** Undefined where the cloud has no Azure Resource Manager. */
  readonly logicApps?: LogicAppsClient | undefined;
}
