/** Loads each key once, however often it is asked for meanwhile, and keeps the answer until it is forgotten; forgetting cancels. */
export class LazyLoads<T> {
  readonly #loads = new Map<string, { readonly result: Promise<T>; readonly controller: AbortController }>();

  get(key: string, load: (signal: AbortSignal) => Promise<T>): Promise<T> {
    const known = this.#loads.get(key);
    if (known !== undefined) return known.result;
    const controller = new AbortController();
    const result = load(controller.signal);
    this.#loads.set(key, { result, controller });
    return result;
  }

  forget(isForgotten: (key: string) => boolean): void {
    for (const [key, load] of [...this.#loads]) {
      if (!isForgotten(key)) continue;
      this.#loads.delete(key);
      load.controller.abort();
    }
  }
}
