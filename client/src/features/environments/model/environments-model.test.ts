import assert from 'node:assert/strict';
import { readManifest } from '../../../testing/manifest.js';
import { settled } from '../../../testing/settled.js';
import type { EnvironmentsTreeNode } from '../nodes/environments-node.js';
import type { EnvironmentFacts } from './environments-source.js';
import { PAGE_SIZE } from './pages.js';
import { connectionFacts, connectorFacts, DEVELOPMENT, permissionFacts, placeWith, PRODUCTION, solutionFacts, sourceOf, TestView, unreachable } from './testing.js';

const fail = (): Promise<never> => Promise.reject(new Error('The service is busy.'));
const DATE = 'Feb 3, 2030';
const crowd = (count: number): readonly EnvironmentFacts[] => Array.from({ length: count }, (_, index) => ({ ...PRODUCTION, id: `e${index}`, displayName: `Environment ${index}` }));

describe('EnvironmentsModel', () => {
  it('shows environments with their type, region and whether they have Dataverse', async () => {
    const view = new TestView(sourceOf());
    assert.deepEqual(await view.lines(), ['beaker Development (chosen · Sandbox · europe · Dataverse)', 'server-environment Production (Production · no Dataverse)']);
    assert.deepEqual(view.states, ['loading', 'ready']);
  });

  it('is signed out where nobody is signed in, and stopped where the sandbox is', async () => {
    for (const state of ['signedOut', 'stopped'] as const) {
      const view = new TestView(state);
      assert.deepEqual(await view.lines(), []);
      assert.deepEqual(view.states, ['loading', state]);
    }
  });

  it('says of every connector where it belongs, who made it and when it changed', async () => {
    const view = new TestView(sourceOf({
      listConnectors: () => Promise.resolve({ connectors: [
        connectorFacts('plain'), connectorFacts('aware', { isSolutionAware: true, dataverseId: 'a', knownTo: 'both', isManaged: false }),
        connectorFacts('closed', { isSolutionAware: true, dataverseId: 'c', knownTo: 'both', isManaged: true }),
        connectorFacts('row', { isSolutionAware: true, dataverseId: 'r', knownTo: 'dataverse', isManaged: false, createdBy: { id: undefined, displayName: undefined } }),
      ] }),
    }));
    assert.deepEqual(await view.lines('Development'), [
      'layers Solutions',
      `package aware (in a solution · Maya Maker · ${DATE})`, `lock closed (managed · Maya Maker · ${DATE})`, `plug plain (Maya Maker · ${DATE})`, `package row (not in Power Apps · ${DATE})`,
    ]);
    assert.deepEqual(await view.lines('Development', 'row'), [], 'there is nothing to open');
  });

  it('says whether connections are healthy as soon as one request for the environment has said so', async () => {
    const source = sourceOf({ listConnections: () => Promise.resolve([connectionFacts('ALPHA', { error: 'Sign in again.' }), connectionFacts('alpha', { id: 'c2' }), connectionFacts('beta')]) });
    const view = new TestView(source);
    await view.lines('Production');
    assert.deepEqual(await view.lines('Production'), [`plug alpha (1 of 2 connections failing · Maya Maker · ${DATE})`, `plug Beta (1 connection · Maya Maker · ${DATE})`]);
    assert.deepEqual(view.changes.map((node) => node?.kind), ['environment']);
    assert.deepEqual(source.calls, ['environments', 'connectors', 'connections']);
  });

  it('shows the connections, permissions and operations of a connector that is opened', async () => {
    const view = new TestView(sourceOf({
      listConnections: () => Promise.resolve([connectionFacts('alpha', { error: 'Sign in again.', statuses: ['Error'] }), connectionFacts('beta')]),
      listPermissions: () => Promise.resolve([permissionFacts('Maya Maker', 'Owner'), permissionFacts('Ravi Reader', 'CanViewWithShare')]),
    }));
    await view.lines('Production', 'alpha');
    assert.deepEqual(await view.lines('Production', 'alpha'), ['link Connections (its connection fails)', 'organization Shared with (Ravi Reader)', 'symbol-method Operations']);
    assert.deepEqual(await view.lines('Production', 'alpha', 'Connections'), ['warning My connection (Error: Sign in again. · Maya Maker · Jan 2, 2030)']);
    assert.deepEqual(await view.lines('Production', 'alpha', 'Shared with'), ['person Maya Maker (owner)', 'person Ravi Reader (can view and share)']);
    assert.deepEqual(await view.lines('Production', 'alpha', 'Operations'), ['symbol-method Get contact (GetContact)', 'zap Get contact (GetContact)', 'eye-closed Get contact (GetContact)']);
    assert.deepEqual((await view.lines('Production', 'alpha'))[2], 'symbol-method Operations (1 action, 1 trigger)');
  });

  it('says everything of a connector in its tooltip, once its details are there', async () => {
    const view = new TestView(sourceOf({ listPermissions: () => Promise.resolve([permissionFacts('Ravi Reader')]) }));
    const node = await view.node('Production', 'alpha');
    assert.ok(node?.kind === 'connector');
    const expected = (connections: string, sharing: string): string => ['alpha', '', 'Not in a solution: the environment has no Dataverse', 'Made by Maya Maker on Jan 2, 2030', `Changed on ${DATE}`, connections, sharing, '', 'Production', 'alpha'].join('\n');
    view.model.details.forget(() => true);
    assert.equal(view.tooltip(node), expected('Connections: loading…', 'Shared with: loading…'));
    await Promise.all([view.model.details.loadConnections(node), view.model.details.loadPermissions(node)]);
    assert.equal(view.tooltip(node), expected('No connections that your account sees', 'Shared with Ravi Reader (can view)'));
  });

  it('asks for no more than is shown', async () => {
    const source = sourceOf();
    const view = new TestView(source);
    const asked = async (...path: readonly string[]): Promise<readonly string[]> => {
      source.calls.length = 0;
      await view.lines(...path);
      await view.lines(...path);
      return source.calls;
    };
    assert.deepEqual(await asked(), ['environments']);
    assert.deepEqual(await asked('Development'), ['connectors', 'connections']);
    assert.deepEqual(await asked('Development', 'Solutions'), ['solutions']);
    assert.deepEqual(await asked('Development', 'alpha'), ['permissions']);
    assert.deepEqual(await asked('Development', 'alpha', 'Connections'), []);
    assert.deepEqual(await asked('Development', 'alpha', 'Shared with'), []);
    assert.deepEqual(await asked('Development', 'alpha', 'Operations'), ['operations']);
  });

  it('shows solutions with connectors first, then those that one can be added to, and says what it leaves out', async () => {
    const source = sourceOf({
      listConnectors: () => Promise.resolve({ connectors: [connectorFacts('alpha', { dataverseId: 'A-1', isSolutionAware: true, knownTo: 'both', isManaged: true }), connectorFacts('beta')] }),
      listSolutions: () => Promise.resolve([solutionFacts('Empty', []), solutionFacts('Zeta', ['a-1', 'unseen'], true), solutionFacts('Fabric', [], true)]),
    });
    const view = new TestView(source);
    assert.deepEqual(await view.lines('Development', 'Solutions'), ['lock Zeta (managed · 1.0.0.0 · 1 connector · Contoso)', 'package Empty (unmanaged · 1.0.0.0 · no connectors · Contoso)', 'info 1 managed solution without connectors is left out']);
    source.calls.length = 0;
    assert.deepEqual(await view.lines('Development', 'Solutions', 'Zeta'), [`lock alpha (managed · Maya Maker · ${DATE})`]);
    assert.deepEqual(source.calls, [], 'who is in a solution is known with the solutions');
  });

  it('says of a solution which version waits to be applied, and offers to apply it only there', async () => {
    const held = { ...solutionFacts('Zeta_Upgrade', [], true), version: '1.0.0.1' };
    const view = new TestView(sourceOf({
      listConnectors: () => Promise.resolve({ connectors: [connectorFacts('alpha', { dataverseId: 'A-1', isSolutionAware: true, knownTo: 'both', isManaged: true })] }),
      listSolutions: () => Promise.resolve([solutionFacts('Zeta', ['a-1'], true), held, solutionFacts('Fixed', ['a-1'], true), solutionFacts('Own_Upgrade', [])]),
    }));
    assert.deepEqual(await view.lines('Development', 'Solutions'), [
      'lock Fixed (managed · 1.0.0.0 · 1 connector · Contoso)', 'lock Zeta (1.0.0.1 waits to be applied · managed · 1.0.0.0 · 1 connector · Contoso)', 'package Own_Upgrade (unmanaged · 1.0.0.0 · no connectors · Contoso)',
    ]);
    const contexts = await Promise.all(['Fixed', 'Zeta'].map(async (name) => view.item((await view.node('Development', 'Solutions', name))!).contextValue));
    assert.deepEqual(contexts, ['solution.managed', 'solution.managed.waiting']);
  });

  it('shows what Power Apps knows where Dataverse does not answer, and says so', async () => {
    const view = new TestView(sourceOf({ listConnectors: () => Promise.resolve({ connectors: [connectorFacts('alpha')], dataverseError: new Error('Not a member.') }) }));
    assert.deepEqual(await view.lines('Development'), ['layers Solutions', 'warning Dataverse could not be asked (Not a member.)', `plug alpha (Maya Maker · ${DATE})`]);
  });

  it('is empty where there is no environment, and says so where there is nothing below', async () => {
    const none = new TestView(sourceOf({ listEnvironments: () => Promise.resolve([]) }));
    assert.deepEqual(await none.lines(), []);
    assert.deepEqual(none.states, ['loading', 'empty']);
    const bare = new TestView(sourceOf({ listConnectors: () => Promise.resolve({ connectors: [] }) }));
    assert.deepEqual(await bare.lines('Production'), ['info No custom connectors']);
    assert.deepEqual(await bare.lines('Development', 'Solutions'), ['info No solutions with connectors']);
    const silent = new TestView(sourceOf({ readOperations: () => Promise.resolve([]) }));
    assert.deepEqual(await silent.lines('Production', 'alpha', 'Operations'), ['info No operations']);
    assert.deepEqual(await silent.lines('Production', 'alpha', 'Connections'), ['info No connections that your account sees']);
  });

  const failures: readonly (readonly [source: Parameters<typeof sourceOf>[0], path: readonly string[], label: string])[] = [
    [{ listEnvironments: fail }, [], 'The environments could not be loaded'],
    [{ listConnectors: fail }, ['Development'], 'The connectors could not be loaded'],
    [{ listSolutions: fail }, ['Development', 'Solutions'], 'The solutions could not be loaded'],
    [{ listConnections: fail }, ['Development', 'alpha', 'Connections'], 'The connections could not be loaded'],
    [{ listPermissions: fail }, ['Development', 'alpha', 'Shared with'], 'With whom it is shared could not be loaded'],
    [{ readOperations: fail }, ['Development', 'alpha', 'Operations'], 'The operations could not be loaded'],
  ];
  for (const [answers, path, label] of failures) {
    it(`shows why it failed at ${path.join(' › ') || 'the top'}, which never looks empty, and tries again after a refresh of the failure`, async () => {
      const source = sourceOf(answers);
      const view = new TestView(source);
      assert.deepEqual(await view.lines(...path), [`error ${label} (The service is busy.)`]);
      const method = source.calls.at(-1);
      const [failure] = await view.model.children(await view.node(...path));
      source.calls.length = 0;
      await view.model.refresh(failure);
      await view.lines(...path);
      assert.ok(source.calls.includes(method ?? ''), `${method ?? ''} is not among ${source.calls.join()}`);
    });
  }

  it('keeps what a refresh of one environment is not about', async () => {
    const source = sourceOf();
    const view = new TestView(source);
    await view.lines('Development');
    await view.lines('Production');
    source.calls.length = 0;
    await view.model.refresh(await view.node('Development'));
    assert.deepEqual([...source.calls].sort(), ['connections', 'connectors'], 'an id that starts alike is another environment');
    await view.lines('Production');
    await view.lines('Development');
    assert.equal(source.calls.length, 2);
  });

  it('lets a refresh overtake a load: the old one is cancelled, and whoever waits for it gets the newer result', async () => {
    const signals: AbortSignal[] = [];
    const answers: ((environments: readonly EnvironmentFacts[]) => void)[] = [];
    const view = new TestView(sourceOf({ listEnvironments: (signal) => { signals.push(signal); return new Promise((resolve) => { answers.push(resolve); }); } }));
    const first = view.model.children();
    await settled();
    const refreshed = view.model.refresh();
    const second = view.model.children();
    await settled();
    answers[0]?.([DEVELOPMENT]);
    await settled();
    answers[1]?.([PRODUCTION]);
    await refreshed;
    assert.deepEqual((await first).map((node) => view.line(node)), ['server-environment Production (Production · no Dataverse)']);
    assert.deepEqual(await second, await first);
    assert.deepEqual(signals.map((signal) => signal.aborted), [true, false]);
    assert.deepEqual(view.states, ['loading', 'loading', 'ready']);
  });
});

