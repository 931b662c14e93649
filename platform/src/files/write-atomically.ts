import type { Uri } from '@connector-workbench/core';
import type { ProjectFileSystem } from './project-file-system.js';

/**
 * The file has its old content or its new one, never a part. What has the name of the file beside it that is written first is removed before: it may be what an
 * interrupted call left, or a link that came with a folder of somebody else's and leads to a file outside of it.
 */
export async function writeAtomically(fileSystem: ProjectFileSystem, file: Uri, bytes: Uint8Array): Promise<void> {
  const temporary = `${file}.new`;
  await fileSystem.delete(temporary);
  try {
    await fileSystem.writeFile(temporary, bytes);
    await fileSystem.rename(temporary, file);
  } catch (error) {
    await fileSystem.delete(temporary);
    throw error;
  }
}
