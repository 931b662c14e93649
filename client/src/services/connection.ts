import type { Cloud, ConnectorsClient, EnvironmentsClient, LogicAppsClient, Platform } from '@connector-workbench/platform';

/** The services of the chosen cloud, as whoever is signed in there. */
export interface PlatformConnection {
  readonly cloud: Cloud;
  readonly environments: EnvironmentsClient;
  readonly connectors: ConnectorsClient;
  /** The Dataverse of an environment. Throws a PlatformError (`no-dataverse`) where it has none. */
  readonly dataverse: Platform['dataverse'];
  /** Undefined where the cloud has no Azure Resource Manager. */
  readonly logicApps: LogicAppsClient | undefined;
}
