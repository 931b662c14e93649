import type { CancellationToken } from 'vscode';

/** Thrown where a person closed a question without answering. It ends the command; nothing is shown. */
export class UserCancelledError extends Error {
  override readonly name = 'UserCancelledError';

  constructor() {
    super('Cancelled by the user.');
  }
}

/** The names that cancelling has in the code we call: fetch and AbortSignal, VS Code, vscode-jsonrpc. */
const CANCELLATION_NAMES: ReadonlySet<string> = new Set(['UserCancelledError', 'AbortError', 'Canceled', 'CancellationError']);

/** LSP's RequestCancelled and ServerCancelled. */
const CANCELLATION_CODES: ReadonlySet<unknown> = new Set([-32800, -32802]);

/** Whether an error only says that somebody stopped the work. Such an error is never shown. */
export function isCancellation(error: unknown): boolean {
  if (!(error instanceof Error)) return false;
  return CANCELLATION_NAMES.has(error.name) || ('code' in error && CANCELLATION_CODES.has(error.code));
}

/** The signal that fires with a token of VS Code's. */
export function signalOf(token: CancellationToken): AbortSignal {
  const controller = new AbortController();
  if (token.isCancellationRequested) controller.abort();
  else token.onCancellationRequested(() => { controller.abort(); });
  return controller.signal;
}
