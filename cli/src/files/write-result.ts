import path from 'node:path';
import { UsageError } from '../exit-code.js';
import { FileError } from '@connector-workbench/platform/files';
import type { CommandIo } from '../io/command-io.js';

/** Throws a UsageError where there is something of that name that may not be replaced. Asked before anything is fetched. */
export async function requireFree(out: string, isOverwrite: boolean, { cwd, files }: CommandIo): Promise<void> {
  try {
    const kind = await files.kindOf(path.resolve(cwd, out));
    if (kind !== 'file') throw new UsageError(`${out} is a folder. Name a file with --out.`);
    if (!isOverwrite) throw new UsageError(`${out} is there already. Add --overwrite to replace it, or name another file with --out.`);
  } catch (error) {
    // What cannot be looked at is not there, or writing it says why not.
    if (!(error instanceof FileError)) throw error;
  }
}

/** Writes a file as a whole, and the folders above it. Throws a UsageError where the disk refuses it. */
export async function writeResult(out: string, bytes: Uint8Array, isOverwrite: boolean, { cwd, files }: CommandIo): Promise<void> {
  const target = path.resolve(cwd, out);
  try {
    const isThere = await files.kindOf(target).then(() => true, () => false);
    if (isThere && isOverwrite) await files.write(target, bytes);
    else await files.create(target, bytes);
  } catch (error) {
    if (error instanceof FileError) throw new UsageError(`${out} cannot be written: ${error.reason}. Check the folder and your permissions.`, { cause: error });
    throw error;
  }
}
