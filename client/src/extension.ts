import * as vscode from 'vscode';
import { createHandlers, type Rooms } from './composition/command-handlers.js';
import { createComparison } from './composition/comparison.js';
import { createEnvironments } from './composition/environments.js';
import { createLanguage } from './composition/language.js';
import type { Own } from './composition/own.js';
import { createShell } from './composition/shell.js';
import { createSignIn } from './composition/sign-in.js';
import { createTestAccess } from './composition/test-access.js';
import { registerCommands } from './infrastructure/commands.js';
import type { TestApi } from './test-api.js';

/** Wires the parts of the extension together; what needs an `if` lives elsewhere. Each room of `composition/` stands on those above it here. */
export function activate(context: vscode.ExtensionContext): TestApi | undefined {
  const own: Own = (item) => { context.subscriptions.push(item); return item; };
  const shell = createShell(own);
  const language = createLanguage(context, shell, own);
  const signIn = createSignIn(context, shell, own);
  const environments = createEnvironments(context, shell, signIn, own);
  const comparison = createComparison(shell, own);
  const rooms: Rooms = { shell, language, signIn, environments, comparison };
  const handlers = createHandlers(context, rooms, own);
  own(registerCommands(shell.boundary, handlers.handlers, (target) => shell.selected.itemOf(target)));
  void shell.boundary.runWithErrorHandling('start the language server', () => language.server.start());
  return context.extensionMode === vscode.ExtensionMode.Test ? createTestAccess(rooms, handlers) : undefined;
}
