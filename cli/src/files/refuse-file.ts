import path from 'node:path';
import { UsageError } from '../exit-code.js';
import type { CommandIo } from '../io/command-io.js';

/** Throws a UsageError where what is to become a folder is a file, before anybody is asked for what would be written there. */
export async function refuseFile(dest: string | undefined, { cwd, files }: CommandIo): Promise<void> {
  if (dest === undefined) return;
  const kind = await files.kindOf(path.resolve(cwd, dest)).catch(() => undefined);
  if (kind !== undefined && kind !== 'folder') throw new UsageError(`${dest} is no folder. Name one with --dest, or one that is not there yet.`);
}
