import type { Memento } from 'vscode';

export interface ChosenEnvironment {
  readonly id: string;
  readonly displayName: string;
}

/** The environment that commands take without asking: one for each cloud, in each workspace. */
export class ChosenEnvironments {
  readonly #memory: Memento;
  readonly #changed: () => void;

  constructor(memory: Memento, changed: () => void) {
    this.#memory = memory;
    this.#changed = changed;
  }

  of(cloudId: string): ChosenEnvironment | undefined {
    return this.#memory.get<ChosenEnvironment>(keyOf(cloudId));
  }

  async choose(cloudId: string, environment: ChosenEnvironment | undefined): Promise<void> {
    await this.#memory.update(keyOf(cloudId), environment && { id: environment.id, displayName: environment.displayName });
    this.#changed();
  }
}

function keyOf(cloudId: string): string {
  return `connectorWorkbench.environment.${cloudId}`;
}
