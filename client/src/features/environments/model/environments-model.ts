import type { DescribeFailure } from '../../../infrastructure/failure.js';
import { KeptRows } from '../../../trees/kept-rows.js';
import { Places, type FoundPlaces } from '../../../trees/places.js';
import { rowOf, type EnvironmentsTreeNode, type ParentNode } from '../nodes/environments-node.js';
import { ConnectorDetails } from './connector-details.js';
import { EnvironmentLists } from './environment-lists.js';
import type { PlaceWithSource } from './environments-source.js';
import type { LastKnown } from './last-known.js';
import type { NameFilter } from './name-filter.js';
import type { Pins } from './pins.js';
import { scopeOf, scopeOfId, type EnvironmentsScope } from './refresh-scope.js';
import { ShownLists } from './shown-lists.js';
import { TreeLevels } from './tree-levels.js';

export type EnvironmentsState = 'stopped' | 'signedOut' | 'loading' | 'failed' | 'offline' | 'empty' | 'ready';

export interface EnvironmentsModelParts {
  /** The accounts and clouds that are known, the current one first, or why there are none. Never asks anybody. */
  places(): Promise<FoundPlaces<PlaceWithSource>>;
  readonly describe: DescribeFailure;
  readonly pins: Pick<Pins, 'has'>;
  readonly lastKnown: LastKnown;
  /** Milliseconds since 1970. */
  now(): number;
  stateChanged(state: EnvironmentsState): void;
  /** The rows are those that the filter finds, or (undefined) are all of them. */
  filterChanged(filter: NameFilter | undefined): void;
  /** A node shows something else now, or (undefined) everything does. It is the very object that `children` gave. */
  nodeChanged(node: EnvironmentsTreeNode | undefined): void;
}

/**
 * What the *Environments* view shows: signed out, loading, failed, offline, empty or ready, each level loaded when it is opened and kept. Knows nothing
 * of VS Code.
 */
export class EnvironmentsModel {
  readonly details: ConnectorDetails;
  readonly #parts: EnvironmentsModelParts;
  readonly #shown: ShownLists;
  readonly #rows: KeptRows<EnvironmentsTreeNode, EnvironmentsScope>;

  constructor(parts: EnvironmentsModelParts) {
    this.#parts = parts;
    const places = new Places<PlaceWithSource>(parts);
    const shown = new ShownLists(parts.pins);
    const lists = new EnvironmentLists({ places, lastKnown: parts.lastKnown, now: () => parts.now(), stateChanged: (state) => { parts.stateChanged(state); } });
    const details = new ConnectorDetails((place, signal) => places.sourceOf(place, signal));
    const levels = new TreeLevels({ places, lists, details, shown, describe: parts.describe, lastKnown: parts.lastKnown, nodeChanged: (node) => { this.#rows.changed(node); } });
    this.details = details;
    this.#shown = shown;
    this.#rows = new KeptRows({
      places, rowOf,
      below: (node) => levels.below(node),
      reloadTop: (open) => lists.reloadEnvironments(open),
      reload: (scope, open) => lists.reload(scope, open),
      reloadDetails: (scope, open) => details.reload(scope, open),
      forget: () => {
        levels.forget();
        lists.forget();
        details.forget(() => true);
        shown.forgetPages();
      },
      nodeChanged: (node) => { parts.nodeChanged(node); },
    });
  }

  get filter(): NameFilter | undefined {
    return this.#shown.filter;
  }

  /**
   * Shows only what has this text in its name; everything again for a text without a word. Sends nothing. Of two changes of a view, VS Code shows the
   * first at once, and the other 200 ms later: what is said of the filter comes after the rows that it leaves, and goes before all of them are back.
   */
  setFilter(text: string): void {
    const { filter: before } = this.#shown;
    this.#shown.setFilter(text);
    const { filter } = this.#shown;
    if (before !== undefined && filter === undefined) this.#parts.filterChanged(undefined);
    this.#parts.nodeChanged(undefined);
    if (filter !== undefined) this.#parts.filterChanged(filter);
  }

  showMore(parent: ParentNode | undefined): void {
    this.#shown.showMore(parent);
    if (parent === undefined) this.#parts.nodeChanged(undefined);
    else this.#rows.changed(parent);
  }

  /** Somebody opened a row, or closed it. */
  keepOpen(node: EnvironmentsTreeNode, isOpen: boolean): void {
    this.#rows.keepOpen(node, isOpen);
  }

  /** Loads again what is open below a node, or all of it. Never rejects. */
  async refresh(node?: EnvironmentsTreeNode): Promise<void> {
    await this.#rows.refresh(scopeOf(node));
  }

  /** The same for an environment of the current account, or a connector in it, of which only the id is known. */
  async refreshEnvironment(environmentId: string, connectorId?: string): Promise<void> {
    await this.#rows.refresh(scopeOfId(environmentId, connectorId));
  }

  /** Forgets everything: it is another account, another cloud, or a workspace that is trusted now. */
  startAnew(): void {
    this.#rows.startAnew();
  }

  async children(node?: EnvironmentsTreeNode): Promise<readonly EnvironmentsTreeNode[]> {
    return await this.#rows.children(node);
  }

  dispose(): void {
    this.#rows.dispose();
  }
}
