import type { FailureDescriber } from '../../infrastructure/describe-failure.js';

/** Thrown where VS Code could not save a file, most often since the file was changed on disk, too. */
export class FileNotSavedError extends Error {
  override readonly name = 'FileNotSavedError';
  readonly file: string;

  constructor(file: string) {
    super(`${file} was not saved.`);
    this.file = file;
  }
}

export const describeDeploymentFailure: FailureDescriber = (error, t) => {
  if (!(error instanceof FileNotSavedError)) return undefined;
  return { message: t('{0} could not be saved, so nothing was sent. Save it in its editor, then try again.', error.file), retryable: true, signIn: false, details: [] };
};
