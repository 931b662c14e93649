import { PlatformError, type Connection, type Permission } from '@connector-workbench/platform';
import type { OperationFacts } from '../../../presentation/operation-item.js';
import { plainText } from '../../../testing/plain-text.js';
import { settled } from '../../../testing/settled.js';
import { TestMemento } from '../../../testing/test-memento.js';
import type { FoundPlaces } from '../../../trees/places.js';
import type { EnvironmentsTreeNode } from '../nodes/environments-node.js';
import { ageFormatter, dateFormatter } from '../../../presentation/format-time.js';
import { connectorTooltip } from '../nodes/present-connector.js';
import { presentEnvironmentsNode } from '../nodes/present-node.js';
import type { PresentationState } from '../nodes/presentation-state.js';
import { EnvironmentsModel, type EnvironmentsState } from './environments-model.js';
import type { ConnectorFacts, EnvironmentFacts, EnvironmentsSource, PlaceWithSource, SolutionFacts } from './environments-source.js';
import type { KnownNames, LastKnown } from './last-known.js';
import { Pins } from './pins.js';

export const DEVELOPMENT: EnvironmentFacts = { id: 'dev', displayName: 'Development', type: 'Sandbox', region: 'europe', hasDataverse: true, isDefault: false, dataverseUrl: 'https://dev.crm.example' };
export const PRODUCTION: EnvironmentFacts = { id: 'dev2', displayName: 'Production', type: 'Production', region: undefined, hasDataverse: false, isDefault: false, dataverseUrl: undefined };

export const connectorFacts = (displayName: string, more: Partial<ConnectorFacts> = {}): ConnectorFacts => ({
  id: displayName.toLowerCase(), displayName, description: undefined, createdBy: { id: 'maya', displayName: 'Maya Maker' }, createdTime: '2030-01-02T03:04:05Z', changedTime: '2030-02-03T04:05:06Z',
  isSolutionAware: false, dataverseId: undefined, knownTo: 'power-apps', isManaged: undefined, ...more,
});
export const solutionFacts = (displayName: string, connectorIds: readonly string[], isManaged = false): SolutionFacts => ({ id: displayName.toLowerCase(), uniqueName: displayName, displayName, version: '1.0.0.0', isManaged, publisher: 'Contoso', connectorIds });
export const connectionFacts = (connectorId: string, more: Partial<Connection> = {}): Connection => ({ id: 'c1', connectorId, displayName: 'My connection', statuses: ['Connected'], error: undefined, createdBy: 'Maya Maker', createdTime: '2030-01-02T03:04:05Z', ...more });
export const permissionFacts = (displayName: string, role = 'CanView'): Permission => ({ id: displayName, role, principal: { id: 'p', displayName, email: undefined, type: 'User' } });
const operationFacts = (kind: OperationFacts['kind']): OperationFacts => ({ operationId: 'GetContact', summary: 'Get contact', kind, deprecated: false, method: 'get', path: '/contacts' });

export const unreachable = (): Promise<never> => Promise.reject(new PlatformError('network-unreachable', { data: { host: 'api.example', reason: 'no network' } }));

export interface TestSource extends EnvironmentsSource {
  /** What was asked for, in order. */
  readonly calls: string[];
}

/** The contract over memory: what a test does not say is an environment with two plain connectors. */
export function sourceOf(answers: Partial<EnvironmentsSource> = {}): TestSource {
  const calls: string[] = [];
  const note = <A extends unknown[], R>(name: string, answer: (...args: A) => R) => (...args: A): R => { calls.push(name); return answer(...args); };
  return {
    calls,
    listEnvironments: note('environments', answers.listEnvironments ?? (() => Promise.resolve([DEVELOPMENT, PRODUCTION]))),
    listConnectors: note('connectors', answers.listConnectors ?? (() => Promise.resolve({ connectors: [connectorFacts('Beta'), connectorFacts('alpha')] }))),
    listSolutions: note('solutions', answers.listSolutions ?? (() => Promise.resolve([]))),
    listConnections: note('connections', answers.listConnections ?? (() => Promise.resolve([]))),
    listPermissions: note('permissions', answers.listPermissions ?? (() => Promise.resolve([permissionFacts('Maya Maker', 'Owner')]))),
    readOperations: note('operations', answers.readOperations ?? (() => Promise.resolve([operationFacts('action'), operationFacts('trigger'), operationFacts('internal')]))),
  };
}

