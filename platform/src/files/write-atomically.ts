import type { Uri } from '@connector-workbench/core';
import type { ProjectFileSystem } from './project-file-system.js';

/** The file has its old content or its new one, never a part. */
export async function writeAtomically(fileSystem: ProjectFileSystem, file: Uri, bytes: Uint8Array): Promise<void> {
  const temporary = `${file}.new`;
  try {
    await fileSystem.writeFile(temporary, bytes);
    await fileSystem.rename(temporary, file);
  } catch (error) {
    await fileSystem.delete(temporary);
    throw error;
  }
}
