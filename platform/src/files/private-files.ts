import { mkdir, open } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { nodeFileSystem } from './node-file-system.js';
import type { ProjectFileSystem } from './project-file-system.js';

/** Files of this computer that nobody but the account may read. Windows has no such modes: there, it is the folder that is the account's alone. */
export const privateFiles: ProjectFileSystem = {
  ...nodeFileSystem,
  async writeFile(uri, bytes) {
    const handle = await open(fileURLToPath(uri), 'w', 0o600);
    try {
      // A file that was there keeps the mode that it had.
      await handle.chmod(0o600);
      await handle.writeFile(bytes);
      await handle.sync();
    } finally {
      await handle.close();
    }
  },
  async createFolder(uri) {
    await mkdir(fileURLToPath(uri), { recursive: true, mode: 0o700 });
  },
};
