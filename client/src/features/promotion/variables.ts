import * as vscode from 'vscode';
import { environmentVariableOf, type FileMap } from '@connector-workbench/core/solutions';

const FOLDER = 'environmentvariabledefinitions';

/** Definitions of environment variables in a connector's folder or the one above, as `connector solution unpack` leaves them. Those that it uses travel along. */
export async function variablesOf(folder: vscode.Uri): Promise<FileMap> {
  const found = new Map<string, Uint8Array>();
  for (const place of [folder, vscode.Uri.joinPath(folder, '..')]) {
    for (const [name, type] of await entriesOf(vscode.Uri.joinPath(place, FOLDER))) {
      if (type !== vscode.FileType.Directory) continue;
      for (const [file, kind] of await entriesOf(vscode.Uri.joinPath(place, FOLDER, name))) {
        const path = `${FOLDER}/${name}/${file}`;
        // A link may lead anywhere: only files themselves travel.
        if (kind === vscode.FileType.File && !found.has(path) && environmentVariableOf(path) !== undefined) found.set(path, await vscode.workspace.fs.readFile(vscode.Uri.joinPath(place, path)));
      }
    }
  }
  return found;
}

async function entriesOf(folder: vscode.Uri): Promise<readonly [string, vscode.FileType][]> {
  return await Promise.resolve(vscode.workspace.fs.readDirectory(folder)).catch(() => []);
}
