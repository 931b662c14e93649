import { isJsonObject, type JsonObject } from '@connector-workbench/platform';
import type { SecretStorage } from 'vscode';

/** Whose secret: that of an app registration, in one environment. */
export interface SecretPlace {
  readonly cloudId: string;
  readonly environmentId: string;
  readonly clientIds: readonly string[];
}

/** Keeps client secrets of connectors in the secret storage of the computer, by environment; nowhere else. */
export class ClientSecrets {
  readonly #storage: Pick<SecretStorage, 'get' | 'store'>;

  constructor(storage: Pick<SecretStorage, 'get' | 'store'>) {
    this.#storage = storage;
  }

  async of(place: SecretPlace): Promise<string | undefined> {
    return await this.#storage.get(keyOf(place));
  }

  async keep(place: SecretPlace, secret: string): Promise<void> {
    await this.#storage.store(keyOf(place), secret);
  }
}

function keyOf({ cloudId, environmentId, clientIds }: SecretPlace): string {
  return ['connectorWorkbench.clientSecret', cloudId, environmentId, ...clientIds].map(encodeURIComponent).join('|');
}

/** The app registrations that a connector signs in with, by their client ids; of apiProperties.json or of what the service has. Sorted. */
export function clientIdsOf(value: unknown): readonly string[] {
  return [...new Set(settingsBelow(value).map(({ clientId }) => (typeof clientId === 'string' ? clientId : '')))].sort();
}

function settingsBelow(value: unknown): readonly JsonObject[] {
  if (Array.isArray(value)) return value.flatMap(settingsBelow);
  if (!isJsonObject(value)) return [];
  return Object.entries(value).flatMap(([key, member]) => (key === 'oAuthSettings' && isJsonObject(member) ? [member] : settingsBelow(member)));
}
