import assert from 'node:assert/strict';
import { HeldAnswers } from '../../../testing/held-answers.js';
import { settled } from '../../../testing/settled.js';
import type { FoundPlaces } from '../../../trees/places.js';
import { idOf, type EnvironmentsTreeNode } from '../nodes/environments-node.js';
import type { EnvironmentFacts, EnvironmentsSource, PlaceWithSource } from './environments-source.js';
import { PAGE_SIZE } from './pages.js';
import { connectionFacts, connectorFacts, DEVELOPMENT, permissionFacts, placeWith, PRODUCTION, solutionFacts, sourceOf, TestView, type TestSource, unreachable } from './testing.js';

/** A source whose answers can be held back, refused or replaced between two refreshes. */
class Services extends HeldAnswers {
  answers: Partial<EnvironmentsSource> = {};
  readonly source: TestSource;

  constructor() {
    super();
    const when = <A extends unknown[], R>(ask: (services: EnvironmentsSource, ...args: A) => Promise<R>) => async (...args: A): Promise<R> => {
      await this.wait();
      return await ask({ ...DEFAULTS, ...this.answers }, ...args);
    };
    this.source = sourceOf({
      listEnvironments: when((services, signal: AbortSignal) => services.listEnvironments(signal)),
      listConnectors: when((services, environment: EnvironmentFacts, signal: AbortSignal) => services.listConnectors(environment, signal)),
      listSolutions: when((services, environment: EnvironmentFacts, signal: AbortSignal) => services.listSolutions(environment, signal)),
      listConnections: when((services, id: string, signal: AbortSignal) => services.listConnections(id, signal)),
      listPermissions: when((services, id: string, connectorId: string, signal: AbortSignal) => services.listPermissions(id, connectorId, signal)),
      readOperations: when((services, id: string, connectorId: string, signal: AbortSignal) => services.readOperations(id, connectorId, signal)),
    });
  }
}

const DEFAULTS: EnvironmentsSource = {
  listEnvironments: () => Promise.resolve([DEVELOPMENT, PRODUCTION]),
  listConnectors: () => Promise.resolve({ connectors: [connectorFacts('alpha', { dataverseId: 'a', isSolutionAware: true, knownTo: 'both', isManaged: false }), connectorFacts('Beta')] }),
  listSolutions: () => Promise.resolve([solutionFacts('Zeta', [])]),
  listConnections: () => Promise.resolve([]),
  listPermissions: () => Promise.resolve([permissionFacts('Maya Maker', 'Owner')]),
  readOperations: () => Promise.resolve([]),
};
const fail = (): Promise<never> => Promise.reject(new Error('The service is busy.'));
const labels = (view: TestView, nodes: readonly EnvironmentsTreeNode[]): readonly string[] => nodes.map((node) => view.item(node).label);