describe('EnvironmentsModel, with many of them', () => {
  it(`shows ${PAGE_SIZE} at a time, and more when it is asked to, with a single request`, async () => {
    const source = sourceOf({ listEnvironments: () => Promise.resolve(crowd(2 * PAGE_SIZE + 7)) });
    const view = new TestView(source);
    const last = async (): Promise<string | undefined> => (await view.lines()).at(-1);
    assert.equal(await last(), `ellipsis Load ${PAGE_SIZE} more… (${PAGE_SIZE + 7} are not shown yet)`);
    view.model.showMore(undefined);
    assert.equal(await last(), 'ellipsis Load 7 more… (7 are not shown yet)');
    view.model.showMore(undefined);
    assert.equal(await last(), `server-environment Environment ${2 * PAGE_SIZE + 6} (Production · no Dataverse)`);
    assert.deepEqual(source.calls, ['environments']);
  });

  it('finds by words of the name, also what is not shown yet, and sends nothing for it', async () => {
    const source = sourceOf({ listEnvironments: () => Promise.resolve(crowd(300)) });
    const view = new TestView(source);
    await view.lines();
    view.model.setFilter(' 299 ENVIRONMENT ');
    assert.deepEqual(await view.lines(), ['server-environment Environment 299 (Production · no Dataverse)', 'info 299 environments were not looked into (The filter finds connectors only in environments that were opened.)']);
    view.model.setFilter('');
    assert.equal((await view.lines()).length, PAGE_SIZE + 1);
    assert.deepEqual(source.calls, ['environments']);
  });

  it('says that it filters after the rows that are left, and stops saying so before all of them are back', async () => {
    const view = new TestView(sourceOf());
    await view.lines();
    for (const text of ['develop', 'product', '', '']) view.model.setFilter(text);
    assert.deepEqual(view.told, ['rows', 'filter develop', 'rows', 'filter product', 'no filter', 'rows', 'rows']);
  });

  it('finds connectors of environments that were opened, and says where it did not look', async () => {
    const view = new TestView(sourceOf());
    await view.lines('Development');
    view.model.setFilter('alph');
    assert.deepEqual(await view.lines(), ['beaker Development (chosen · Sandbox · europe · Dataverse)', 'info 1 environment was not looked into (The filter finds connectors only in environments that were opened.)']);
    assert.deepEqual(await view.lines('Development'), [`plug alpha (Maya Maker · ${DATE})`]);
  });

  it('shows all of an environment whose own name matches, and says it where nothing does', async () => {
    const view = new TestView(sourceOf());
    await view.lines('Development');
    await view.lines('Production');
    view.model.setFilter('develop');
    assert.equal((await view.lines('Development')).length, 3);
    view.model.setFilter('zebra');
    assert.deepEqual(await view.lines(), ['search-stop Nothing here has “zebra” in its name']);
  });

  it('shows first what is pinned, and says so', async () => {
    const view = new TestView(sourceOf());
    await view.pins.set(true, 'sandbox', 'dev2');
    await view.pins.set(true, 'sandbox', 'dev2', 'beta');
    assert.deepEqual(await view.lines(), ['server-environment Production (pinned · Production · no Dataverse)', 'beaker Development (chosen · Sandbox · europe · Dataverse)']);
    assert.deepEqual(await view.lines('Production'), [`plug Beta (pinned · Maya Maker · ${DATE})`, `plug alpha (Maya Maker · ${DATE})`]);
    await view.pins.set(false, 'sandbox', 'dev2');
    assert.match((await view.lines())[0] ?? '', /Development/);
  });
});

