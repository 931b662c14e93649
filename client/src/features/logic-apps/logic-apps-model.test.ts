import assert from 'node:assert/strict';
import { NotSignedInError } from '@connector-workbench/platform';
import { plainText } from '../../testing/plain-text.js';
import { LogicAppsModel, type LogicAppsLists, type LogicAppsState } from './logic-apps-model.js';
import { presentLogicAppsNode, type LogicAppsNode } from './logic-apps-nodes.js';

const INTEGRATION = { id: 'a', displayName: 'Integration', tenantId: undefined, state: 'Enabled' };
const ARCHIVE = { id: 'b', displayName: 'Archive', tenantId: undefined, state: 'Disabled' };
const connector = (displayName: string, location?: string): Awaited<ReturnType<LogicAppsLists['list']>>[number] => ({
  id: `/${displayName}`, name: displayName.toLowerCase(), displayName, description: undefined, subscriptionId: 'a', resourceGroup: 'connectors', location, apiType: 'Rest', etag: undefined, tags: {}, properties: {},
});

/** A view on the model that writes down what it shows. */
function view(source: Partial<LogicAppsLists> | 'signedOut' | 'stopped') {
  const states: LogicAppsState[] = [];
  const changed: (LogicAppsNode | undefined)[] = [];
  const calls: string[] = [];
  const lists = typeof source === 'string' ? source : {
    listSubscriptions: () => { calls.push('subscriptions'); return source.listSubscriptions?.() ?? Promise.resolve([INTEGRATION, ARCHIVE]); },
    list: (subscriptionId: string) => { calls.push(`list ${subscriptionId}`); return source.list?.(subscriptionId) ?? Promise.resolve([connector('Orders', 'westeurope'), connector('Contacts')]); },
  };
  const model = new LogicAppsModel({
    source: () => Promise.resolve(lists),
    describe: (error) => ({ message: error instanceof Error ? error.message : 'unknown', retryable: true, signIn: false, details: [['Status', '503']] }),
    stateChanged: (state) => states.push(state),
    nodeChanged: (node) => changed.push(node),
  });
  const show = (nodes: readonly LogicAppsNode[]): readonly string[] => nodes.map((node) => {
    const { icon, label, description, contextValue } = presentLogicAppsNode(node, plainText);
    return `${icon} ${label}${description === undefined || description === '' ? '' : ` (${description})`} ${contextValue}`;
  });
  return { model, states, changed, calls, show };
}

const failing = (error: Error) => (): Promise<never> => Promise.reject(error);

describe('LogicAppsModel', () => {
  it('shows subscriptions and their connectors by name, each asked for once', async () => {
    const { model, states, calls, show } = view({});
    const roots = await model.children();
    assert.deepEqual(show(roots), ['key Archive (disabled) subscription.disabled', 'key Integration subscription']);
    assert.deepEqual(show(await model.children(roots[1])), ['plug Contacts (connectors) customApi', 'plug Orders (connectors · westeurope) customApi']);
    await model.children();
    await model.children(roots[1]);
    assert.deepEqual([states, calls], [['loading', 'ready'], ['subscriptions', 'list a']]);
  });

  for (const [name, source, state] of [['nobody is signed in', 'signedOut', 'signedOut'], ['the sandbox is stopped', 'stopped', 'stopped'], ['the account has no token for Azure', { listSubscriptions: failing(new NotSignedInError()) }, 'signedOut']] as const) {
    it(`shows nothing where ${name}`, async () => {
      const { model, states, show } = view(source);
      assert.deepEqual(show(await model.children()), []);
      assert.deepEqual(states, ['loading', state]);
    });
  }

  it('tells apart what failed and what is empty', async () => {
    const failed = view({ listSubscriptions: failing(new Error('Busy.')) });
    assert.deepEqual(failed.show(await failed.model.children()), ['error The subscriptions could not be loaded (Busy.) failure']);
    assert.deepEqual(failed.states, ['loading', 'failed']);
    const none = view({ listSubscriptions: () => Promise.resolve([]) });
    assert.deepEqual(none.show(await none.model.children()), ['info No subscriptions empty']);
    const inner = view({ list: failing(new Error('Gone.')) });
    const [root] = await inner.model.children();
    assert.deepEqual(inner.show(await inner.model.children(root)), ['error The connectors could not be loaded (Gone.) failure']);
    const empty = view({ list: () => Promise.resolve([]) });
    assert.deepEqual(empty.show(await empty.model.children((await empty.model.children())[0])), ['info No custom connectors empty']);
  });

  it('asks again for what was refreshed, and for nothing else', async () => {
    const { model, calls, changed } = view({});
    const [archive, integration] = await model.children();
    await model.children(archive);
    await model.children(integration);
    model.refresh(integration);
    assert.deepEqual(changed, [integration]);
    await model.children();
    await model.children(archive);
    await model.children(integration);
    assert.deepEqual(calls, ['subscriptions', 'list b', 'list a', 'list a']);
    model.refresh();
    await model.children();
    assert.equal(calls.at(-1), 'subscriptions');
  });
});
