import { NotSignedInError } from '@connector-workbench/platform';
import type { DescribeFailure } from '../../../infrastructure/failure.js';
import { environmentKey, type AccountNode, type ConnectorNode, type EnvironmentNode, type EnvironmentsTreeNode, type ParentNode, type SolutionNode, type SolutionsNode, type StaleNode } from '../nodes/environments-node.js';
import { byName } from './by-name.js';
import { ConnectorDetails } from './connector-details.js';
import { ConnectorParts } from './connector-parts.js';
import type { EnvironmentsSource, PlaceWithSource, TreePlace } from './environments-source.js';
import type { LastKnown } from './last-known.js';
import { LazyValues } from './lazy-values.js';
import type { NameFilter } from './name-filter.js';
import { failureNode, notice } from './notices.js';
import { isOffline, staleNodes } from './offline.js';
import type { Pins } from './pins.js';
import { isBelow, isKeyOf, refreshedBy } from './refresh-scope.js';
import { ShownLists } from './shown-lists.js';
import { solutionsOf, type Solutions } from './solutions-of.js';

export type EnvironmentsState = 'stopped' | 'signedOut' | 'loading' | 'failed' | 'offline' | 'empty' | 'ready';

export interface EnvironmentsModelParts {
  /** The accounts and clouds that are known, the current one first, or why there are none. Never asks anybody. */
  places(): Promise<readonly PlaceWithSource[] | 'signedOut' | 'stopped'>;
  readonly describe: DescribeFailure;
  readonly pins: Pick<Pins, 'has'>;
  readonly lastKnown: LastKnown;
  /** Milliseconds since 1970. */
  now(): number;
  stateChanged(state: EnvironmentsState): void;
  /** A node shows something else now, or (undefined) everything does. */
  nodeChanged(node: EnvironmentsTreeNode | undefined): void;
}

interface Contents {
  readonly solutions: SolutionsNode;
  readonly connectors: readonly ConnectorNode[];
  readonly dataverseError?: unknown;
}

type Children = readonly EnvironmentsTreeNode[];

/**
 * What the *Environments* view shows: signed out, loading, failed, offline, empty or ready, each level loaded when it is opened and kept until it is
 * refreshed. A refresh cancels what is under way. Knows nothing of VS Code.
 */
export class EnvironmentsModel {
  readonly details: ConnectorDetails;
  readonly #parts: EnvironmentsModelParts;
  readonly #places = new LazyValues<readonly PlaceWithSource[] | 'signedOut' | 'stopped'>();
  readonly #environments = new LazyValues<readonly EnvironmentNode[]>();
  readonly #contents = new LazyValues<Contents>();
  readonly #solutions = new LazyValues<Solutions>();
  readonly #connectorParts: ConnectorParts;
  readonly #lists: ShownLists;
  readonly #watched = new Set<EnvironmentNode>();

