import { deflateSync } from 'fflate';
import { crc32 } from '../crc32.js';

/** One file of an archive that a test makes, with whatever is to be wrong about it. Sizes and checksum are right unless given. */
export interface SampleEntry {
  readonly name: string | Uint8Array;
  readonly content?: string | Uint8Array;
  readonly method?: number;
  readonly flags?: number;
  readonly crc?: number;
  readonly size?: number;
  readonly packedSize?: number;
  /** The upper half of Unix's mode; the entry counts as made on Unix then. */
  readonly unixMode?: number;
  readonly extra?: readonly number[];
  /** Another name in the header before the data. */
  readonly localName?: string;
  /** Other flags there. */
  readonly localFlags?: number;
  /** Checksum and sizes in the header before the data. */
  readonly localSizes?: readonly [crc: number, packedSize: number, size: number];
  /** Where the table of contents says that the header is. */
  readonly offset?: number;
}

/** A zip archive as a test wants it, right or wrong. Independent of the writer that is tested, except for the checksum. */
export function sampleArchive(entries: readonly SampleEntry[], comment = ''): Uint8Array {
  const parts: Buffer[] = [];
  const directory: Buffer[] = [];
  let offset = 0;
  for (const entry of entries) {
    const { local, central, data } = sampleEntry(entry, entry.offset ?? offset);
    parts.push(local, data);
    directory.push(central);
    offset += local.length + data.length;
  }
  const size = directory.reduce((sum, { length }) => sum + length, 0);
  const end = fields([4, 0x06054b50], [2, 0], [2, 0], [2, entries.length], [2, entries.length], [4, size], [4, offset], [2, comment.length]);
  return Uint8Array.from(Buffer.concat([...parts, ...directory, end, Buffer.from(comment)]));
}

function sampleEntry(entry: SampleEntry, offset: number) {
  const name = Buffer.from(entry.name);
  const content = Buffer.from(entry.content ?? '');
  const method = entry.method ?? 8;
  const data = method === 8 ? Buffer.from(deflateSync(content)) : content;
  const localName = Buffer.from(entry.localName ?? entry.name);
  const sizes = [entry.crc ?? crc32(content), entry.packedSize ?? data.length, entry.size ?? content.length] as const;
  const head = (flags = 0) => [[2, 20], [2, flags], [2, method], [2, 0], [2, 33]] as const;
  const extra = Buffer.from(entry.extra ?? []);
  const madeBy = entry.unixMode === undefined ? 45 : (3 << 8) | 20;
  const local = Buffer.concat([fields([4, 0x04034b50], ...head(entry.localFlags ?? entry.flags), ...words(entry.localSizes ?? sizes), [2, localName.length], [2, 0]), localName]);
  const tail = [[2, name.length], [2, extra.length], [2, 0], [2, 0], [2, 0], [2, 0], [2, entry.unixMode ?? 0], [4, offset]] as const;
  return { data, local, central: Buffer.concat([fields([4, 0x02014b50], [2, madeBy], ...head(entry.flags), ...words(sizes), ...tail), name, extra]) };
}

function words(values: readonly number[]): readonly (readonly [4, number])[] {
  return values.map((value) => [4, value]);
}

function fields(...list: readonly (readonly [width: 2 | 4, value: number])[]): Buffer {
  return Buffer.concat(list.map(([width, value]) => {
    const buffer = Buffer.alloc(width);
    if (width === 2) buffer.writeUInt16LE(value);
    else buffer.writeUInt32LE(value);
    return buffer;
  }));
}
