import assert from 'node:assert/strict';
import { crc32, deflateSync, deflateRawSync } from 'node:zlib';
import fc from 'fast-check';
import { pictureOf } from '../testing/sample-picture.js';
import { inflate } from './inflate.js';
import { readPicture } from './read-picture.js';

function png(width: number, height: number, [depth, colorType, interlace]: readonly [number, number, number], lines: readonly number[], chunks: Readonly<Record<string, readonly number[]>> = {}): Uint8Array {
  const chunk = (type: string, content: Uint8Array): Buffer => {
    const named = Buffer.concat([Buffer.from(type), content]);
    const [length, check] = [Buffer.alloc(4), Buffer.alloc(4)];
    length.writeUInt32BE(content.length);
    check.writeUInt32BE(crc32(named));
    return Buffer.concat([length, named, check]);
  };
  const header = Buffer.alloc(13);
  header.writeUInt32BE(width, 0);
  header.writeUInt32BE(height, 4);
  header.set([depth, colorType, 0, 0, interlace], 8);
  const others = Object.entries(chunks).map(([type, content]) => chunk(type, Buffer.from(content)));
  return Buffer.concat([Buffer.from('89504e470d0a1a0a', 'hex'), chunk('IHDR', header), ...others, chunk('IDAT', deflateSync(Buffer.from(lines))), chunk('IEND', Buffer.alloc(0))]);
}

function corners(bytes: Uint8Array): readonly string[] {
  const picture = readPicture(bytes);
  if (picture.kind !== 'png') return [picture.kind];
  return (picture.corners ?? []).map(({ red, green, blue, alpha }) => [red, green, blue, alpha].map((part) => part.toString(16).padStart(2, '0')).join(''));
}

describe('inflate', () => {
  it('unpacks what zlib packs', () => {
    const text = fc.array(fc.constantFrom('contoso', 'a', '\0', 'xyz '), { maxLength: 400 }).map((parts) => parts.join(''));
    fc.assert(fc.property(fc.oneof(text.map((value) => Buffer.from(value)), fc.uint8Array({ maxLength: 3000 })), fc.integer({ min: 0, max: 9 }), fc.integer({ min: 0, max: 4 }), (bytes, level, strategy) => {
      assert.deepEqual(Buffer.from(inflate(deflateSync(bytes, { level, strategy }), bytes.length)), Buffer.from(bytes));
    }), { seed: 20_240_613, numRuns: 300 });
  });

  it('stops at the size that was asked for', () => {
    assert.deepEqual([...inflate(deflateSync(Buffer.alloc(1_000_000, 7)), 3)], [7, 7, 7]);
  });

  it('says that a stream is broken', () => {
    const packed = deflateSync(Buffer.from('contoso contacts '.repeat(50)));
    assert.throws(() => inflate(packed.subarray(0, 12), 850), RangeError);
    assert.throws(() => inflate(packed, 851), RangeError);
    assert.throws(() => inflate(Buffer.from([0, 0, 0xff, 0xff]), 1), RangeError);
    assert.throws(() => inflate(Buffer.concat([Buffer.alloc(2), deflateRawSync('a').subarray(0, 1)]), 9), RangeError);
  });
});

