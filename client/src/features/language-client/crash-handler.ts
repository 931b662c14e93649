import * as vscode from 'vscode';
import { CloseAction, ErrorAction, type CloseHandlerResult, type ErrorHandler, type ErrorHandlerResult } from 'vscode-languageclient/node';
import type { Logger } from '../../infrastructure/logger.js';
import { RestartPolicy } from './restart-policy.js';

export interface CrashHandlerParts {
  readonly log: Logger;
  readonly restartCommand: string;
  readonly showLogCommand: string;
}

/** Starts a crashed server again without a word; where that does not help, says so and leaves the choice. */
export class CrashHandler implements ErrorHandler {
  readonly #parts: CrashHandlerParts;
  readonly #policy = new RestartPolicy(() => Date.now());

  constructor(parts: CrashHandlerParts) {
    this.#parts = parts;
  }

  error(error: Error): ErrorHandlerResult {
    this.#parts.log.warn(`Language server connection: ${error.message}`);
    return { action: ErrorAction.Continue, handled: true };
  }

  closed(): CloseHandlerResult {
    if (this.#policy.mayRestart()) {
      this.#parts.log.warn('The language server stopped by itself and is started again.');
      return { action: CloseAction.Restart, handled: true };
    }
    this.#parts.log.error('The language server keeps stopping and is not started again.');
    void this.#offerRestart();
    return { action: CloseAction.DoNotRestart, handled: true };
  }

  /** A person restarts the server: earlier crashes no longer count. */
  forget(): void {
    this.#policy.forget();
  }

  async #offerRestart(): Promise<void> {
    const restart = vscode.l10n.t('Restart');
    const showLog = vscode.l10n.t('Show Log');
    const message = vscode.l10n.t('Connector Workbench stopped checking your files, because its language server crashed five times in a row. Restart it, and if it happens again, report it with the log.');
    const picked = await vscode.window.showErrorMessage(message, restart, showLog);
    if (picked === restart) await vscode.commands.executeCommand(this.#parts.restartCommand);
    if (picked === showLog) await vscode.commands.executeCommand(this.#parts.showLogCommand);
  }
}
