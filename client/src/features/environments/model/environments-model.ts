import type { DescribeFailure } from '../../../infrastructure/failure.js';
import { connectorKey, idOf, type EnvironmentsTreeNode, type ParentNode } from '../nodes/environments-node.js';
import { ConnectorDetails } from './connector-details.js';
import { EnvironmentLists } from './environment-lists.js';
import { HandedOut } from './handed-out.js';
import type { LastKnown } from './last-known.js';
import type { NameFilter } from './name-filter.js';
import { OpenRows } from './open-rows.js';
import type { Pins } from './pins.js';
import { Places, type FoundPlaces } from './places.js';
import { scopeOf, scopeOfId, type RefreshScope } from './refresh-scope.js';
import { ShownLists } from './shown-lists.js';
import { TreeLevels } from './tree-levels.js';

export type EnvironmentsState = 'stopped' | 'signedOut' | 'loading' | 'failed' | 'offline' | 'empty' | 'ready';

export interface EnvironmentsModelParts {
  /** The accounts and clouds that are known, the current one first, or why there are none. Never asks anybody. */
  places(): Promise<FoundPlaces>;
  readonly describe: DescribeFailure;
  readonly pins: Pick<Pins, 'has'>;
  readonly lastKnown: LastKnown;
  /** Milliseconds since 1970. */
  now(): number;
  stateChanged(state: EnvironmentsState): void;
  /** A node shows something else now, or (undefined) everything does. It is the very object that `children` gave. */
  nodeChanged(node: EnvironmentsTreeNode | undefined): void;
}

type Children = readonly EnvironmentsTreeNode[];

/**
 * What the *Environments* view shows: signed out, loading, failed, offline, empty or ready, each level loaded when it is opened and kept. A refresh
 * loads again what is open, in the place of what is under way; until the answers are there, and where they fail, what was there before stays. Knows
 * nothing of VS Code.
 */
export class EnvironmentsModel {
  readonly details: ConnectorDetails;
  readonly #parts: EnvironmentsModelParts;
  readonly #places: Places;
  readonly #lists: EnvironmentLists;
  readonly #shown: ShownLists;
  readonly #levels: TreeLevels;
  readonly #open = new OpenRows();
  readonly #handedOut = new HandedOut();
  /** How often everything was forgotten: what was begun before is about a tree that is gone. */
  #beginnings = 0;
  #isDisposed = false;

  constructor(parts: EnvironmentsModelParts) {
    this.#parts = parts;
    this.#shown = new ShownLists(parts.pins);
    this.#places = new Places(parts);
    this.#lists = new EnvironmentLists({ places: this.#places, lastKnown: parts.lastKnown, now: () => parts.now(), stateChanged: (state) => { parts.stateChanged(state); } });
    this.details = new ConnectorDetails((place, signal) => this.#places.sourceOf(place, signal));
    this.#levels = new TreeLevels({
      places: this.#places, lists: this.#lists, details: this.details, shown: this.#shown, describe: parts.describe, lastKnown: parts.lastKnown,
      nodeChanged: (node) => { this.#changed(node); },
    });
  }

  get filter(): NameFilter | undefined {
    return this.#shown.filter;
  }

  /** Shows only what has this text in its name; everything again for a text without a word. Sends nothing. */
  setFilter(text: string): void {
    this.#shown.setFilter(text);
    this.#parts.nodeChanged(undefined);
  }

  showMore(parent: ParentNode | undefined): void {
    this.#shown.showMore(parent);
    if (parent === undefined) this.#parts.nodeChanged(undefined);
    else this.#changed(parent);
  }

  /** Somebody opened a row, or closed it. */
  keepOpen(node: EnvironmentsTreeNode, isOpen: boolean): void {
    this.#open.keep(node, isOpen);
  }

  /** Loads again what is open below a node, or all of it. Never rejects. */
  async refresh(node?: EnvironmentsTreeNode): Promise<void> {
    await this.#reload(scopeOf(node));
  }

  /** The same for an environment of the current account, or a connector in it, of which only the id is known. */
  async refreshEnvironment(environmentId: string, connectorId?: string): Promise<void> {
    await this.#reload(scopeOfId(environmentId, connectorId));
  }

  /** Forgets everything: it is another account, another cloud, or a workspace that is trusted now. */
  startAnew(): void {
    this.#places.forget();
    this.#forgetBelowPlaces();
    this.#parts.nodeChanged(undefined);
  }

  async children(node?: EnvironmentsTreeNode): Promise<Children> {
    const beginning = this.#beginnings;
    if (node !== undefined) this.#open.keep(node, true);
    const children = await this.#levels.below(node);
    if (beginning === this.#beginnings) return this.#handedOut.hand(children);
    // Everything was forgotten meanwhile. The top is another one now; a row below it is gone, and nobody shows what was in it.
    return node === undefined && !this.#isDisposed ? await this.children() : [];
  }

  dispose(): void {
    this.#isDisposed = true;
    this.#places.forget();
    this.#forgetBelowPlaces();
  }

  /** Tells of what changed once it is there: until then, VS Code has the old rows, and commands can be run on them. */
  async #reload(scope: RefreshScope): Promise<void> {
    const beginning = this.#beginnings;
    if (scope.at === undefined) await this.#reloadTop();
    if (beginning !== this.#beginnings) return;
    const late = { isIn: false };
    const details = this.details.reload(scope, this.#open).finally(() => { late.isIn = true; });
    await this.#lists.reload(scope, this.#open);
    if (beginning !== this.#beginnings) return;
    const isComplete = late.isIn;
    this.#tell(scope);
    // A list does not wait for what is said about its items.
    if (await details && !isComplete && beginning === this.#beginnings) this.#tell(scope);
  }

  /** Each step needs the one before: who is signed in, and which environments they see. */
  async #reloadTop(): Promise<void> {
    const beginning = this.#beginnings;
    const [before] = this.#places.known;
    await this.#places.reload();
    if (beginning !== this.#beginnings) return;
    const [after] = this.#places.known;
    if (before !== undefined && before.place.key !== after?.place.key) {
      this.#forgetBelowPlaces();
      this.#parts.nodeChanged(undefined);
    } else await this.#lists.reloadEnvironments(this.#open);
  }

  #tell({ at }: RefreshScope): void {
    if (at === undefined) this.#parts.nodeChanged(undefined);
    else for (const node of this.#handedOut.all()) if ((node.kind === 'connector' ? connectorKey(node) : idOf(node)) === at) this.#parts.nodeChanged(node);
  }

  /** Of a node that was never shown, nothing has to be said. */
  #changed(node: EnvironmentsTreeNode): void {
    const shown = this.#handedOut.of(idOf(node));
    if (shown !== undefined) this.#parts.nodeChanged(shown);
  }

  #forgetBelowPlaces(): void {
    this.#beginnings++;
    this.#levels.forget();
    this.#lists.forget();
    this.details.forget(() => true);
    this.#shown.forgetPages();
    this.#open.forget();
    this.#handedOut.forget();
  }
}
