import { randomUUID } from 'node:crypto';
import { mkdir, open, readdir, readFile, rename, rm } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';
import { setTimeout as delay } from 'node:timers/promises';

const TEMPORARY_SUFFIX = '.sandbox-tmp';
/** Windows refuses to replace a file that a virus scanner or an indexer has open for the moment. */
const BUSY_CODES: ReadonlySet<string> = new Set(['EPERM', 'EACCES', 'EBUSY']);
const BUSY_ATTEMPTS = 8;

/**
 * Writes a file so that, whenever the process or the machine dies, the path holds either the whole old or the whole new content:
 * temporary file beside it, fsync, rename, fsync of the folder.
 */
export async function writeFileAtomically(path: string, content: string | Uint8Array): Promise<void> {
  const folder = dirname(path);
  await mkdir(folder, { recursive: true });
  const temporary = join(folder, `.${basename(path)}.${randomUUID()}${TEMPORARY_SUFFIX}`);
  try {
    await writeAndSync(temporary, content);
    await replaceFile(temporary, path);
  } catch (error) {
    await rm(temporary, { force: true });
    throw error;
  }
  await syncFolder(folder);
}

/** Removes what writers that died left behind. Only safe before the first write, and for the owner of the folder's lock. */
export async function removeAbandonedTemporaries(root: string): Promise<number> {
  const entries = await readdir(root, { recursive: true, withFileTypes: true });
  const abandoned = entries.filter((entry) => entry.isFile() && entry.name.endsWith(TEMPORARY_SUFFIX));
  await Promise.all(abandoned.map((entry) => rm(join(entry.parentPath, entry.name), { force: true })));
  return abandoned.length;
}

async function writeAndSync(path: string, content: string | Uint8Array): Promise<void> {
  const file = await open(path, 'wx', 0o600);
  try {
    await file.writeFile(content);
    await file.sync();
  } finally {
    await file.close();
  }
}

async function replaceFile(from: string, to: string): Promise<void> {
  for (let attempt = 1; ; attempt++) {
    try {
      await rename(from, to);
      return;
    } catch (error) {
      if (attempt >= BUSY_ATTEMPTS || !BUSY_CODES.has(errorCode(error) ?? '')) throw error;
      await delay(10 * 2 ** attempt);
    }
  }
}

async function syncFolder(folder: string): Promise<void> {
  // A folder can't be opened for this on Windows, where the rename is durable by itself.
  if (process.platform === 'win32') return;
  const handle = await open(folder, 'r');
  try {
    await handle.sync();
  } finally {
    await handle.close();
  }
}

/** The text of a file, or undefined where there is none. */
export async function readIfPresent(path: string): Promise<string | undefined> {
  try {
    return await readFile(path, 'utf8');
  } catch (error) {
    if (errorCode(error) === 'ENOENT') return undefined;
    throw error;
  }
}

/** The `code` of a Node error (`ENOENT`, …), or undefined for any other thrown value. */
export function errorCode(error: unknown): string | undefined {
  return error instanceof Error && 'code' in error && typeof error.code === 'string' ? error.code : undefined;
}
