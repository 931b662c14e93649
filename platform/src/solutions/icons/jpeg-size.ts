import type { IconSize } from './fit-icon.js';

export function isJpeg(bytes: Uint8Array): boolean {
  return bytes[0] === 0xff && bytes[1] === 0xd8;
}

/** The size of a JPEG, from the header of its frame (ITU-T T.81, B.2.2); undefined where there is none. */
export function jpegSize(bytes: Uint8Array): IconSize | undefined {
  for (let at = 2; at + 9 <= bytes.length && bytes[at] === 0xff;) {
    const marker = bytes[at + 1] ?? 0;
    // Frames are C0 to CF, without the tables C4, C8 and CC.
    if (marker >= 0xc0 && marker <= 0xcf && ![0xc4, 0xc8, 0xcc].includes(marker)) return { height: uint16At(bytes, at + 5), width: uint16At(bytes, at + 7) };
    const isAlone = marker === 0xff || (marker >= 0xd0 && marker <= 0xd8);
    at += isAlone ? 1 : 2 + uint16At(bytes, at + 2);
  }
  return undefined;
}

function uint16At(bytes: Uint8Array, at: number): number {
  return ((bytes[at] ?? 0) << 8) | (bytes[at + 1] ?? 0);
}
