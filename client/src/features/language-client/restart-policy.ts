const WINDOW_MS = 3 * 60_000;
const RESTARTS_IN_WINDOW = 4;

/** Decides whether a server that stopped by itself is started again: yes, unless it does so over and over. */
export class RestartPolicy {
  readonly #now: () => number;
  #crashes: readonly number[] = [];

  constructor(now: () => number) {
    this.#now = now;
  }

  /** Notes a crash; false means: it crashed more than four times within three minutes, so leave it. */
  mayRestart(): boolean {
    const now = this.#now();
    this.#crashes = [...this.#crashes, now].filter((at) => now - at <= WINDOW_MS);
    return this.#crashes.length <= RESTARTS_IN_WINDOW;
  }

  /** A person asked for a restart, so the count starts again. */
  forget(): void {
    this.#crashes = [];
  }
}
