import { internalNameOf } from '../connectors/connector-name.js';
import type { ConnectorRecord } from '../connectors/connector-record.js';
import type { SharedAccessSignatures } from './shared-access.js';

export const SWAGGER_CONTAINER = 'api-swagger-files';
export const SCRIPT_CONTAINER = 'api-script-files';
export const ICON_CONTAINER = 'api-icons';
export const DEFAULT_ICON_PATH = '/defaulticons/api-dedicated.png';

/** How long the addresses in an answer stay good. */
const READ_LIFETIME_MS = 3600 * 1000;

/** Where the blob storage is, without slashes at the ends. */
export interface BlobOrigins {
  /** For what is read. */
  readonly files: string;
  /** For what is written: by TLS, and with the account in the host name, as storage libraries have it. */
  readonly uploads: string;
}

/** Makes the addresses at which a connector's files can be read without a token. */
export class BlobAddresses {
  readonly #origins: BlobOrigins;
  readonly #signatures: SharedAccessSignatures;
  readonly #now: () => number;

  /** `now` in milliseconds since 1970. */
  constructor(origins: BlobOrigins, signatures: SharedAccessSignatures, now: () => number) {
    this.#origins = origins;
    this.#signatures = signatures;
    this.#now = now;
  }

  originalSwagger(record: ConnectorRecord): string {
    return this.#signed(SWAGGER_CONTAINER, `${internalNameOf(record.name)}.json_original`);
  }

  modifiedSwagger(record: ConnectorRecord): string {
    return this.#signed(SWAGGER_CONTAINER, `${internalNameOf(record.name)}.json`);
  }

  script(record: ConnectorRecord): string | undefined {
    return record.script === undefined ? undefined : this.#signed(SCRIPT_CONTAINER, `${internalNameOf(record.name)}.csx`);
  }

  icon(record: ConnectorRecord): string {
    if (record.icon === undefined) return `${this.#origins.files}${DEFAULT_ICON_PATH}`;
    if (record.icon.kind === 'linked') return record.icon.uri;
    return `${this.#origins.files}/${ICON_CONTAINER}/${internalNameOf(record.name)}.${record.icon.content.slice(0, 8)}.icon`;
  }

  /** Where a container can be written to, read and listed. */
  upload(container: string, lifetimeMs: number): string {
    const query = this.#signatures.query({ container, permissions: 'rwl', expiresAt: this.#now() + lifetimeMs });
    return `${this.#origins.uploads}/${container}?${query}`;
  }

  #signed(container: string, blob: string): string {
    const query = this.#signatures.query({ container, blob, permissions: 'r', expiresAt: this.#now() + READ_LIFETIME_MS });
    return `${this.#origins.files}/${container}/${blob}?${query}`;
  }
}