describe('a refresh of the Environments view', () => {
  let services: Services;
  let view: TestView;

  beforeEach(() => {
    services = new Services();
    view = new TestView(services.source);
  });

  it('leaves the old rows, the same objects, until the answers are there, and then tells it once, of the very object that was shown', async () => {
    const development = await view.node('Development');
    const before = await view.model.children(development);
    await settled();
    view.changes = [];
    services.answers = { listConnectors: () => Promise.resolve({ connectors: [connectorFacts('alpha'), connectorFacts('Beta'), connectorFacts('Imported')] }) };
    services.hold();
    const refreshed = view.model.refreshEnvironment('dev');
    await settled();
    const meanwhile = await view.model.children(development);
    assert.ok(meanwhile.length > 0 && meanwhile.every((node, at) => node === before[at]));
    assert.deepEqual(view.changes, []);
    services.release();
    await refreshed;
    assert.equal(view.changes.length, 1);
    assert.equal(view.changes[0], development);
    const after = await view.model.children(development);
    assert.deepEqual(labels(view, after), ['Solutions', 'alpha', 'Beta', 'Imported']);
    assert.equal(after[2], before[2], 'of what says the same, VS Code has the object already');
    assert.notEqual(after[1], before[1]);
    assert.equal(idOf(after[1]!), idOf(before[1]!));
  });

  it('is told of the object that replaced an older one, also where it was asked for with the older', async () => {
    const older = await view.node('Production');
    await view.model.children(older);
    services.answers = { listEnvironments: () => Promise.resolve([DEVELOPMENT, { ...PRODUCTION, region: 'asia' }]) };
    await view.model.refresh();
    const newer = await view.node('Production');
    assert.notEqual(newer, older);
    await settled();
    view.changes = [];
    await view.model.refresh(older);
    assert.ok(view.changes.length === 1 && view.changes[0] === newer);
  });

  it('loads again what is open, and the rest when it is opened', async () => {
    for (const path of [['Development', 'Solutions'], ['Development', 'alpha', 'Operations'], ['Production', 'Beta', 'Shared with']]) await view.lines(...path);
    view.model.keepOpen((await view.node('Production'))!, false);
    view.model.keepOpen((await view.node('Development', 'Solutions'))!, false);
    services.source.calls.length = 0;
    await view.model.refresh();
    assert.deepEqual([...services.source.calls].sort(), ['connections', 'connectors', 'environments', 'operations', 'permissions']);
    services.source.calls.length = 0;
    await view.lines('Production');
    assert.deepEqual(services.source.calls, ['connectors', 'connections']);
    await view.lines('Production', 'Beta', 'Shared with');
    await view.lines('Development', 'Solutions');
    assert.deepEqual(services.source.calls.slice(2), ['permissions', 'solutions']);
  });

  it('asks for nothing that a pointer rested on once', async () => {
    const alpha = await view.node('Production', 'alpha');
    assert.ok(alpha?.kind === 'connector');
    await view.model.details.loadPermissions(alpha);
    services.source.calls.length = 0;
    await view.model.refresh();
    assert.ok(!services.source.calls.includes('permissions'));
    await view.model.details.loadPermissions(alpha);
    assert.ok(services.source.calls.includes('permissions'));
  });

  it('keeps the pages that were loaded', async () => {
    const crowd = (name: string): readonly EnvironmentFacts[] => Array.from({ length: 2 * PAGE_SIZE + 7 }, (_, index) => ({ ...PRODUCTION, id: `e${index}`, displayName: `${name} ${index}` }));
    services.answers = { listEnvironments: () => Promise.resolve(crowd('Old')) };
    await view.lines();
    view.model.showMore(undefined);
    services.answers = { listEnvironments: () => Promise.resolve(crowd('New')) };
    await view.model.refresh();
    const lines = await view.lines();
    assert.equal(lines.length, 2 * PAGE_SIZE + 1);
    assert.match(lines[0] ?? '', /New 0/);
    assert.match(lines.at(-1) ?? '', /^ellipsis Load 7 more/);
  });

  it('keeps the rows below the reason where it fails, and a refresh of that reason tries again', async () => {
    const before = await view.lines('Development');
    services.answers = { listConnectors: fail };
    await view.model.refreshEnvironment('dev');
    assert.deepEqual(await view.lines('Development'), ['error The connectors could not be loaded (What is shown is from before. The service is busy.)', ...before]);
    services.answers = {};
    await view.model.refresh(await view.node('Development', 'The connectors could not be loaded'));
    assert.deepEqual(await view.lines('Development'), before);
  });

  const failing: readonly (readonly [answers: Partial<EnvironmentsSource>, path: readonly string[]])[] = [
    [{ listEnvironments: fail }, []],
    [{ listSolutions: fail }, ['Development', 'Solutions']],
    [{ listConnections: fail }, ['Development', 'alpha', 'Connections']],
    [{ listPermissions: fail }, ['Development', 'alpha', 'Shared with']],
    [{ readOperations: fail }, ['Development', 'alpha', 'Operations']],
  ];
  for (const [answers, path] of failing) {
    it(`does the same at ${path.join(' › ') || 'the top'}`, async () => {
      const before = await view.lines(...path);
      services.answers = answers;
      await view.model.refresh();
      const [failure, ...rows] = await view.lines(...path);
      assert.match(failure ?? '', /^error .* could not be loaded \(What is shown is from before\. The service is busy\.\)$/);
      assert.deepEqual(rows, before);
    });
  }

  it('gives one reason at the top where neither who is signed in nor the environments are found out', async () => {
    const answers: (() => Promise<FoundPlaces<PlaceWithSource>>)[] = [() => Promise.resolve([placeWith(services.source)])];
    const unsure = new TestView(() => (answers.shift() ?? fail)());
    const before = await unsure.lines();
    services.answers = { listEnvironments: fail };
    await unsure.model.refresh();
    const nodes = await unsure.model.children();
    assert.deepEqual([nodes[0]?.kind, nodes.slice(1).map((node) => unsure.line(node))], ['failure', before]);
    assert.equal(new Set(nodes.map(idOf)).size, nodes.length);
  });

  it('keeps both reasons apart where Dataverse did not answer before', async () => {
    services.answers = { listConnectors: () => Promise.resolve({ connectors: [connectorFacts('alpha')], dataverseError: new Error('Not a member.') }) };
    await view.lines('Development');
    services.answers = { listConnectors: fail };
    await view.model.refreshEnvironment('dev');
    const nodes = await view.model.children(await view.node('Development'));
    assert.deepEqual(nodes.map(({ kind }) => kind), ['failure', 'solutions', 'failure', 'connector']);
    assert.equal(new Set(nodes.map(idOf)).size, nodes.length);
  });

  it('gives back all of it once the services can be reached again', async () => {
    const before = await view.lines('Production');
    services.answers = { listEnvironments: unreachable, listConnectors: unreachable };
    await view.model.refresh();
    assert.match((await view.lines()).join(), /^debug-disconnect Offline/);
    services.answers = {};
    await view.model.refresh((await view.model.children())[0]);
    assert.deepEqual(await view.lines('Production'), before);
  });

  it('shows a list without waiting for what is said of its items, and tells that when it comes, if it is something else', async () => {
    const production = await view.node('Production');
    await view.lines('Production');
    view.changes = [];
    let answer = (): void => undefined;
    services.answers = { listConnections: () => new Promise((resolve) => { answer = () => { resolve([connectionFacts('alpha')]); }; }) };
    const refreshed = view.model.refresh(production);
    await settled();
    assert.equal(view.changes.length, 1);
    answer();
    await refreshed;
    assert.deepEqual(view.changes, [production, production]);
    assert.match((await view.lines('Production'))[0] ?? '', /1 connection /);
  });

  it('of a connector is told for each row that shows it', async () => {
    services.answers = { listSolutions: () => Promise.resolve([solutionFacts('Zeta', ['a'])]) };
    const rows = [await view.node('Development', 'alpha'), await view.node('Development', 'Solutions', 'Zeta', 'alpha')];
    for (const row of rows) await view.model.children(row);
    await settled();
    view.changes = [];
    services.answers = { ...services.answers, listPermissions: () => Promise.resolve([permissionFacts('Ravi Reader')]) };
    await view.model.refreshEnvironment('dev', 'alpha');
    assert.ok(rows.every((row) => view.changes.includes(row)));
    assert.deepEqual(await view.lines('Development', 'alpha', 'Shared with'), ['person Ravi Reader (can view)']);
  });

  it('says of an environment that nobody sees nothing', async () => {
    await view.lines();
    view.changes = [];
    await view.model.refreshEnvironment('elsewhere');
    assert.deepEqual(view.changes, []);
  });

  it('overtaken by another one, shows what the last says', async () => {
    const production = await view.node('Production');
    await view.model.children(production);
    services.hold();
    services.answers = { listConnectors: () => Promise.resolve({ connectors: [connectorFacts('first')] }) };
    const first = view.model.refresh(production);
    await settled();
    services.answers = { listConnectors: () => Promise.resolve({ connectors: [connectorFacts('second')] }) };
    const second = view.model.refresh(production);
    await settled();
    services.release();
    await Promise.all([first, second]);
    assert.deepEqual(labels(view, await view.model.children(production)), ['second']);
  });
});

