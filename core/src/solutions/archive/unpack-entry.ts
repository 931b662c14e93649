import { Inflate } from 'fflate';
import { broken, type DirectoryRecord } from './central-directory.js';
import { crc32 } from '../../crc32.js';
import { STORED } from './zip-format.js';

/** So much is unpacked between two looks at how much there is already: deflate makes at most a thousand bytes of one. */
const STEP = 4096;

/** The bytes of one file. It never holds much more than the size that the archive announced. Throws a SolutionError where they are not what was announced. */
export function unpackEntry(packed: Uint8Array, record: DirectoryRecord, name: string): Uint8Array {
  const bytes = record.method === STORED ? packed.slice() : inflateEntry(packed, record.size, name);
  if (bytes.length !== record.size) throw broken(`${JSON.stringify(name)} has ${bytes.length} bytes instead of the ${record.size} announced`);
  if (crc32(bytes) !== record.crc) throw broken(`the checksum of ${JSON.stringify(name)} is wrong`);
  return bytes;
}

function inflateEntry(packed: Uint8Array, size: number, name: string): Uint8Array {
  const output = new Uint8Array(size);
  let length = 0;
  const stream = new Inflate((part) => {
    if (length + part.length > size) throw new RangeError('longer than announced');
    output.set(part, length);
    length += part.length;
  });
  try {
    if (packed.length === 0) throw new RangeError('no data');
    for (let at = 0; at < packed.length; at += STEP) stream.push(packed.subarray(at, at + STEP), at + STEP >= packed.length);
  } catch {
    throw broken(`${JSON.stringify(name)} cannot be unpacked to the ${size} bytes announced`);
  }
  return length === size ? output : output.subarray(0, length);
}
