import type { DescribeFailure } from '../../infrastructure/failure.js';
import { KeptRows } from '../../trees/kept-rows.js';
import type { Loaded } from '../../trees/lazy-values.js';
import { Places, type FoundPlaces } from '../../trees/places.js';
import { EVERYTHING, scopeBelow, type RefreshScope } from '../../trees/refresh-scope.js';
import { isSignedOutOfAzure, LogicAppsLists, type LogicAppsPlace } from './logic-apps-lists.js';
import { idOf, rowOf, type FailureNode, type LogicAppsNode, type SubscriptionNode } from './logic-apps-nodes.js';

export type LogicAppsState = 'stopped' | 'signedOut' | 'loading' | 'failed' | 'ready';

export interface LogicAppsModelParts {
  /** Azure as the signed-in account, or why there is none. Never asks anybody. */
  places(): Promise<FoundPlaces<LogicAppsPlace>>;
  readonly describe: DescribeFailure;
  stateChanged(state: LogicAppsState): void;
  /** A node shows something else now, or (undefined) everything does. It is the very object that `children` gave. */
  nodeChanged(node: LogicAppsNode | undefined): void;
}

type Children = readonly LogicAppsNode[];

/**
 * What the *Logic Apps* view shows: subscriptions with their connectors, each level loaded when it is opened and kept. An account that is signed in to
 * Power Platform may not be so for Azure: that is *signed out* here. Knows nothing of VS Code.
 */
export class LogicAppsModel {
  readonly #parts: LogicAppsModelParts;
  readonly #places: Places<LogicAppsPlace>;
  readonly #lists: LogicAppsLists;
  readonly #rows: KeptRows<LogicAppsNode, RefreshScope>;

  constructor(parts: LogicAppsModelParts) {
    this.#parts = parts;
    this.#places = new Places(parts);
    this.#lists = new LogicAppsLists({ places: this.#places, stateChanged: (state) => { parts.stateChanged(state); } });
    this.#rows = new KeptRows({
      places: this.#places, rowOf,
      below: (node) => this.#below(node),
      reloadTop: (open) => this.#lists.reloadSubscriptions(open),
      reload: (scope, open) => this.#lists.reloadCustomApis(scope, open),
      forget: () => { this.#lists.forget(); },
      nodeChanged: (node) => { parts.nodeChanged(node); },
    });
  }

  /** Somebody opened a row, or closed it. */
  keepOpen(node: LogicAppsNode, isOpen: boolean): void {
    this.#rows.keepOpen(node, isOpen);
  }

  /** Loads again the connectors of the subscription that the node is or is below, or all that is open. Never rejects. */
  async refresh(node?: LogicAppsNode): Promise<void> {
    await this.#rows.refresh(scopeOf(node));
  }

  /** Forgets everything: it is another account, another cloud, or a workspace that is trusted now. */
  startAnew(): void {
    this.#rows.startAnew();
  }

  async children(node?: LogicAppsNode): Promise<Children> {
    return await this.#rows.children(node);
  }

  dispose(): void {
    this.#rows.dispose();
  }

  async #below(node: LogicAppsNode | undefined): Promise<Children> {
    if (node === undefined) return await this.#subscriptions();
    return node.kind === 'subscription' ? await this.#customApis(node) : [];
  }

  async #subscriptions(): Promise<Children> {
    const places = await this.#places.load();
    if (places.kind === 'failed') return [this.#failure(undefined, places.error)];
    if (places.kind === 'cancelled' || typeof places.value === 'string') return [];
    const loaded = await this.#lists.subscriptions();
    // A welcome view says so, and offers to sign in.
    if (isSignedOutOfAzure(loaded.kind === 'failed' ? loaded.error : loaded.kind === 'ready' ? loaded.failedAgain?.error : undefined)) return [];
    const nodes = this.#level(undefined, loaded, (subscription) => ({ kind: 'subscription', subscription }));
    // One reason is enough, and two items with one id are refused.
    return nodes.some(({ kind }) => kind === 'failure') ? nodes : [...this.#failedAgain(undefined, places), ...nodes];
  }

  async #customApis(parent: SubscriptionNode): Promise<Children> {
    return this.#level(parent, await this.#lists.customApis(parent.subscription.id), (customApi) => ({ kind: 'customApi', customApi }));
  }

  /** The items of a list, why they are not there, or that there are none. */
  #level<T>(parent: SubscriptionNode | undefined, loaded: Loaded<readonly T[]>, nodeOf: (item: T) => LogicAppsNode): Children {
    switch (loaded.kind) {
      case 'cancelled': return [];
      case 'failed': return [this.#failure(parent, loaded.error)];
      case 'ready': return [
        ...this.#failedAgain(parent, loaded),
        ...(loaded.value.length === 0 ? [{ kind: 'empty', parent } as const] : loaded.value.map(nodeOf)),
      ];
    }
  }

  #failedAgain(parent: SubscriptionNode | undefined, { failedAgain }: Extract<Loaded<unknown>, { readonly kind: 'ready' }>): readonly FailureNode[] {
    return failedAgain === undefined ? [] : [{ ...this.#failure(parent, failedAgain.error), isRestKept: true }];
  }

  #failure(parent: SubscriptionNode | undefined, error: unknown): FailureNode {
    return { kind: 'failure', parent, failure: this.#parts.describe(error) };
  }
}

function scopeOf(node: LogicAppsNode | undefined): RefreshScope {
  switch (node?.kind) {
    case 'subscription': return scopeBelow(idOf(node));
    case 'customApi': return scopeBelow(node.customApi.subscriptionId);
    case 'failure': case 'empty': return node.parent === undefined ? EVERYTHING : scopeBelow(idOf(node.parent));
    case undefined: return EVERYTHING;
  }
}