describe('the Environments view, begun anew', () => {
  it('forgets everything, and gives who waits for the old top the new one', async () => {
    let account = 'maya@contoso.example';
    let letGo = (): void => undefined;
    const held = new Promise<void>((resolve) => { letGo = resolve; });
    const mine = sourceOf({ listEnvironments: async () => { await held; return [DEVELOPMENT]; } });
    const other = sourceOf({ listEnvironments: () => Promise.resolve([PRODUCTION]) });
    const view = new TestView(() => Promise.resolve([placeWith(account === 'maya@contoso.example' ? mine : other, account)]));
    const first = view.model.children();
    await settled();
    account = 'ravi@contoso.example';
    view.model.startAnew();
    assert.deepEqual(view.changes, [undefined]);
    assert.deepEqual(labels(view, await first), ['Production']);
    letGo();
  });

  it('by a refresh that finds another account', async () => {
    let account = 'maya@contoso.example';
    const sources = [sourceOf(), sourceOf({ listConnectors: () => Promise.resolve({ connectors: [connectorFacts('theirs')] }) })] as const;
    const view = new TestView(() => Promise.resolve([placeWith(sources[account === 'maya@contoso.example' ? 0 : 1], account)]));
    await view.lines('Production');
    account = 'ravi@contoso.example';
    await view.model.refresh();
    assert.equal(view.changes.filter((node) => node === undefined).length, 1);
    assert.deepEqual(labels(view, await view.model.children(await view.node('Production'))), ['theirs']);
  });

  it('by a refresh that finds nobody signed in, and not by one that finds the same account with new services', async () => {
    const [old, renewed] = [sourceOf(), sourceOf()];
    let places: FoundPlaces<PlaceWithSource> = [placeWith(old)];
    const view = new TestView(() => Promise.resolve(places));
    const production = await view.node('Production');
    const rows = await view.model.children(production);
    old.calls.length = 0;
    places = [placeWith(renewed)];
    await view.model.refresh();
    assert.deepEqual([old.calls, [...renewed.calls].sort()], [[], ['connections', 'connectors', 'environments']]);
    assert.equal((await view.model.children(production))[0], rows[0]);
    places = 'signedOut';
    await view.model.refresh();
    assert.deepEqual([await view.lines(), view.states.at(-1)], [[], 'signedOut']);
    places = [placeWith(renewed)];
    await view.model.refresh();
    assert.equal((await view.lines()).length, 2);
  });

  it('says nothing of a row that is gone', async () => {
    let letGo = (): void => undefined;
    const source = sourceOf({ listConnectors: () => new Promise((resolve) => { letGo = () => { resolve({ connectors: [] }); }; }) });
    const view = new TestView(source);
    const below = view.model.children(await view.node('Production'));
    await settled();
    view.model.startAnew();
    letGo();
    assert.deepEqual(await below, []);
  });
});
