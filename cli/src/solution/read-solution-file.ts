import path from 'node:path';
import { ARCHIVE_LIMITS, type ArchiveEntry, readArchive } from '@connector-workbench/core/solutions';
import { UsageError } from '../exit-code.js';
import { FileTooLargeError } from '@connector-workbench/platform/files';
import type { CommandIo } from '../io/command-io.js';
import { explainSolution } from './solution-failure.js';

/** The files of an archive that the caller named. Throws a UsageError where it is none, or one that is not taken. */
export function readSolutionFile(given: string, { cwd, files }: CommandIo): Promise<readonly ArchiveEntry[]> {
  return explainSolution(given, async () => {
    const target = path.resolve(cwd, given);
    if ((await files.kindOf(target)) === 'folder') throw new UsageError(`${given}: It is a folder. Name the .zip that a solution was exported to.`);
    try {
      return readArchive(await files.read(target, ARCHIVE_LIMITS.archiveBytes));
    } catch (error) {
      if (!(error instanceof FileTooLargeError)) throw error;
      throw new UsageError(`${given}: It has ${error.size} bytes, and at most ${ARCHIVE_LIMITS.archiveBytes} are read. A solution is far smaller; check what it is.`);
    }
  });
}
