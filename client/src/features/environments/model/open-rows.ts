import { connectorKey, idOf, type EnvironmentsTreeNode } from '../nodes/environments-node.js';
import { isBelow } from './refresh-scope.js';

interface Row {
  readonly id: string;
  /** What is loaded for the row itself. */
  readonly key: string;
  /** Nobody sees what is below this while the row is closed. */
  readonly hides: string;
  readonly isOpen: boolean;
}

/** Which rows were opened, and closed since: what nobody sees is not loaded again. */
export class OpenRows {
  readonly #rows = new Map<string, Row>();

  keep(node: EnvironmentsTreeNode, isOpen: boolean): void {
    const id = idOf(node);
    this.#rows.set(id, { id, key: node.kind === 'connector' ? connectorKey(node) : id, hides: node.kind === 'account' ? node.place.key : id, isOpen });
  }

  /** Somebody closed the row that shows what was loaded under this key, or one above it. */
  isHidden(key: string): boolean {
    return [...this.#rows.values()].some(({ isOpen, hides }) => !isOpen && isBelow(hides)(key));
  }

  /** Somebody looks into a row that this was loaded for. */
  isOpen(key: string): boolean {
    return [...this.#rows.values()].some((row) => row.isOpen && row.key === key && !this.isHidden(row.id));
  }

  forget(): void {
    this.#rows.clear();
  }
}
