import { readdir, readFile, realpath, stat } from 'node:fs/promises';
import path from 'node:path';
import type { DiskEntryKind, SolutionDisk } from './solution-disk.js';

class DiskError extends Error {
  readonly reason: string;
  readonly size: number | undefined;

  constructor(reason: string, size?: number, options?: ErrorOptions) {
    super(reason, options);
    this.reason = reason;
    this.size = size;
  }
}

/** The disk of this computer. */
export const nodeSolutionDisk: SolutionDisk = {
  kindOf: (file) => explained(async () => kindOf(await stat(file))),
  list: (folder) => explained(async () => {
    const entries = await readdir(folder, { withFileTypes: true });
    const sorted = entries.map((entry) => entry).sort((a, b) => (a.name < b.name ? -1 : 1));
    return Promise.all(sorted.map(async (entry) => ({ name: entry.name, kind: entry.isSymbolicLink() ? await linkKind(path.join(folder, entry.name)) : kindOf(entry) })));
  }),
  read: (file, limit) => explained(async () => {
    const { size } = await stat(file);
    if (size > limit) throw new DiskError(`it has ${size} bytes`, size);
    return new Uint8Array(await readFile(file));
  }),
  realPath: (file) => explained(() => realpath(file)),
};

function kindOf(entry: { isFile(): boolean; isDirectory(): boolean }): DiskEntryKind {
  return entry.isFile() ? 'file' : entry.isDirectory() ? 'folder' : 'other';
}

async function linkKind(file: string): Promise<DiskEntryKind> {
  return (await stat(file).catch(() => undefined))?.isDirectory() === true ? 'other' : 'file';
}

async function explained<T>(action: () => Promise<T>): Promise<T> {
  try {
    return await action();
  } catch (error) {
    if (error instanceof DiskError) throw error;
    throw new DiskError(error instanceof Error && 'code' in error ? `the system answers ${String(error.code)}` : String(error), undefined, { cause: error });
  }
}
