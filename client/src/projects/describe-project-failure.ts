import type { FailureDescriber } from '../infrastructure/describe-failure.js';
import { NoProjectError } from './no-project-error.js';

export const describeProjectFailure: FailureDescriber = (error, t) => {
  if (!(error instanceof NoProjectError)) return undefined;
  return { message: t('There is no connector in this workspace. Open the folder of one, or download one.'), retryable: false, signIn: false, details: [] };
};
