import type { TokenProvider } from './auth/token-provider.js';
import type { Cloud } from './clouds/cloud.js';
import type { ConnectionsClient } from './connections/connections-client.js';
import { HttpConnectionsClient } from './connections/http-connections-client.js';
import { mayReceiveToken } from './clouds/token-policy.js';
import type { ConnectorsClient } from './connectors/connectors-client.js';
import { HttpConnectorsClient } from './connectors/http-connectors-client.js';
import type { DataverseClient } from './dataverse/dataverse-client.js';
import type { DirectoryClient } from './directory/directory-client.js';
import { HttpDirectoryClient } from './directory/http-directory-client.js';
import { DataverseHttp } from './dataverse/dataverse-http.js';
import { HttpDataverseClient } from './dataverse/http-dataverse-client.js';
import { PlatformError } from './errors/platform-error.js';
import type { Environment } from './environments/environment.js';
import type { EnvironmentsClient } from './environments/environments-client.js';
import { HttpEnvironmentsClient } from './environments/http-environments-client.js';
import { HttpPermissionsClient } from './permissions/http-permissions-client.js';
import type { PermissionsClient } from './permissions/permissions-client.js';
import { HttpLogicAppsClient } from './logic-apps/http-logic-apps-client.js';
import type { LogicAppsClient } from './logic-apps/logic-apps-client.js';
import { systemClock } from './time/system-clock.js';
import { HttpTransport, type HttpTransportOptions } from './http/http-transport.js';
import { ServiceHttp } from './http/service-http.js';

export interface PlatformOptions extends HttpTransportOptions {
  readonly cloud: Cloud;
  readonly tokens: TokenProvider;
}

/** The services of one cloud, as one account. */
export interface Platform {
  readonly cloud: Cloud;
  readonly environments: EnvironmentsClient;
  readonly connectors: ConnectorsClient;
  readonly permissions: PermissionsClient;
  readonly connections: ConnectionsClient;
  /** The Dataverse of an environment. Throws a PlatformError: `no-dataverse` where it has none, `host-not-allowed` for an address that is not of the cloud. */
  dataverse(environment: Pick<Environment, 'displayName' | 'dataverseUrl'>): DataverseClient;
  /** Undefined where the cloud has no Azure Resource Manager. */
  readonly logicApps: LogicAppsClient | undefined;
  /** Undefined where the address of the cloud's Microsoft Graph is not known. */
  readonly directory: DirectoryClient | undefined;
}

export function createPlatform(options: PlatformOptions): Platform {
  const { cloud, tokens } = options;
  const transport = new HttpTransport(options);
  const http = new ServiceHttp(transport, cloud, tokens);
  const { arm, graph } = cloud.endpoints;
  const accessTo = (scopes: readonly string[]): ServiceHttp => new ServiceHttp(transport, cloud, tokens, { scopes, mayReceive: (url) => mayReceiveToken(cloud, url) });
  return {
    cloud,
    environments: new HttpEnvironmentsClient(http, cloud),
    connectors: new HttpConnectorsClient(http, cloud),
    permissions: new HttpPermissionsClient(http, cloud),
    connections: new HttpConnectionsClient(http, cloud),
    dataverse: ({ displayName, dataverseUrl }) => {
      if (dataverseUrl === undefined) throw new PlatformError('no-dataverse', { data: { environment: displayName } });
      return new HttpDataverseClient(new DataverseHttp(transport, cloud, tokens, dataverseUrl));
    },
    logicApps: arm === undefined ? undefined : new HttpLogicAppsClient(accessTo(cloud.scopes.arm), arm, options.clock ?? systemClock),
    directory: graph === undefined ? undefined : new HttpDirectoryClient(accessTo(cloud.scopes.graph ?? []), graph),
  };
}
