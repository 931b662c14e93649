import assert from 'node:assert/strict';
import { decode, encode } from 'fast-png';
import { fitIcon } from './fit-icon.js';

/** A picture whose left half is red, and whose right half is see-through. */
function picture(width: number, height: number, channels: 3 | 4 = 4): Uint8Array {
  const data = new Uint8Array(width * height * channels);
  for (let pixel = 0; pixel < width * height; pixel++) {
    const isLeft = pixel % width < width / 2;
    data.set([isLeft ? 255 : 0, 0, 0, isLeft ? 255 : 0].slice(0, channels), pixel * channels);
  }
  return encode({ width, height, data, channels, depth: 8 });
}

function jpeg(width: number, height: number): Uint8Array {
  return Uint8Array.from([0xff, 0xd8, 0xff, 0xe0, 0, 4, 0, 0, 0xff, 0xc0, 0, 11, 8, height >> 8, height & 255, width >> 8, width & 255, 1, 1, 0x11, 0]);
}

describe('an icon for Dataverse', () => {
  for (const channels of [3, 4] as const) {
    it(`is made smaller in its proportion, with ${channels} channels`, async () => {
      const icon = await fitIcon(picture(460, 230, channels));
      assert.ok(icon.kind === 'shrunk');
      const { width, height, data } = decode(icon.bytes);
      assert.deepEqual([width, height, icon.to], [144, 72, { width: 144, height: 72 }]);
      assert.deepEqual([...data.subarray(0, 4)], [255, 0, 0, 255]);
      assert.deepEqual([...data.subarray(143 * 4, 144 * 4)], channels === 4 ? [0, 0, 0, 0] : [0, 0, 0, 255]);
    });
  }

  it('is the same every time', async () => {
    assert.deepEqual(await fitIcon(picture(230, 230)), await fitIcon(picture(230, 230)));
  });

  it('is made smaller with a palette and with 16 bits', async () => {
    const deep = encode({ width: 200, height: 200, depth: 16, channels: 3, data: new Uint16Array(200 * 200 * 3).fill(0x8000) });
    const icon = await fitIcon(deep);
    assert.ok(icon.kind === 'shrunk');
    assert.deepEqual([...decode(icon.bytes).data.subarray(0, 4)], [128, 128, 128, 255]);
    const listed = encode({ width: 200, height: 200, depth: 8, channels: 1, data: new Uint8Array(200 * 200).fill(1), palette: [[0, 0, 0], [10, 20, 30]] });
    const fromPalette = await fitIcon(listed);
    assert.ok(fromPalette.kind === 'shrunk', fromPalette.kind);
    assert.deepEqual([...decode(fromPalette.bytes).data.subarray(0, 4)], [10, 20, 30, 255]);
  });

  const others: readonly (readonly [what: string, bytes: Uint8Array, kind: string])[] = [
    ['small enough', picture(144, 144), 'as-is'],
    ['no picture', new TextEncoder().encode('<svg/>'), 'as-is'],
    ['empty', new Uint8Array(), 'as-is'],
    ['a small JPEG', jpeg(100, 100), 'as-is'],
    ['a large JPEG', jpeg(300, 100), 'too-large'],
    ['half a JPEG', jpeg(300, 100).subarray(0, 10), 'as-is'],
    ['too large to unpack', picture(2100, 1), 'too-large'],
    ['half a PNG', picture(300, 300).subarray(0, 120), 'too-large'],
  ];
  for (const [what, bytes, kind] of others) {
    it(`stays as it is where it is ${what}`, async () => { assert.equal((await fitIcon(bytes)).kind, kind); });
  }

  it('is not unpacked further than its size says', async () => {
    const bomb = picture(1500, 1500);
    // The header now says 150 × 1, and the pixels are those of 1500 × 1500.
    new DataView(bomb.buffer, bomb.byteOffset).setUint32(16, 150);
    new DataView(bomb.buffer, bomb.byteOffset).setUint32(20, 1);
    assert.equal((await fitIcon(bomb)).kind, 'too-large');
  });
});
