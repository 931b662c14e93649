import { COMMANDS } from '../../infrastructure/command-ids.js';
import type { FailureDescriber } from '../../infrastructure/describe-failure.js';

/** Thrown where nothing was added. The message is a sentence that says what to do. */
export class PartRefusedError extends Error {
  override readonly name: string = 'PartRefusedError';
}

/** Thrown where the editor in front shows no definition, before anything is asked. */
export class NoDefinitionError extends PartRefusedError {
  override readonly name = 'NoDefinitionError';
}

/** What the language server says is shown as it is, as findings are. */
export const describePartFailure: FailureDescriber = (error, t) => {
  if (!(error instanceof PartRefusedError)) return undefined;
  const waysOn = error instanceof NoDefinitionError ? { waysOn: [{ label: t('Open Definition'), command: COMMANDS.openDefinition }] } : {};
  return { message: error.message, retryable: false, signIn: false, details: [], ...waysOn };
};
