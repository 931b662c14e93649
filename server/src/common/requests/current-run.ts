import { type CancellationToken, CancellationTokenSource } from 'vscode-languageserver';

/** The run of a job that is given up when there is news. */
export class CurrentRun {
  #source = new CancellationTokenSource();

  /** The token of a new run. It is taken out at once: a source whose token nobody has asked for fails when it is cancelled twice (vscode-jsonrpc 10.0). */
  begin(): CancellationToken {
    this.#source = new CancellationTokenSource();
    return this.#source.token;
  }

  /** As often as anybody likes, also before the first run. */
  cancel(): void {
    this.#source.cancel();
    this.begin();
  }
}
