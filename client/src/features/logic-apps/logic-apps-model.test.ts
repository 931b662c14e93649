import assert from 'node:assert/strict';
import { NotSignedInError } from '@connector-workbench/platform';
import { plainText } from '../../testing/plain-text.js';
import { presentLogicAppsNode } from './logic-apps-nodes.js';
import { sourceOf, TestView } from './testing.js';

const failing = (error: Error) => (): Promise<never> => Promise.reject(error);

describe('LogicAppsModel', () => {
  it('shows subscriptions and their connectors by name, each asked for once', async () => {
    const source = sourceOf();
    const view = new TestView(source);
    assert.deepEqual(await view.lines(), ['key Archive (disabled) subscription.disabled', 'key Integration subscription']);
    assert.deepEqual(await view.lines(await view.subscription('Integration')), ['plug Contacts (connectors) customApi', 'plug Orders (connectors · westeurope) customApi']);
    await view.lines();
    await view.lines(await view.subscription('Integration'));
    assert.deepEqual([view.states, source.calls], [['loading', 'ready'], ['subscriptions', 'list a']]);
  });

  for (const [name, places, state] of [['nobody is signed in', 'signedOut', 'signedOut'], ['the sandbox is stopped', 'stopped', 'stopped'], ['the account has no token for Azure', sourceOf({ listSubscriptions: failing(new NotSignedInError()) }), 'signedOut']] as const) {
    it(`shows nothing where ${name}`, async () => {
      const view = new TestView(places);
      assert.deepEqual(await view.lines(), []);
      assert.deepEqual(view.states, ['loading', state]);
    });
  }

  it('tells apart what failed and what is empty', async () => {
    const failed = new TestView(sourceOf({ listSubscriptions: failing(new Error('Busy.')) }));
    assert.deepEqual(await failed.lines(), ['error The subscriptions could not be loaded (Busy.) failure']);
    assert.deepEqual(failed.states, ['loading', 'failed']);
    const none = new TestView(sourceOf({ listSubscriptions: () => Promise.resolve([]) }));
    assert.deepEqual(await none.lines(), ['info No subscriptions empty']);
    const inner = new TestView(sourceOf({ list: failing(new Error('Gone.')) }));
    assert.deepEqual(await inner.lines(await inner.subscription('Integration')), ['error The connectors could not be loaded (Gone.) failure']);
    const empty = new TestView(sourceOf({ list: () => Promise.resolve([]) }));
    assert.deepEqual(await empty.lines(await empty.subscription('Integration')), ['info No custom connectors empty']);
  });

  it('tells a screen reader what an item is', async () => {
    const view = new TestView(sourceOf());
    const top = await view.model.children();
    const below = await view.model.children(top[1]);
    assert.deepEqual([...top, ...below].map((node) => presentLogicAppsNode(node, plainText).accessibleLabel), [
      'Subscription, Archive, disabled', 'Subscription, Integration', 'Contacts, connector, connectors', 'Orders, connector, connectors · westeurope',
    ]);
  });

  it('says at the top why it was not found out who is signed in', async () => {
    const view = new TestView(failing(new Error('The sandbox did not start.')));
    assert.deepEqual(await view.lines(), ['error The subscriptions could not be loaded (The sandbox did not start.) failure']);
    assert.deepEqual(view.states, ['loading', 'failed']);
  });
});
