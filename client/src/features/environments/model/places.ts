import { NotSignedInError } from '@connector-workbench/platform';
import type { EnvironmentsSource, PlaceWithSource, TreePlace } from './environments-source.js';
import { LazyValues, type Loaded } from './lazy-values.js';

export type FoundPlaces = readonly PlaceWithSource[] | 'signedOut' | 'stopped';

export interface PlacesParts {
  /** The accounts and clouds that are known, the current one first, or why there are none. Never asks anybody. */
  places(): Promise<FoundPlaces>;
  stateChanged(state: 'stopped' | 'signedOut' | 'loading' | 'failed' | 'ready'): void;
}

/** Who is signed in to which cloud, and the services as each of them. */
export class Places {
  readonly #parts: PlacesParts;
  readonly #found = new LazyValues<FoundPlaces>();

  constructor(parts: PlacesParts) {
    this.#parts = parts;
  }

  async load(): Promise<Loaded<FoundPlaces>> {
    return await this.#found.get('', async (signal) => {
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

  async reload(): Promise<void> {
    await this.#found.reload(() => true);
  }

  forget(): void {
    this.#found.forget(() => true);
  }

  /** Of all that are known at this moment. */
  get known(): readonly PlaceWithSource[] {
    const found = this.#found.peek('');
    return found?.kind === 'ready' && typeof found.value !== 'string' ? found.value : [];
  }

  /** Throws what loading the places threw, and a NotSignedInError where this one is not known any more. */
  async sourceOf(place: TreePlace, signal: AbortSignal): Promise<EnvironmentsSource> {
    const places = await this.load();
    signal.throwIfAborted();
    if (places.kind === 'failed') throw places.error;
    const found = this.known.find((each) => each.place.key === place.key);
    if (found === undefined) throw new NotSignedInError();
    return found.source;
  }
}
