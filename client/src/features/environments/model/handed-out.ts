import { isDeepStrictEqual } from 'node:util';
import { idOf, type EnvironmentsTreeNode } from '../nodes/environments-node.js';

/**
 * The nodes that VS Code has. It knows an item by the very object: of another one that says the same it believes that it was never shown, and drops
 * what it is told about it.
 */
export class HandedOut {
  readonly #nodes = new Map<string, EnvironmentsTreeNode>();

  /** The same nodes, each as the object that VS Code has already where that says the same. */
  hand(nodes: readonly EnvironmentsTreeNode[]): readonly EnvironmentsTreeNode[] {
    return nodes.map((node) => {
      const id = idOf(node);
      const known = this.#nodes.get(id);
      if (known !== undefined && isDeepStrictEqual(known, node)) return known;
      this.#nodes.set(id, node);
      return node;
    });
  }

  /** Undefined where it was never shown. */
  of(id: string): EnvironmentsTreeNode | undefined {
    return this.#nodes.get(id);
  }

  all(): readonly EnvironmentsTreeNode[] {
    return [...this.#nodes.values()];
  }

  forget(): void {
    this.#nodes.clear();
  }
}
