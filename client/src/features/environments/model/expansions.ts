import type { TreeItemData } from '../../../presentation/tree-item-data.js';

/**
 * Which items a person opened and closed. VS Code knows it of the items that it shows, and forgets it of those that a filter or a lost connection
 * takes away for a while.
 */
export class Expansions {
  readonly #opened = new Map<string, boolean>();

  /** A person opened the item of this id, or closed it. */
  keep(id: string, isOpened: boolean): void {
    this.#opened.set(id, isOpened);
  }

  /** The item as it was left, if anybody ever touched it. */
  asLeft(item: TreeItemData): TreeItemData {
    const isOpened = this.#opened.get(item.id);
    if (isOpened === undefined || item.expansion === 'leaf') return item;
    return { ...item, expansion: isOpened ? 'expanded' : 'collapsed' };
  }
}
