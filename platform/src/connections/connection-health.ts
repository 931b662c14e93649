import type { Connection } from './connection.js';

/** How the connections of one connector are. */
export interface ConnectionHealth {
  readonly total: number;
  readonly failing: number;
}

/** `Connected` is the one status of a connection that works; whatever else the service says, somebody has to look at it. No status says nothing. */
export function isFailing({ statuses, error }: Pick<Connection, 'statuses' | 'error'>): boolean {
  return error !== undefined || statuses.some((status) => status !== 'Connected');
}

/** By the id of the connector in lower case. Connections that do not say whose they are do not count. */
export function healthByConnector(connections: readonly Connection[]): ReadonlyMap<string, ConnectionHealth> {
  const health = new Map<string, ConnectionHealth>();
  for (const connection of connections) {
    if (connection.connectorId === undefined) continue;
    const key = connection.connectorId.toLowerCase();
    const { total, failing } = health.get(key) ?? { total: 0, failing: 0 };
    health.set(key, { total: total + 1, failing: failing + (isFailing(connection) ? 1 : 0) });
  }
  return health;
}
