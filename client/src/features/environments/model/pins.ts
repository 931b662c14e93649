import type { Memento } from 'vscode';

const KEY = 'connectorWorkbench.pinned';

/** What a person wants to see first, in every workspace: environments, and connectors in them. */
export class Pins {
  readonly #memory: Memento;

  constructor(memory: Memento) {
    this.#memory = memory;
  }

  has(cloudId: string, environmentId: string, connectorId?: string): boolean {
    return this.#all().includes(keyOf(cloudId, environmentId, connectorId));
  }

  async set(isPinned: boolean, cloudId: string, environmentId: string, connectorId?: string): Promise<void> {
    const key = keyOf(cloudId, environmentId, connectorId);
    const others = this.#all().filter((each) => each !== key);
    await this.#memory.update(KEY, isPinned ? [...others, key] : others);
  }

  /** What was remembered, perhaps by another version. */
  #all(): readonly string[] {
    const value = this.#memory.get<unknown>(KEY);
    return Array.isArray(value) ? value.filter((each) => typeof each === 'string') : [];
  }
}

function keyOf(cloudId: string, environmentId: string, connectorId: string | undefined): string {
  return [cloudId, environmentId, ...(connectorId === undefined ? [] : [connectorId])].join('|');
}
