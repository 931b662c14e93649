import type { SigningKey } from '../storage/signing-key.js';

/** The version of the storage service that signatures claim; the one in recorded addresses. */
const SERVICE_VERSION = '2018-03-28';

/** What a shared access signature (SAS) opens: a whole container, or one blob in it. */
export interface SharedAccess {
  readonly container: string;
  /** Undefined: every blob of the container. */
  readonly blob?: string;
  /** Letters such as `rwl`: read, write, list. */
  readonly permissions: string;
  /** Milliseconds since 1970. */
  readonly expiresAt: number;
}

export interface SharedAccessAttempt {
  readonly container: string;
  readonly blob: string;
  readonly permission: 'r' | 'w';
  readonly query: URLSearchParams;
}

export type SharedAccessVerdict = 'granted' | 'no-signature' | 'bad-signature' | 'expired' | 'permission-mismatch';

/** Signs addresses of the blob storage, and judges them. */
export class SharedAccessSignatures {
  readonly #key: SigningKey;
  readonly #now: () => number;

  /** `now` in milliseconds since 1970. */
  constructor(key: SigningKey, now: () => number) {
    this.#key = key;
    this.#now = now;
  }

  /** The query of an address, percent-encoded, without the question mark. */
  query(access: SharedAccess): string {
    const resource = access.blob === undefined ? 'c' : 'b';
    const expiry = `${new Date(access.expiresAt).toISOString().slice(0, 19)}Z`;
    const signed = signedText({ container: access.container, blob: access.blob ?? '', resource, expiry, permissions: access.permissions });
    const query = [['sv', SERVICE_VERSION], ['sr', resource], ['sig', this.#key.sign(signed, 'base64')], ['se', expiry], ['sp', access.permissions]] as const;
    return query.map(([name, value]) => `${name}=${encodeURIComponent(value)}`).join('&');
  }

  judge(attempt: SharedAccessAttempt): SharedAccessVerdict {
    const signature = attempt.query.get('sig');
    if (signature === null) return 'no-signature';
    const resource = attempt.query.get('sr') === 'b' ? 'b' : 'c';
    const expiry = attempt.query.get('se') ?? '';
    const permissions = attempt.query.get('sp') ?? '';
    const blob = resource === 'b' ? attempt.blob : '';
    if (!this.#key.verify(signedText({ container: attempt.container, blob, resource, expiry, permissions }), signature, 'base64')) return 'bad-signature';
    if (!(this.#now() < Date.parse(expiry))) return 'expired';
    return permissions.includes(attempt.permission) ? 'granted' : 'permission-mismatch';
  }
}

function signedText(parts: { readonly container: string; readonly blob: string; readonly resource: string; readonly expiry: string; readonly permissions: string }): string {
  return ['sas', SERVICE_VERSION, parts.resource, parts.container, parts.blob, parts.expiry, parts.permissions].join('\n');
}
