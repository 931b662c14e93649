import type { FailureDescriber } from '../../infrastructure/describe-failure.js';

/** Thrown where nothing was added. The message is a sentence that says what to do. */
export class PartRefusedError extends Error {
  override readonly name = 'PartRefusedError';
}

/** What the language server says is shown as it is, as findings are. */
export const describePartFailure: FailureDescriber = (error) => {
  if (!(error instanceof PartRefusedError)) return undefined;
  return { message: error.message, retryable: false, signIn: false, details: [] };
};
