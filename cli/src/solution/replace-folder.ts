import { mkdir, mkdtemp, readdir, realpath, rename, rm, rmdir, writeFile } from 'node:fs/promises';
import path from 'node:path';
import type { FileMap } from '@connector-workbench/core/solutions';
import { UsageError } from '../exit-code.js';

/** `missing` and `empty` folders may be written to; `used` ones hold something. */
export type FolderState = 'missing' | 'empty' | 'used' | 'file';

export async function folderState(target: string): Promise<FolderState> {
  try {
    return (await readdir(target)).length === 0 ? 'empty' : 'used';
  } catch (error) {
    if (codeOf(error) === 'ENOENT') return 'missing';
    if (codeOf(error) === 'ENOTDIR') return 'file';
    throw unwritable(target, error);
  }
}

/**
 * Makes a folder hold exactly these files. They are written beside it first and then take its place in one step, so that it is never half there;
 * where that fails, what was there comes back. Throws a UsageError where the disk refuses, and where somebody stopped it.
 */
export async function replaceFolder(target: string, files: FileMap, signal: AbortSignal): Promise<void> {
  const folder = await realpath(target).catch(() => target);
  const parent = path.dirname(folder);
  let work: string | undefined;
  try {
    await mkdir(parent, { recursive: true });
    work = await mkdtemp(path.join(parent, '.connector-solution-'));
    const fresh = path.join(work, 'new');
    await writeAll(fresh, files);
    if (signal.aborted) throw new UsageError('It was stopped, and nothing was written.');
    await swap(folder, fresh, path.join(work, 'old'));
  } catch (error) {
    throw unwritable(target, error);
  } finally {
    if (work !== undefined) await rm(work, { recursive: true, force: true });
  }
}

async function writeAll(folder: string, files: FileMap): Promise<void> {
  await mkdir(folder);
  for (const [name, bytes] of files) {
    const file = path.join(folder, ...name.split('/'));
    // Names were checked where they were read; this is the last look before the disk.
    if (!file.startsWith(folder + path.sep)) throw new Error(`${name} leads out of the folder`);
    await mkdir(path.dirname(file), { recursive: true });
    await writeFile(file, bytes, { flag: 'wx' });
  }
}

async function swap(folder: string, fresh: string, old: string): Promise<void> {
  const state = await folderState(folder);
  if (state === 'empty') await rmdir(folder);
  if (state === 'used') await rename(folder, old);
  try {
    await rename(fresh, folder);
  } catch (error) {
    if (state === 'used') await rename(old, folder);
    if (state === 'empty') await mkdir(folder);
    throw error;
  }
}

function codeOf(error: unknown): string {
  return error instanceof Error && 'code' in error && typeof error.code === 'string' ? error.code : '';
}

function unwritable(target: string, error: unknown): unknown {
  if (codeOf(error) === '' || error instanceof UsageError) return error;
  return new UsageError(`${target} cannot be written: the system answers ${codeOf(error)}. Check the path, the space on the disk and your permissions.`, { cause: error });
}
