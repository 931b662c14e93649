import { ServiceError } from '../http/service-error.js';
import type { ConnectorRecord } from './connector-record.js';

/** A connector with connections stays: the answer was reported in microsoft/coe-starter-kit#7606. */
export function assertWithoutConnections({ name, connections }: ConnectorRecord): void {
  if (connections === undefined || connections.length === 0) return;
  const message = `The custom connector ${name.replace(/^shared_/, '')} cannot be deleted because there are connections associated with this api.`;
  throw new ServiceError(409, 'CannotDeleteApiDueToExistingConnections', message);
}
