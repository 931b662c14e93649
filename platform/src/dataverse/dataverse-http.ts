import type { TokenProvider } from '../auth/token-provider.js';
import type { Cloud } from '../clouds/cloud.js';
import { PlatformError } from '../errors/platform-error.js';
import { redact } from '../errors/redact.js';
import type { HttpTransport } from '../http/http-transport.js';
import type { JsonObject } from '../http/json.js';
import { ServiceHttp, type ServiceRequest } from '../http/service-http.js';
import { dataverseScopes } from './dataverse-host.js';

const VERSION = 'v9.2';
const ODATA = { 'odata-version': '4.0', 'odata-maxversion': '4.0' } as const;

type DataverseRequest = Pick<ServiceRequest, 'repeatability' | 'headers' | 'signal'>;

/** HTTP with the Dataverse of one environment. Its tokens are made for this address, and go nowhere else. All methods throw a PlatformError. */
export class DataverseHttp {
  readonly #http: ServiceHttp;
  readonly #base: string;

  /** `address` without a slash at its end. Throws a PlatformError (`host-not-allowed`) for one that is not of this cloud. */
  constructor(transport: HttpTransport, cloud: Cloud, tokens: TokenProvider, address: string) {
    const scopes = dataverseScopes(cloud, address);
    if (scopes === undefined) {
      throw new PlatformError('host-not-allowed', { url: redact(address), data: { host: URL.canParse(address) ? new URL(address).host : redact(address), cloud: cloud.label } });
    }
    const mayReceive = (url: string): boolean => url.startsWith(`${address}/`) && new URL(url).href.startsWith(`${new URL(address).href.replace(/\/$/, '')}/`);
    this.#http = new ServiceHttp(transport, cloud, tokens, { scopes, mayReceive });
    this.#base = `${address}/api/data/${VERSION}`;
  }

  /** All rows of all pages. `query` is what stands behind the question mark. */
  async list(path: string, query: string, signal?: AbortSignal): Promise<readonly unknown[]> {
    return await this.#http.list(`${this.#base}/${path}?${query}`, ODATA, signal);
  }

  async get(path: string, signal?: AbortSignal): Promise<JsonObject> {
    return await this.#http.sendForObject({ method: 'GET', url: `${this.#base}/${path}`, headers: ODATA, signal });
  }

  /** An action that answers with an object. */
  async call(action: string, body: object, request: DataverseRequest = {}): Promise<JsonObject> {
    return await this.#http.sendForObject(this.#write('POST', action, body, request));
  }

  /** A write that answers with nothing. */
  async write(method: 'POST' | 'PATCH', path: string, body: object, request: DataverseRequest = {}): Promise<void> {
    await this.#http.send(this.#write(method, path, body, request));
  }

  async delete(path: string, signal?: AbortSignal): Promise<void> {
    await this.#http.send({ method: 'DELETE', url: `${this.#base}/${path}`, headers: ODATA, signal });
  }

  #write(method: 'POST' | 'PATCH', path: string, body: object, { headers, ...request }: DataverseRequest): ServiceRequest {
    return { method, url: `${this.#base}/${path}`, headers: { ...ODATA, ...headers }, json: JSON.stringify(body), ...request };
  }
}

/** A text in a filter. */
export function quoted(text: string): string {
  return `'${encodeURIComponent(text.replaceAll("'", "''"))}'`;
}
