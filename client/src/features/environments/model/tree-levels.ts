import type { DescribeFailure } from '../../../infrastructure/failure.js';
import type { Loaded } from '../../../trees/lazy-values.js';
import type { Places } from '../../../trees/places.js';
import { environmentKey, type AccountNode, type ConnectorNode, type EnvironmentNode, type EnvironmentsTreeNode, type ParentNode, type SolutionNode, type SolutionsNode, type StaleNode } from '../nodes/environments-node.js';
import type { ConnectorDetails } from './connector-details.js';
import { ConnectorParts } from './connector-parts.js';
import type { EnvironmentLists } from './environment-lists.js';
import type { ConnectorFacts, PlaceWithSource, TreePlace } from './environments-source.js';
import type { LastKnown } from './last-known.js';
import { failedAgain, failureNode, notice } from './notices.js';
import { isOffline, staleNodes } from './offline.js';
import type { ShownLists } from './shown-lists.js';
import { solutionsOf, type Solutions } from './solutions-of.js';

export interface TreeLevelsParts {
  readonly places: Places<PlaceWithSource>;
  readonly lists: EnvironmentLists;
  readonly details: ConnectorDetails;
  readonly shown: ShownLists;
  readonly describe: DescribeFailure;
  readonly lastKnown: LastKnown;
  nodeChanged(node: EnvironmentsTreeNode): void;
}

type Children = readonly EnvironmentsTreeNode[];
type Ready = Extract<Loaded<unknown>, { readonly kind: 'ready' }>;

/** What is below each node, of what is loaded for it: the items, why they are not there, and what there is to say about them. Nothing for what was forgotten meanwhile. */
export class TreeLevels {
  readonly #parts: TreeLevelsParts;
  readonly #connectorParts: ConnectorParts;
  /** The environments whose connections are waited for. */
  #watched = new Set<string>();

  constructor(parts: TreeLevelsParts) {
    this.#parts = parts;
    this.#connectorParts = new ConnectorParts({ details: parts.details, describe: parts.describe, nodeChanged: (node) => { parts.nodeChanged(node); } });
  }

  async below(node: EnvironmentsTreeNode | undefined): Promise<Children> {
    if (node === undefined) return await this.#roots();
    switch (node.kind) {
      case 'account': return await this.#environmentNodes(node.place, node);
      case 'environment': return await this.#environmentChildren(node);
      case 'solutions': return await this.#solutionNodes(node);
      case 'solution': return await this.#solutionConnectors(node);
      case 'connector': return this.#connectorParts.of(node);
      case 'part': return await this.#connectorParts.children(node);
      case 'stale': return await this.#staleConnectors(node);
      case 'connection': case 'permission': case 'operation': case 'more': case 'failure': case 'notice': return [];
    }
  }

  /** Whoever still waits for connections is told nothing any more. */
  forget(): void {
    this.#watched = new Set();
  }

  async #roots(): Promise<Children> {
    const loaded = await this.#parts.places.load();
    if (loaded.kind === 'cancelled') return [];
    if (loaded.kind === 'failed') return [this.#failure(undefined, loaded.error)];
    if (typeof loaded.value === 'string') return [];
    const failed = this.#failedAgain(undefined, loaded);
    const [only, ...others] = loaded.value;
    if (only === undefined) return [];
    if (others.length === 0) {
      const nodes = await this.#environmentNodes(only.place, undefined);
      // One reason is enough, and two items with one id are refused.
      return nodes.some(({ kind }) => kind === 'failure') ? nodes : [...failed, ...nodes];
    }
    return [...failed, ...loaded.value.map(({ place }): AccountNode => ({ kind: 'account', place }))];
  }

