import assert from 'node:assert/strict';
import { NotSignedInError } from '@connector-workbench/platform';
import { HeldAnswers } from '../../testing/held-answers.js';
import { settled } from '../../testing/settled.js';
import type { FoundPlaces } from '../../trees/places.js';
import type { LogicAppsPlace, LogicAppsSource } from './logic-apps-lists.js';
import { idOf } from './logic-apps-nodes.js';
import { ARCHIVE, customApi, INTEGRATION, placeWith, sourceOf, TestView, type TestSource } from './testing.js';

/** A source whose answers can be held back, refused or replaced between two refreshes. */
class Services extends HeldAnswers {
  answers: Partial<LogicAppsSource> = {};
  readonly source: TestSource;

  constructor() {
    super();
    const defaults = sourceOf();
    this.source = sourceOf({
      listSubscriptions: async (signal) => { await this.wait(); return await (this.answers.listSubscriptions ?? defaults.listSubscriptions)(signal); },
      list: async (...args) => { await this.wait(); return await (this.answers.list ?? defaults.list)(...args); },
    });
  }
}

const fail = (): Promise<never> => Promise.reject(new Error('The service is busy.'));
const FAILED = 'What is shown is from before. The service is busy.';

describe('a refresh of the Logic Apps view', () => {
  let services: Services;
  let view: TestView;

  beforeEach(() => {
    services = new Services();
    view = new TestView(services.source);
  });

  it('leaves the old rows, the same objects, until the answers are there, and then tells it once, of the very object that was shown', async () => {
    const integration = await view.subscription('Integration');
    const before = await view.model.children(integration);
    services.answers = { list: () => Promise.resolve([customApi('Contacts'), customApi('Parcels')]) };
    services.hold();
    const refreshed = view.model.refresh(integration);
    await settled();
    const meanwhile = await view.model.children(integration);
    assert.ok(meanwhile.length === 2 && meanwhile.every((node, at) => node === before[at]));
    assert.deepEqual(view.changes, []);
    services.release();
    await refreshed;
    assert.equal(view.changes.length, 1);
    assert.equal(view.changes[0], integration);
    const after = await view.model.children(integration);
    assert.deepEqual(after.map((node) => node.kind === 'customApi' && node.customApi.displayName), ['Contacts', 'Parcels']);
    assert.equal(after[0], before[0], 'of what says the same, VS Code has the object already');
  });

  it('keeps the object of a connector of which something changed that is not shown', async () => {
    const integration = await view.subscription('Integration');
    const before = await view.model.children(integration);
    services.answers = { list: () => Promise.resolve([customApi('Orders', 'westeurope'), { ...customApi('Contacts'), etag: 'new', properties: { iconUri: 'https://icons.example/new.png' } }]) };
    await view.model.refresh(integration);
    assert.ok((await view.model.children(integration)).every((node, at) => node === before[at]));
  });

  it('of everything leaves the rows of the top and below it, and tells it once of all', async () => {
    const integration = await view.subscription('Integration');
    const rows = [await view.lines(), await view.lines(integration)];
    services.hold();
    const refreshed = view.model.refresh();
    await settled();
    assert.deepEqual([await view.lines(), await view.lines(integration)], rows);
    services.release();
    await refreshed;
    assert.deepEqual(view.changes, [undefined]);
    assert.equal(await view.subscription('Integration'), integration);
  });

  it('asks again for what was pointed at, and for nothing else', async () => {
    const integration = await view.subscription('Integration');
    await view.model.children(integration);
    await view.model.children(await view.subscription('Archive'));
    services.source.calls.length = 0;
    await view.model.refresh(integration);
    await view.model.refresh((await view.model.children(integration))[0]);
    assert.deepEqual(services.source.calls, ['list a', 'list a']);
  });

  it('loads again what is open, and the rest when it is opened', async () => {
    const archive = await view.subscription('Archive');
    await view.model.children(archive);
    await view.model.children(await view.subscription('Integration'));
    view.model.keepOpen(archive, false);
    services.source.calls.length = 0;
    await view.model.refresh();
    assert.deepEqual(services.source.calls, ['subscriptions', 'list a']);
    await view.lines(archive);
    assert.deepEqual(services.source.calls, ['subscriptions', 'list a', 'list b']);
  });

  it('keeps the rows below the reason where it fails, and a refresh of that reason tries again', async () => {
    const integration = await view.subscription('Integration');
    const before = await view.lines(integration);
    services.answers = { list: fail };
    await view.model.refresh(integration);
    assert.deepEqual(await view.lines(integration), [`error The connectors could not be loaded (${FAILED}) failure`, ...before]);
    services.answers = {};
    await view.model.refresh((await view.model.children(integration))[0]);
    assert.deepEqual(await view.lines(integration), before);
  });

  it('does the same at the top', async () => {
    const before = await view.lines();
    services.answers = { listSubscriptions: fail };
    await view.model.refresh();
    assert.deepEqual(await view.lines(), [`error The subscriptions could not be loaded (${FAILED}) failure`, ...before]);
    assert.equal(view.states.at(-1), 'failed');
    services.answers = {};
    await view.model.refresh((await view.model.children())[0]);
    assert.deepEqual([await view.lines(), view.states.at(-1)], [before, 'ready']);
  });

  it('says so where there was nothing before, too', async () => {
    services.answers = { list: () => Promise.resolve([]) };
    const integration = await view.subscription('Integration');
    await view.lines(integration);
    services.answers = { list: fail };
    await view.model.refresh(integration);
    const nodes = await view.model.children(integration);
    assert.deepEqual(nodes.map(({ kind }) => kind), ['failure', 'empty']);
    assert.equal(new Set(nodes.map(idOf)).size, nodes.length);
  });

  it('gives one reason at the top where neither who is signed in nor the subscriptions are found out', async () => {
    const answers: (() => Promise<FoundPlaces<LogicAppsPlace>>)[] = [() => Promise.resolve([placeWith(services.source)])];
    const unsure = new TestView(() => (answers.shift() ?? fail)());
    const before = await unsure.lines();
    await unsure.model.refresh();
    assert.deepEqual(await unsure.lines(), [`error The subscriptions could not be loaded (${FAILED}) failure`, ...before]);
    services.answers = { listSubscriptions: fail };
    await unsure.model.refresh();
    assert.deepEqual(await unsure.lines(), [`error The subscriptions could not be loaded (${FAILED}) failure`, ...before]);
  });

  it('overtaken by another one, shows what the last says', async () => {
    const integration = await view.subscription('Integration');
    await view.model.children(integration);
    services.hold();
    services.answers = { list: () => Promise.resolve([customApi('first')]) };
    const first = view.model.refresh(integration);
    await settled();
    services.answers = { list: () => Promise.resolve([customApi('second')]) };
    const second = view.model.refresh(integration);
    await settled();
    services.release();
    await Promise.all([first, second]);
    assert.deepEqual(await view.lines(integration), ['plug second (connectors) customApi']);
  });

  it('shows nothing, and offers to sign in, once the account has no token for Azure any more; with a new one, everything is back', async () => {
    const before = await view.lines();
    services.answers = { listSubscriptions: () => Promise.reject(new NotSignedInError()) };
    await view.model.refresh();
    assert.deepEqual([await view.lines(), view.states.at(-1)], [[], 'signedOut']);
    services.answers = {};
    await view.model.refresh();
    assert.deepEqual([await view.lines(), view.states.at(-1)], [before, 'ready']);
  });
});

