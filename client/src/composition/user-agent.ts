import type { Extension } from 'vscode';

/** What the services see of us: `connector-workbench/0.1.0`. */
export function userAgentOf(extension: Extension<unknown>): string {
  const manifest: unknown = extension.packageJSON;
  const version = typeof manifest === 'object' && manifest !== null && 'version' in manifest ? String(manifest.version) : 'unknown';
  return `connector-workbench/${version}`;
}
