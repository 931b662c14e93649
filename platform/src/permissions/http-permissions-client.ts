import { accountOf, type TokenAccount } from '../auth/account-of.js';
import type { Cloud } from '../clouds/cloud.js';
import { filterOf, inEnvironment } from '../connectors/connector-address.js';
import { objectMember, textMember } from '../http/json.js';
import type { ServiceHttp } from '../http/service-http.js';
import { urlSegment } from '../http/url-segment.js';
import type { GrantableRole, Permission, SharedWith } from './permission.js';
import type { PermissionsClient } from './permissions-client.js';

/** Of Microsoft's administration module for PowerShell, whose requests these are in the form for makers. */
const VERSION = 'api-version=2017-06-01';

/** `permissions` and `modifyPermissions` of a connector in the Power Apps service. */
export class HttpPermissionsClient implements PermissionsClient {
  readonly #http: ServiceHttp;
  readonly #base: string;

  constructor(http: ServiceHttp, cloud: Cloud) {
    this.#http = http;
    this.#base = `${cloud.endpoints.powerApps}/providers/Microsoft.PowerApps`;
  }

  async list(environmentId: string, connectorId: string, signal?: AbortSignal): Promise<readonly Permission[]> {
    const items = await this.#http.list(this.#url(environmentId, connectorId, 'permissions'), {}, signal);
    return items.flatMap((item) => readPermission(item) ?? []);
  }

  async grant(environmentId: string, connectorId: string, principal: SharedWith, role: GrantableRole, signal?: AbortSignal): Promise<void> {
    await this.#modify(environmentId, connectorId, { put: [{ properties: { roleName: role, principal: bodyOf(principal) } }] }, signal);
  }

  async revoke(environmentId: string, connectorId: string, permissionId: string, signal?: AbortSignal): Promise<void> {
    await this.#modify(environmentId, connectorId, { delete: [{ id: permissionId }] }, signal);
  }

  async signedInAccount(signal?: AbortSignal): Promise<TokenAccount | undefined> {
    return accountOf(await this.#http.token(signal));
  }

  /** The state that is wanted is said, so that saying it twice does no harm. */
  async #modify(environmentId: string, connectorId: string, body: object, signal: AbortSignal | undefined): Promise<void> {
    await this.#http.send({ method: 'POST', url: this.#url(environmentId, connectorId, 'modifyPermissions'), json: JSON.stringify(body), repeatability: 'always', signal });
  }

  #url(environmentId: string, connectorId: string, what: string): string {
    return `${this.#base}/apis/${urlSegment(connectorId)}/${what}?${VERSION}&${filterOf(inEnvironment(environmentId))}`;
  }
}

function bodyOf(principal: SharedWith): object {
  if (principal.kind === 'address') return { email: principal.email, type: 'User' };
  return { id: principal.id, ...(principal.type === undefined ? {} : { type: principal.type }) };
}

function readPermission(item: unknown): Permission | undefined {
  const properties = objectMember(item, 'properties');
  const id = textMember(item, 'id') ?? textMember(item, 'name');
  const role = textMember(properties, 'roleName');
  if (id === undefined || role === undefined) return undefined;
  const principal = objectMember(properties, 'principal');
  const text = (name: string): string | undefined => textMember(principal, name);
  return { id, role, principal: { id: text('id'), displayName: text('displayName'), email: text('email'), type: text('type') } };
}