  async #environmentNodes(place: TreePlace, parent: AccountNode | undefined): Promise<Children> {
    const loaded = await this.#parts.lists.environments(place);
    if (loaded.kind === 'cancelled') return [];
    if (loaded.kind === 'failed') return await this.#offlineOr(loaded.error, place, undefined, parent) ?? [this.#failure(parent, loaded.error)];
    const stale = await this.#offlineAgain(loaded, place, undefined, parent);
    if (stale !== undefined) return stale;
    const failed = this.#failedAgain(parent, loaded);
    if (loaded.value.length === 0) return [...failed, ...(parent === undefined ? [] : [notice(parent, { kind: 'nothing', of: 'environments' })])];
    const nodes = loaded.value.map((environment): EnvironmentNode => ({ kind: 'environment', place, environment }));
    const unopened = this.#parts.shown.filter === undefined ? 0 : nodes.filter((node) => !this.#parts.shown.matchesName(node.environment) && this.#parts.lists.knownConnectors(node) === undefined).length;
    return [
      ...failed,
      ...this.#parts.shown.page(parent, this.#parts.shown.pinnedFirst(nodes.filter((node) => this.#isShown(node)))),
      ...(unopened === 0 ? [] : [notice(parent, { kind: 'notSearched', environments: unopened })]),
    ];
  }

  async #environmentChildren(node: EnvironmentNode): Promise<Children> {
    const { place, environment } = node;
    const loaded = await this.#parts.lists.contents(node);
    if (loaded.kind === 'cancelled') return [];
    if (loaded.kind === 'failed') return await this.#offlineOr(loaded.error, place, environment.id, node) ?? [this.#failure(node, loaded.error)];
    const stale = await this.#offlineAgain(loaded, place, environment.id, node);
    if (stale !== undefined) return stale;
    this.#watchHealth(node);
    const { connectors, dataverseError } = loaded.value;
    const isFiltered = this.#parts.shown.filter !== undefined && !this.#parts.shown.matchesName(environment);
    const nodes = connectors.map((connector): ConnectorNode => ({ kind: 'connector', place, environment, connector }));
    const shown = isFiltered ? nodes.filter((each) => this.#parts.shown.matchesName(each.connector)) : nodes;
    return [
      ...this.#failedAgain(node, loaded),
      ...(environment.hasDataverse && !isFiltered ? [{ kind: 'solutions', place, environment, parent: node } satisfies SolutionsNode] : []),
      ...(dataverseError === undefined ? [] : [{ ...this.#failure(node, dataverseError), isPartial: true }]),
      ...(connectors.length === 0 ? [notice(node, { kind: 'nothing', of: 'connectors' })] : this.#parts.shown.page(node, this.#parts.shown.pinnedFirst(shown))),
    ];
  }

  /** The list does not wait for it. */
  #watchHealth(node: EnvironmentNode): void {
    const watched = this.#watched;
    const key = environmentKey(node);
    if (this.#parts.details.areConnectionsCurrent(node) || watched.has(key)) return;
    const wasKnown = this.#parts.details.connections(node) !== undefined;
    watched.add(key);
    void this.#parts.details.loadConnections(node).then((loaded) => {
      watched.delete(key);
      if (loaded.kind === 'ready' && (wasKnown || loaded.value.all.length > 0)) this.#parts.nodeChanged(node);
    });
  }

  async #solutionNodes(node: SolutionsNode): Promise<Children> {
    const loaded = await this.#loadSolutions(node);
    if (loaded.kind === 'cancelled') return [];
    if (loaded.kind === 'failed') return [this.#failure(node, loaded.error)];
    const { nodes, leftOut } = loaded.value;
    return [
      ...this.#failedAgain(node, loaded),
      ...(nodes.length === 0 ? [notice(node, { kind: 'nothing', of: 'solutions' })] : this.#parts.shown.page(node, nodes)),
      ...(leftOut === 0 ? [] : [notice(node, { kind: 'solutionsLeftOut', count: leftOut })]),
    ];
  }

  async #loadSolutions(node: SolutionsNode): Promise<Loaded<Solutions>> {
    const contents = await this.#parts.lists.contents(node);
    const connectors: readonly ConnectorFacts[] = contents.kind === 'ready' ? contents.value.connectors : [];
    const loaded = await this.#parts.lists.solutions(node);
    return loaded.kind === 'ready' ? { ...loaded, value: solutionsOf(node, loaded.value, connectors) } : loaded;
  }

  async #solutionConnectors(node: SolutionNode): Promise<Children> {
    const loaded = await this.#loadSolutions(node.parent);
    if (loaded.kind !== 'ready') return loaded.kind === 'failed' ? [this.#failure(node, loaded.error)] : [];
    return this.#parts.shown.page(node, loaded.value.connectors.get(node.solution.id) ?? []);
  }

  /** What was there last, where the services cannot be reached; undefined where they can, and where nothing was kept. */
  async #offlineOr(error: unknown, place: TreePlace, environmentId: string | undefined, parent: AccountNode | EnvironmentNode | undefined): Promise<Children | undefined> {
    const known = isOffline(error) ? await this.#parts.lastKnown.read(place.key, environmentId) : undefined;
    if (known === undefined) return undefined;
    const shown = staleNodes(place, environmentId, known.names).filter(({ stale }) => this.#parts.shown.matches(stale.name));
    return [notice(parent, { kind: 'offline', at: known.at, failure: this.#parts.describe(error) }), ...this.#parts.shown.page(parent, this.#parts.shown.pinnedFirst(shown))];
  }

  /** The same where it is loading again that failed. */
  async #offlineAgain({ failedAgain: failed }: Ready, ...where: [place: TreePlace, environmentId: string | undefined, parent: AccountNode | EnvironmentNode | undefined]): Promise<Children | undefined> {
    return failed === undefined ? undefined : await this.#offlineOr(failed.error, ...where);
  }

  async #staleConnectors(parent: StaleNode): Promise<Children> {
    const { place, stale } = parent;
    if (stale.what === 'connector') return [];
    const known = await this.#parts.lastKnown.read(place.key, stale.environmentId);
    if (known === undefined) return [notice(parent, { kind: 'neverLoaded' })];
    return this.#parts.shown.page(parent, staleNodes(place, stale.environmentId, known.names.filter(({ name }) => this.#parts.shown.matches(stale.name) || this.#parts.shown.matches(name))));
  }

  #isShown(node: EnvironmentNode): boolean {
    return this.#parts.shown.matchesName(node.environment) || this.#parts.lists.knownConnectors(node)?.some((each) => this.#parts.shown.matchesName(each)) === true;
  }

  #failure(parent: ParentNode | undefined, error: unknown): Extract<EnvironmentsTreeNode, { readonly kind: 'failure' }> {
    return failureNode(parent, this.#parts.describe(error));
  }

  #failedAgain(parent: ParentNode | undefined, loaded: Ready): Children {
    return failedAgain(parent, loaded, this.#parts.describe);
  }
}
