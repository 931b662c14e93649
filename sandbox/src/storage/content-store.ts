import { createHash } from 'node:crypto';
import { mkdir, readdir, readFile, rm, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { errorCode, writeFileAtomically } from './atomic-file.js';

/** SHA-256 of the bytes, in hex. */
export type ContentHash = string;

/**
 * Files that never change, named by their hash. A record that refers to them is written after them, so that a crash in between leaves at
 * most a file which nothing refers to.
 */
export class ContentStore {
  readonly #folder: string;

  private constructor(folder: string) {
    this.#folder = folder;
  }

  static async open(dataDir: string): Promise<ContentStore> {
    const folder = join(dataDir, 'content');
    await mkdir(folder, { recursive: true });
    return new ContentStore(folder);
  }

  async put(bytes: Uint8Array): Promise<ContentHash> {
    const hash = createHash('sha256').update(bytes).digest('hex');
    const path = join(this.#folder, hash);
    if (!(await hasSize(path, bytes.byteLength))) await writeFileAtomically(path, bytes);
    return hash;
  }

  async get(hash: ContentHash): Promise<Uint8Array> {
    return readFile(join(this.#folder, hash));
  }

  /** Removes the files that are not in use. Only safe while nothing is being written. */
  async collect(inUse: ReadonlySet<ContentHash>): Promise<void> {
    const unused = (await readdir(this.#folder)).filter((name) => !inUse.has(name));
    await Promise.all(unused.map((name) => rm(join(this.#folder, name), { force: true })));
  }
}

async function hasSize(path: string, size: number): Promise<boolean> {
  try {
    return (await stat(path)).size === size;
  } catch (error) {
    if (errorCode(error) === 'ENOENT') return false;
    throw error;
  }
}
