import type { TextOutput } from '../io/command-io.js';

/** A run that takes no longer needs no company. */
const PATIENCE_MS = 1000;
const INTERVAL_MS = 100;
/** Back to the start of the line, and what stands there is gone. */
const CLEAR_LINE = '\r\u001B[2K';

/** Says on a terminal how far a long run is, in one line that is gone when it ends. Anywhere else it is silent. */
export class LintProgress {
  readonly #output: TextOutput;
  readonly #now: () => number;
  readonly #started: number;
  #shownAt = Number.NEGATIVE_INFINITY;
  #isShown = false;

  constructor(output: TextOutput, now: () => number) {
    this.#output = output;
    this.#now = now;
    this.#started = now();
  }

  update(done: number, total: number): void {
    const now = this.#now();
    if (!this.#output.isTerminal || now - this.#started < PATIENCE_MS || now - this.#shownAt < INTERVAL_MS) return;
    this.#shownAt = now;
    this.#isShown = true;
    this.#output.write(`${CLEAR_LINE}${done} of ${total} connectors linted`);
  }

  end(): void {
    if (this.#isShown) this.#output.write(CLEAR_LINE);
    this.#isShown = false;
  }
}
