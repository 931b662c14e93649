import type { Clock } from '../time/clock.js';

/** Time that passes at once, and remembers how long it was waited. */
export class FakeClock implements Clock {
  readonly waits: number[] = [];
  #now: number;

  constructor(start = Date.parse('2026-01-02T03:04:05Z')) {
    this.#now = start;
  }

  now(): number {
    return this.#now;
  }

  async sleep(milliseconds: number, signal?: AbortSignal): Promise<void> {
    signal?.throwIfAborted();
    this.waits.push(milliseconds);
    this.#now += milliseconds;
    await Promise.resolve();
  }
}
