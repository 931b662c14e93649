import * as vscode from 'vscode';
import type { WorkbenchInitializationOptions } from '@connector-workbench/core';

const JSON_EXTENSION = 'vscode.json-language-features';

/** Whether VS Code's own JSON support reports the faults of open JSON files. It activates by itself with the first of them. */
function hasJsonDiagnostics(): boolean {
  const enabled = vscode.workspace.getConfiguration('json').get<boolean>('validate.enable', true);
  return enabled && hasJsonLanguage();
}

/** It may be switched off like any other extension. */
function hasJsonLanguage(): boolean {
  return vscode.extensions.getExtension(JSON_EXTENSION) !== undefined;
}

/** Red Hat's extension, which most people have for YAML. */
const YAML_EXTENSION = 'redhat.vscode-yaml';

function hasYamlLanguage(): boolean {
  return vscode.extensions.getExtension(YAML_EXTENSION) !== undefined;
}

function hasYamlDiagnostics(): boolean {
  return hasYamlLanguage() && vscode.workspace.getConfiguration('yaml').get<boolean>('validate', true);
}

/** Extensions that lay out files of a language. With a second one for it, VS Code would ask which of them to take. */
const FORMATTERS = { json: [JSON_EXTENSION, 'esbenp.prettier-vscode'], yaml: [YAML_EXTENSION, 'esbenp.prettier-vscode'] } as const;

function otherFormatters(): readonly ('json' | 'yaml')[] {
  return (['json', 'yaml'] as const).filter((language) => FORMATTERS[language].some((id) => vscode.extensions.getExtension(id) !== undefined));
}

function othersAtWork(): WorkbenchInitializationOptions {
  return {
    builtInJsonDiagnostics: hasJsonDiagnostics(),
    builtInJsonLanguage: hasJsonLanguage(),
    otherYamlLanguage: hasYamlLanguage(),
    otherYamlDiagnostics: hasYamlDiagnostics(),
    otherFormatters: otherFormatters(),
  };
}

/** `ruleDocsBase` is where links to the pages of rules go, `rulePagesFolder` where their files are. */
export function initializationOptions({ ruleDocsBase, rulePagesFolder }: { readonly ruleDocsBase: string; readonly rulePagesFolder: vscode.Uri }): WorkbenchInitializationOptions {
  return { ...othersAtWork(), showReferences: true, ruleDocsBase, rulePagesFolder: rulePagesFolder.toString(), locale: vscode.env.language };
}

/** Calls `changed` whenever what other extensions do was switched on or off. */
export function onInitializationOptionsChanged(changed: () => void): vscode.Disposable {
  const state = (): string => JSON.stringify(othersAtWork());
  let last = state();
  const compare = (): void => {
    const now = state();
    if (now === last) return;
    last = now;
    changed();
  };
  return vscode.Disposable.from(
    vscode.extensions.onDidChange(compare),
    vscode.workspace.onDidChangeConfiguration((event) => {
      if (event.affectsConfiguration('json.validate.enable') || event.affectsConfiguration('yaml.validate')) compare();
    }),
  );
}
