import { isCancellation } from '../../../infrastructure/cancellation.js';
import { LazyLoads } from '../../../infrastructure/lazy-loads.js';

export type Loaded<T> =
  | { readonly kind: 'ready'; readonly value: T }
  | { readonly kind: 'failed'; readonly error: unknown }
  /** A refresh overtook it, and asks anew. */
  | { readonly kind: 'cancelled' };

/** Loads each key once, as LazyLoads does, and says at any moment what is known of it. The error boundary of what it loads. */
export class LazyValues<T> {
  readonly #loads = new LazyLoads<Loaded<T>>();
  readonly #known = new Map<string, Loaded<T>>();

  async get(key: string, load: (signal: AbortSignal) => Promise<T>): Promise<Loaded<T>> {
    return await this.#loads.get(key, async (signal) => {
      const loaded = await settle(load, signal);
      if (loaded.kind !== 'cancelled') this.#known.set(key, loaded);
      return loaded;
    });
  }

  /** Undefined where it is loading, and where nobody has asked for it. */
  peek(key: string): Loaded<T> | undefined {
    return this.#known.get(key);
  }

  forget(isForgotten: (key: string) => boolean): void {
    this.#loads.forget(isForgotten);
    for (const key of [...this.#known.keys()]) if (isForgotten(key)) this.#known.delete(key);
  }
}

async function settle<T>(load: (signal: AbortSignal) => Promise<T>, signal: AbortSignal): Promise<Loaded<T>> {
  try {
    const value = await load(signal);
    return signal.aborted ? { kind: 'cancelled' } : { kind: 'ready', value };
  } catch (error) {
    return signal.aborted || isCancellation(error) ? { kind: 'cancelled' } : { kind: 'failed', error };
  }
}
