import * as vscode from 'vscode';
import { UntrustedWorkspaceError } from './untrusted-workspace-error.js';

/** The manifest hides these commands in an untrusted workspace; links and other extensions can still run them. */
export function requireTrustedWorkspace(): void {
  if (!vscode.workspace.isTrusted) throw new UntrustedWorkspaceError();
}
