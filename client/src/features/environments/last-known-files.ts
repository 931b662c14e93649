import { createHash } from 'node:crypto';
import * as vscode from 'vscode';
import type { Logger } from '../../infrastructure/logger.js';
import { readKnownNames, type LastKnown } from './model/last-known.js';

/** Keeps names and ids in a folder of the extension's: a file for the environments of a place, and one for the connectors of each environment that was opened. */
export function lastKnownFiles(folder: vscode.Uri, log: Pick<Logger, 'debug'>): LastKnown {
  const fileOf = (placeKey: string, environmentId: string | undefined): vscode.Uri => vscode.Uri.joinPath(folder, digest(placeKey), `${environmentId === undefined ? 'environments' : digest(environmentId)}.json`);
  return {
    async read(placeKey, environmentId) {
      try {
        return readKnownNames(new TextDecoder().decode(await vscode.workspace.fs.readFile(fileOf(placeKey, environmentId))));
      } catch {
        return undefined;
      }
    },
    async save({ at, names }, placeKey, environmentId) {
      try {
        // Only what the type names is written: a value may carry more.
        const text = JSON.stringify({ at, names: names.map(({ id, name }) => ({ id, name })) });
        await vscode.workspace.fs.writeFile(fileOf(placeKey, environmentId), new TextEncoder().encode(text));
      } catch (error) {
        log.debug(`What the Environments view shows could not be kept: ${String(error)}`);
      }
    },
  };
}

/** Ids and account names are no names of files. */
function digest(text: string): string {
  return createHash('sha256').update(text).digest('hex').slice(0, 24);
}
