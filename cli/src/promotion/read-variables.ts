import path from 'node:path';
import { environmentVariableOf, type FileMap } from '@connector-workbench/core/solutions';
import { FileError } from '../files/file-system.js';
import type { CommandIo } from '../io/command-io.js';
import { listTree, readFiles } from '../solution/read-folder.js';

const FOLDER = 'environmentvariabledefinitions';

/** Definitions of environment variables in a connector's folder or the one above, as `connector solution unpack` leaves them. Those that it uses travel along. */
export async function readVariables(folder: string, { files: disk }: CommandIo): Promise<FileMap> {
  const found = new Map<string, Uint8Array>();
  for (const place of [folder, path.dirname(folder)]) {
    const root = path.join(place, FOLDER);
    const files = await readFiles(root, await listTree(root, disk).catch(nothingThere), { disk, shown: FOLDER });
    for (const [name, bytes] of files) {
      const inSolution = `${FOLDER}/${name}`;
      if (!found.has(inSolution) && environmentVariableOf(inSolution) !== undefined) found.set(inSolution, bytes);
    }
  }
  return found;
}

function nothingThere(error: unknown): readonly string[] {
  if (error instanceof FileError) return [];
  throw error;
}
