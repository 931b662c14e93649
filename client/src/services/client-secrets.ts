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
