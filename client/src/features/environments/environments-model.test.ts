import assert from 'node:assert/strict';
import type { OperationFacts } from '../../presentation/operation-item.js';
import { plainText } from '../../testing/plain-text.js';
import { presentEnvironmentsNode, type EnvironmentsTreeNode } from './environment-nodes.js';
import { EnvironmentsModel, type EnvironmentsState } from './environments-model.js';
import type { EnvironmentFacts, EnvironmentsSource } from './environments-source.js';

const DEVELOPMENT: EnvironmentFacts = { id: 'dev', displayName: 'Development', type: 'Sandbox', region: 'europe', hasDataverse: true, isDefault: false };
const PRODUCTION: EnvironmentFacts = { id: 'dev2', displayName: 'Production', type: 'Production', region: undefined, hasDataverse: false, isDefault: false };
const operation = (kind: OperationFacts['kind']): OperationFacts => ({ operationId: 'GetContact', summary: 'Get contact', kind, deprecated: false, method: 'get', path: '/contacts' });

interface Services extends EnvironmentsSource {
  readonly calls: string[];
}

const servicesOf = (answers: Partial<EnvironmentsSource>): Services => {
  const calls: string[] = [];
  const note = <A extends unknown[], R>(name: string, answer: (...args: A) => R) => (...args: A): R => { calls.push(name); return answer(...args); };
  return {
    calls,
    listEnvironments: note('environments', answers.listEnvironments ?? (() => Promise.resolve([DEVELOPMENT, PRODUCTION]))),
    listConnectors: note('connectors', answers.listConnectors ?? (() => Promise.resolve([{ id: 'b', displayName: 'Beta' }, { id: 'a', displayName: 'alpha' }]))),
    readOperations: note('operations', answers.readOperations ?? (() => Promise.resolve([operation('action'), operation('trigger'), operation('internal')]))),
  };
};

/** A view on the model that writes down what it shows. */
function view(services: Services | 'signedOut' | 'stopped') {
  const states: EnvironmentsState[] = [];
  let changes = 0;
  const model = new EnvironmentsModel({
    source: () => Promise.resolve(services),
    describe: (error) => ({ message: error instanceof Error ? error.message : 'unknown', retryable: true, signIn: false, details: [] }),
    stateChanged: (state) => states.push(state),
    nodeChanged: () => { changes++; },
  });
  const show = (nodes: readonly EnvironmentsTreeNode[]): readonly string[] => nodes.map((node) => {
    const item = presentEnvironmentsNode(node, { chosenEnvironmentId: 'dev', operationsOf: (each) => model.operationsOf(each) }, plainText);
    return `${item.icon} ${item.label}${item.description === undefined ? '' : ` (${item.description})`}`;
  });
  return { model, states, show, changes: () => changes };
}

const nodeNamed = (nodes: readonly EnvironmentsTreeNode[], index: number): EnvironmentsTreeNode => nodes[index]!;

