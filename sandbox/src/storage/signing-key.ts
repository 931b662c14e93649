import { createHmac, randomBytes, timingSafeEqual } from 'node:crypto';
import { join } from 'node:path';
import { readIfPresent, writeFileAtomically } from './atomic-file.js';

const KEY_FILE = 'signing.key';
const KEY_BYTES = 32;

/**
 * Signs what the sandbox hands out (tokens, SAS addresses), so that it recognises its own after a restart. The key is made for one data
 * folder and opens nothing else.
 */
export class SigningKey {
  readonly #key: Uint8Array;

  constructor(key: Uint8Array) {
    this.#key = key;
  }

  sign(text: string, encoding: 'base64' | 'base64url'): string {
    return createHmac('sha256', this.#key).update(text).digest(encoding);
  }

  verify(text: string, signature: string, encoding: 'base64' | 'base64url'): boolean {
    const expected = Buffer.from(this.sign(text, encoding));
    const actual = Buffer.from(signature);
    return expected.length === actual.length && timingSafeEqual(expected, actual);
  }
}

/** The key of a data folder, made at its first use. */
export async function loadSigningKey(dataDir: string): Promise<SigningKey> {
  const path = join(dataDir, KEY_FILE);
  const stored = await readIfPresent(path);
  if (stored !== undefined) return new SigningKey(Buffer.from(stored, 'base64'));
  const key = randomBytes(KEY_BYTES);
  await writeFileAtomically(path, key.toString('base64'));
  return new SigningKey(key);
}