  constructor(parts: EnvironmentsModelParts) {
    this.#parts = parts;
    this.#lists = new ShownLists(parts.pins);
    this.details = new ConnectorDetails((place, signal) => this.#sourceOf(place, signal));
    this.#connectorParts = new ConnectorParts({ details: this.details, describe: parts.describe, nodeChanged: (node) => { parts.nodeChanged(node); } });
  }

  get filter(): NameFilter | undefined {
    return this.#lists.filter;
  }

  /** Shows only what has this text in its name; everything again for a text without a word. Sends nothing. */
  setFilter(text: string): void {
    this.#lists.setFilter(text);
    this.#parts.nodeChanged(undefined);
  }

  showMore(parent: ParentNode | undefined): void {
    this.#lists.showMore(parent);
    this.#parts.nodeChanged(parent);
  }

  /** Forgets what was loaded below a node, or all of it, and has the view ask again. */
  refresh(node?: EnvironmentsTreeNode): void {
    const at = refreshedBy(node);
    if (at === undefined) this.#forget(() => true);
    else this.#forget(isKeyOf(at));
    if (at?.kind === 'connector') this.details.forgetConnections(at);
    this.#parts.nodeChanged(at);
  }

  /** The same for an environment of the current account, or a connector in it, of which only the id is known. */
  refreshEnvironment(environmentId: string, connectorId?: string): void {
    this.#forget(isBelow(connectorId === undefined ? environmentId : `${environmentId}|${connectorId}`));
    this.#parts.nodeChanged(undefined);
  }

  async children(node?: EnvironmentsTreeNode): Promise<Children> {
    if (node === undefined) return await this.#roots();
    switch (node.kind) {
      case 'account': return await this.#environmentsBelow(node);
      case 'environment': return await this.#environmentChildren(node);
      case 'solutions': return await this.#solutionNodes(node);
      case 'solution': return await this.#solutionConnectors(node);
      case 'connector': return this.#connectorParts.of(node);
      case 'part': return await this.#connectorParts.children(node);
      case 'stale': return await this.#staleConnectors(node);
      case 'connection': case 'permission': case 'operation': case 'more': case 'failure': case 'notice': return [];
    }
  }

  dispose(): void {
    this.#forget(() => true);
  }

  #forget(isForgotten: (key: string) => boolean): void {
    for (const values of [this.#places, this.#environments, this.#contents, this.#solutions]) values.forget(isForgotten);
    this.details.forget(isForgotten);
    this.#lists.forget(isForgotten);
    this.#connectorParts.forget(isForgotten);
  }

  async #sourceOf(place: TreePlace, signal: AbortSignal): Promise<EnvironmentsSource> {
    const places = await this.#loadPlaces();
    signal.throwIfAborted();
    if (places.kind === 'failed') throw places.error;
    const found = places.kind === 'ready' && typeof places.value !== 'string' ? places.value.find((each) => each.place.key === place.key) : undefined;
    if (found === undefined) throw new NotSignedInError();
    return found.source;
  }

  async #loadPlaces(): ReturnType<LazyValues<readonly PlaceWithSource[] | 'signedOut' | 'stopped'>['get']> {
    return await this.#places.get('', async (signal) => {
      this.#parts.stateChanged('loading');
      try {
        const places = await this.#parts.places();
        signal.throwIfAborted();
        if (typeof places === 'string') this.#parts.stateChanged(places);
        else if (places.length > 1) this.#parts.stateChanged('ready');
        return places;
      } catch (error) {
        if (!signal.aborted) this.#parts.stateChanged('failed');
        throw error;
      }
    });
  }

  async #roots(): Promise<Children> {
    const loaded = await this.#loadPlaces();
    if (loaded.kind === 'cancelled') return [];
    if (loaded.kind === 'failed') return [this.#failure(undefined, loaded.error)];
    if (typeof loaded.value === 'string') return [];
    const [only, ...others] = loaded.value;
    if (only === undefined) return [];
    if (others.length === 0) return await this.#environmentNodes(only, undefined);
    return loaded.value.map(({ place }): AccountNode => ({ kind: 'account', place }));
  }

  async #environmentsBelow(node: AccountNode): Promise<Children> {
    const loaded = await this.#loadPlaces();
    const found = loaded.kind === 'ready' && typeof loaded.value !== 'string' ? loaded.value.find(({ place }) => place.key === node.place.key) : undefined;
    return found === undefined ? [] : await this.#environmentNodes(found, node);
  }

  async #environmentNodes(from: PlaceWithSource, parent: AccountNode | undefined): Promise<Children> {
    const { place } = from;
    const loaded = await this.#environments.get(place.key, (signal) => this.#loadEnvironments(from, parent === undefined, signal));
    if (loaded.kind === 'cancelled') return [];
    if (loaded.kind === 'failed') return await this.#offlineOr(loaded.error, place, undefined, parent);
    if (loaded.value.length === 0) return parent === undefined ? [] : [notice(parent, { kind: 'nothing', of: 'environments' })];
    const matching = loaded.value.filter((node) => this.#isShown(node));
    const unopened = this.#lists.filter === undefined ? 0 : loaded.value.filter((node) => !this.#lists.matchesName(node) && this.#contents.peek(environmentKey(node)) === undefined).length;
    return [
      ...this.#lists.page(parent, this.#lists.pinnedFirst(matching)),
      ...(unopened === 0 ? [] : [notice(parent, { kind: 'notSearched', environments: unopened })]),
    ];
  }

  async #loadEnvironments({ place, source }: PlaceWithSource, isAlone: boolean, signal: AbortSignal): Promise<readonly EnvironmentNode[]> {
    const tell = (state: EnvironmentsState): void => { if (isAlone && !signal.aborted) this.#parts.stateChanged(state); };
    try {
      const environments = await source.listEnvironments(signal);
      signal.throwIfAborted();
      tell(environments.length === 0 ? 'empty' : 'ready');
      void this.#parts.lastKnown.save({ at: this.#parts.now(), names: environments.map(({ id, displayName }) => ({ id, name: displayName })) }, place.key);
      return environments.map((environment) => ({ kind: 'environment', place, environment }));
    } catch (error) {
      tell(isOffline(error) ? 'offline' : 'failed');
      throw error;
    }
  }

  async #environmentChildren(node: EnvironmentNode): Promise<Children> {
    const loaded = await this.#loadContents(node);
    if (loaded.kind === 'cancelled') return [];
    if (loaded.kind === 'failed') return await this.#offlineOr(loaded.error, node.place, node.environment.id, node);
    this.#watchHealth(node);
    const { connectors, solutions, dataverseError } = loaded.value;
    const isFiltered = this.#lists.filter !== undefined && !this.#lists.matchesName(node);
    const shown = isFiltered ? connectors.filter((each) => this.#lists.matchesName(each)) : connectors;
    return [
      ...(node.environment.hasDataverse && !isFiltered ? [solutions] : []),
      ...(dataverseError === undefined ? [] : [{ ...this.#failure(node, dataverseError), isPartial: true }]),
      ...(connectors.length === 0 ? [notice(node, { kind: 'nothing', of: 'connectors' })] : this.#lists.page(node, this.#lists.pinnedFirst(shown))),
    ];
  }

  async #loadContents(node: EnvironmentNode): ReturnType<LazyValues<Contents>['get']> {
    const { place, environment } = node;
    return await this.#contents.get(environmentKey(node), async (signal) => {
      const { connectors, dataverseError } = await (await this.#sourceOf(place, signal)).listConnectors(environment, signal);
      signal.throwIfAborted();
      const sorted = [...connectors].sort(byName);
      void this.#parts.lastKnown.save({ at: this.#parts.now(), names: sorted.map(({ id, displayName }) => ({ id, name: displayName })) }, place.key, environment.id);
      return { connectors: sorted.map((connector) => ({ kind: 'connector', place, environment, connector })), solutions: { kind: 'solutions', place, environment, parent: node }, dataverseError };
    });
  }

  /** The list does not wait for it. */
  #watchHealth(node: EnvironmentNode): void {
    if (this.details.connections(node) !== undefined || this.#watched.has(node)) return;
    this.#watched.add(node);
    void this.details.loadConnections(node).then((loaded) => {
      this.#watched.delete(node);
      if (loaded.kind === 'ready' && loaded.value.all.length > 0) this.#parts.nodeChanged(node);
    });
  }

  async #solutionNodes(node: SolutionsNode): Promise<Children> {
    const loaded = await this.#loadSolutions(node);
    if (loaded.kind === 'cancelled') return [];
    if (loaded.kind === 'failed') return [this.#failure(node, loaded.error)];
    const { nodes, leftOut } = loaded.value;
    return [
      ...(nodes.length === 0 ? [notice(node, { kind: 'nothing', of: 'solutions' })] : this.#lists.page(node, nodes)),
      ...(leftOut === 0 ? [] : [notice(node, { kind: 'solutionsLeftOut', count: leftOut })]),
    ];
  }

  async #loadSolutions(node: SolutionsNode): ReturnType<LazyValues<Solutions>['get']> {
    const { place, environment, parent } = node;
    const contents = await this.#loadContents(parent);
    return await this.#solutions.get(`${environmentKey(parent)}|solutions`, async (signal) => {
      const solutions = await (await this.#sourceOf(place, signal)).listSolutions(environment, signal);
      signal.throwIfAborted();
      return solutionsOf(node, solutions, contents.kind === 'ready' ? contents.value.connectors : []);
    });
  }

  async #solutionConnectors(node: SolutionNode): Promise<Children> {
    const loaded = await this.#loadSolutions(node.parent);
    if (loaded.kind !== 'ready') return loaded.kind === 'failed' ? [this.#failure(node, loaded.error)] : [];
    return this.#lists.page(node, loaded.value.connectors.get(node.solution.id) ?? []);
  }

  /** What was there last, where the services cannot be reached; otherwise, or where nothing was kept, the failure. */
  async #offlineOr(error: unknown, place: TreePlace, environmentId: string | undefined, parent: AccountNode | EnvironmentNode | undefined): Promise<Children> {
    const known = isOffline(error) ? await this.#parts.lastKnown.read(place.key, environmentId) : undefined;
    if (known === undefined) return [this.#failure(parent, error)];
    const shown = staleNodes(place, environmentId, known.names).filter(({ stale }) => this.#lists.matches(stale.name));
    return [notice(parent, { kind: 'offline', at: known.at, failure: this.#parts.describe(error) }), ...this.#lists.page(parent, this.#lists.pinnedFirst(shown))];
  }

  async #staleConnectors(parent: StaleNode): Promise<Children> {
    const { place, stale } = parent;
    if (stale.what === 'connector') return [];
    const known = await this.#parts.lastKnown.read(place.key, stale.environmentId);
    if (known === undefined) return [notice(parent, { kind: 'neverLoaded' })];
    return this.#lists.page(parent, staleNodes(place, stale.environmentId, known.names.filter(({ name }) => this.#lists.matches(stale.name) || this.#lists.matches(name))));
  }

  #isShown(node: EnvironmentNode): boolean {
    if (this.#lists.matchesName(node)) return true;
    const contents = this.#contents.peek(environmentKey(node));
    return contents?.kind === 'ready' && contents.value.connectors.some((each) => this.#lists.matchesName(each));
  }

  #failure(parent: ParentNode | undefined, error: unknown): Extract<EnvironmentsTreeNode, { readonly kind: 'failure' }> {
    return failureNode(parent, this.#parts.describe(error));
  }
}
