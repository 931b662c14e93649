import type { FailureDescriber } from '../../infrastructure/describe-failure.js';
import type { Failure } from '../../infrastructure/failure.js';
import { SandboxSignInError } from './device-code.js';
import { SandboxAddressError } from './sandbox-addresses.js';
import { SandboxStartError } from './sandbox-start-error.js';

export const describeSandboxFailure: FailureDescriber = (error, t) => {
  if (error instanceof SandboxStartError) {
    return failure(t('The local sandbox did not start. Show the details for its reason, then try again.'), error.message, { retryable: true });
  }
  if (error instanceof SandboxAddressError) {
    return failure(t('The local sandbox cannot be found: {0} Check the setting “Connector Workbench › Sandbox: Address”, or empty it to have one started.', error.message), error.message);
  }
  if (!(error instanceof SandboxSignInError)) return undefined;
  switch (error.code) {
    case 'authorization_declined': return failure(t('The sign-in to the local sandbox was declined. Sign in again to choose another user.'), error.message, { signIn: true });
    case 'expired_token': return failure(t('The code was not entered in time. Sign in again to get a new one.'), error.message, { signIn: true });
    default: return failure(t('The local sandbox refused the sign-in. Sign in again.'), `${error.code}: ${error.message}`, { signIn: true });
  }
};

function failure(message: string, reason: string, options: Partial<Pick<Failure, 'retryable' | 'signIn'>> = {}): Failure {
  return { message, retryable: options.retryable ?? false, signIn: options.signIn ?? false, details: [['Reason', reason]] };
}
