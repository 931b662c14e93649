import path from 'node:path';
import { isSearchedFolder } from '@connector-workbench/core';
import type { FolderEntry } from '@connector-workbench/platform/files';
import type { FileSystem } from '../files/file-system.js';
import { CONFIG_NAME } from './find-config-above.js';
import type { ScopeBuilder } from './lint-scope.js';

/**
 * Adds the files that may belong to the same connector as one file: those beside it, and for an unpacked solution what describes
 * it, in the folder above or in `Other/` there. For the description itself, its connectors' files are the neighbours, and for a configuration all files
 * below it, since it counts for them.
 */
export async function findNeighbours(file: string, disk: FileSystem, scope: ScopeBuilder): Promise<void> {
  const folder = path.dirname(file);
  const around = path.dirname(folder);
  const isConfig = path.basename(file).toLowerCase() === CONFIG_NAME;
  await (isConfig ? addFilesBelow : addFiles)(folder, disk, scope);
  if (/^(?:solution|customizations)\.xml$/i.test(path.basename(file))) {
    await addFilesOfFolders(path.basename(folder).toLowerCase() === 'other' ? around : folder, () => true, disk, scope);
    return;
  }
  await addFiles(around, disk, scope, (name) => name.toLowerCase().endsWith('.xml'));
  await addFilesOfFolders(around, (name) => name.toLowerCase() === 'other', disk, scope);
}

async function addFilesOfFolders(parent: string, isWanted: (name: string) => boolean, disk: FileSystem, scope: ScopeBuilder): Promise<void> {
  for (const { name, kind } of await entriesOf(parent, disk)) {
    if (kind === 'folder' && isWanted(name)) await addFiles(path.join(parent, name), disk, scope);
  }
}

async function addFiles(folder: string, disk: FileSystem, scope: ScopeBuilder, isWanted: (name: string) => boolean = () => true): Promise<void> {
  for (const { name, kind } of await entriesOf(folder, disk)) {
    if (kind === 'file' && isWanted(name)) scope.addNeighbour(path.join(folder, name));
  }
}

async function addFilesBelow(folder: string, disk: FileSystem, scope: ScopeBuilder): Promise<void> {
  for (const { name, kind } of await entriesOf(folder, disk)) {
    if (kind === 'file') scope.addNeighbour(path.join(folder, name));
    else if (kind === 'folder' && isSearchedFolder(name)) await addFilesBelow(path.join(folder, name), disk, scope);
  }
}

/** Neighbours that cannot be listed are no neighbours: the caller did not ask for them. */
async function entriesOf(folder: string, disk: FileSystem): Promise<readonly FolderEntry[]> {
  try {
    return await disk.list(folder);
  } catch {
    return [];
  }
}
