import { idOf, type ConnectorNode, type EnvironmentNode, type EnvironmentsTreeNode, type ParentNode, type StaleNode } from '../nodes/environments-node.js';
import { NameFilter } from './name-filter.js';
import { notice } from './notices.js';
import { Pages } from './pages.js';
import type { Pins } from './pins.js';

/** What is shown of a list: what the filter finds, pinned items first, as many as one looks through. Loads nothing. */
export class ShownLists {
  readonly #pins: Pick<Pins, 'has'>;
  readonly #pages = new Pages();
  #filter: NameFilter | undefined;

  constructor(pins: Pick<Pins, 'has'>) {
    this.#pins = pins;
  }

  get filter(): NameFilter | undefined {
    return this.#filter;
  }

  /** Everything matches a text without a word. */
  setFilter(text: string): void {
    this.#filter = NameFilter.of(text);
    this.#pages.forget();
  }

  showMore(parent: ParentNode | undefined): void {
    this.#pages.showMore(keyOf(parent));
  }

  /** Long lists begin with their first page again. */
  forgetPages(): void {
    this.#pages.forget();
  }

  matches(name: string): boolean {
    return this.#filter?.matches(name) ?? true;
  }

  matchesName({ displayName }: { readonly displayName: string }): boolean {
    return this.matches(displayName);
  }

  isPinned(node: EnvironmentNode | ConnectorNode | StaleNode): boolean {
    const { cloudId } = node.place;
    switch (node.kind) {
      case 'environment': return this.#pins.has(cloudId, node.environment.id);
      case 'connector': return this.#pins.has(cloudId, node.environment.id, node.connector.id);
      case 'stale': return this.#pins.has(cloudId, node.stale.environmentId, ...(node.stale.what === 'connector' ? [node.stale.id] : []));
    }
  }

  /** Those that are pinned, then the others, each in their order. */
  pinnedFirst<T extends EnvironmentNode | ConnectorNode | StaleNode>(nodes: readonly T[]): readonly T[] {
    const pinned = nodes.filter((node) => this.isPinned(node));
    return pinned.length === 0 ? nodes : [...pinned, ...nodes.filter((node) => !pinned.includes(node))];
  }

  /** The part of a list that is shown, with a way to the rest; or that the filter leaves nothing of it. */
  page(parent: ParentNode | undefined, nodes: readonly EnvironmentsTreeNode[]): readonly EnvironmentsTreeNode[] {
    if (nodes.length === 0 && this.#filter !== undefined) return [notice(parent, { kind: 'noMatch', filter: this.#filter.text })];
    const { items, remaining, next } = this.#pages.shown(keyOf(parent), nodes);
    return remaining === 0 ? items : [...items, { kind: 'more', parent, remaining, next }];
  }
}

function keyOf(parent: ParentNode | undefined): string {
  return parent === undefined ? '' : idOf(parent);
}
