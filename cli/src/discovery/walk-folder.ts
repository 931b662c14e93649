import path from 'node:path';
import { isSearchedFolder } from '@connector-workbench/core';
import { FileError } from '@connector-workbench/platform/files';
import type { FileSystem } from '../files/file-system.js';
import type { ScopeBuilder } from './lint-scope.js';

interface Place {
  /** Absolute. */
  readonly path: string;
  readonly shown: string;
}

/** Adds every file below a folder. The folder itself has to be readable (rejects with a `FileError`); one met on the way is noted. */
export async function walkFolder(root: Place, disk: FileSystem, scope: ScopeBuilder): Promise<void> {
  const found = await addEntries(root, disk, scope);
  for (const folder of found) await walkBelow(folder, disk, scope);
}

async function walkBelow(folder: Place, disk: FileSystem, scope: ScopeBuilder): Promise<void> {
  try {
    await walkFolder(folder, disk, scope);
  } catch (error) {
    if (!(error instanceof FileError)) throw error;
    scope.addUnreadableFolder({ shown: folder.shown, reason: error.reason });
  }
}

/** The folders to search next. */
async function addEntries(place: Place, disk: FileSystem, scope: ScopeBuilder): Promise<readonly Place[]> {
  const folders: Place[] = [];
  for (const { name, kind } of await disk.list(place.path)) {
    const entry = { path: path.join(place.path, name), shown: path.join(place.shown, name) };
    if (kind === 'file') scope.addFromTree(entry.path, entry.shown);
    else if (kind === 'folder' && isSearchedFolder(name)) folders.push(entry);
  }
  return folders;
}
