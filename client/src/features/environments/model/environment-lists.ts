import { byName } from '../../../trees/by-name.js';
import { LazyValues, type Loaded } from '../../../trees/lazy-values.js';
import { reloadShown, type OpenRows } from '../../../trees/open-rows.js';
import type { Places } from '../../../trees/places.js';
import { EVERYTHING, type RefreshScope } from '../../../trees/refresh-scope.js';
import { environmentKey } from '../nodes/environments-node.js';
import type { ConnectorFacts, EnvironmentContents, EnvironmentFacts, PlaceWithSource, SolutionFacts, TreePlace } from './environments-source.js';
import type { LastKnown } from './last-known.js';
import { isOffline } from './offline.js';

export interface EnvironmentListsParts {
  readonly places: Places<PlaceWithSource>;
  readonly lastKnown: LastKnown;
  /** Milliseconds since 1970. */
  now(): number;
  stateChanged(state: 'failed' | 'offline' | 'empty' | 'ready'): void;
}

/** An environment, as one account sees it. */
export interface PlacedEnvironment {
  readonly place: TreePlace;
  readonly environment: EnvironmentFacts;
}

/** The lists of the view: environments, and the connectors and solutions of each. What they say is kept for when nobody answers. */
export class EnvironmentLists {
  readonly #parts: EnvironmentListsParts;
  readonly #environments = new LazyValues<readonly EnvironmentFacts[]>();
  readonly #contents = new LazyValues<EnvironmentContents>();
  readonly #solutions = new LazyValues<readonly SolutionFacts[]>();

  constructor(parts: EnvironmentListsParts) {
    this.#parts = parts;
  }

  async environments(place: TreePlace): Promise<Loaded<readonly EnvironmentFacts[]>> {
    return await this.#environments.get(place.key, (signal) => this.#loadEnvironments(place, signal));
  }

  /** By their names. */
  async contents(of: PlacedEnvironment): Promise<Loaded<EnvironmentContents>> {
    return await this.#contents.get(environmentKey(of), (signal) => this.#loadContents(of, signal));
  }

  /** Undefined where nobody has opened the environment; none where it could not be. */
  knownConnectors(of: PlacedEnvironment): readonly ConnectorFacts[] | undefined {
    const contents = this.#contents.peek(environmentKey(of));
    return contents?.kind === 'ready' ? contents.value.connectors : contents && [];
  }

  async solutions(of: PlacedEnvironment): Promise<Loaded<readonly SolutionFacts[]>> {
    return await this.#solutions.get(`${environmentKey(of)}|solutions`, async (signal) => await (await this.#parts.places.sourceOf(of.place, signal)).listSolutions(this.#newest(of), signal));
  }

  /** Loads the environments again, of all accounts that are open. */
  async reloadEnvironments(open: OpenRows): Promise<void> {
    await reloadShown(this.#environments, EVERYTHING, open);
  }

  /** Loads again what is in environments that are open, and the rest once it is opened. */
  async reload(scope: RefreshScope, open: OpenRows): Promise<void> {
    await Promise.all([reloadShown(this.#contents, scope, open), reloadShown(this.#solutions, scope, open)]);
  }

  forget(): void {
    for (const values of [this.#environments, this.#contents, this.#solutions]) values.forget(() => true);
  }

  async #loadEnvironments(place: TreePlace, signal: AbortSignal): Promise<readonly EnvironmentFacts[]> {
    const { places } = this.#parts;
    const tell = (state: 'failed' | 'offline' | 'empty' | 'ready'): void => { if (places.known.length === 1 && !signal.aborted) this.#parts.stateChanged(state); };
    try {
      const environments = await (await places.sourceOf(place, signal)).listEnvironments(signal);
      signal.throwIfAborted();
      tell(environments.length === 0 ? 'empty' : 'ready');
      this.#keep(environments, place);
      return environments;
    } catch (error) {
      tell(isOffline(error) ? 'offline' : 'failed');
      throw error;
    }
  }

  async #loadContents(of: PlacedEnvironment, signal: AbortSignal): Promise<EnvironmentContents> {
    const { connectors, dataverseError } = await (await this.#parts.places.sourceOf(of.place, signal)).listConnectors(this.#newest(of), signal);
    signal.throwIfAborted();
    const sorted = [...connectors].sort(byName);
    this.#keep(sorted, of.place, of.environment.id);
    return { connectors: sorted, dataverseError };
  }

  #keep(named: readonly { readonly id: string; readonly displayName: string }[], place: TreePlace, environmentId?: string): void {
    void this.#parts.lastKnown.save({ at: this.#parts.now(), names: named.map(({ id, displayName }) => ({ id, name: displayName })) }, place.key, environmentId);
  }

  /** A load that is repeated knows the environment as it was when it began. */
  #newest({ place, environment }: PlacedEnvironment): EnvironmentFacts {
    const environments = this.#environments.peek(place.key);
    return (environments?.kind === 'ready' ? environments.value.find(({ id }) => id === environment.id) : undefined) ?? environment;
  }
}
