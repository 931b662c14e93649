import { inflateSync } from 'node:zlib';
import type { DecodedPng } from 'fast-png';
import { isJpeg, jpegSize } from './jpeg-size.js';

/** Pixels of each side of the column `iconblob` (page about the table `connector`). */
export const MAX_ICON_SIDE = 144;
/** Larger pictures are not unpacked, so that no file takes much memory. */
const MAX_UNPACKED_SIDE = 2048;

export interface IconSize {
  readonly width: number;
  readonly height: number;
}

export type FittedIcon =
  /** Small enough, or nothing that is known how to read: it stays as it is. */
  | { readonly kind: 'as-is' }
  | { readonly kind: 'shrunk'; readonly bytes: Uint8Array; readonly from: IconSize; readonly to: IconSize }
  /** Too large, and of a kind that is not made smaller here. */
  | { readonly kind: 'too-large'; readonly size: IconSize };

/** An icon in a size that Dataverse keeps, its sides in the same proportion. Never throws, whatever the bytes are. */
export async function fitIcon(bytes: Uint8Array): Promise<FittedIcon> {
  if (isJpeg(bytes)) {
    const size = jpegSize(bytes);
    return size === undefined || fits(size) ? { kind: 'as-is' } : { kind: 'too-large', size };
  }
  const from = pngSize(bytes);
  if (from === undefined || fits(from)) return { kind: 'as-is' };
  const to = shrunkSize(from);
  const shrunk = from.width > MAX_UNPACKED_SIDE || from.height > MAX_UNPACKED_SIDE ? undefined : await shrink(bytes, from, to).catch(() => undefined);
  return shrunk === undefined ? { kind: 'too-large', size: from } : { kind: 'shrunk', bytes: shrunk, from, to };
}

function fits({ width, height }: IconSize): boolean {
  return width <= MAX_ICON_SIDE && height <= MAX_ICON_SIDE;
}

function shrunkSize({ width, height }: IconSize): IconSize {
  const scale = MAX_ICON_SIDE / Math.max(width, height);
  return { width: Math.max(1, Math.round(width * scale)), height: Math.max(1, Math.round(height * scale)) };
}

const SIGNATURE = [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a];

function pngSize(bytes: Uint8Array): IconSize | undefined {
  if (bytes.length < 33 || !SIGNATURE.every((byte, at) => bytes[at] === byte)) return undefined;
  const view = new DataView(bytes.buffer, bytes.byteOffset);
  const [width, height] = [view.getUint32(16), view.getUint32(20)];
  return width === 0 || height === 0 ? undefined : { width, height };
}

/** Undefined for kinds of PNG that icons hardly ever are. Throws where the picture is broken. */
async function shrink(bytes: Uint8Array, from: IconSize, to: IconSize): Promise<Uint8Array | undefined> {
  if (!unpacksToItsSize(bytes, from)) return undefined;
  const [{ convertIndexedToRgb, decode, encode }, { Pica }] = await Promise.all([import('fast-png'), import('pica')]);
  const picture = decode(bytes);
  const src = picture.palette === undefined ? rgbaOf(picture) : rgbaOf({ ...picture, depth: 8, channels: picture.transparency === undefined && picture.palette[0]?.length !== 4 ? 3 : 4, data: convertIndexedToRgb(picture) });
  if (src === undefined) return undefined;
  const data = await new Pica({ features: ['js'] }).resizeBuffer({ src, width: from.width, height: from.height, toWidth: to.width, toHeight: to.height });
  return encode({ ...to, data, channels: 4, depth: 8 });
}

/** Whether the packed pixels are no more than the header says: the library would unpack them to their end. */
function unpacksToItsSize(bytes: Uint8Array, { width, height }: IconSize): boolean {
  const parts: Uint8Array[] = [];
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  for (let at = SIGNATURE.length; at + 12 <= bytes.length; at += 12 + view.getUint32(at)) {
    if (String.fromCharCode(...bytes.subarray(at + 4, at + 8)) === 'IDAT') parts.push(bytes.subarray(at + 8, at + 8 + view.getUint32(at)));
  }
  // At most four samples of 16 bits, and a byte for the filter of each line; interlaced pictures have up to twice as many lines.
  const most = height * (width * 8 + 2) * 2;
  inflateSync(Buffer.concat(parts), { maxOutputLength: most });
  return true;
}

/** Eight bits of red, green, blue and alpha for each pixel; undefined where a pixel is less than a byte, or one colour means transparent. */
function rgbaOf({ width, height, depth, channels, data, transparency, palette }: Pick<DecodedPng, 'width' | 'height' | 'depth' | 'channels' | 'data' | 'transparency' | 'palette'>): Uint8Array | undefined {
  if (depth < 8 || (transparency !== undefined && palette === undefined)) return undefined;
  const shift = depth === 16 ? 8 : 0;
  const colors = channels < 3 ? [0, 0, 0] : [0, 1, 2];
  const alphaAt = channels === 2 ? 1 : channels === 4 ? 3 : undefined;
  const rgba = new Uint8Array(width * height * 4);
  for (let pixel = 0; pixel < width * height; pixel++) {
    const sample = (channel: number): number => (data[pixel * channels + channel] ?? 0) >> shift;
    rgba.set([...colors.map(sample), alphaAt === undefined ? 255 : sample(alphaAt)], pixel * 4);
  }
  return rgba;
}
