import { createPrivateKey, X509Certificate } from 'node:crypto';
import { join } from 'node:path';
import { readIfPresent, writeFileAtomically } from '../storage/atomic-file.js';
import { CERTIFICATE_ADDRESSES, CERTIFICATE_NAMES } from './loopback-names.js';
import { makeCertificates } from './make-certificates.js';

/** What a TLS server needs, as PEM texts. */
export interface TlsCredentials {
  readonly key: string;
  /** The server's certificate, then the authority's. */
  readonly cert: string;
}

const AUTHORITY_FILE = 'certificate-authority.pem';
/** Key and certificates in one file, so that they always belong together. */
const SERVER_FILE = 'server-certificate.pem';
const RENEW_BEFORE_MS = 30 * 24 * 3600 * 1000;
const BLOCK = /-----BEGIN (PRIVATE KEY|CERTIFICATE)-----[\s\S]*?-----END \1-----\s*/g;

/** The sandbox's own certificate, made when it is first asked for, and again before it expires. Its key stays in the data folder, readable by its owner. */
export class TlsIdentity {
  /** The file with what a client has to trust. It is there once `credentials` has been asked for. */
  readonly authorityFile: string;
  readonly #serverFile: string;
  readonly #now: () => number;
  #credentials: Promise<TlsCredentials> | undefined;

  /** `now` in milliseconds since 1970. */
  constructor(dataDir: string, now: () => number) {
    this.authorityFile = join(dataDir, AUTHORITY_FILE);
    this.#serverFile = join(dataDir, SERVER_FILE);
    this.#now = now;
  }

  credentials(): Promise<TlsCredentials> {
    return (this.#credentials ??= this.#load());
  }

  /** Waits for what is being written. Never throws. */
  async idle(): Promise<void> {
    await this.#credentials?.catch(() => undefined);
  }

  async #load(): Promise<TlsCredentials> {
    const [server, authority] = await Promise.all([readIfPresent(this.#serverFile), readIfPresent(this.authorityFile)]);
    return usable(server, authority, this.#now()) ?? (await this.#make());
  }

  /** A crash between the two files leaves a pair that does not fit, which is made anew. */
  async #make(): Promise<TlsCredentials> {
    const { authority, server, serverKey } = await makeCertificates(this.#now());
    await writeFileAtomically(this.authorityFile, authority);
    await writeFileAtomically(this.#serverFile, `${serverKey}${server}${authority}`);
    return { key: serverKey, cert: `${server}${authority}` };
  }
}

function usable(server: string | undefined, authority: string | undefined, now: number): TlsCredentials | undefined {
  if (server === undefined || authority === undefined) return undefined;
  try {
    const [key = '', ...certificates] = [...server.matchAll(BLOCK)].map(([block]) => block);
    const [leaf, issuer] = [new X509Certificate(certificates[0] ?? ''), new X509Certificate(authority)];
    const isOurs = leaf.checkPrivateKey(createPrivateKey(key)) && leaf.verify(issuer.publicKey);
    const isLasting = Date.parse(leaf.validFrom) <= now && Date.parse(leaf.validTo) - RENEW_BEFORE_MS > now;
    return isOurs && isLasting && coversAllNames(leaf) ? { key, cert: certificates.join('') } : undefined;
  } catch {
    // What is no certificate is replaced by one.
    return undefined;
  }
}

function coversAllNames(leaf: X509Certificate): boolean {
  return CERTIFICATE_NAMES.every((name) => leaf.checkHost(name) !== undefined) && CERTIFICATE_ADDRESSES.every((address) => leaf.checkIP(address) !== undefined);
}
