import type { Timers } from '../common/host/server-host.js';

/** A clock that stands still until a test moves it. Turns are real, so that messages flow. */
export class FakeTimers implements Timers {
  #now = 0;
  readonly #due = new Set<{ readonly at: number; readonly callback: () => void }>();

  now(): number {
    return this.#now;
  }

  after(milliseconds: number, callback: () => void): { dispose: () => void } {
    const timer = { at: this.#now + milliseconds, callback };
    this.#due.add(timer);
    return { dispose: () => { this.#due.delete(timer); } };
  }

  async turn(): Promise<void> {
    await new Promise((resolve) => { setImmediate(resolve); });
  }

  /** Lets time pass, and calls what falls due, in order. */
  advance(milliseconds: number): void {
    const end = this.#now + milliseconds;
    for (let next = this.#next(end); next !== undefined; next = this.#next(end)) {
      this.#due.delete(next);
      this.#now = next.at;
      next.callback();
    }
    this.#now = end;
  }

  #next(end: number): { readonly at: number; readonly callback: () => void } | undefined {
    return [...this.#due].filter(({ at }) => at <= end).sort((a, b) => a.at - b.at)[0];
  }
}
