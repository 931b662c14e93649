import * as vscode from 'vscode';
import type { CommandId } from './command-ids.js';
import type { ErrorBoundary } from './error-boundary.js';

/** A command's work. `target` is the tree item it was run on; undefined from the palette. Arguments of links may be anything. */
export type CommandHandler = (target: unknown) => Promise<void>;

export type CommandHandlers = Readonly<Partial<Record<CommandId, CommandHandler>>>;

/** Registers commands, each behind the error boundary, with *Retry* running it on the same target. `itemOf` tells what a key is about. */
export function registerCommands(boundary: ErrorBoundary, handlers: CommandHandlers, itemOf: (target: unknown) => unknown): vscode.Disposable {
  const registrations = Object.entries(handlers).map(([id, handler]) => {
    const run = (target: unknown): Promise<void> =>
      boundary.runWithErrorHandling(id, () => handler(target), { retry: () => { void run(target); } });
    return vscode.commands.registerCommand(id, (target?: unknown) => run(itemOf(target)));
  });
  return vscode.Disposable.from(...registrations);
}
