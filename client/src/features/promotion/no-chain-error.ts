import { workspace, type Uri } from 'vscode';
import type { FailureDescriber } from '../../infrastructure/describe-failure.js';

/** There is no chain of environments to promote along, or none that can be used. */
export class NoChainError extends Error {
  readonly reason: 'missing' | 'faulty' | 'single';
  readonly config: Uri | undefined;

  constructor(reason: NoChainError['reason'], config?: Uri) {
    super(`chain: ${reason}`);
    this.reason = reason;
    this.config = config;
  }
}

export const describeChainFailure: FailureDescriber = (error, t) => {
  if (!(error instanceof NoChainError)) return undefined;
  const file = error.config === undefined ? 'connector.config.json' : workspace.asRelativePath(error.config);
  const message = {
    missing: t('These connectors are in no chain of environments. Name the environments in {0}.', file),
    faulty: t('What {0} says about environments cannot be used as it is. The problems in it say what is wrong.', file),
    single: t('{0} names one environment only, so that there is none to promote to. Add the next one.', file),
  }[error.reason];
  return { message, retryable: false, signIn: false, details: [], ...(error.config === undefined ? {} : { waysOn: [{ label: t('Open {0}', file), command: 'vscode.open', arguments: [error.config] }] }) };
};
