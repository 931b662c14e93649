import { type Uri, withoutTrailingSlashes } from '@connector-workbench/core';
import { arrayMember, parseJson } from '../http/json.js';
import type { ProjectFileSystem } from './project-file-system.js';

export interface NewFile {
  /** Relative to the folder, without folders. */
  readonly name: string;
  readonly bytes: Uint8Array;
}

/** Holds new files while they are written, under names that no tool takes for a connector's. */
const STAGE = '.connector-workbench-swap';
const JOURNAL = 'swap.json';

/**
 * Replaces and adds files so that all of them change or none: they are written beside the old ones, then a journal names them, then they
 * are moved. Where the process ends in between, the next call (or `finishSwap`) does the rest. Where moving fails, the old files are put back.
 */
export async function swapFiles(fileSystem: ProjectFileSystem, folder: Uri, files: readonly NewFile[], signal?: AbortSignal): Promise<void> {
  await finishSwap(fileSystem, folder);
  const stage = child(folder, STAGE);
  const old = await readOld(fileSystem, folder, files);
  try {
    await stageFiles(fileSystem, stage, files);
    signal?.throwIfAborted();
    // From here on it is done, not undone: cancelling comes too late.
    await moveOrPutBack(fileSystem, folder, files, old);
  } finally {
    await fileSystem.delete(stage);
  }
}

async function stageFiles(fileSystem: ProjectFileSystem, stage: Uri, files: readonly NewFile[]): Promise<void> {
  await fileSystem.createFolder(stage);
  for (const [at, file] of files.entries()) await fileSystem.writeFile(child(stage, `${at}.new`), file.bytes);
}

async function moveOrPutBack(fileSystem: ProjectFileSystem, folder: Uri, files: readonly NewFile[], old: readonly (Uint8Array | undefined)[]): Promise<void> {
  const journal = child(child(folder, STAGE), JOURNAL);
  const names = files.map((file) => file.name);
  try {
    await fileSystem.writeFile(journal, new TextEncoder().encode(JSON.stringify({ names })));
    await moveAll(fileSystem, folder, names);
  } catch (error) {
    await fileSystem.delete(journal);
    await putBack(fileSystem, folder, files, old);
    throw error;
  }
}

/** Ends what an earlier `swapFiles` was kept from ending: with a journal the new files are complete, without one they are dropped. */
export async function finishSwap(fileSystem: ProjectFileSystem, folder: Uri): Promise<void> {
  const stage = child(folder, STAGE);
  const journal = await fileSystem.readFile(child(stage, JOURNAL));
  if (journal !== undefined) await moveAll(fileSystem, folder, namesOf(journal));
  await fileSystem.delete(stage);
}

/** A journal that was not written to its end names nothing, and nothing was moved yet. Names with folders in them are none of ours. */
function namesOf(journal: Uint8Array): readonly string[] {
  const names = arrayMember(parseJson(new TextDecoder().decode(journal)), 'names') ?? [];
  return names.every((name) => typeof name === 'string' && isPlainName(name)) ? names.map(String) : [];
}

async function moveAll(fileSystem: ProjectFileSystem, folder: Uri, names: readonly string[]): Promise<void> {
  for (const [at, name] of names.entries()) {
    const staged = child(child(folder, STAGE), `${at}.new`);
    // Moved by the call that was interrupted.
    if ((await fileSystem.readFile(staged)) === undefined) continue;
    await fileSystem.rename(staged, child(folder, name));
  }
}

async function readOld(fileSystem: ProjectFileSystem, folder: Uri, files: readonly NewFile[]): Promise<readonly (Uint8Array | undefined)[]> {
  const bad = files.find((file) => !isPlainName(file.name));
  if (bad !== undefined) throw new Error(`“${bad.name}” is no plain file name.`);
  return await Promise.all(files.map((file) => fileSystem.readFile(child(folder, file.name))));
}

async function putBack(fileSystem: ProjectFileSystem, folder: Uri, files: readonly NewFile[], old: readonly (Uint8Array | undefined)[]): Promise<void> {
  for (const [at, { name }] of files.entries()) {
    const wasMoved = (await fileSystem.readFile(child(child(folder, STAGE), `${at}.new`))) === undefined;
    if (!wasMoved) continue;
    const bytes = old[at];
    const uri = child(folder, name);
    if (bytes === undefined) await fileSystem.delete(uri);
    else await fileSystem.writeFile(uri, bytes);
  }
}

/** Stays in the folder, and is one name on Windows, too. */
function isPlainName(name: string): boolean {
  return name !== '' && name !== '.' && name !== '..' && !/[/\\:*?"<>|\0]/.test(name);
}

export function child(folder: Uri, name: string): Uri {
  return `${withoutTrailingSlashes(folder)}/${encodeURIComponent(name)}`;
}
