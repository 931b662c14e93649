import { DEFINITION_CANDIDATE_GLOBS, PROJECT_FILE_GLOBS } from '@connector-workbench/core';
import type { DocumentFilter } from 'vscode-languageclient/node';

/**
 * Which documents the server sees: by the names that core knows, and any JSON or YAML file besides, since a definition may have another
 * name and is then known by its content. No language is asked for: VS Code opens settings.json as `jsonc`, and a person may open it as anything.
 */
export const documentSelector: readonly DocumentFilter[] = [...PROJECT_FILE_GLOBS, ...DEFINITION_CANDIDATE_GLOBS].map((pattern) => ({ scheme: 'file', pattern }));
