import { type Color, colorsAt, isHeader, PALETTE_TYPE, type PngHeader } from './png-pixels.js';
import { isPng, type PngChunks, readChunks, uint32At } from './png-chunks.js';

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
    /**
     * The colours of the four corners; undefined for a picture that is too large to be unpacked, or cannot be. It is unpacked when they are first asked for:
     * that takes longer than all rules about a small connector, and few want to know.
     */
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
  if (!isHeader(header) || chunks.data.length === 0 || (header.colorType === PALETTE_TYPE && chunks.palette === undefined)) return { kind: 'broken' };
  const picture = new LazyPng(header, chunks);
  // Whether the pixels of a file without its end are all there, nothing else tells.
  return chunks.isWhole || isLarge(header) || picture.corners !== undefined ? picture : { kind: 'broken' };
}

class LazyPng {
  readonly kind = 'png';
  readonly width: number;
  readonly height: number;
  readonly #header: PngHeader;
  readonly #chunks: PngChunks;
  #corners: { readonly found: readonly Color[] | undefined } | undefined;

  constructor(header: PngHeader, chunks: PngChunks) {
    this.width = header.width;
    this.height = header.height;
    this.#header = header;
    this.#chunks = chunks;
  }

  get corners(): readonly Color[] | undefined {
    this.#corners ??= { found: isLarge(this.#header) ? undefined : this.#unpack() };
    return this.#corners.found;
  }

  #unpack(): readonly Color[] | undefined {
    const [right, bottom] = [this.width - 1, this.height - 1];
    try {
      return colorsAt([[0, 0], [right, 0], [0, bottom], [right, bottom]], this.#header, this.#chunks);
    } catch (error) {
      if (error instanceof RangeError) return undefined;
      throw error;
    }
  }
}

function isLarge({ width, height }: PngHeader): boolean {
  return width > MAX_UNPACKED_SIDE || height > MAX_UNPACKED_SIDE;
}

/** How the other pictures begin that browsers show: JPEG, GIF, WebP, BMP and icons of Windows; an SVG may have lines in front, as many as a drawing program likes where it names its type. */
const OTHER_PICTURES = /^(?:\xff\xd8\xff|GIF8|RIFF.{4}WEBP|BM|\0\0[^\x20-\xff]\0)|<(?:svg|!DOCTYPE svg)[\s>]/s;

function isOtherPicture(bytes: Uint8Array): boolean {
  return OTHER_PICTURES.test(String.fromCharCode(...bytes.subarray(0, 1000)));
}

function headerOf(bytes: Uint8Array): PngHeader {
  return { width: uint32At(bytes, 0), height: uint32At(bytes, 4), depth: bytes[8] ?? 0, colorType: bytes[9] ?? 0, isInterlaced: bytes[12] === 1 };
}
