import type { DocumentFilter } from 'vscode-languageclient/node';

/**
 * Which documents the server sees. Any JSON or YAML file can be a connector's: a definition may have another name, and is
 * known by its content; so the server decides, not the name. VS Code opens settings.json as `jsonc`.
 */
export const documentSelector: readonly DocumentFilter[] = ['json', 'jsonc', 'yaml'].map((language) => ({ scheme: 'file', language }));
