/** Runs at most so many tasks at once; the others wait for their turn, in order. */
export class Limiter {
  readonly #limit: number;
  readonly #waiting: (() => void)[] = [];
  #running = 0;

  constructor(limit: number) {
    this.#limit = limit;
  }

  /** Throws what the task throws, and the signal's reason where it was aborted while it waited. */
  async run<T>(task: () => Promise<T>, signal: AbortSignal): Promise<T> {
    if (this.#running >= this.#limit) await new Promise<void>((resolve) => { this.#waiting.push(resolve); });
    else this.#running++;
    try {
      signal.throwIfAborted();
      return await task();
    } finally {
      // The place is handed on, so that nobody slips in between.
      const next = this.#waiting.shift();
      if (next === undefined) this.#running--;
      else next();
    }
  }
}
