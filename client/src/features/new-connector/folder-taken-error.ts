import type { FailureDescriber } from '../../infrastructure/describe-failure.js';

/** Thrown where the folder of a new connector is there already. */
export class FolderTakenError extends Error {
  override readonly name = 'FolderTakenError';
  readonly folder: string;

  constructor(folder: string) {
    super(`${folder} is there already.`);
    this.folder = folder;
  }
}

export const describeNewConnectorFailure: FailureDescriber = (error, t) => {
  if (!(error instanceof FolderTakenError)) return undefined;
  return { message: t('{0} is there already, and nothing was written. Choose another folder or another name.', error.folder), retryable: true, signIn: false, details: [] };
};
