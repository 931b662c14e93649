import { isPlatformError, type LogicAppsClient } from '@connector-workbench/platform';
import { isCancellation } from '../../infrastructure/cancellation.js';
import { byName } from '../../trees/by-name.js';
import { LazyValues, type Loaded } from '../../trees/lazy-values.js';
import { reloadShown, type OpenRows } from '../../trees/open-rows.js';
import type { Place, Places } from '../../trees/places.js';
import { EVERYTHING, type RefreshScope } from '../../trees/refresh-scope.js';
import type { CustomApiFacts, SubscriptionFacts } from './logic-apps-nodes.js';

/** Where the view gets its data. */
export type LogicAppsSource = Pick<LogicAppsClient, 'listSubscriptions' | 'list'>;

/** Azure as the signed-in account. */
export interface LogicAppsPlace extends Place {
  readonly source: LogicAppsSource;
}

export interface LogicAppsListsParts {
  readonly places: Places<LogicAppsPlace>;
  stateChanged(state: 'signedOut' | 'failed' | 'ready'): void;
}

/** The lists of the view by their names: subscriptions, and the connectors of each. */
export class LogicAppsLists {
  readonly #parts: LogicAppsListsParts;
  readonly #subscriptions = new LazyValues<readonly SubscriptionFacts[]>();
  readonly #customApis = new LazyValues<readonly CustomApiFacts[]>();

  constructor(parts: LogicAppsListsParts) {
    this.#parts = parts;
  }

  async subscriptions(): Promise<Loaded<readonly SubscriptionFacts[]>> {
    return await this.#subscriptions.get('', (signal) => this.#loadSubscriptions(signal));
  }

  async customApis(subscriptionId: string): Promise<Loaded<readonly CustomApiFacts[]>> {
    return await this.#customApis.get(subscriptionId, async (signal) => {
      const found = await (await this.#parts.places.currentSource(signal)).list(subscriptionId, undefined, signal);
      // What else Azure says changes without anything that is shown.
      return found.map(({ id, name, displayName, resourceGroup, location }) => ({ id, name, displayName, subscriptionId, resourceGroup, location })).sort(byName);
    });
  }

  async reloadSubscriptions(open: OpenRows): Promise<void> {
    await reloadShown(this.#subscriptions, EVERYTHING, open);
  }

  /** Loads again the connectors of subscriptions that are open, and of the rest once they are opened. */
  async reloadCustomApis(scope: RefreshScope, open: OpenRows): Promise<void> {
    await reloadShown(this.#customApis, scope, open);
  }

  forget(): void {
    for (const values of [this.#subscriptions, this.#customApis]) values.forget(() => true);
  }

  async #loadSubscriptions(signal: AbortSignal): Promise<readonly SubscriptionFacts[]> {
    const tell = (state: 'signedOut' | 'failed' | 'ready'): void => { if (!signal.aborted) this.#parts.stateChanged(state); };
    try {
      const subscriptions = await (await this.#parts.places.currentSource(signal)).listSubscriptions(signal);
      tell('ready');
      return subscriptions.map(({ id, displayName, state }) => ({ id, displayName, state })).sort(byName);
    } catch (error) {
      if (!isCancellation(error)) tell(isSignedOutOfAzure(error) ? 'signedOut' : 'failed');
      throw error;
    }
  }
}

/** An account that is signed in to Power Platform may not be so for Azure. */
export function isSignedOutOfAzure(error: unknown): boolean {
  return isPlatformError(error, 'not-signed-in');
}
