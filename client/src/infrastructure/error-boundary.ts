import * as vscode from 'vscode';
import { isCancellation } from './cancellation.js';
import type { DescribeFailure, Failure } from './failure.js';
import type { FailureDetails } from './failure-details.js';
import type { Logger } from './logger.js';
import { isCutOff } from './one-line.js';
import { withoutLinks } from './without-links.js';

/** What can be done about a failure from its message. */
export interface FailureActions {
  /** Runs the same again. */
  readonly retry?: () => void;
}

export interface ErrorBoundary {
  /**
   * Runs one command, tree load or event handler. Cancelling is no error. Anything else that is thrown is logged and shown, once,
   * and the answer is undefined.
   */
  runWithErrorHandling<T>(operation: string, task: () => Promise<T>, actions?: FailureActions): Promise<T | undefined>;
  /** Shows a failure that was met where nothing could be thrown. */
  report(operation: string, error: unknown, actions?: FailureActions): void;
  /** What was shown last; undefined where nothing was. */
  lastFailure(): Failure | undefined;
}

export interface ErrorBoundaryParts {
  readonly log: Logger;
  readonly describe: DescribeFailure;
  readonly details: FailureDetails;
  readonly signInCommand: string;
  /** Takes the failure, which says what for. */
  readonly signInAgainCommand: string;
}

/** The one place where failures reach the user. */
export function createErrorBoundary(parts: ErrorBoundaryParts): ErrorBoundary {
  let last: Failure | undefined;
  const report = (operation: string, error: unknown, actions: FailureActions = {}): void => {
    const failure = parts.describe(error);
    last = failure;
    parts.log.error(`${operation}: ${failure.message}${failure.details.map(([label, value]) => `\n  ${label}: ${value}`).join('')}`);
    void show(parts, operation, failure, actions);
  };
  return {
    report,
    lastFailure: () => last,
    async runWithErrorHandling(operation, task, actions) {
      try {
        return await task();
      } catch (error) {
        if (isCancellation(error)) parts.log.debug(`${operation}: cancelled`);
        else report(operation, error, actions);
        return undefined;
      }
    },
  };
}

async function show(parts: ErrorBoundaryParts, operation: string, failure: Failure, actions: FailureActions): Promise<void> {
  const buttons: { readonly title: string; run(): unknown }[] = (failure.waysOn ?? []).map((way) => ({ title: way.label, run: () => vscode.commands.executeCommand(way.command, ...(way.arguments ?? [])) }));
  if (failure.signIn === true) buttons.push({ title: vscode.l10n.t('Sign In'), run: () => vscode.commands.executeCommand(parts.signInCommand) });
  else if (failure.signIn !== false) buttons.push({ title: vscode.l10n.t('Sign In Again'), run: () => vscode.commands.executeCommand(parts.signInAgainCommand, failure) });
  if (failure.retryable && actions.retry !== undefined) buttons.push({ title: vscode.l10n.t('Retry'), run: actions.retry });
  if (failure.details.length > 0) buttons.push({ title: vscode.l10n.t('Show Details'), run: () => parts.details.open(operation, failure) });
  else if (buttons.length === 0 && isCutOff(failure.message)) buttons.push({ title: vscode.l10n.t('OK'), run: () => undefined });
  const picked = await vscode.window.showErrorMessage(withoutLinks(failure.message), ...buttons);
  picked?.run();
}
