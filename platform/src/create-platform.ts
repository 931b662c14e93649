import type { TokenProvider } from './auth/token-provider.js';
import type { Cloud } from './clouds/cloud.js';
import type { ConnectionsClient } from './connections/connections-client.js';
import { HttpConnectionsClient } from './connections/http-connections-client.js';
import type { ConnectorsClient } from './connectors/connectors-client.js';
import { HttpConnectorsClient } from './connectors/http-connectors-client.js';
import type { EnvironmentsClient } from './environments/environments-client.js';
import { HttpEnvironmentsClient } from './environments/http-environments-client.js';
import { HttpPermissionsClient } from './permissions/http-permissions-client.js';
import type { PermissionsClient } from './permissions/permissions-client.js';
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
}

export function createPlatform(options: PlatformOptions): Platform {
  const { cloud, tokens } = options;
  const http = new ServiceHttp(new HttpTransport(options), cloud, tokens);
  return { cloud, environments: new HttpEnvironmentsClient(http, cloud), connectors: new HttpConnectorsClient(http, cloud), permissions: new HttpPermissionsClient(http, cloud), connections: new HttpConnectionsClient(http, cloud) };
}
