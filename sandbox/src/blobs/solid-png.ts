import { crc32, deflateSync } from 'node:zlib';

const SIZE = 64;
const SIGNATURE = Uint8Array.of(0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a);

/** A square picture of one colour (`#rrggbb`), as PNG: what connectors without an icon of their own show. */
export function createSolidPng(colour: string): Uint8Array {
  const pixel = [1, 3, 5].map((at) => Number.parseInt(colour.slice(at, at + 2), 16));
  const row = [0, ...Array.from({ length: SIZE }, () => pixel).flat()];
  const rows = Uint8Array.from(Array.from({ length: SIZE }, () => row).flat());
  return Buffer.concat([SIGNATURE, chunk('IHDR', header()), chunk('IDAT', deflateSync(rows)), chunk('IEND', new Uint8Array())]);
}

/** Width, height, eight bits, true colour, and the standard compression, filter and interlace methods. */
function header(): Uint8Array {
  const bytes = Buffer.alloc(13);
  bytes.writeUInt32BE(SIZE, 0);
  bytes.writeUInt32BE(SIZE, 4);
  bytes.set([8, 2, 0, 0, 0], 8);
  return bytes;
}

function chunk(type: string, data: Uint8Array): Uint8Array {
  const body = Buffer.concat([Buffer.from(type, 'latin1'), data]);
  const frame = Buffer.alloc(8);
  frame.writeUInt32BE(data.byteLength, 0);
  frame.writeUInt32BE(crc32(body), 4);
  return Buffer.concat([frame.subarray(0, 4), body, frame.subarray(4)]);
}
