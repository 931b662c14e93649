import type { Memento } from 'vscode';

/** A memory of VS Code's that forgets with the test. */
export class TestMemento implements Memento {
  readonly #values = new Map<string, unknown>();

  keys(): readonly string[] {
    return [...this.#values.keys()];
  }

  get<T>(key: string, defaultValue?: T): T {
    // What a memory holds under a key is known only to who put it there, as in VS Code's own type.
    return (this.#values.has(key) ? this.#values.get(key) : defaultValue) as T;
  }

  update(key: string, value: unknown): Promise<void> {
    if (value === undefined) this.#values.delete(key);
    else this.#values.set(key, value);
    return Promise.resolve();
  }
}
