import { mkdir, open, readFile, rename, rm } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { exclusively } from './exclusively.js';
import { isMissing } from './file-error.js';
import type { ProjectFileSystem } from './project-file-system.js';

/** Files of this computer, by `file:` uris. Written files are on the disk, not only in its cache, before they are renamed. */
export const nodeFileSystem: ProjectFileSystem = {
  async readFile(uri) {
    try {
      return await readFile(fileURLToPath(uri));
    } catch (error) {
      if (isMissing(error)) return undefined;
      throw error;
    }
  },
  async writeFile(uri, bytes) {
    const handle = await open(fileURLToPath(uri), 'w');
    try {
      await handle.writeFile(bytes);
      await handle.sync();
    } finally {
      await handle.close();
    }
  },
  async rename(from, to) {
    await rename(fileURLToPath(from), fileURLToPath(to));
  },
  async delete(uri) {
    await rm(fileURLToPath(uri), { recursive: true, force: true });
  },
  async createFolder(uri) {
    await mkdir(fileURLToPath(uri), { recursive: true });
  },
  exclusively: (uri, work) => exclusively(fileURLToPath(uri), work),
};
