import type { Connection } from './connection.js';

/** Connections of the signed-in account's environments. All methods throw a PlatformError. */
export interface ConnectionsClient {
  /** Of one connector, or of all. All pages, in the service's order. */
  list(environmentId: string, connectorId: string | undefined, signal?: AbortSignal): Promise<readonly Connection[]>;
}