describe('EnvironmentsModel', () => {
  it('shows environments with their type, region and whether they have Dataverse', async () => {
    const { model, states, show } = view(servicesOf({}));
    assert.deepEqual(show(await model.children()), ['beaker Development (chosen · Sandbox · europe · Dataverse)', 'server-environment Production (Production · no Dataverse)']);
    assert.deepEqual(states, ['loading', 'ready']);
  });

  it('shows connectors by name with the number of actions and triggers, and their operations below', async () => {
    const { model, show, changes } = view(servicesOf({}));
    const connectors = await model.children(nodeNamed(await model.children(), 0));
    assert.deepEqual(show(connectors), ['plug alpha (reading its definition…)', 'plug Beta (reading its definition…)']);
    assert.deepEqual(show(await model.children(nodeNamed(connectors, 0))), ['symbol-method Get contact (GetContact)', 'zap Get contact (GetContact)', 'eye-closed Get contact (GetContact)']);
    await model.children(nodeNamed(connectors, 1));
    assert.deepEqual(show(connectors), ['plug alpha (1 action, 1 trigger)', 'plug Beta (1 action, 1 trigger)']);
    assert.equal(changes(), 2);
  });

  it('is signed out where nobody is signed in, and stopped where the sandbox is', async () => {
    for (const state of ['signedOut', 'stopped'] as const) {
      const { model, states } = view(state);
      assert.deepEqual(await model.children(), []);
      assert.deepEqual(states, ['loading', state]);
    }
  });

  it('is empty where there is no environment, and says so where there is no connector or operation', async () => {
    const none = view(servicesOf({ listEnvironments: () => Promise.resolve([]) }));
    assert.deepEqual(await none.model.children(), []);
    assert.deepEqual(none.states, ['loading', 'empty']);
    const bare = view(servicesOf({ listConnectors: () => Promise.resolve([]) }));
    assert.deepEqual(bare.show(await bare.model.children(nodeNamed(await bare.model.children(), 0))), ['info No custom connectors']);
    const silent = view(servicesOf({ readOperations: () => Promise.resolve([]) }));
    const [connector] = await silent.model.children(nodeNamed(await silent.model.children(), 0));
    assert.deepEqual(silent.show(await silent.model.children(connector)), ['info No operations']);
  });

  it('shows a failure with its reason on every level, which never looks empty', async () => {
    const fail = () => Promise.reject(new Error('The service is busy.'));
    const roots = view(servicesOf({ listEnvironments: fail }));
    assert.deepEqual(roots.show(await roots.model.children()), ['error The environments could not be loaded (The service is busy.)']);
    assert.deepEqual(roots.states, ['loading', 'failed']);
    const connectors = view(servicesOf({ listConnectors: fail }));
    assert.deepEqual(connectors.show(await connectors.model.children(nodeNamed(await connectors.model.children(), 0))), ['error The connectors could not be loaded (The service is busy.)']);
    const operations = view(servicesOf({ readOperations: fail }));
    const [connector] = await operations.model.children(nodeNamed(await operations.model.children(), 0));
    assert.deepEqual(operations.show(await operations.model.children(connector)), ['error The operations could not be loaded (The service is busy.)']);
    assert.deepEqual(operations.show([connector!]), ['plug alpha (its definition could not be read)']);
  });

  it('loads each level once, and again after a refresh of it or of what failed in it', async () => {
    let down = true;
    const services = servicesOf({ listConnectors: () => (down ? Promise.reject(new Error('down')) : Promise.resolve([{ id: 'a', displayName: 'alpha' }])) });
    const { model } = view(services);
    const [development, production] = await model.children();
    const [failure] = await model.children(development);
    await Promise.all([model.children(), model.children(development), model.children(production)]);
    assert.deepEqual(services.calls, ['environments', 'connectors', 'connectors']);
    down = false;
    model.refresh(failure);
    assert.deepEqual((await model.children(development)).map((node) => node.kind), ['connector']);
    assert.deepEqual((await model.children(production)).map((node) => node.kind), ['failure'], 'an id that starts alike is another environment');
  });

  it('lets a refresh overtake a load: the old one is cancelled and says nothing more', async () => {
    const signals: AbortSignal[] = [];
    const answers: ((environments: readonly EnvironmentFacts[]) => void)[] = [];
    const { model, states } = view(servicesOf({
      listEnvironments: (signal) => { signals.push(signal); return new Promise((resolve) => { answers.push(resolve); }); },
    }));
    const first = model.children();
    await Promise.resolve();
    model.refresh();
    const second = model.children();
    await Promise.resolve();
    answers[0]?.([DEVELOPMENT]);
    assert.deepEqual(await first, []);
    answers[1]?.([PRODUCTION]);
    assert.equal((await second).length, 1);
    assert.deepEqual(signals.map((signal) => signal.aborted), [true, false]);
    assert.deepEqual(states, ['loading', 'loading', 'ready']);
  });
});
