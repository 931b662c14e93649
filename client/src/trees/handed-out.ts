import { isDeepStrictEqual } from 'node:util';

/**
 * The nodes that VS Code has. It knows an item by the very object: of another one that says the same it believes that it was never shown, and drops
 * what it is told about it.
 */
export class HandedOut<N> {
  readonly #idOf: (node: N) => string;
  readonly #nodes = new Map<string, N>();

  constructor(idOf: (node: N) => string) {
    this.#idOf = idOf;
  }

  /** The same nodes, each as the object that VS Code has already where that says the same. */
  hand(nodes: readonly N[]): readonly N[] {
    return nodes.map((node) => {
      const id = this.#idOf(node);
      const known = this.#nodes.get(id);
      if (known !== undefined && isDeepStrictEqual(known, node)) return known;
      this.#nodes.set(id, node);
      return node;
    });
  }

  /** Undefined where it was never shown. */
  of(id: string): N | undefined {
    return this.#nodes.get(id);
  }

  all(): readonly N[] {
    return [...this.#nodes.values()];
  }

  forget(): void {
    this.#nodes.clear();
  }
}
