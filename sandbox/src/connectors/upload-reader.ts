import { DEFAULT_ICON_PATH, ICON_CONTAINER, SCRIPT_CONTAINER } from '../blobs/blob-addresses.js';
import { iconBlob, scriptBlob, type StoredFile } from '../blobs/connector-files.js';
import type { SharedAccessSignatures } from '../blobs/shared-access.js';
import { UPLOAD_CONTAINER, type UploadStore } from '../blobs/upload-store.js';
import type { SandboxStore } from '../storage/sandbox-store.js';

/** What an address in a create or update leads to. */
export type ReadUpload =
  /** An upload, or a file of this or another connector by the address that an answer gave for it. */
  | { readonly kind: 'file'; readonly file: StoredFile }
  /** The picture of connectors that have none. */
  | { readonly kind: 'default-icon' }
  /** Not on this sandbox. */
  | { readonly kind: 'foreign' }
  | { readonly kind: 'unreadable'; readonly reason: string };

const BLOB_PATH = new RegExp(`^/(${UPLOAD_CONTAINER}|${ICON_CONTAINER}|${SCRIPT_CONTAINER})/([^/]+)$`);

export interface UploadReaderParts {
  /** Of the blob storage, without slashes at their ends. */
  readonly origins: readonly string[];
  readonly store: SandboxStore;
  readonly uploads: UploadStore;
  readonly signatures: SharedAccessSignatures;
}

/** Reads files at the moment a connector is written; their addresses may expire afterwards. Nothing is fetched from elsewhere. */
export class UploadReader {
  readonly #parts: UploadReaderParts;

  constructor(parts: UploadReaderParts) {
    this.#parts = parts;
  }

  async read(address: string): Promise<ReadUpload> {
    if (!URL.canParse(address)) return { kind: 'unreadable', reason: 'the address is malformed' };
    const url = new URL(address);
    if (!this.#parts.origins.includes(url.origin)) return { kind: 'foreign' };
    if (url.pathname === DEFAULT_ICON_PATH) return { kind: 'default-icon' };
    const [, container, blob] = BLOB_PATH.exec(url.pathname) ?? [];
    if (container === undefined || blob === undefined) return { kind: 'unreadable', reason: 'there is no such container' };
    return this.#readBlob(container, decodeURIComponent(blob), url.searchParams);
  }

  async #readBlob(container: string, blob: string, query: URLSearchParams): Promise<ReadUpload> {
    const verdict = container === ICON_CONTAINER ? 'granted' : this.#parts.signatures.judge({ container, blob, permission: 'r', query });
    if (verdict !== 'granted') return { kind: 'unreadable', reason: `the shared access signature was refused (${verdict})` };
    const file = await this.#find(container, blob);
    return file === undefined ? { kind: 'unreadable', reason: 'the blob does not exist' } : { kind: 'file', file };
  }

  async #find(container: string, blob: string): Promise<StoredFile | undefined> {
    if (container === ICON_CONTAINER) return iconBlob(this.#parts.store, blob);
    if (container === SCRIPT_CONTAINER) return scriptBlob(this.#parts.store, blob);
    return this.#parts.uploads.get(container, blob);
  }
}
