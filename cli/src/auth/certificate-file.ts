import { createPrivateKey } from 'node:crypto';
import path from 'node:path';
import { UsageError } from '../exit-code.js';
import { FileError } from '@connector-workbench/platform/files';
import type { CommandIo } from '../io/command-io.js';

const LARGEST = 256 * 1024;

/** The absolute path of a certificate with its key, once it is clear that both can be used: the library's own words about it help nobody. Throws a UsageError. */
export async function certificateFile(given: { readonly path: string; readonly password: string | undefined }, { cwd, files }: Pick<CommandIo, 'cwd' | 'files'>): Promise<string> {
  const absolute = path.resolve(cwd, given.path);
  const refuse = (reason: string): never => { throw new UsageError(`AZURE_CLIENT_CERTIFICATE_PATH: ${given.path} ${reason}`); };
  const pem = new TextDecoder().decode(await files.read(absolute, LARGEST).catch((error: unknown) => {
    if (error instanceof FileError) return refuse(`cannot be read: ${error.reason}.`);
    throw error;
  }));
  if (!pem.includes('-----BEGIN CERTIFICATE-----')) refuse('cannot be used: it holds no certificate in PEM form. A PFX file can be turned into one with "openssl pkcs12 -in app.pfx -out app.pem -nodes".');
  if (!isUsableKey(pem, given.password)) refuse('cannot be used: it holds no private key that can be read. Put the key in PEM form beside the certificate, and its password, if it has one, into AZURE_CLIENT_CERTIFICATE_PASSWORD.');
  return absolute;
}

/** What is wrong with a key is not passed on: it could hold a part of it. */
function isUsableKey(pem: string, password: string | undefined): boolean {
  try {
    return createPrivateKey({ key: pem, ...(password === undefined ? {} : { passphrase: password }) }).asymmetricKeyType === 'rsa';
  } catch {
    return false;
  }
}
