import { pathToFileURL } from 'node:url';
import type { RunningVsCodeServer } from './vscode-server.js';

export interface ExtensionUnderTest {
  /** Absolute folders. */
  readonly development: readonly string[];
  /** The module whose `run()` the extension host calls; absolute. */
  readonly tests: string;
}

/** The workbench's address with a folder open, and optionally an extension from a folder with the tests to run in it. */
export function workbenchAddress(server: RunningVsCodeServer, folder: string | undefined, extension?: ExtensionUnderTest): string {
  const query = new URLSearchParams(folder === undefined ? { ew: 'true' } : { folder: pathOf(folder) });
  if (server.token !== undefined) query.set('tkn', server.token);
  if (extension !== undefined) query.set('payload', JSON.stringify(payloadOf(server, extension)));
  return `http://${server.authority}/?${query.toString()}`;
}

/** Pairs rather than an object, because a key may occur more than once. */
function payloadOf(server: RunningVsCodeServer, extension: ExtensionUnderTest): readonly (readonly [string, string])[] {
  const remote = (file: string): string => `vscode-remote://${server.authority}${pathOf(file)}`;
  return [
    ...extension.development.map((folder) => ['extensionDevelopmentPath', remote(folder)] as const),
    ['extensionTestsPath', remote(extension.tests)],
  ];
}

/** A path as URIs have it: with forward slashes, and with one before a drive letter. */
function pathOf(file: string): string {
  return decodeURIComponent(pathToFileURL(file).pathname);
}
