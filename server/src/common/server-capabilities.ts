import { REFACTORING_KINDS } from '@connector-workbench/core';
import { type ServerCapabilities, TextDocumentSyncKind } from 'vscode-languageserver';
import { FIX_KINDS } from './code-actions/code-actions.js';
import { LANGUAGE_FEATURES } from './features/language-features.js';
import type { ClientFeatures } from './requests/client-features.js';

/** What the server offers to an editor with these features. Diagnostics are pulled or pushed, never both. */
export function serverCapabilities(features: ClientFeatures): ServerCapabilities {
  return {
    ...LANGUAGE_FEATURES.reduce<Partial<ServerCapabilities>>((all, feature) => ({ ...all, ...feature.capabilities(features) }), {}),
    positionEncoding: 'utf-16',
    textDocumentSync: { openClose: true, change: TextDocumentSyncKind.Incremental, save: true },
    ...(features.pullDiagnostics ? { diagnosticProvider: { identifier: 'connectorWorkbench', interFileDependencies: true, workspaceDiagnostics: true } } : {}),
    ...(features.codeActionLiterals ? { codeActionProvider: { codeActionKinds: [...FIX_KINDS, ...REFACTORING_KINDS], resolveProvider: features.lazyCodeActionEdits } } : {}),
    workspace: { workspaceFolders: { supported: true, changeNotifications: true } },
  };
}