describe('EnvironmentsModel, with several accounts', () => {
  it('groups by account and cloud, asks nothing for an account that is not opened, and offers nothing there that would go elsewhere', async () => {
    const [mine, other] = [sourceOf(), sourceOf({ listConnectors: () => Promise.resolve({ connectors: [connectorFacts('theirs')] }) })];
    const view = new TestView([placeWith(mine), placeWith(other, 'ravi@contoso.example', false)]);
    assert.deepEqual(await view.lines(), ['account maya@contoso.example (Local sandbox · in use)', 'account ravi@contoso.example (Local sandbox)']);
    await view.lines('maya@contoso.example', 'Production');
    assert.deepEqual([mine.calls, other.calls], [['environments', 'connectors', 'connections'], []]);
    assert.deepEqual(await view.lines('ravi@contoso.example', 'Production'), [`plug theirs (Maya Maker · ${DATE})`]);
    const contexts = [await view.node('maya@contoso.example', 'Production'), await view.node('ravi@contoso.example', 'Production'), await view.node('ravi@contoso.example', 'Production', 'theirs')];
    assert.deepEqual(contexts.map((node) => node && view.item(node).contextValue), ['environment', 'otherEnvironment', 'otherConnector.outside']);
    const ids = contexts.map((node) => node && view.item(node).id);
    assert.equal(new Set(ids).size, 3);
  });
});