describe('a picture', () => {
  it('has its size and the colours of its corners', () => {
    assert.deepEqual(corners(pictureOf('3x2 #12345680')), ['12345680', '12345680', '12345680', '12345680']);
  });

  for (const [what, bytes, expected] of [
    ['filtered lines', png(2, 3, [8, 2, 0], [0, 1, 2, 3, 4, 5, 6, 1, 1, 1, 1, 1, 1, 1, 4, 1, 1, 1, 1, 1, 1]), ['010203ff', '040506ff', '020202ff', '030303ff']],
    ['averages and lines above', png(1, 3, [8, 0, 0], [2, 10, 3, 10, 2, 10]), ['0a0a0aff', '0a0a0aff', '191919ff', '191919ff']],
    ['a palette', png(3, 1, [2, 3, 0], [0, 0b00011000], { PLTE: [1, 2, 3, 4, 5, 6, 7, 8, 9], tRNS: [255, 255, 9] }), ['010203ff', '07080909', '010203ff', '07080909']],
    ['shades of grey', png(2, 1, [1, 0, 0], [0, 0b10000000]), ['ffffffff', '000000ff', 'ffffffff', '000000ff']],
    ['grey with alpha', png(1, 1, [8, 4, 0], [0, 16, 32]), ['10101020', '10101020', '10101020', '10101020']],
    ['a transparent colour', png(1, 1, [8, 2, 0], [0, 1, 2, 3], { tRNS: [0, 1, 0, 2, 0, 3] }), ['01020300', '01020300', '01020300', '01020300']],
    ['16 bits', png(1, 1, [16, 2, 0], [0, 255, 255, 128, 0, 0, 0]), ['ff8000ff', 'ff8000ff', 'ff8000ff', 'ff8000ff']],
    // Passes of Adam7 over 2 x 2 pixels: (0, 0), then (1, 0), then both of the second line.
    ['interlaced lines', png(2, 2, [8, 0, 1], [0, 1, 0, 2, 0, 3, 4]), ['010101ff', '020202ff', '030303ff', '040404ff']],
    ['no PNG', Buffer.from('GIF89a'), ['other']],
    ['a photograph', Buffer.from('ffd8ffe000104a464946', 'hex'), ['other']],
    ['a drawing', Buffer.from('<?xml version="1.0"?>\n<!-- drawn -->\n<svg width="230">'), ['other']],
    ['a drawing with a type', Buffer.from(`<?xml version="1.0"?>\n<!DOCTYPE svg PUBLIC "-//W3C//DTD SVG 1.1//EN" "" [\n${'\t<!ENTITY contoso "x">\n'.repeat(60)}]>\n<svg>`), ['other']],
    ['a picture of the web', Buffer.from('RIFF\0\n\0\0WEBPVP8 '), ['other']],
    ['a text', Buffer.from('There is no icon yet.'), ['none']],
    ['the start of a signature', Buffer.from('89504e47', 'hex'), ['none']],
    ['no bytes', new Uint8Array(), ['empty']],
    ['no pixels', pictureOf('broken'), ['broken']],
    ['a colour type that is none', png(1, 1, [8, 5, 0], [0, 1]), ['broken']],
    ['colours of four bits', png(1, 1, [4, 2, 0], [0, 1, 2]), ['broken']],
    ['more colours than a palette can number', png(1, 1, [16, 3, 0], [0, 0, 0], { PLTE: [1, 2, 3] }), ['broken']],
    ['numbers of colours without a palette', png(1, 1, [8, 3, 0], [0, 0]), ['broken']],
    ['a filter that is none', png(1, 1, [8, 0, 0], [9, 1]), []],
    ['pixels that end too early', png(1, 2, [8, 0, 0], [0, 1]), []],
    ['no end', pictureOf('3x2 #12345680').subarray(0, -12), ['12345680', '12345680', '12345680', '12345680']],
    ['neither an end nor all pixels', png(1, 2, [8, 0, 0], [0, 1]).subarray(0, -12), ['broken']],
    ['half a chunk of pixels', pictureOf('16x16 #12345680').subarray(0, -20), ['broken']],
    ['a damaged chunk of pixels', pictureOf('16x16 #12345680').map((byte, at) => (at === 50 ? byte ^ 1 : byte)), ['broken']],
    ['a damaged text', png(1, 1, [8, 0, 0], [0, 16], { tEXt: [1] }).map((byte, at) => (at === 41 ? byte ^ 1 : byte)), ['101010ff', '101010ff', '101010ff', '101010ff']],
    ['no width', png(0, 1, [8, 0, 0], []), ['broken']],
    ['too many pixels', png(4_000_000_000, 1, [8, 0, 0], []), []],
  ] as const) {
    it(`may have ${what}`, () => {
      assert.deepEqual(corners(bytes), expected);
    });
  }

  it('may be broken in any way', () => {
    const whole = pictureOf('16x16 #2d6cdf');
    fc.assert(fc.property(fc.nat(whole.length - 1), fc.nat(255), fc.nat(whole.length), (at, byte, end) => {
      const changed = Uint8Array.from(whole).subarray(0, Math.max(end, 8));
      changed[at] = byte;
      readPicture(changed);
    }), { seed: 20_240_614, numRuns: 1000 });
  });
});
