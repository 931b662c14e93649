import { WsdlError } from '@connector-workbench/core/logic-apps';
import type { FailureDescriber } from '../../infrastructure/describe-failure.js';

/** Core's errors about WSDLs are whole sentences that say what to do. */
export const describeWsdlFailure: FailureDescriber = (error) =>
  (error instanceof WsdlError ? { message: error.message, retryable: false, signIn: false, details: [] } : undefined);