describe('the Logic Apps view, begun anew', () => {
  it('forgets everything, and gives who waits for the old top the new one', async () => {
    let account = 'maya@contoso.example';
    const mine = sourceOf({ listSubscriptions: () => new Promise(() => undefined) });
    const other = sourceOf({ listSubscriptions: () => Promise.resolve([ARCHIVE]) });
    const view = new TestView(() => Promise.resolve([placeWith(account === 'maya@contoso.example' ? mine : other, account)]));
    const first = view.model.children();
    await settled();
    account = 'ravi@contoso.example';
    view.model.startAnew();
    assert.deepEqual(view.changes, [undefined]);
    assert.deepEqual((await first).map(idOf), [ARCHIVE.id]);
  });

  it('by a refresh that finds another account or nobody, and not by one that finds the same account with new services', async () => {
    const [old, renewed, theirs] = [sourceOf(), sourceOf(), sourceOf({ listSubscriptions: () => Promise.resolve([INTEGRATION]), list: () => Promise.resolve([customApi('theirs')]) })];
    let places: FoundPlaces<LogicAppsPlace> = [placeWith(old)];
    const view = new TestView(() => Promise.resolve(places));
    const integration = await view.subscription('Integration');
    const rows = await view.model.children(integration);
    old.calls.length = 0;
    places = [placeWith(renewed)];
    await view.model.refresh();
    assert.deepEqual([old.calls, renewed.calls], [[], ['subscriptions', 'list a']]);
    assert.equal((await view.model.children(integration))[0], rows[0]);
    places = [placeWith(theirs, 'ravi@contoso.example')];
    await view.model.refresh();
    assert.deepEqual(await view.lines(await view.subscription('Integration')), ['plug theirs (connectors) customApi']);
    places = 'signedOut';
    await view.model.refresh();
    assert.deepEqual([await view.lines(), view.states.at(-1)], [[], 'signedOut']);
  });

  it('says nothing of a row that is gone', async () => {
    let letGo = (): void => undefined;
    const view = new TestView(sourceOf({ list: () => new Promise((resolve) => { letGo = () => { resolve([]); }; }) }));
    const below = view.model.children(await view.subscription('Integration'));
    await settled();
    view.model.startAnew();
    letGo();
    assert.deepEqual(await below, []);
  });
});
