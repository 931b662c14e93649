import { crc32 } from '../crc32.js';

const SIGNATURE = [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a];

/** The parts of a PNG file that say how its pixels look. */
export interface PngChunks {
  readonly header: Uint8Array;
  readonly palette: Uint8Array | undefined;
  readonly transparency: Uint8Array | undefined;
  /** The packed pixels, joined. */
  readonly data: Uint8Array;
  /** Whether the last chunk is there, so that all others are. */
  readonly isWhole: boolean;
}

/** What a picture cannot be shown without. */
const CRITICAL: ReadonlySet<string> = new Set(['IHDR', 'PLTE', 'IDAT']);

export function isPng(bytes: Uint8Array): boolean {
  return SIGNATURE.every((byte, at) => bytes[at] === byte);
}

/**
 * Reads the chunks of a PNG file (PNG specification, 5). A file that ends too early has those that are there. Undefined without a header, and where a checksum
 * says that a chunk which the picture needs is damaged.
 */
export function readChunks(bytes: Uint8Array): PngChunks | undefined {
  const found = new Map<string, Uint8Array>();
  const data: Uint8Array[] = [];
  let isWhole = false;
  for (let at = SIGNATURE.length; at + 8 <= bytes.length;) {
    const type = String.fromCharCode(...bytes.subarray(at + 4, at + 8));
    const start = at + 8;
    at = start + uint32At(bytes, at) + 4;
    const content = bytes.subarray(start, at - 4);
    if (CRITICAL.has(type) && uint32At(bytes, at - 4) !== crc32(bytes.subarray(start - 4, at - 4))) return undefined;
    isWhole = type === 'IEND';
    if (isWhole) break;
    if (type === 'IDAT') data.push(content);
    else if (!found.has(type)) found.set(type, content);
  }
  const header = found.get('IHDR');
  if (header === undefined || header.length < 13) return undefined;
  return { header, palette: found.get('PLTE'), transparency: found.get('tRNS'), data: joined(data), isWhole };
}

export function uint32At(bytes: Uint8Array, at: number): number {
  return (((bytes[at] ?? 0) << 24) | ((bytes[at + 1] ?? 0) << 16) | ((bytes[at + 2] ?? 0) << 8) | (bytes[at + 3] ?? 0)) >>> 0;
}

function joined(parts: readonly Uint8Array[]): Uint8Array {
  const whole = new Uint8Array(parts.reduce((sum, { length }) => sum + length, 0));
  let at = 0;
  for (const part of parts) {
    whole.set(part, at);
    at += part.length;
  }
  return whole;
}