export function placeWith(source: EnvironmentsSource, accountLabel = 'maya@contoso.example', isCurrent = true): PlaceWithSource {
  return { place: { key: `sandbox|${accountLabel}`, cloudId: 'sandbox', cloudLabel: 'Local sandbox', accountId: accountLabel, accountLabel, isCurrent }, source };
}

/** A view on the model that writes down what it shows, as a person reads it. */
export class TestView {
  readonly states: EnvironmentsState[] = [];
  readonly kept = new Map<string, KnownNames>();
  readonly pins = new Pins(new TestMemento());
  readonly model: EnvironmentsModel;
  /** What VS Code is told, in order. */
  readonly told: string[] = [];
  changes: (EnvironmentsTreeNode | undefined)[] = [];
  time = Date.parse('2030-03-01T12:00:00Z');

  constructor(places: readonly PlaceWithSource[] | TestSource | 'signedOut' | 'stopped' | (() => Promise<FoundPlaces<PlaceWithSource>>)) {
    const known = (): Promise<FoundPlaces<PlaceWithSource>> => {
      if (typeof places === 'function') return places();
      return Promise.resolve(typeof places === 'object' && 'calls' in places ? [placeWith(places)] : places);
    };
    const lastKnown: LastKnown = {
      read: (place, environment = '') => Promise.resolve(this.kept.get(`${place} ${environment}`)),
      save: (names, place, environment = '') => { this.kept.set(`${place} ${environment}`, names); return Promise.resolve(); },
    };
    this.model = new EnvironmentsModel({
      places: known, lastKnown, pins: this.pins, now: () => this.time,
      describe: (error) => ({ message: error instanceof Error ? error.message : 'unknown', retryable: true, signIn: false, details: [] }),
      stateChanged: (state) => { this.states.push(state); },
      filterChanged: (filter) => { this.told.push(filter === undefined ? 'no filter' : `filter ${filter.text}`); },
      nodeChanged: (node) => {
        this.changes.push(node);
        this.told.push(node === undefined ? 'rows' : node.kind);
      },
    });
  }

  /** The node that is reached by the labels of a path, one below the other. */
  async node(...path: readonly string[]): Promise<EnvironmentsTreeNode | undefined> {
    let at: EnvironmentsTreeNode | undefined;
    for (const label of path) {
      const children = await this.model.children(at);
      at = children.find((each) => this.#item(each).label === label);
      if (at === undefined) throw new Error(`There is no “${label}” among ${children.map((each) => this.#item(each).label).join(', ')}.`);
    }
    return at;
  }

  /** `icon label (description)` of what is below the path. */
  async lines(...path: readonly string[]): Promise<readonly string[]> {
    const children = await this.model.children(await this.node(...path));
    await settled();
    return children.map((node) => this.line(node));
  }

  line(node: EnvironmentsTreeNode): string {
    const { icon, label, description } = this.#item(node);
    return `${icon} ${label}${description === undefined ? '' : ` (${description})`}`;
  }

  item(node: EnvironmentsTreeNode): ReturnType<typeof presentEnvironmentsNode> {
    return this.#item(node);
  }

  tooltip(node: Extract<EnvironmentsTreeNode, { readonly kind: 'connector' }>): string {
    return connectorTooltip(node, this.#state(), plainText);
  }

  #item(node: EnvironmentsTreeNode): ReturnType<typeof presentEnvironmentsNode> {
    return presentEnvironmentsNode(node, this.#state(), plainText);
  }

  #state(): PresentationState {
    const { details } = this.model;
    return {
      chosenEnvironmentId: 'dev',
      isPinned: (...place) => this.pins.has(...place),
      detailsOf: (node) => ({ health: details.health(node), connectionsFailed: details.connections(node)?.kind === 'failed', permissions: details.permissions(node), operations: details.operations(node) }),
      formatDate: dateFormatter('en'),
      formatAge: (at) => ageFormatter('en')(at, this.time),
    };
  }
}
