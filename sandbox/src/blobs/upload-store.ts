import { createHash, randomBytes } from 'node:crypto';
import { mkdir, readdir, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { isJsonObject, parseJson, textMember } from '../http/json-object.js';
import { readIfPresent, writeFileAtomically } from '../storage/atomic-file.js';
import type { ContentHash, ContentStore } from '../storage/content-store.js';
import type { StoredFile } from './connector-files.js';

/** A file that a client has uploaded, on its way into a connector. */
export type Upload = StoredFile;

/** Where a block is found until its blob is put together from it. */
export interface BlockAddress {
  readonly container: string;
  readonly blob: string;
  /** Base64. */
  readonly id: string;
}

/** How containers are called, which tells their addresses from all others: a time and 16 hex digits. */
export const UPLOAD_CONTAINER = String.raw`\d{8}t\d{6}z[0-9a-f]{16}`;
export const UPLOAD_LIFETIME_MS = 24 * 3600 * 1000;

/** Uploaded files by container and blob name, as `uploads/{container}/{hash of the name}.json` beside the content store. */
export class UploadStore {
  readonly #folder: string;
  readonly #content: ContentStore;
  readonly #now: () => number;

  private constructor(folder: string, content: ContentStore, now: () => number) {
    this.#folder = folder;
    this.#content = content;
    this.#now = now;
  }

  /** Opens the store and forgets containers whose addresses have expired. `now` in milliseconds since 1970. */
  static async open(dataDir: string, content: ContentStore, now: () => number): Promise<UploadStore> {
    const store = new UploadStore(join(dataDir, 'uploads'), content, now);
    await mkdir(store.#folder, { recursive: true });
    for (const container of await readdir(store.#folder)) {
      if (now() - creationOf(container) > UPLOAD_LIFETIME_MS) await rm(join(store.#folder, container), { recursive: true, force: true });
    }
    return store;
  }

  /** A name for a new container. It exists from its first blob on. */
  nameContainer(): string {
    const time = new Date(this.#now()).toISOString().replaceAll(/[-:]/g, '').replace(/\.\d+/, '').toLowerCase();
    return `${time}${randomBytes(8).toString('hex')}`;
  }

  async put(container: string, blob: string, bytes: Uint8Array, contentType: string): Promise<Upload> {
    const upload: Upload = { content: await this.#content.put(bytes), contentType, lastModified: this.#now() };
    await writeFileAtomically(this.#fileOf(container, blob), JSON.stringify(upload));
    return upload;
  }

  async get(container: string, blob: string): Promise<Upload | undefined> {
    const text = await readIfPresent(this.#fileOf(container, blob));
    return text === undefined ? undefined : readUpload(text);
  }

  /** A part of a blob that is not one yet. */
  async putBlock(block: BlockAddress, bytes: Uint8Array): Promise<void> {
    await this.put(block.container, blockName(block), bytes, 'application/octet-stream');
  }

  async block(block: BlockAddress): Promise<Uint8Array | undefined> {
    const found = await this.get(block.container, blockName(block));
    return found === undefined ? undefined : await this.#content.get(found.content);
  }

  async contentInUse(): Promise<readonly ContentHash[]> {
    const files = (await readdir(this.#folder, { recursive: true, withFileTypes: true })).filter((entry) => entry.isFile() && entry.name.endsWith('.json'));
    const uploads = await Promise.all(files.map(async (file) => readUpload((await readIfPresent(join(file.parentPath, file.name))) ?? '')));
    return uploads.flatMap((upload) => (upload === undefined ? [] : [upload.content]));
  }

  async clear(): Promise<void> {
    await rm(this.#folder, { recursive: true, force: true });
    await mkdir(this.#folder, { recursive: true });
  }

  /** A hash, since a blob's name may be any text, and a file's may not. */
  #fileOf(container: string, blob: string): string {
    return join(this.#folder, container, `${createHash('sha256').update(blob).digest('hex')}.json`);
  }
}

/** No blob is called so: names can't hold this character. */
function blockName({ blob, id }: BlockAddress): string {
  return `${blob}\u0000${id}`;
}

function readUpload(text: string): Upload | undefined {
  const value = parseJson(text);
  if (!isJsonObject(value)) return undefined;
  const content = textMember(value, 'content');
  const contentType = textMember(value, 'contentType');
  const { lastModified } = value;
  return content === undefined || contentType === undefined || typeof lastModified !== 'number' ? undefined : { content, contentType, lastModified };
}

/** The time in a container's name; 0 (long ago) for any other folder. */
function creationOf(container: string): number {
  const match = /^(\d{4})(\d\d)(\d\d)t(\d\d)(\d\d)(\d\d)z/.exec(container);
  if (match === null) return 0;
  const [, year, month, day, hour, minute, second] = match;
  return Date.parse(`${year}-${month}-${day}T${hour}:${minute}:${second}Z`);
}
