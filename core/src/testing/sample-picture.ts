import { crc32, deflateSync } from 'node:zlib';

const DESCRIPTION = /^(\d+)x(\d+) (#[\da-f]{6}(?:[\da-f]{2})?)(?: of (\d+) bytes)?$/i;

/**
 * The bytes that a page's block of kind `icon` stands for: `230x230 #2d6cdf` is a PNG of one colour (with two more digits for the alpha), `of 2000000 bytes` at
 * its end makes the file that large, `broken` is a PNG without pixels, `jpeg` the start of a photograph, `empty` no byte at all, and
 * anything else is itself.
 */
export function pictureOf(description: string): Uint8Array {
  if (description === 'broken') return Buffer.concat([SIGNATURE, chunk('IHDR', headerOf(230, 230)), chunk('IEND', Buffer.alloc(0))]);
  if (description === 'jpeg') return Buffer.from('ffd8ffe000104a464946', 'hex');
  if (description === 'empty') return new Uint8Array();
  const [, width, height, color, size] = DESCRIPTION.exec(description) ?? [];
  if (color === undefined) return Buffer.from(description);
  const png = pngOf(Number(width), Number(height), Buffer.from(`${color.slice(1)}ff`.slice(0, 8), 'hex'));
  return Buffer.concat([png, Buffer.alloc(Math.max(0, Number(size ?? 0) - png.length))]);
}

const SIGNATURE = Buffer.from('89504e470d0a1a0a', 'hex');

function pngOf(width: number, height: number, color: Buffer): Buffer {
  const row = Buffer.concat([Buffer.from([0]), ...Array.from({ length: width }, () => color)]);
  const rows = Buffer.concat(Array.from({ length: height }, () => row));
  return Buffer.concat([SIGNATURE, chunk('IHDR', headerOf(width, height)), chunk('IDAT', deflateSync(rows)), chunk('IEND', Buffer.alloc(0))]);
}

/** Eight bits for each of red, green, blue and alpha. */
function headerOf(width: number, height: number): Buffer {
  const header = Buffer.alloc(13);
  header.writeUInt32BE(width, 0);
  header.writeUInt32BE(height, 4);
  header.set([8, 6], 8);
  return header;
}

function chunk(type: string, content: Buffer): Buffer {
  const named = Buffer.concat([Buffer.from(type, 'latin1'), content]);
  const [length, check] = [Buffer.alloc(4), Buffer.alloc(4)];
  length.writeUInt32BE(content.length);
  check.writeUInt32BE(crc32(named));
  return Buffer.concat([length, named, check]);
}
