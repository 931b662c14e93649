import path from 'node:path';
import { environmentVariableOf, type FileMap } from '@connector-workbench/core/solutions';
import { listTree, readFiles } from '../solutions/disk/read-folder.js';
import type { Disk } from '../files/disk.js';
import { FileError } from '../files/file-error.js';

const FOLDER = 'environmentvariabledefinitions';

/**
 * Definitions of environment variables in a connector's folder (an absolute path) or the one above, as `connector solution unpack` leaves them. Those that it uses
 * travel along. Throws a SolutionError for files that no solution takes, and for links that lead out of the folder.
 */
export async function readVariables(folder: string, disk: Disk): Promise<FileMap> {
  const found = new Map<string, Uint8Array>();
  for (const place of [folder, path.dirname(folder)]) {
    const root = path.join(place, FOLDER);
    const files = await readTree(root, disk);
    for (const [name, bytes] of files) {
      const inSolution = `${FOLDER}/${name}`;
      if (!found.has(inSolution) && environmentVariableOf(inSolution) !== undefined) found.set(inSolution, bytes);
    }
  }
  return found;
}

async function readTree(root: string, disk: Disk): Promise<FileMap> {
  try {
    return await readFiles(root, await listTree(root, disk), { disk, shown: FOLDER, isConfined: true });
  } catch (error) {
    // Most connectors have no such folder.
    if (error instanceof FileError) return new Map();
    throw error;
  }
}
