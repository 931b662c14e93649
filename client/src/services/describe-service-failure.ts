import type { FailureDescriber } from '../infrastructure/describe-failure.js';
import { NoConnectorError } from './no-connector-error.js';
import { NoEnvironmentError } from './no-environment-error.js';

export const describeServiceFailure: FailureDescriber = (error, t) => {
  if (error instanceof NoEnvironmentError) {
    return { message: t('This account sees no environment in this cloud. Use another account, or ask your administrator for access to one.'), retryable: true, signIn: true, details: [] };
  }
  if (error instanceof NoConnectorError) {
    return { message: t('There is no custom connector in this environment. Choose another one, or import one of yours into it.'), retryable: false, signIn: false, details: [] };
  }
  return undefined;
};
