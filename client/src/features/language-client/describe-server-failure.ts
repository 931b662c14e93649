import { COMMANDS } from '../../infrastructure/command-ids.js';
import type { FailureDescriber } from '../../infrastructure/describe-failure.js';
import { valueAt } from '../../infrastructure/value-at.js';

/** Thrown where the language server crashed so often that it is not started again by itself. */
export class ServerStoppedError extends Error {
  override readonly name = 'ServerStoppedError';
}

/** What vscode-jsonrpc answers with where the server goes away while it is asked: `PendingResponseRejected` and `ConnectionInactive`. */
const GONE: ReadonlySet<unknown> = new Set([-32097, -32096]);

export const describeServerFailure: FailureDescriber = (error, t) => {
  if (error instanceof ServerStoppedError) {
    return {
      message: t('The language server has stopped, and without it the files of connectors cannot be read. Restart it, then try again.'),
      retryable: false, signIn: false, details: [],
      waysOn: [{ label: t('Restart'), command: COMMANDS.restartServer }],
    };
  }
  if (!(error instanceof Error) || !GONE.has(valueAt(error, 'code'))) return undefined;
  return { message: t('The language server stopped while it was asked, and is started again. Try again in a moment.'), retryable: true, signIn: false, details: [['Error', error.message]] };
};
