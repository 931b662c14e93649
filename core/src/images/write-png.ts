import { zlibSync } from 'fflate';
import { crc32 } from '../crc32.js';

/** Red, green and blue, from 0 to 255. */
export type Rgb = readonly [red: number, green: number, blue: number];

const SIGNATURE = [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a];

/** The bytes of a square PNG picture without transparency. `pixelAt` gets column and row, counted from 0 at the top left. */
export function writePng(size: number, pixelAt: (column: number, row: number) => Rgb): Uint8Array {
  const line = 1 + size * 3;
  const pixels = new Uint8Array(size * line);
  for (let row = 0; row < size; row++) {
    // The first byte of a line names its filter: 0, none.
    for (let column = 0; column < size; column++) {
      const at = row * line + 1 + column * 3;
      [pixels[at], pixels[at + 1], pixels[at + 2]] = pixelAt(column, row);
    }
  }
  return Uint8Array.from([...SIGNATURE, ...chunk('IHDR', header(size)), ...chunk('IDAT', zlibSync(pixels, { level: 6 })), ...chunk('IEND', new Uint8Array(0))]);
}

/** Width, height, eight bits, true colour, and the standard compression, filter and interlace methods (PNG specification, 11.2.2). */
function header(size: number): Uint8Array {
  return Uint8Array.from([...uint32(size), ...uint32(size), 8, 2, 0, 0, 0]);
}

function chunk(type: string, content: Uint8Array): readonly number[] {
  const named = Array.from(type, (letter) => letter.charCodeAt(0));
  const body = Uint8Array.from([...named, ...content]);
  return [...uint32(content.length), ...body, ...uint32(crc32(body))];
}

function uint32(value: number): readonly number[] {
  return [(value >>> 24) & 0xff, (value >>> 16) & 0xff, (value >>> 8) & 0xff, value & 0xff];
}
