import { closeSync, type Dirent, fstatSync, openSync, readFileSync, type Stats } from 'node:fs';
import { readdir, realpath, stat } from 'node:fs/promises';
import path from 'node:path';
import type { Disk, EntryKind, FolderEntry } from './disk.js';
import { explained, FileTooLargeError } from './file-error.js';

/** The disk of this computer. */
export const nodeDisk: Disk = {
  kindOf: (target) => explained(async () => kindOfStats(await stat(target))),
  list: (folder) => explained(() => listFolder(folder)),
  read: (file, limit) => explained(() => readWhole(file, limit)),
  realPath: (target) => explained(() => realpath(target)),
};

async function listFolder(folder: string): Promise<readonly FolderEntry[]> {
  const entries = await readdir(folder, { withFileTypes: true });
  const found = await Promise.all(entries.map(async (entry) => ({ name: entry.name, kind: await kindOfEntry(folder, entry) })));
  return found.sort((a, b) => (a.name < b.name ? -1 : 1));
}

async function kindOfEntry(folder: string, entry: Dirent): Promise<EntryKind> {
  if (!entry.isSymbolicLink()) return kindOfStats(entry);
  try {
    return (await stat(path.join(folder, entry.name))).isFile() ? 'file' : 'other';
  } catch {
    return 'file';
  }
}

function kindOfStats(stats: Pick<Stats, 'isFile' | 'isDirectory'>): EntryKind {
  if (stats.isFile()) return 'file';
  return stats.isDirectory() ? 'folder' : 'other';
}

/** In one go: a round trip to another thread for each of the four calls costs more than most files of a connector take to read. */
function readWhole(file: string, limit: number): Uint8Array {
  const handle = openSync(file, 'r');
  try {
    const { size } = fstatSync(handle);
    if (size > limit) throw new FileTooLargeError(size);
    return readFileSync(handle);
  } finally {
    closeSync(handle);
  }
}
