import { isPlatformError, PlatformError } from '../errors/platform-error.js';
import { textMember } from '../http/json.js';
import type { ServiceHttp } from '../http/service-http.js';
import type { DirectoryClient, DirectoryUser } from './directory-client.js';

const SELECT = '$select=id,displayName,userPrincipalName,mail';

/**
 * `users` of Microsoft Graph 1.0 (learn.microsoft.com/graph/api/user-list). Guests sign in by a name that is not their address, so both are asked for. It needs the
 * permission User.ReadBasic.All, which accounts of most tenants have.
 */
export class HttpDirectoryClient implements DirectoryClient {
  readonly #http: ServiceHttp;
  readonly #base: string;

  /** `base`: the address of Microsoft Graph, without a slash at its end. */
  constructor(http: ServiceHttp, base: string) {
    this.#http = http;
    this.#base = base;
  }

  async usersOf(address: string, signal?: AbortSignal): Promise<readonly DirectoryUser[]> {
    const quoted = `'${address.replaceAll("'", "''")}'`;
    const filter = encodeURIComponent(`userPrincipalName eq ${quoted} or mail eq ${quoted}`).replaceAll("'", '%27');
    try {
      const items = await this.#http.list(`${this.#base}/v1.0/users?$filter=${filter}&${SELECT}`, {}, signal);
      return items.flatMap((item) => readUser(item) ?? []);
    } catch (error) {
      if (!isPlatformError(error, 'forbidden')) throw error;
      throw new PlatformError('forbidden', { circumstance: 'DirectoryForbidden', data: { ...error.data, address }, ...(error.status === undefined ? {} : { status: error.status }), ...(error.correlationId === undefined ? {} : { correlationId: error.correlationId }), cause: error });
    }
  }
}

function readUser(item: unknown): DirectoryUser | undefined {
  const id = textMember(item, 'id');
  if (id === undefined) return undefined;
  return { id, displayName: textMember(item, 'displayName'), userPrincipalName: textMember(item, 'userPrincipalName'), email: textMember(item, 'mail') };
}
