import type { TokenAccount } from '../auth/account-of.js';
import type { GrantableRole, Permission, SharedWith } from './permission.js';

/** Who may do what with a connector. All methods throw a PlatformError. */
export interface PermissionsClient {
  list(environmentId: string, connectorId: string, signal?: AbortSignal): Promise<readonly Permission[]>;
  /** Giving a role that somebody has already changes nothing. */
  grant(environmentId: string, connectorId: string, principal: SharedWith, role: GrantableRole, signal?: AbortSignal): Promise<void>;
  /** `permissionId`: of the list. Taking back what is gone changes nothing. */
  revoke(environmentId: string, connectorId: string, permissionId: string, signal?: AbortSignal): Promise<void>;
  /** Who is signed in, as the token says. */
  signedInAccount(signal?: AbortSignal): Promise<TokenAccount | undefined>;
}
