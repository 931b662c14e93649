import { cp, lstat, mkdir, mkdtemp, readdir, realpath, rename, rm, rmdir, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { type FileMap, SolutionError } from '@connector-workbench/core/solutions';
import { diskReason } from '../../files/file-error.js';

/** `missing` and `empty` folders may be written to; `used` ones hold something. */
export type FolderState = 'missing' | 'empty' | 'used' | 'file';

const WORK = '.connector-solution-';

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
 * Makes a new or empty folder hold these files. They are written beside it first and then take its place in one step, so that it is never half there.
 * Throws a SolutionError where the disk refuses, and where somebody stopped it.
 */
export async function fillFolder(target: string, files: FileMap, signal: AbortSignal): Promise<void> {
  const folder = await realpath(target).catch(() => target);
  const parent = path.dirname(folder);
  await mkdir(parent, { recursive: true }).catch((error: unknown) => { throw unwritable(target, error); });
  await inWorkFolder(target, parent, async (work) => {
    const fresh = path.join(work, 'new');
    await writeAll(fresh, files);
    throwIfStopped(signal);
    if ((await folderState(folder)) === 'empty') await rmdir(folder);
    await rename(fresh, folder);
  });
}

export interface Replacement {
  readonly files: FileMap;
  /** What stands at the top of the folder and is replaced: its other content is not touched. */
  readonly tops: readonly string[];
  /** The one of them without which nobody takes the folder for complete: it goes first and comes last. */
  readonly mark: string;
  /** Whether a file in one of the tops stays, unless a new one has its name. Paths with `/`. */
  readonly keeps: (file: string) => boolean;
}

/**
 * Replaces parts of a folder. The new ones are written first and then change places with the old ones; where that fails, the old ones come back.
 * Throws a SolutionError where the disk refuses, and where somebody stopped it.
 */
export async function replaceInFolder(target: string, { files, tops, mark, keeps }: Replacement, signal: AbortSignal): Promise<void> {
  const folder = await realpath(target);
  await inWorkFolder(target, folder, async (work) => {
    const [fresh, old] = [path.join(work, 'new'), path.join(work, 'old')];
    await writeAll(fresh, files);
    for (const top of tops) await keepFiles(folder, fresh, top, (file) => keeps(file) && !files.has(file));
    await mkdir(old);
    throwIfStopped(signal);
    const others = tops.filter((top) => top !== mark);
    const moves = [mark, ...others].map((top) => [path.join(folder, top), path.join(old, top)] as const);
    const arrivals = [...others, mark].map((top) => [path.join(fresh, top), path.join(folder, top)] as const);
    await moveAll([...moves, ...arrivals]);
  });
}

async function inWorkFolder(target: string, parent: string, action: (work: string) => Promise<void>): Promise<void> {
  let work: string | undefined;
  try {
    work = await mkdtemp(path.join(parent, WORK));
    await action(work);
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

/** Copies files that stay; links as they are. */
async function keepFiles(from: string, to: string, below: string, keeps: (file: string) => boolean): Promise<void> {
  const place = path.join(from, ...below.split('/'));
  const stats = await lstat(place).catch(() => undefined);
  if (stats === undefined) return;
  if (stats.isDirectory()) {
    for (const name of await readdir(place)) await keepFiles(from, to, `${below}/${name}`, keeps);
  } else if (keeps(below)) {
    const copy = path.join(to, ...below.split('/'));
    await mkdir(path.dirname(copy), { recursive: true });
    await cp(place, copy, { verbatimSymlinks: true, preserveTimestamps: true });
  }
}

/** Moves what is there. Where one move fails, those before it are taken back. */
async function moveAll(moves: readonly (readonly [from: string, to: string])[]): Promise<void> {
  const done: (readonly [string, string])[] = [];
  try {
    for (const [from, to] of moves) {
      if ((await lstat(from).catch(() => undefined)) === undefined) continue;
      await rename(from, to);
      done.push([from, to]);
    }
  } catch (error) {
    for (const [from, to] of done.toReversed()) await rename(to, from);
    throw error;
  }
}

function throwIfStopped(signal: AbortSignal): void {
  if (signal.aborted) throw new SolutionError('solution-input', 'It was stopped, and nothing was written.');
}

function codeOf(error: unknown): string {
  return error instanceof Error && 'code' in error && typeof error.code === 'string' ? error.code : '';
}

function unwritable(target: string, error: unknown): unknown {
  if (codeOf(error) === '' || error instanceof SolutionError) return error;
  return new SolutionError('solution-input', `${target} cannot be written: ${diskReason(error, 'write')}. Check the path, the space on the disk and your permissions.`, { cause: error });
}
