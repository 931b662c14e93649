import { isDeepStrictEqual } from 'node:util';
import { isCancellation } from '../infrastructure/cancellation.js';

export type Loaded<T> =
  /** With `failedAgain`, loading it again failed, and the value is the one from before. */
  | { readonly kind: 'ready'; readonly value: T; readonly failedAgain?: { readonly error: unknown } }
  | { readonly kind: 'failed'; readonly error: unknown }
  /** Nobody wants to know any more: it was forgotten while it was loading. */
  | { readonly kind: 'cancelled' };

type Start<T> = (signal: AbortSignal) => Promise<T>;

interface Load<T> {
  readonly start: Start<T>;
  readonly controller: AbortController;
  readonly result: Promise<Loaded<T>>;
}

interface Known<T> {
  readonly start: Start<T>;
  readonly loaded: Loaded<T>;
  /** Whoever asks next has it loaded again. */
  readonly isOutdated: boolean;
}

/**
 * Loads each key once, however often it is asked for, and keeps the answer. While it is loaded again, the old answer is there; where that fails, the
 * old one stays, with the reason. The error boundary of what it loads.
 */
export class LazyValues<T> {
  readonly #underWay = new Map<string, Load<T>>();
  readonly #known = new Map<string, Known<T>>();

  /** What is known at once, even while it is loaded again; a failure and what is outdated are worth waiting for something newer. */
  async get(key: string, start: Start<T>): Promise<Loaded<T>> {
    const known = this.#known.get(key);
    const load = this.#underWay.get(key);
    if (known !== undefined && !known.isOutdated && (load === undefined || known.loaded.kind === 'ready')) return known.loaded;
    return await this.#newest(key, load ?? this.#begin(key, start));
  }

  /** Undefined where it is loading for the first time, and where nobody has asked for it. */
  peek(key: string): Loaded<T> | undefined {
    return this.#known.get(key)?.loaded;
  }

  /** Whether nobody needs to load it before it is shown. */
  isCurrent(key: string): boolean {
    return this.#known.get(key)?.isOutdated === false;
  }

  /** Loads again what was asked for, in the place of loads that are under way. Whether anything is other than before, once all of it is there. Never rejects. */
  async reload(isReloaded: (key: string) => boolean): Promise<boolean> {
    const keys = new Set([...this.#known.keys(), ...this.#underWay.keys()]);
    const changes = await Promise.all([...keys].filter(isReloaded).map(async (key) => {
      const start = (this.#underWay.get(key) ?? this.#known.get(key))?.start;
      if (start === undefined) return false;
      const before = this.peek(key);
      return !isDeepStrictEqual(before, await this.#newest(key, this.#begin(key, start)));
    }));
    return changes.includes(true);
  }

  /** Has what is known loaded again as soon as somebody asks, and not before. */
  outdate(isOutdated: (key: string) => boolean): void {
    for (const [key, load] of [...this.#underWay]) if (isOutdated(key) && this.#known.has(key)) this.#abandon(key, load);
    for (const [key, known] of [...this.#known]) if (isOutdated(key)) this.#known.set(key, { ...known, isOutdated: true });
  }

  forget(isForgotten: (key: string) => boolean): void {
    for (const key of [...this.#known.keys()]) if (isForgotten(key)) this.#known.delete(key);
    for (const [key, load] of [...this.#underWay]) if (isForgotten(key)) this.#abandon(key, load);
  }

  #abandon(key: string, load: Load<T>): void {
    this.#underWay.delete(key);
    load.controller.abort();
  }

  #begin(key: string, start: Start<T>): Load<T> {
    this.#underWay.get(key)?.controller.abort();
    const controller = new AbortController();
    const load: Load<T> = { start, controller, result: settle(start, controller.signal).then((loaded) => (this.#underWay.get(key) === load ? this.#end(key, load, loaded) : loaded)) };
    this.#underWay.set(key, load);
    return load;
  }

  #end(key: string, { start }: Load<T>, loaded: Loaded<T>): Loaded<T> {
    this.#underWay.delete(key);
    const before = this.#known.get(key);
    if (loaded.kind === 'cancelled') return before?.loaded ?? loaded;
    const kept = loaded.kind === 'failed' && before?.loaded.kind === 'ready' ? { ...before.loaded, failedAgain: { error: loaded.error } } : loaded;
    this.#known.set(key, { start, loaded: kept, isOutdated: false });
    return kept;
  }

  /** What the load says, or the one that overtook it. */
  async #newest(key: string, load: Load<T>): Promise<Loaded<T>> {
    const loaded = await load.result;
    if (!load.controller.signal.aborted) return loaded;
    const newer = this.#underWay.get(key);
    return newer === undefined ? this.peek(key) ?? loaded : await this.#newest(key, newer);
  }
}

/** Who cancelled waits no longer, whatever the work makes of the signal. */
async function settle<T>(start: Start<T>, signal: AbortSignal): Promise<Loaded<T>> {
  const cancelled = new Promise<Loaded<T>>((resolve) => { signal.addEventListener('abort', () => { resolve({ kind: 'cancelled' }); }, { once: true }); });
  return await Promise.race([answerOf(start, signal), cancelled]);
}

async function answerOf<T>(start: Start<T>, signal: AbortSignal): Promise<Loaded<T>> {
  try {
    return { kind: 'ready', value: await start(signal) };
  } catch (error) {
    return isCancellation(error) ? { kind: 'cancelled' } : { kind: 'failed', error };
  }
}
