import { Unzlib } from 'fflate';

/** So much is unpacked between two looks at how much there is already: deflate makes at most a thousand bytes of one. */
const STEP = 4096;

/** Thrown through the library to stop it: whoever fed it has all that was asked for. */
class Enough extends Error {}

/**
 * The first `size` bytes that a zlib stream unpacks to; what follows is not looked at, so that no stream takes much more memory than that.
 * Throws a RangeError where it is broken, or ends before.
 */
export function inflate(bytes: Uint8Array, size: number): Uint8Array {
  const output = new Uint8Array(size);
  let length = 0;
  const stream = new Unzlib((part) => {
    output.set(part.subarray(0, size - length), length);
    length = Math.min(size, length + part.length);
    if (length === size) throw new Enough();
  });
  try {
    for (let at = 0; at < bytes.length; at += STEP) stream.push(bytes.subarray(at, at + STEP), at + STEP >= bytes.length);
  } catch (error) {
    if (!(error instanceof Enough)) throw new RangeError('The data is broken', { cause: error });
  }
  if (length < size) throw new RangeError('The data ends too early');
  return output;
}
