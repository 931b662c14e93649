import type { WorkbenchInitializationOptions } from '@connector-workbench/core';
import { isJsonLanguage } from './json-language.js';

/** A language whose files the editor outlines and folds by itself. */
export type EditorSupport = 'json' | 'yaml';

/** What the client said of files in a language; undefined where nobody else looks after them, or they are not open. */
export function editorSupportOf(languageId: string | undefined, options: WorkbenchInitializationOptions): EditorSupport | undefined {
  if (isJsonLanguage(languageId)) return options.builtInJsonLanguage === true ? 'json' : undefined;
  return languageId === 'yaml' && options.otherYamlLanguage === true ? 'yaml' : undefined;
}
