import { chmod, mkdir, open, realpath, rename, rm, stat, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { explained, nodeDisk } from '@connector-workbench/platform/files';
import type { FileSystem } from './file-system.js';

/** The machine's disk. */
export const nodeFileSystem: FileSystem = {
  ...nodeDisk,
  readStart: (file, count) => explained(() => readStart(file, count)),
  write: (file, bytes) => explained(() => replaceFile(file, bytes), 'write'),
  create: (file, bytes) => explained(() => createFile(file, bytes), 'write'),
};

async function createFile(file: string, bytes: Uint8Array): Promise<void> {
  await mkdir(path.dirname(file), { recursive: true });
  await writeFile(file, bytes, { flag: 'wx' });
}

/** Written beside the file and then moved over it, links followed. */
async function replaceFile(file: string, bytes: Uint8Array): Promise<void> {
  const target = await realpath(file).catch(() => file);
  const temporary = path.join(path.dirname(target), `.${path.basename(target)}.${process.pid}.tmp`);
  try {
    await writeFile(temporary, bytes, { flag: 'wx' });
    const mode = await stat(target).then((stats) => stats.mode, () => undefined);
    if (mode !== undefined) await chmod(temporary, mode);
    await rename(temporary, target);
  } catch (error) {
    await rm(temporary, { force: true });
    throw error;
  }
}

async function readStart(file: string, count: number): Promise<Uint8Array> {
  const handle = await open(file);
  try {
    const buffer = new Uint8Array(count);
    const { bytesRead } = await handle.read(buffer, 0, count, 0);
    return buffer.subarray(0, bytesRead);
  } finally {
    await handle.close();
  }
}
