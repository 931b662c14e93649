import { type Color, colorsAt, type PngHeader } from './png-pixels.js';
import { isPng, readChunks, uint32At } from './png-chunks.js';

/** What the rules want to know of a picture. */
export type Picture =
  /** A picture in another format. */
  | { readonly kind: 'other' }
  /** A file without bytes. */
  | { readonly kind: 'empty' }
  /** What begins like no picture that browsers show. */
  | { readonly kind: 'none' }
  | { readonly kind: 'broken' }
  | {
    readonly kind: 'png';
    /** In pixels. */
    readonly width: number;
    readonly height: number;
    /** The colours of the four corners; undefined for a picture that is too large to be unpacked. */
    readonly corners: readonly Color[] | undefined;
  };

/** Icons have 230 pixels; what has more than this on one side is not unpacked, so that no file takes much memory (at most 8 MB). */
const MAX_UNPACKED_SIDE = 1024;

/** Reads a picture. Never throws, whatever the bytes are. */
export function readPicture(bytes: Uint8Array): Picture {
  if (bytes.length === 0) return { kind: 'empty' };
  if (!isPng(bytes)) return { kind: isOtherPicture(bytes) ? 'other' : 'none' };
  const chunks = readChunks(bytes);
  if (chunks === undefined) return { kind: 'broken' };
  const header = headerOf(chunks.header);
  const { width, height } = header;
  if (width === 0 || height === 0) return { kind: 'broken' };
  if (width > MAX_UNPACKED_SIDE || height > MAX_UNPACKED_SIDE) return { kind: 'png', width, height, corners: undefined };
  try {
    const corners = colorsAt([[0, 0], [width - 1, 0], [0, height - 1], [width - 1, height - 1]], header, chunks);
    return { kind: 'png', width, height, corners };
  } catch (error) {
    if (error instanceof RangeError) return { kind: 'broken' };
    throw error;
  }
}

/** How the other pictures begin that browsers show: JPEG, GIF, WebP, BMP and icons of Windows; an SVG may have some lines in front. */
const OTHER_PICTURES = /^(?:\xff\xd8\xff|GIF8|RIFF.{4}WEBP|BM|\0\0[^\x20-\xff]\0)|<svg[\s>]/s;

function isOtherPicture(bytes: Uint8Array): boolean {
  return OTHER_PICTURES.test(String.fromCharCode(...bytes.subarray(0, 1000)));
}

function headerOf(bytes: Uint8Array): PngHeader {
  return { width: uint32At(bytes, 0), height: uint32At(bytes, 4), depth: bytes[8] ?? 0, colorType: bytes[9] ?? 0, isInterlaced: bytes[12] === 1 };
}
