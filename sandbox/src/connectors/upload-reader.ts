import { ICON_CONTAINER, SCRIPT_CONTAINER } from '../blobs/blob-addresses.js';
import type { SharedAccessSignatures } from '../blobs/shared-access.js';
import { UPLOAD_CONTAINER, type Upload, type UploadStore } from '../blobs/upload-store.js';

/** What an address in a create or update leads to. */
export type ReadUpload =
  | { readonly kind: 'upload'; readonly upload: Upload }
  /** The address that an earlier answer gave for the same file: nothing new. */
  | { readonly kind: 'own' }
  /** Not on this sandbox. */
  | { readonly kind: 'foreign' }
  | { readonly kind: 'unreadable'; readonly reason: string };

const UPLOAD_PATH = new RegExp(`^/(${UPLOAD_CONTAINER})/([^/]+)$`);

/** Reads uploaded files at the moment a connector is written; their addresses may expire afterwards. Nothing is fetched from elsewhere. */
export class UploadReader {
  readonly #origin: string;
  readonly #uploads: UploadStore;
  readonly #signatures: SharedAccessSignatures;

  constructor(origin: string, uploads: UploadStore, signatures: SharedAccessSignatures) {
    this.#origin = origin;
    this.#uploads = uploads;
    this.#signatures = signatures;
  }

  async read(address: string): Promise<ReadUpload> {
    if (!URL.canParse(address)) return { kind: 'unreadable', reason: 'the address is malformed' };
    const url = new URL(address);
    if (url.origin !== this.#origin) return { kind: 'foreign' };
    if ([ICON_CONTAINER, SCRIPT_CONTAINER, 'defaulticons'].includes(url.pathname.split('/')[1] ?? '')) return { kind: 'own' };
    const [, container, blob] = UPLOAD_PATH.exec(url.pathname) ?? [];
    if (container === undefined || blob === undefined) return { kind: 'unreadable', reason: 'there is no such container' };
    return this.#readUpload(container, decodeURIComponent(blob), url.searchParams);
  }

  async #readUpload(container: string, blob: string, query: URLSearchParams): Promise<ReadUpload> {
    const verdict = this.#signatures.judge({ container, blob, permission: 'r', query });
    if (verdict !== 'granted') return { kind: 'unreadable', reason: `the shared access signature was refused (${verdict})` };
    const upload = await this.#uploads.get(container, blob);
    return upload === undefined ? { kind: 'unreadable', reason: 'the blob does not exist' } : { kind: 'upload', upload };
  }
}
