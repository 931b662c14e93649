import { NotSignedInError } from '@connector-workbench/platform';
import { LazyValues, type Loaded } from './lazy-values.js';

/** An account in a cloud, and the services as this account. */
export interface Place {
  /** The key is unique among all places, and the same tomorrow. */
  readonly place: { readonly key: string };
  readonly source: unknown;
}

/** The accounts and clouds that are known, the current one first, or why there are none. */
export type FoundPlaces<P extends Place> = readonly P[] | 'signedOut' | 'stopped';

export interface PlacesParts<P extends Place> {
  /** Never asks anybody. */
  places(): Promise<FoundPlaces<P>>;
  stateChanged(state: 'stopped' | 'signedOut' | 'loading' | 'failed' | 'ready'): void;
}

/** Who is signed in to which cloud, and the services as each of them. Where there is one place only, the rows of that say when they are ready. */
export class Places<P extends Place> {
  readonly #parts: PlacesParts<P>;
  readonly #found = new LazyValues<FoundPlaces<P>>();

  constructor(parts: PlacesParts<P>) {
    this.#parts = parts;
  }

  async load(): Promise<Loaded<FoundPlaces<P>>> {
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
  get known(): readonly P[] {
    const found = this.#found.peek('');
    return found?.kind === 'ready' && typeof found.value !== 'string' ? found.value : [];
  }

  /** Throws what loading the places threw, and a NotSignedInError where this one is not known any more. */
  async sourceOf(place: P['place'], signal: AbortSignal): Promise<P['source']> {
    return await this.#source(({ key }) => key === place.key, signal);
  }

  /** The same as the current account in the current cloud. */
  async currentSource(signal: AbortSignal): Promise<P['source']> {
    return await this.#source(() => true, signal);
  }

  async #source(isWanted: (place: P['place']) => boolean, signal: AbortSignal): Promise<P['source']> {
    const places = await this.load();
    signal.throwIfAborted();
    if (places.kind === 'failed') throw places.error;
    const found = this.known.find(({ place }) => isWanted(place));
    if (found === undefined) throw new NotSignedInError();
    return found.source;
  }
}
