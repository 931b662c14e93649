import type { Connection } from '../connections/connection.js';
import type { ConnectionsClient } from '../connections/connections-client.js';
import { PlatformError } from '../errors/platform-error.js';

export interface FakeConnectionPlace {
  readonly environmentId: string;
  readonly connectorId: string;
}

/** The contract over a list: what people connected with the connectors that are there. */
export class FakeConnections implements ConnectionsClient {
  readonly #places: readonly FakeConnectionPlace[];
  #connections: readonly { readonly place: FakeConnectionPlace; readonly connection: Connection }[] = [];

  /** `places`: which connectors there are. */
  constructor(places: readonly FakeConnectionPlace[]) {
    this.#places = places;
  }

  /** Connects as the signed-in account. `error`: what is wrong with it. */
  add(place: FakeConnectionPlace, displayName: string, error?: string): Connection {
    const id = (this.#connections.length + 1).toString(16).padStart(32, '0');
    const connection: Connection = { id, connectorId: place.connectorId, displayName, statuses: [error === undefined ? 'Connected' : 'Error'], error, createdBy: 'Maya Maker', createdTime: '2026-01-02T03:04:05Z' };
    this.#connections = [...this.#connections, { place, connection }];
    return connection;
  }

  async list(environmentId: string, connectorId: string | undefined): Promise<readonly Connection[]> {
    await Promise.resolve();
    const isKnown = connectorId === undefined || this.#places.some((place) => place.environmentId === environmentId && place.connectorId === connectorId);
    if (!isKnown) throw new PlatformError('not-found', { data: { reason: connectorId } });
    const wanted = this.#connections.filter(({ place }) => place.environmentId === environmentId && (connectorId === undefined || place.connectorId === connectorId));
    return wanted.map(({ connection }) => connection);
  }
}
