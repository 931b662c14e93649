import forge from 'node-forge';
import { generateKeyPair, randomBytes } from 'node:crypto';
import { promisify } from 'node:util';
import { CERTIFICATE_ADDRESSES, CERTIFICATE_NAMES } from './loopback-names.js';

/** As PEM texts. */
export interface Certificates {
  /** What a client has to trust. Its own key is thrown away at once, so that nobody can ever issue another certificate with it. */
  readonly authority: string;
  readonly server: string;
  readonly serverKey: string;
}

type Extension = Readonly<Record<string, unknown>>;

interface Request {
  readonly commonName: string;
  readonly keys: KeyTexts;
  readonly issuer: { readonly commonName: string; readonly key: string };
  /** Milliseconds since 1970. */
  readonly from: number;
  readonly extensions: readonly Extension[];
}

interface KeyTexts {
  readonly publicKey: string;
  readonly privateKey: string;
}

const DAY_MS = 24 * 3600 * 1000;
/** Apple's limit for certificates of servers is 825 days. */
const LIFETIME_MS = 800 * DAY_MS;
/** For clocks of virtual machines that are a little behind. */
const BACKDATED_MS = DAY_MS;
const DNS_NAME = 2;
const IP_ADDRESS = 7;

/** Makes an authority and a certificate of it for the loopback names. `now` in milliseconds since 1970. */
export async function makeCertificates(now: number): Promise<Certificates> {
  const [authorityKeys, serverKeys] = await Promise.all([makeKeys(), makeKeys()]);
  // The name differs from one sandbox to the next: two authorities of one name in a store would be taken for each other.
  const issuer = { commonName: `Connector Workbench sandbox ${randomBytes(4).toString('hex')}`, key: authorityKeys.privateKey };
  const authority = sign({ commonName: issuer.commonName, keys: authorityKeys, issuer, from: now, extensions: [
    { name: 'basicConstraints', critical: true, cA: true, pathLenConstraint: 0 },
    { name: 'keyUsage', critical: true, keyCertSign: true },
    { name: 'subjectKeyIdentifier' },
  ] });
  const server = sign({ commonName: 'Connector Workbench sandbox', keys: serverKeys, issuer, from: now, extensions: [
    { name: 'basicConstraints', critical: true, cA: false },
    { name: 'keyUsage', critical: true, digitalSignature: true, keyEncipherment: true },
    { name: 'extKeyUsage', serverAuth: true },
    { name: 'subjectAltName', altNames: [...CERTIFICATE_NAMES.map((value) => ({ type: DNS_NAME, value })), ...CERTIFICATE_ADDRESSES.map((ip) => ({ type: IP_ADDRESS, ip }))] },
    { name: 'subjectKeyIdentifier' },
    { name: 'authorityKeyIdentifier', keyIdentifier: forge.pki.getPublicKeyFingerprint(forge.pki.publicKeyFromPem(authorityKeys.publicKey)).getBytes() },
  ] });
  return { authority, server, serverKey: serverKeys.privateKey };
}

/** Made by Node: the library would do it on the only thread. */
async function makeKeys(): Promise<KeyTexts> {
  return await promisify(generateKeyPair)('rsa', {
    modulusLength: 2048,
    publicKeyEncoding: { type: 'spki', format: 'pem' },
    privateKeyEncoding: { type: 'pkcs8', format: 'pem' },
  });
}

function sign({ commonName, keys, issuer, from, extensions }: Request): string {
  const certificate = forge.pki.createCertificate();
  certificate.publicKey = forge.pki.publicKeyFromPem(keys.publicKey);
  // A leading zero keeps the number positive.
  certificate.serialNumber = newSerialNumber();
  certificate.validity.notBefore = new Date(from - BACKDATED_MS);
  certificate.validity.notAfter = new Date(from + LIFETIME_MS);
  certificate.setSubject([{ name: 'commonName', value: commonName }]);
  certificate.setIssuer([{ name: 'commonName', value: issuer.commonName }]);
  certificate.setExtensions([...extensions]);
  certificate.sign(forge.pki.privateKeyFromPem(issuer.key), forge.md.sha256.create());
  return forge.pki.certificateToPem(certificate);
}

/** Positive, and as short as it can be written, which DER asks for: the first byte is none of those that need another one before them, nor 0. */
function newSerialNumber(): string {
  const [first = 0, ...others] = randomBytes(16);
  return Buffer.from([(first & 0x3f) | 0x40, ...others]).toString('hex');
}
