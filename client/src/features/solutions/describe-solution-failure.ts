import { SolutionError } from '@connector-workbench/core/solutions';
import type { FailureDescriber } from '../../infrastructure/describe-failure.js';

/** Core's errors about archives and folders are whole sentences that say what to do. */
export const describeSolutionFailure: FailureDescriber = (error) => {
  if (!(error instanceof SolutionError)) return undefined;
  return { message: error.message, retryable: false, signIn: false, details: [['Code', error.code]] };
};
