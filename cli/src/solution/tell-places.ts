import path from 'node:path';
import type { OpenSolution } from '@connector-workbench/core/solutions';
import { refusedPlaces } from '@connector-workbench/platform';
import type { CommandIo } from '../io/command-io.js';
import { printable } from '../io/printable.js';

export interface RefusedArchive {
  /** The archive as it was named. */
  readonly given: string;
  readonly uniqueName: string;
  readonly solution: OpenSolution;
}

/**
 * Says on standard error where the things are that an environment refused: in the unpacked solution, where one of its name stands beside the archive
 * or in the current folder, else in the archive. Errors of other kinds are left alone.
 */
export async function tellPlaces(error: unknown, { given, uniqueName, solution }: RefusedArchive, { cwd, files, stderr }: CommandIo): Promise<void> {
  const folders = [path.join(path.dirname(given), uniqueName), uniqueName].map((folder) => path.resolve(cwd, folder));
  for (const { message, file, entry, line, column } of await refusedPlaces(error, { solution, folders, disk: files })) {
    const shown = file === undefined ? `${given}/${entry}` : path.isAbsolute(given) ? file : path.relative(cwd, file);
    stderr.write(`${printable(shown)}:${line}:${column}: ${printable(message)}\n`);
  }
}
