import type { Disposable } from 'vscode-languageserver';
import type { Timers } from '../host/server-host.js';

const SHORTEST_INTERVAL_MS = 200;

/** Tells the client that the answer to the request for projects may have changed: soon after the first change, and seldom while changes go on. */
export class ProjectsChangedNotifier {
  readonly #timers: Timers;
  readonly #notify: () => void;
  #timer: Disposable | undefined;

  constructor(timers: Timers, notify: () => void) {
    this.#timers = timers;
    this.#notify = notify;
  }

  /** Notifies at the end of the interval that the first change opens. */
  schedule(): void {
    this.#timer ??= this.#timers.after(SHORTEST_INTERVAL_MS, () => {
      this.#timer = undefined;
      this.#notify();
    });
  }

  dispose(): void {
    this.#timer?.dispose();
  }
}
