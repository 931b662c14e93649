/** What VS Code's own `Disposable` asks for, so that code without VS Code can use it, too. */
export interface DisposableLike {
  dispose(): unknown;
}

/** Owns things with a lifetime and ends them in reverse order; one that fails does not keep the others alive. */
export class Disposables implements DisposableLike {
  readonly #items: DisposableLike[] = [];

  add<T extends DisposableLike>(item: T): T {
    this.#items.push(item);
    return item;
  }

  /** Throws an AggregateError, after all were ended, where some of them failed. */
  dispose(): void {
    const errors: unknown[] = [];
    for (const item of this.#items.splice(0).reverse()) {
      try {
        item.dispose();
      } catch (error) {
        errors.push(error);
      }
    }
    if (errors.length > 0) throw new AggregateError(errors, 'Some things could not be disposed of.');
  }
}
