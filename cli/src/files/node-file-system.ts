import { closeSync, type Dirent, fstatSync, openSync, readFileSync, type Stats } from 'node:fs';
import { chmod, mkdir, open, readdir, realpath, rename, rm, stat, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { type EntryKind, FileError, type FileSystem, FileTooLargeError, type FolderEntry } from './file-system.js';

/** The machine's disk. */
export const nodeFileSystem: FileSystem = {
  kindOf: (target) => explained(async () => kindOfStats(await stat(target))),
  list: (folder) => explained(() => listFolder(folder)),
  read: (file, limit) => explained(() => readWhole(file, limit)),
  readStart: (file, count) => explained(() => readStart(file, count)),
  write: (file, bytes) => explained(() => replaceFile(file, bytes)),
  create: (file, bytes) => explained(() => createFile(file, bytes)),
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

async function createFile(file: string, bytes: Uint8Array): Promise<void> {
  await mkdir(path.dirname(file), { recursive: true });
  await writeFile(file, bytes, { flag: 'wx' });
}

/** Written beside the file and then moved over it, links followed. */
async function replaceFile(file: string, bytes: Uint8Array): Promise<void> {
  const target = await realpath(file).catch(() => file);
  const temporary = path.join(path.dirname(target), `.${path.basename(target)}.${process.pid}.tmp`);
  try {
    await writeFile(temporary, bytes, { flag: 'wx' });
    const mode = await stat(target).then((stats) => stats.mode, () => undefined);
    if (mode !== undefined) await chmod(temporary, mode);
    await rename(temporary, target);
  } catch (error) {
    await rm(temporary, { force: true });
    throw error;
  }
}

async function readStart(file: string, count: number): Promise<Uint8Array> {
  const handle = await open(file);
  try {
    const buffer = new Uint8Array(count);
    const { bytesRead } = await handle.read(buffer, 0, count, 0);
    return buffer.subarray(0, bytesRead);
  } finally {
    await handle.close();
  }
}

async function explained<T>(action: () => T | Promise<T>): Promise<T> {
  try {
    return await action();
  } catch (error) {
    if (error instanceof FileError) throw error;
    throw new FileError(reasonOf(error), { cause: error });
  }
}

const REASONS: Readonly<Partial<Record<string, string>>> = {
  ENOENT: 'it does not exist',
  ENOTDIR: 'a part of its path is no folder',
  EACCES: 'the permission to read it is missing',
  EPERM: 'the permission to read it is missing',
  ELOOP: 'its links lead in a circle',
  EISDIR: 'it is a folder',
  ENAMETOOLONG: 'its name is too long for this disk',
};

function reasonOf(error: unknown): string {
  if (!(error instanceof Error)) return String(error);
  const code = 'code' in error ? String(error.code) : '';
  return REASONS[code] ?? (code === '' ? error.message : `the system answers ${code}`);
}
