import { isPlatformError, type LogicAppsClient } from '@connector-workbench/platform';
import { isCancellation } from '../../infrastructure/cancellation.js';
import type { DescribeFailure } from '../../infrastructure/failure.js';
import { LazyLoads } from '../../infrastructure/lazy-loads.js';
import { idOf, type LogicAppsNode, type SubscriptionNode } from './logic-apps-nodes.js';

export type LogicAppsState = 'stopped' | 'signedOut' | 'loading' | 'failed' | 'ready';
export type LogicAppsLists = Pick<LogicAppsClient, 'listSubscriptions' | 'list'>;

export interface LogicAppsModelParts {
  /** Azure as the signed-in account, or why there is none. Never asks anybody. */
  source(): Promise<LogicAppsLists | 'signedOut' | 'stopped'>;
  readonly describe: DescribeFailure;
  stateChanged(state: LogicAppsState): void;
  /** A node shows something else now, or (undefined) everything does. */
  nodeChanged(node: LogicAppsNode | undefined): void;
}

/**
 * What the *Logic Apps* view shows: subscriptions with their connectors, each level loaded when it is opened and kept until it is refreshed. An
 * account that is signed in to Power Platform may not be so for Azure: that is *signed out* here. Knows nothing of VS Code.
 */
export class LogicAppsModel {
  readonly #parts: LogicAppsModelParts;
  readonly #loads = new LazyLoads<readonly LogicAppsNode[]>();

  constructor(parts: LogicAppsModelParts) {
    this.#parts = parts;
  }

  /** Forgets what was loaded below a node, or all of it, and has the view ask again. */
  refresh(node?: LogicAppsNode): void {
    const at = node?.kind === 'failure' || node?.kind === 'empty' ? node.parent : node;
    const id = at === undefined ? undefined : idOf(at);
    this.#loads.forget((key) => id === undefined || key === id);
    this.#parts.nodeChanged(at);
  }

  async children(node?: LogicAppsNode): Promise<readonly LogicAppsNode[]> {
    if (node === undefined) return await this.#subscriptions();
    return node.kind === 'subscription' ? await this.#connectors(node) : [];
  }

  dispose(): void {
    this.#loads.forget(() => true);
  }

  async #subscriptions(): Promise<readonly LogicAppsNode[]> {
    return await this.#load(undefined, async (signal) => {
      this.#parts.stateChanged('loading');
      const source = await this.#parts.source();
      signal.throwIfAborted();
      if (typeof source === 'string') {
        this.#parts.stateChanged(source);
        return [];
      }
      const subscriptions = await source.listSubscriptions(signal);
      signal.throwIfAborted();
      this.#parts.stateChanged('ready');
      if (subscriptions.length === 0) return [{ kind: 'empty', parent: undefined }];
      return [...subscriptions].sort(byName).map((subscription): SubscriptionNode => ({ kind: 'subscription', subscription }));
    });
  }

  async #connectors(parent: SubscriptionNode): Promise<readonly LogicAppsNode[]> {
    return await this.#load(parent, async (signal) => {
      const source = await this.#parts.source();
      signal.throwIfAborted();
      const found = typeof source === 'string' ? [] : await source.list(parent.subscription.id, undefined, signal);
      signal.throwIfAborted();
      if (found.length === 0) return [{ kind: 'empty', parent }];
      return [...found].sort(byName).map((customApi) => ({ kind: 'customApi', customApi }));
    });
  }

  /** The error boundary of each level. A load that was overtaken by a refresh shows nothing; the refresh asks anew. */
  async #load(parent: SubscriptionNode | undefined, load: (signal: AbortSignal) => Promise<readonly LogicAppsNode[]>): Promise<readonly LogicAppsNode[]> {
    return await this.#loads.get(parent === undefined ? '' : idOf(parent), async (signal) => {
      try {
        return await load(signal);
      } catch (error) {
        if (signal.aborted || isCancellation(error)) return [];
        if (parent === undefined && isPlatformError(error, 'not-signed-in')) {
          this.#parts.stateChanged('signedOut');
          return [];
        }
        if (parent === undefined) this.#parts.stateChanged('failed');
        return [{ kind: 'failure', parent, failure: this.#parts.describe(error) }];
      }
    });
  }
}

function byName(a: { readonly displayName: string }, b: { readonly displayName: string }): number {
  return a.displayName.localeCompare(b.displayName);
}
