import type { Cloud } from '../clouds/cloud.js';
import { filterOf, inEnvironment } from '../connectors/connector-address.js';
import { arrayMember, objectMember, textMember } from '../http/json.js';
import type { ServiceHttp } from '../http/service-http.js';
import { urlSegment } from '../http/url-segment.js';
import type { Connection } from './connection.js';
import type { ConnectionsClient } from './connections-client.js';

const VERSION = 'api-version=2016-11-01';

/** `connections` of the Power Apps service. */
export class HttpConnectionsClient implements ConnectionsClient {
  readonly #http: ServiceHttp;
  readonly #base: string;

  constructor(http: ServiceHttp, cloud: Cloud) {
    this.#http = http;
    this.#base = `${cloud.endpoints.powerApps}/providers/Microsoft.PowerApps`;
  }

  async list(environmentId: string, connectorId: string | undefined, signal?: AbortSignal): Promise<readonly Connection[]> {
    const path = connectorId === undefined ? 'connections' : `apis/${urlSegment(connectorId)}/connections`;
    const items = await this.#http.list(`${this.#base}/${path}?${VERSION}&${filterOf(inEnvironment(environmentId))}`, {}, signal);
    return items.flatMap((item) => readConnection(item) ?? []);
  }
}

/** Undefined for something else. Of the parameters nothing is kept: whoever made the connection typed them. */
function readConnection(item: unknown): Connection | undefined {
  const id = textMember(item, 'name');
  const properties = objectMember(item, 'properties');
  if (id === undefined || properties === undefined) return undefined;
  const statuses = arrayMember(properties, 'statuses') ?? [];
  const createdBy = objectMember(properties, 'createdBy');
  return {
    id,
    connectorId: textMember(properties, 'apiId')?.split('/').at(-1),
    displayName: textMember(properties, 'displayName') ?? id,
    statuses: statuses.flatMap((status) => textMember(status, 'status') ?? []),
    error: statuses.map((status) => objectMember(status, 'error')).map((error) => textMember(error, 'message') ?? textMember(error, 'code')).find((each) => each !== undefined),
    createdBy: textMember(createdBy, 'displayName') ?? textMember(createdBy, 'email'),
    createdTime: textMember(properties, 'createdTime'),
  };
}
