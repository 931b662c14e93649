import path from 'node:path';
import { type ArchiveEntry, type FileMap, readTreeFile, REST_FOLDER, SolutionError, type SolutionTree, TREE_FILE, type UnpackedSolution, unpackSolution } from '@connector-workbench/core/solutions';
import { fillFolder, folderState, replaceInFolder, type Replacement } from './replace-folder.js';
import type { Disk } from '../../files/disk.js';

export interface UnpackRequest {
  /** Absolute. */
  readonly target: string;
  /** How the folder is called in messages. */
  readonly shown: string;
  readonly entries: readonly ArchiveEntry[];
  /** Replaces what an earlier unpacking wrote; what was added to it stays. */
  readonly overwrite: boolean;
  readonly disk: Disk;
  readonly signal: AbortSignal;
}

/** The target holds an unpacked solution already, and nobody said that it may be replaced. */
export class FolderTakenError extends SolutionError {}

const MAX_TREE_FILE_BYTES = 16 * 1024 * 1024;

/** Writes an archive as connector projects and the rest: all of it, or nothing. Throws a SolutionError where that cannot be. */
export async function unpackIntoFolder({ target, shown, entries, overwrite, disk, signal }: UnpackRequest): Promise<UnpackedSolution> {
  const previous = await previousTree({ target, shown, overwrite, disk });
  const unpacked = unpackSolution(entries, previous);
  if (previous === undefined) await fillFolder(target, unpacked.files, signal);
  else await replaceInFolder(target, replacementOf(previous, unpacked.files), signal);
  return unpacked;
}

/** What an earlier unpacking wrote to the target; undefined for a new or an empty folder. */
async function previousTree({ target, shown, overwrite, disk }: Pick<UnpackRequest, 'target' | 'shown' | 'overwrite' | 'disk'>): Promise<SolutionTree | undefined> {
  const state = await folderState(target);
  if (state === 'file') throw new SolutionError('solution-input', `${shown} is no folder. Name another one with --out.`);
  if (state !== 'used') return undefined;
  const names = (await disk.list(target)).map(({ name }) => name);
  if (!names.includes(TREE_FILE)) throw new SolutionError('solution-input', `${shown} holds other files, and is no solution that was unpacked here (it has no ${TREE_FILE}). Name a new or an empty folder with --out.`);
  if (!overwrite) throw new FolderTakenError('solution-input', `${shown} holds an unpacked solution already. Add --overwrite to replace its files; what you have added to it stays.`);
  return readTreeFile(await disk.read(path.join(target, TREE_FILE), MAX_TREE_FILE_BYTES));
}

/** What an earlier unpacking wrote goes; a readme, settings or a configuration among it stays. */
function replacementOf({ connectors }: SolutionTree, files: FileMap): Replacement {
  const written = new Set(connectors.flatMap(({ folder, parts }) => [`${folder}/apiProperties.json`, ...[...parts.values()].map(({ file }) => `${folder}/${file}`)]));
  const folders = [REST_FOLDER, ...connectors.map(({ folder }) => folder), ...files.keys()];
  return { files, tops: [...new Set(folders.map((name) => name.split('/')[0] ?? name))], mark: TREE_FILE, keeps: (file) => !file.startsWith(`${REST_FOLDER}/`) && !written.has(file) };
}
