import type { CancellationToken } from 'vscode-languageserver';

/** Thrown where cancelled work notices it. Cancelling is no error: a request is answered with RequestCancelled, and nothing is logged. */
export class CancelledError extends Error {
  constructor() {
    super('Cancelled');
    this.name = 'CancelledError';
  }
}

/** To be called after each await of work that may be cancelled. */
export function throwIfCancelled(token: CancellationToken): void {
  if (token.isCancellationRequested) throw new CancelledError();
}

/** Waits for work that others may wait for, too: a cancelled waiter leaves, and the work goes on. */
export async function untilCancelled(work: Promise<unknown>, token: CancellationToken): Promise<void> {
  throwIfCancelled(token);
  await new Promise<void>((resolve, reject) => {
    const subscription = token.onCancellationRequested(() => { reject(new CancelledError()); });
    work.then(() => { resolve(); }, reject).finally(() => { subscription.dispose(); });
  });
}
