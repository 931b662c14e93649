import type { FailureDescriber } from '../../infrastructure/describe-failure.js';
import type { Failure } from '../../infrastructure/failure.js';
import { settingWayOn } from '../../infrastructure/settings-way-on.js';
import type { Translate } from '../../infrastructure/translate.js';
import { SandboxSilentError } from './ask-sandbox.js';
import { SandboxSignInError } from './device-code.js';
import { SandboxAddressError, type AddressFault } from './sandbox-addresses.js';
import { SandboxStartError } from './sandbox-start-error.js';

export const describeSandboxFailure: FailureDescriber = (error, t) => {
  if (error instanceof SandboxStartError) {
    return failure(t('The local sandbox did not start. Show the details for its reason, then try again.'), error.message, { retryable: true });
  }
  if (error instanceof SandboxSilentError) {
    return failure(t('The local sandbox does not answer at {0}. Start it again, or empty the setting “Connector Workbench › Sandbox: Address” to have one started.', error.address), error.message, { retryable: true, waysOn: [settingWayOn('sandbox.address', t)] });
  }
  if (error instanceof SandboxAddressError) {
    return failure(t('The local sandbox cannot be found: {0} Check the setting “Connector Workbench › Sandbox: Address”, or empty it to have one started.', textOfFault(error.fault, t)), error.message, { waysOn: [settingWayOn('sandbox.address', t)] });
  }
  if (!(error instanceof SandboxSignInError)) return undefined;
  switch (error.code) {
    case 'authorization_declined': return failure(t('The sign-in to the local sandbox was declined. Sign in again to choose another user.'), error.message, { signIn: true });
    case 'expired_token': return failure(t('The code was not entered in time. Sign in again to get a new one.'), error.message, { signIn: true });
    default: return failure(t('The local sandbox refused the sign-in. Sign in again.'), `${error.code}: ${error.message}`, { signIn: true });
  }
};

function textOfFault(fault: AddressFault, t: Translate): string {
  switch (fault.kind) {
    case 'no-json': return t('It is not the JSON that a sandbox prints.');
    case 'missing': return t('“{0}” is missing.', fault.member);
    case 'elsewhere': return t('“{0}” is not an address on this computer: {1}.', fault.member, fault.address);
    case 'no-sandbox': return t('What listens on {0} is no sandbox: it answered with status {1}.', fault.address, fault.status);
  }
}

function failure(message: string, reason: string, options: Partial<Pick<Failure, 'retryable' | 'signIn' | 'waysOn'>> = {}): Failure {
  return { message, retryable: false, signIn: false, details: [['Reason', reason]], ...options };
}
