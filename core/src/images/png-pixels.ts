import { inflate } from './inflate.js';
import type { PngChunks } from './png-chunks.js';

/** What the header of a PNG file says. */
export interface PngHeader {
  readonly width: number;
  readonly height: number;
  readonly depth: number;
  readonly colorType: number;
  readonly isInterlaced: boolean;
}

/** Each part 0 to 255; `alpha` is 255 where nothing shines through. */
export interface Color {
  readonly red: number;
  readonly green: number;
  readonly blue: number;
  readonly alpha: number;
}

/** Samples of a pixel by colour type: grey, -, colour, palette, grey with alpha, -, colour with alpha. */
const SAMPLES: readonly (number | undefined)[] = [1, undefined, 3, 1, 2, undefined, 4];

/** Bits of a sample by colour type (PNG specification, table 11.1). */
const DEPTHS: readonly (readonly number[])[] = [[1, 2, 4, 8, 16], [], [8, 16], [1, 2, 4, 8], [8, 16], [], [8, 16]];

/** The colour type of pictures whose pixels are numbers of colours. */
export const PALETTE_TYPE = 3;

/** Where the passes of an interlaced picture begin, and how far their pixels lie apart: x, y, dx, dy (Adam7). */
const PASSES = [[0, 0, 8, 8], [4, 0, 8, 8], [0, 4, 4, 8], [2, 0, 4, 4], [0, 2, 2, 4], [1, 0, 2, 2], [0, 1, 1, 2]] as const;
const WHOLE = [[0, 0, 1, 1]] as const;

/** Whether pixels can be what the header says. */
export function isHeader({ width, height, depth, colorType }: PngHeader): boolean {
  return width > 0 && height > 0 && DEPTHS[colorType]?.includes(depth) === true;
}

/**
 * The colours of some pixels of a picture whose header is one. Throws a RangeError where the rest of it is broken. All of it is unpacked, so that its size has
 * to be checked before.
 */
export function colorsAt(places: readonly (readonly [x: number, y: number])[], header: PngHeader, chunks: PngChunks): readonly Color[] {
  const samples = SAMPLES[header.colorType] ?? 0;
  const bits = samples * header.depth;
  const passes = (header.isInterlaced ? PASSES : WHOLE).map(([x, y, dx, dy]) => ({ x, y, dx, dy, columns: Math.ceil(Math.max(0, header.width - x) / dx), rows: Math.ceil(Math.max(0, header.height - y) / dy) }));
  const sizes = passes.map(({ columns, rows }) => (columns === 0 ? 0 : rows * (1 + Math.ceil((columns * bits) / 8))));
  const data = inflate(chunks.data, sizes.reduce((sum, size) => sum + size, 0));
  const colors = new Map<string, Color>();
  let start = 0;
  passes.forEach(({ x, y, dx, dy, columns, rows }, pass) => {
    const size = sizes[pass] ?? 0;
    const part = data.subarray(start, start + size);
    start += size;
    if (size === 0) return;
    const lineLength = size / rows;
    unfilter(part, lineLength, Math.max(1, bits >> 3));
    for (const [column, row] of places) {
      if (column < x || row < y || (column - x) % dx !== 0 || (row - y) % dy !== 0 || (column - x) / dx >= columns) continue;
      const line = part.subarray(((row - y) / dy) * lineLength + 1, ((row - y) / dy + 1) * lineLength);
      colors.set(`${column},${row}`, colorOf(samplesAt(line, (column - x) / dx, samples, header.depth), header, chunks));
    }
  });
  return places.map(([column, row]) => colors.get(`${column},${row}`) ?? { red: 0, green: 0, blue: 0, alpha: 0 });
}

/** Undoes the filters of all lines in place; each line begins with the number of its filter (PNG specification, 9). */
function unfilter(data: Uint8Array, lineLength: number, step: number): void {
  for (let line = 0; line < data.length; line += lineLength) {
    const filter = data[line] ?? 0;
    if (filter > 4) throw new RangeError('The picture has a filter that means nothing');
    if (filter === 0) continue;
    for (let at = line + 1; at < line + lineLength; at++) {
      const left = at - step > line ? (data[at - step] ?? 0) : 0;
      const up = line > 0 ? (data[at - lineLength] ?? 0) : 0;
      const upLeft = line > 0 && at - step > line ? (data[at - lineLength - step] ?? 0) : 0;
      data[at] = (data[at] ?? 0) + predicted(filter, left, up, upLeft);
    }
  }
}

function predicted(filter: number, left: number, up: number, upLeft: number): number {
  switch (filter) {
    case 1: return left;
    case 2: return up;
    case 3: return (left + up) >> 1;
    case 4: return nearest(left, up, upLeft);
    default: return 0;
  }
}

/** Paeth's choice: of the three neighbours the one that is nearest to left + up - upLeft. */
function nearest(left: number, up: number, upLeft: number): number {
  const guess = left + up - upLeft;
  const a = Math.abs(guess - left);
  const b = Math.abs(guess - up);
  const c = Math.abs(guess - upLeft);
  if (a <= b && a <= c) return left;
  return b <= c ? up : upLeft;
}

function samplesAt(line: Uint8Array, column: number, count: number, depth: number): readonly number[] {
  return Array.from({ length: count }, (_, sample) => {
    const bit = (column * count + sample) * depth;
    const byte = line[bit >> 3] ?? 0;
    if (depth === 16) return (byte << 8) | (line[(bit >> 3) + 1] ?? 0);
    return (byte >> (8 - depth - (bit & 7))) & ((1 << depth) - 1);
  });
}

function colorOf(samples: readonly number[], { colorType, depth }: PngHeader, { palette, transparency }: PngChunks): Color {
  const scaled = samples.map((sample) => Math.round((sample * 255) / (2 ** depth - 1)));
  const [first = 0, second = 0, third = 0, fourth = 255] = scaled;
  switch (colorType) {
    case PALETTE_TYPE: {
      const [index = 0] = samples;
      return { red: palette?.[index * 3] ?? 0, green: palette?.[index * 3 + 1] ?? 0, blue: palette?.[index * 3 + 2] ?? 0, alpha: transparency?.[index] ?? 255 };
    }
    case 0: return { red: first, green: first, blue: first, alpha: isKey(samples, transparency) ? 0 : 255 };
    case 4: return { red: first, green: first, blue: first, alpha: second };
    case 2: return { red: first, green: second, blue: third, alpha: isKey(samples, transparency) ? 0 : 255 };
    default: return { red: first, green: second, blue: third, alpha: fourth };
  }
}

/** Pictures without alpha may name one colour that is transparent. */
function isKey(samples: readonly number[], key: Uint8Array | undefined): boolean {
  return key !== undefined && key.length >= samples.length * 2 && samples.every((sample, at) => sample === (((key[at * 2] ?? 0) << 8) | (key[at * 2 + 1] ?? 0)));
}
