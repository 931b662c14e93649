import * as vscode from 'vscode';
import { isDefinitionCandidate, isProjectFile, isSearchedFolder } from '@connector-workbench/core';

/** As deep as the server searches. */
const DEEPEST = 16;

/**
 * Tells of the files in folders that appear with their content, as a checkout or a download makes them. Watchers of file systems see such a
 * folder before they can look into it, so VS Code reports the folder alone; the language server is told of files.
 */
export function watchNewFolders(found: (files: readonly vscode.Uri[]) => void, failed: (error: unknown) => void): vscode.Disposable {
  const watcher = vscode.workspace.createFileSystemWatcher('**/*', false, true, true);
  const listener = watcher.onDidCreate((uri) => {
    if (uri.scheme !== 'file' || mayBelongToConnector(uri) || !isSearched(uri)) return;
    filesOfFolder(uri).then((files) => { if (files.length > 0) found(files); }, failed);
  });
  return vscode.Disposable.from(listener, watcher);
}

/** By its name: a file of a connector, or one that its content may make a definition. */
export function mayBelongToConnector(uri: vscode.Uri): boolean {
  return isProjectFile(uri.toString()) || isDefinitionCandidate(uri.toString());
}

function isSearched(uri: vscode.Uri): boolean {
  return vscode.workspace.asRelativePath(uri, false).split('/').every(isSearchedFolder);
}

/** The files in a folder and below it that may belong to a connector; none where it is a file, or has gone. */
export async function filesOfFolder(uri: vscode.Uri): Promise<readonly vscode.Uri[]> {
  return await filesBelow(uri, 0);
}

async function filesBelow(uri: vscode.Uri, depth: number): Promise<readonly vscode.Uri[]> {
  const entries = await entriesOf(uri);
  const below = await Promise.all(entries.map(async ([name, type]) => {
    const child = vscode.Uri.joinPath(uri, name);
    // A link to a folder can lead round in circles.
    if (type === vscode.FileType.Directory) return depth < DEEPEST && isSearchedFolder(name) ? await filesBelow(child, depth + 1) : [];
    return mayBelongToConnector(child) ? [child] : [];
  }));
  return below.flat();
}

/** Nothing for a file, and for a folder that has gone again. */
async function entriesOf(uri: vscode.Uri): Promise<readonly [string, vscode.FileType][]> {
  try {
    const { type } = await vscode.workspace.fs.stat(uri);
    return type === vscode.FileType.Directory ? await vscode.workspace.fs.readDirectory(uri) : [];
  } catch (error) {
    if (error instanceof vscode.FileSystemError && error.code === 'FileNotFound') return [];
    throw error;
  }
}
