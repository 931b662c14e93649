import { mayAdminister } from '../environments/environment.js';
import { ServiceError } from '../http/service-error.js';
import { applicationOf } from '../identity/applications.js';
import { TENANT_ID, type SandboxUser } from '../identity/users.js';
import type { ConnectorRecord } from './connector-record.js';

/** The principal of a permission that everybody in the tenant has. Service principals are nobody there. */
export const EVERYBODY = TENANT_ID;

/**
 * Whether the makers' list shows a connector: to whoever made it, and to those it is shared with. That is why nobody sees what a service
 * principal deployed until it is shared.
 */
export function isListedFor(user: SandboxUser, { createdBy, permissions }: ConnectorRecord): boolean {
  if (createdBy.id === user.id) return true;
  const isPerson = applicationOf(user) === undefined;
  return (permissions ?? []).some(({ principal }) => principal === user.id || (isPerson && principal === EVERYBODY));
}

/** By its name, administrators of the environment reach every connector. The code and the text are those of a recorded refusal. */
export function assertAccessible(user: SandboxUser, record: ConnectorRecord): void {
  if (isListedFor(user, record) || mayAdminister(user)) return;
  throw new ServiceError(403, 'ConnectionAuthorizationFailed', 'The caller does not have permission.');
}
