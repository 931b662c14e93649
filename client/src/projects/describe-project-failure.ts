import { COMMANDS } from '../infrastructure/command-ids.js';
import type { FailureDescriber } from '../infrastructure/describe-failure.js';
import { NoProjectError } from './no-project-error.js';

export const describeProjectFailure: FailureDescriber = (error, t) => {
  if (!(error instanceof NoProjectError)) return undefined;
  return {
    message: t('There is no connector in this workspace. Open the folder of one, or begin a new one.'),
    retryable: false,
    signIn: false,
    details: [],
    waysOn: [{ label: t('Open Folder'), command: 'vscode.openFolder' }, { label: t('New Connector'), command: COMMANDS.newConnector }],
  };
};
