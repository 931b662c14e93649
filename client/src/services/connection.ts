import type { Cloud, ConnectionsClient, ConnectorsClient, EnvironmentsClient, LogicAppsClient, Platform, RequestGate } from '@connector-workbench/platform';

/** The services of the chosen cloud, as whoever is signed in there. */
export interface PlatformConnection extends Pick<Platform, 'dataverse' | 'permissions'> {
  readonly cloud: Cloud;
  readonly environments: EnvironmentsClient;
  readonly connectors: ConnectorsClient;
  readonly connections: ConnectionsClient;
  /** Undefined where the cloud has no Azure Resource Manager. */
  readonly logicApps: LogicAppsClient | undefined;
  /** The same services, which count their requests, repeated ones included, and send them through that gate. */
  counting(gate: RequestGate): { readonly services: Platform; readonly requests: () => number };
}
