import * as vscode from 'vscode';
import { redact } from '@connector-workbench/platform';
import { describeEndpointsFailure } from '../features/accounts/custom-endpoints.js';
import { describeSignInFailure } from '../features/accounts/describe-sign-in-failure.js';
import { describePartFailure } from '../features/add-part/part-refused-error.js';
import { describeDeploymentFailure } from '../features/deployment/file-not-saved-error.js';
import { describeServerFailure } from '../features/language-client/describe-server-failure.js';
import { describeNewConnectorFailure } from '../features/new-connector/folder-taken-error.js';
import { describeSolutionFailure } from '../features/solutions/describe-solution-failure.js';
import { describeWsdlFailure } from '../features/logic-apps/describe-wsdl-failure.js';
import { describeChainFailure } from '../features/promotion/no-chain-error.js';
import { describeSandboxFailure } from '../features/sandbox/describe-sandbox-failure.js';
import { COMMANDS } from '../infrastructure/command-ids.js';
import { createDescribeFailure } from '../infrastructure/describe-failure.js';
import { describeFileFailure } from '../infrastructure/describe-file-failure.js';
import { createErrorBoundary, type ErrorBoundary } from '../infrastructure/error-boundary.js';
import { FailureDetails } from '../infrastructure/failure-details.js';
import type { DescribeFailure } from '../infrastructure/failure.js';
import { createLogger, type Logger } from '../infrastructure/logger.js';
import { ReplaceablePrompts } from '../infrastructure/replaceable-prompts.js';
import { SelectedItems } from '../infrastructure/selected-items.js';
import { vscodePrompts } from '../infrastructure/vscode-prompts.js';
import { describeProjectFailure } from '../projects/describe-project-failure.js';
import { describePlatformFailure } from '../services/describe-platform-failure.js';
import { describeServiceFailure } from '../services/describe-service-failure.js';
import type { Own } from './own.js';

/** What every feature stands on: the log, the questions, and the one place where failures are shown. */
export interface Shell {
  readonly channel: vscode.LogOutputChannel;
  readonly log: Logger;
  readonly describe: DescribeFailure;
  readonly boundary: ErrorBoundary;
  readonly prompts: ReplaceablePrompts;
  readonly selected: SelectedItems;
}

export function createShell(own: Own): Shell {
  const channel = own(vscode.window.createOutputChannel('Connector Workbench', { log: true }));
  const log = createLogger(channel, redact);
  const describe = createDescribeFailure(vscode.l10n.t, [describeProjectFailure, describeServiceFailure, describePlatformFailure, describeDeploymentFailure, describeSandboxFailure, describeSignInFailure, describeEndpointsFailure, describePartFailure, describeNewConnectorFailure, describeChainFailure, describeSolutionFailure, describeWsdlFailure, describeServerFailure, describeFileFailure]);
  const details = own(new FailureDetails(redact));
  const boundary = createErrorBoundary({ log, describe, details, signInCommand: COMMANDS.signIn, signInAgainCommand: COMMANDS.signInAgain });
  return { channel, log, describe, boundary, prompts: new ReplaceablePrompts(vscodePrompts), selected: own(new SelectedItems()) };
}
