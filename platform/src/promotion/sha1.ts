import { createHash } from 'node:crypto';

/** Only to make ids from names, as UUID version 5 wants it; nothing is protected with it. */
export function sha1(bytes: Uint8Array): Uint8Array {
  return new Uint8Array(createHash('sha1').update(bytes).digest());
}
