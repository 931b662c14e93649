import type { TokenAccount } from '../auth/account-of.js';
import { PlatformError } from '../errors/platform-error.js';
import type { GrantableRole, Permission, SharedWith } from '../permissions/permission.js';
import type { PermissionsClient } from '../permissions/permissions-client.js';

export interface FakePermissionsOptions {
  /** Who is signed in, and owns the connectors. */
  readonly account: TokenAccount;
  /** The connectors that are there. */
  readonly connectorIds: readonly string[];
  /** The object ids that the tenant knows beside the account's. */
  readonly others: readonly string[];
}

/** The contract over a map: who may do what with connectors of one account. */
export class FakePermissions implements PermissionsClient {
  readonly #options: FakePermissionsOptions;
  readonly #given = new Map<string, ReadonlyMap<string, GrantableRole>>();

  constructor(options: FakePermissionsOptions) {
    this.#options = options;
  }

  list(_environmentId: string, connectorId: string): Promise<readonly Permission[]> {
    return this.#do(connectorId, (given) => [permissionOf(this.#options.account.objectId, 'Owner'), ...[...given].map(([id, role]) => permissionOf(id, role))]);
  }

  grant(_environmentId: string, connectorId: string, principal: SharedWith, role: GrantableRole): Promise<void> {
    return this.#do(connectorId, (given) => {
      const id = principal.kind === 'object' ? principal.id : principal.email;
      if (!this.#options.others.includes(id)) throw new PlatformError('not-found', { code: 'PrincipalNotFound', data: { reason: id } });
      this.#given.set(connectorId, new Map([...[...given].filter(([each]) => each !== id), [id, role]]));
    });
  }

  revoke(_environmentId: string, connectorId: string, permissionId: string): Promise<void> {
    return this.#do(connectorId, (given) => { this.#given.set(connectorId, new Map([...given].filter(([id]) => id !== permissionId))); });
  }

  signedInAccount(): Promise<TokenAccount | undefined> {
    return Promise.resolve(this.#options.account);
  }

  async #do<T>(connectorId: string, work: (given: ReadonlyMap<string, GrantableRole>) => T): Promise<T> {
    await Promise.resolve();
    if (!this.#options.connectorIds.includes(connectorId)) throw new PlatformError('not-found', { data: { reason: connectorId } });
    return work(this.#given.get(connectorId) ?? new Map());
  }
}

function permissionOf(id: string, role: string): Permission {
  return { id, role, principal: { id, displayName: undefined, email: undefined, type: 'User' } };
}
