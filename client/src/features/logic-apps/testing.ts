import type { LogicAppsClient } from '@connector-workbench/platform';
import { plainText } from '../../testing/plain-text.js';
import type { FoundPlaces } from '../../trees/places.js';
import type { LogicAppsPlace, LogicAppsSource } from './logic-apps-lists.js';
import { LogicAppsModel, type LogicAppsState } from './logic-apps-model.js';
import { presentLogicAppsNode, type LogicAppsNode } from './logic-apps-nodes.js';

export const INTEGRATION = { id: 'a', displayName: 'Integration', tenantId: undefined, state: 'Enabled' };
export const ARCHIVE = { id: 'b', displayName: 'Archive', tenantId: undefined, state: 'Disabled' };

export const customApi = (displayName: string, location?: string): Awaited<ReturnType<LogicAppsClient['list']>>[number] => ({
  id: `/${displayName}`, name: displayName.toLowerCase(), displayName, description: undefined, subscriptionId: 'a', resourceGroup: 'connectors', location, apiType: 'Rest', etag: undefined, tags: {}, properties: {},
});

export interface TestSource extends LogicAppsSource {
  /** What was asked for, in order. */
  readonly calls: string[];
}

/** Azure over memory: what a test does not say is two subscriptions with two connectors each. */
export function sourceOf(answers: Partial<LogicAppsSource> = {}): TestSource {
  const calls: string[] = [];
  return {
    calls,
    listSubscriptions: (signal) => { calls.push('subscriptions'); return answers.listSubscriptions?.(signal) ?? Promise.resolve([INTEGRATION, ARCHIVE]); },
    list: (id, ...more) => { calls.push(`list ${id}`); return answers.list?.(id, ...more) ?? Promise.resolve([customApi('Orders', 'westeurope'), customApi('Contacts')]); },
  };
}

export function placeWith(source: LogicAppsSource, account = 'maya@contoso.example'): LogicAppsPlace {
  return { place: { key: `sandbox|${account}` }, source };
}

/** A view on the model that writes down what it shows, as a person reads it. */
export class TestView {
  readonly states: LogicAppsState[] = [];
  changes: (LogicAppsNode | undefined)[] = [];
  readonly model: LogicAppsModel;

  constructor(places: LogicAppsSource | 'signedOut' | 'stopped' | (() => Promise<FoundPlaces<LogicAppsPlace>>)) {
    this.model = new LogicAppsModel({
      places: typeof places === 'function' ? places : () => Promise.resolve(typeof places === 'string' ? places : [placeWith(places)]),
      describe: (error) => ({ message: error instanceof Error ? error.message : 'unknown', retryable: true, signIn: false, details: [['Status', '503']] }),
      stateChanged: (state) => { this.states.push(state); },
      nodeChanged: (node) => { this.changes.push(node); },
    });
  }

  /** `icon label (description) contextValue` of what is below the node. */
  async lines(node?: LogicAppsNode): Promise<readonly string[]> {
    return (await this.model.children(node)).map((each) => {
      const { icon, label, description, contextValue } = presentLogicAppsNode(each, plainText);
      return `${icon} ${label}${description === undefined || description === '' ? '' : ` (${description})`} ${contextValue}`;
    });
  }

  /** The subscription at the top that is called so. */
  async subscription(displayName: string): Promise<LogicAppsNode> {
    const nodes = await this.model.children();
    const found = nodes.find((node) => node.kind === 'subscription' && node.subscription.displayName === displayName);
    if (found === undefined) throw new Error(`There is no “${displayName}”.`);
    return found;
  }
}