describe('what the menu of a connector offers', () => {
  const solutions = { connectors: [
    connectorFacts('outside'), connectorFacts('aware', { isSolutionAware: true, knownTo: 'both', isManaged: false }), connectorFacts('unasked', { isSolutionAware: true, knownTo: 'power-apps', isManaged: undefined }),
    connectorFacts('closed', { isSolutionAware: true, knownTo: 'both', isManaged: true }),
    connectorFacts('row', { isSolutionAware: true, knownTo: 'dataverse', isManaged: false }), connectorFacts('closedRow', { isSolutionAware: true, knownTo: 'dataverse', isManaged: true }),
  ] };

  /** The connectors whose menu has a command, by the pattern that the manifest asks of them. */
  async function offering(command: string, isCurrent = true): Promise<readonly string[]> {
    const { when } = readManifest().contributes.menus['view/item/context']!.find((entry) => entry.command === `connectorWorkbench.${command}` && entry.when?.includes('connectorWorkbench.environments'))!;
    const pattern = new RegExp(/viewItem =~ \/(.*)\//.exec(when ?? '')![1]!);
    const view = new TestView([placeWith(sourceOf({ listConnectors: () => Promise.resolve(solutions) }), 'maya@contoso.example', isCurrent), placeWith(sourceOf(), 'ravi@contoso.example', !isCurrent)]);
    const named = await Promise.all(solutions.connectors.map(async ({ displayName }) => ({ displayName, node: await view.node('maya@contoso.example', 'Development', displayName) })));
    return named.filter(({ node }) => pattern.test(view.item(node!).contextValue)).map(({ displayName }) => displayName);
  }

  it('is Add to Solution only where a connector can become part of one', async () => {
    assert.deepEqual(await offering('addToSolution'), ['aware', 'unasked', 'row']);
    assert.deepEqual(await offering('addToSolution', false), [], 'of an account that is not in use');
  });
});

describe('EnvironmentsModel, offline', () => {
  /** Reachable at first; not any more after `disconnect`. */
  function failing(): { readonly view: TestView; readonly disconnect: () => void } {
    let isDown = false;
    const when = <T>(value: T) => (): Promise<T> => (isDown ? unreachable() : Promise.resolve(value));
    const view = new TestView(sourceOf({ listEnvironments: when([DEVELOPMENT, PRODUCTION]), listConnectors: when({ connectors: [connectorFacts('alpha')] }) }));
    return { view, disconnect: () => { isDown = true; view.time += 3 * 3_600_000; } };
  }

  it('shows what was there last, greyed, with its age', async () => {
    const { view, disconnect } = failing();
    await view.lines('Production');
    disconnect();
    await view.model.refresh();
    const lines = await view.lines();
    assert.match(lines[0] ?? '', /^debug-disconnect Offline: last seen 3 hours ago \(.*api\.example.*\)$/);
    assert.deepEqual(lines.slice(1), ['server-environment Development (not up to date)', 'server-environment Production (not up to date)']);
    assert.deepEqual(await view.lines('Production'), ['plug alpha (not up to date)']);
    assert.deepEqual(await view.lines('Development'), ['info Its connectors were never loaded here']);
    assert.deepEqual(view.states.slice(-2), ['loading', 'offline']);
    const item = view.item((await view.node('Production'))!);
    assert.deepEqual([item.isDimmed, item.contextValue], [true, 'stale'], 'nothing can be done with it');
  });

  it('does the same for one environment', async () => {
    const { view, disconnect } = failing();
    const node = await view.node('Production');
    await view.lines('Production');
    disconnect();
    await view.model.refresh(node);
    assert.match((await view.lines('Production')).join(), /^debug-disconnect Offline: last seen 3 hours ago .*,plug alpha \(not up to date\)$/);
  });

  it('shows the failure where nothing was kept, and where the services answered with a refusal', async () => {
    const never = new TestView(sourceOf({ listEnvironments: unreachable }));
    assert.match((await never.lines()).join(), /^error The environments could not be loaded/);
    let isRefused = false;
    const refused = new TestView(sourceOf({ listEnvironments: () => (isRefused ? fail() : Promise.resolve([DEVELOPMENT])) }));
    await refused.lines();
    isRefused = true;
    await refused.model.refresh();
    assert.match((await refused.lines()).join(), /^error The environments could not be loaded/);
  });

  it('keeps names and ids, and nothing else', async () => {
    const { view } = failing();
    await view.lines('Production');
    assert.deepEqual([...view.kept.values()].map(({ names }) => names), [[{ id: 'dev', name: 'Development' }, { id: 'dev2', name: 'Production' }], [{ id: 'alpha', name: 'alpha' }]]);
  });
});

describe('the items of the Environments view', () => {
  it('are all unique, and say for a screen reader what their icons show', async () => {
    const view = new TestView(sourceOf({
      listConnections: () => Promise.resolve([connectionFacts('alpha')]),
      listConnectors: () => Promise.resolve({ connectors: [connectorFacts('alpha', { isSolutionAware: true, dataverseId: 'a', knownTo: 'both', isManaged: false })] }),
      listSolutions: () => Promise.resolve([solutionFacts('Zeta', ['a'])]),
    }));
    const all: EnvironmentsTreeNode[] = [];
    const walk = async (node?: EnvironmentsTreeNode): Promise<void> => {
      for (const child of await view.model.children(node)) {
        all.push(child);
        await walk(child);
      }
    };
    await walk();
    const items = all.map((node) => view.item(node));
    assert.ok(items.length > 20, String(items.length));
    assert.equal(new Set(items.map(({ id }) => id)).size, items.length);
    for (const { label, accessibleLabel } of items) assert.ok(accessibleLabel?.includes(label), label);
  });
});
