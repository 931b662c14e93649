import path from 'node:path';
import { isSearchedFolder } from '@connector-workbench/core';
import { ARCHIVE_LIMITS, type FileMap, SolutionError } from '@connector-workbench/core/solutions';
import type { Disk } from '../../files/disk.js';
import { FileTooLargeError } from '../../files/file-error.js';

export interface FolderReading {
  readonly disk: Disk;
  /** How the folder is called in messages. */
  readonly shown: string;
  /** Refuses links that lead out of the folder: nobody packs a file that stands elsewhere without knowing it. */
  readonly isConfined?: boolean;
}

/** The paths of all files below a folder, with `/` and relative to it. Rejects with an error of the disk. */
export async function listTree(folder: string, disk: Disk, below = ''): Promise<readonly string[]> {
  const found: string[] = [];
  for (const { name, kind } of await disk.list(path.join(folder, below))) {
    const file = below === '' ? name : `${below}/${name}`;
    if (kind === 'file') found.push(file);
    else if (kind === 'folder' && isSearchedFolder(name)) found.push(...await listTree(folder, disk, file));
  }
  return found;
}

/** The names of the files that stand directly in a folder. Rejects with an error of the disk. */
export async function listFiles(folder: string, disk: Disk): Promise<readonly string[]> {
  return (await disk.list(folder)).filter(({ kind }) => kind === 'file').map(({ name }) => name);
}

/** Reads files below a folder. Throws a SolutionError where they are larger than a solution can be, or lead elsewhere. */
export async function readFiles(folder: string, names: readonly string[], { disk, shown, isConfined = false }: FolderReading): Promise<FileMap> {
  const root = isConfined && names.length > 0 ? await disk.realPath(folder) : undefined;
  const files = new Map<string, Uint8Array>();
  let left = ARCHIVE_LIMITS.totalBytes;
  for (const name of names) {
    const file = path.join(folder, ...name.split('/'));
    if (root !== undefined && !(await disk.realPath(file)).startsWith(root.endsWith(path.sep) ? root : root + path.sep)) throw new SolutionError('solution-input', `${shown}/${name}: It is a link that leads out of ${shown}. Put the file itself there.`);
    const bytes = await readOne(file, `${shown}/${name}`, left, disk);
    left -= bytes.length;
    files.set(name, bytes);
  }
  return files;
}

async function readOne(file: string, shown: string, left: number, disk: Disk): Promise<Uint8Array> {
  try {
    return await disk.read(file, Math.min(left, ARCHIVE_LIMITS.entryBytes));
  } catch (error) {
    if (!(error instanceof FileTooLargeError)) throw error;
    throw new SolutionError('solution-input', `${shown}: It has ${error.size} bytes, which is more than a solution takes. Take it out of the folder.`);
  }
}
