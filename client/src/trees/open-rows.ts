import type { LazyValues } from './lazy-values.js';
import { isBelow, type RefreshScope } from './refresh-scope.js';

/** What it takes to tell a row from others, and to find what was loaded for it. */
export interface Row {
  /** Unique in the tree, and the same after a refresh. */
  readonly id: string;
  /** What is loaded for the row itself. */
  readonly key: string;
  /** Nobody sees what is below this while the row is closed. */
  readonly hides: string;
}

/** Which rows were opened, and closed since: what nobody sees is not loaded again. */
export class OpenRows {
  readonly #rows = new Map<string, Row & { readonly isOpen: boolean }>();

  keep(row: Row, isOpen: boolean): void {
    this.#rows.set(row.id, { ...row, isOpen });
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

/** Loads again what is not hidden, and the rest once somebody opens it. Whether anything is other than before. Never rejects. */
export async function reloadShown(values: LazyValues<unknown>, { has }: Pick<RefreshScope, 'has'>, open: OpenRows): Promise<boolean> {
  values.outdate((key) => has(key) && open.isHidden(key));
  return await values.reload((key) => has(key) && !open.isHidden(key));
}
