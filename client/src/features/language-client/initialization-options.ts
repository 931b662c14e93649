import * as vscode from 'vscode';
import type { WorkbenchInitializationOptions } from '@connector-workbench/core';

const JSON_EXTENSION = 'vscode.json-language-features';

/** Whether VS Code's own JSON support reports the faults of open JSON files. It activates by itself with the first of them. */
function hasJsonDiagnostics(): boolean {
  const enabled = vscode.workspace.getConfiguration('json').get<boolean>('validate.enable', true);
  return enabled && vscode.extensions.getExtension(JSON_EXTENSION) !== undefined;
}

export function initializationOptions(ruleDocsBase: string): WorkbenchInitializationOptions {
  return { builtInJsonDiagnostics: hasJsonDiagnostics(), ruleDocsBase, locale: vscode.env.language };
}

/** Calls `changed` whenever VS Code's JSON support was switched on or off. */
export function onJsonDiagnosticsChanged(changed: () => void): vscode.Disposable {
  let last = hasJsonDiagnostics();
  const compare = (): void => {
    const now = hasJsonDiagnostics();
    if (now === last) return;
    last = now;
    changed();
  };
  return vscode.Disposable.from(
    vscode.extensions.onDidChange(compare),
    vscode.workspace.onDidChangeConfiguration((event) => {
      if (event.affectsConfiguration('json.validate.enable')) compare();
    }),
  );
}
