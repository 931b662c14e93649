import { randomUUID } from 'node:crypto';

/** What goes on in the background, as far as clients can ask: it is done at once, and said to be so when it is asked the second time. */
export class ArmOperations {
  readonly #asked = new Map<string, number>();

  start(): string {
    const id = randomUUID();
    this.#asked.set(id, 0);
    return id;
  }

  /** Undefined for one that nobody started, or that a restart forgot. */
  ask(id: string): 'InProgress' | 'Succeeded' | undefined {
    const count = this.#asked.get(id);
    if (count === undefined) return undefined;
    this.#asked.set(id, count + 1);
    return count === 0 ? 'InProgress' : 'Succeeded';
  }

  clear(): void {
    this.#asked.clear();
  }
}
