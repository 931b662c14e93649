/**
 * Draws media/icon.png (256 x 256) from shapes written as distance functions, so that the picture can be changed in a review.
 */
import { readFileSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { crc32, deflateSync } from 'node:zlib';
import { readArguments } from '../../scripts/lib/arguments.mjs';

const { values } = readArguments({
  command: 'node client/tools/make-icon.mjs',
  does: 'Draws the extension’s icon.',
  options: { check: { type: 'boolean', help: 'writes nothing, and fails where media/icon.png is out of date' } },
});
const SIZE = 256;
const TARGET = fileURLToPath(new URL('../../media/icon.png', import.meta.url));

/** Signed distance to a rounded box: negative inside. */
function box(x, y, centreX, centreY, halfWidth, halfHeight, radius) {
  const dx = Math.abs(x - centreX) - halfWidth + radius;
  const dy = Math.abs(y - centreY) - halfHeight + radius;
  return Math.hypot(Math.max(dx, 0), Math.max(dy, 0)) + Math.min(Math.max(dx, dy), 0) - radius;
}

const circle = (x, y, centreX, centreY, radius) => Math.hypot(x - centreX, y - centreY) - radius;
const union = (...distances) => Math.min(...distances);
const without = (shape, hole) => Math.max(shape, -hole);

/** How much of a pixel lies inside of a shape whose edge is `distance` away. */
const coverage = (distance) => Math.min(1, Math.max(0, 0.5 - distance));

const mix = (from, to, share) => from.map((channel, index) => channel + (to[index] - channel) * share);

/** A plug: two prongs, a body that is flat on top and round below, and its cable. Drawn upright, turned by 45 degrees. */
function plug(x, y) {
  const prongs = union(box(x, y, -24, -66, 9, 30, 9), box(x, y, 24, -66, 9, 30, 9));
  const collar = box(x, y, 0, -36, 58, 11, 8);
  const bowl = Math.max(union(box(x, y, 0, -14, 46, 30, 4), circle(x, y, 0, 10, 46)), -36 - y);
  const cable = box(x, y, 0, 84, 9, 34, 9);
  return union(prongs, collar, bowl, cable);
}

/** The tick on the body of the plug: what the workbench says when all is well. */
function tick(x, y) {
  const turned = (degrees, originX, originY) => {
    const angle = (degrees * Math.PI) / 180;
    const dx = x - originX;
    const dy = y - originY;
    return [dx * Math.cos(angle) + dy * Math.sin(angle), dy * Math.cos(angle) - dx * Math.sin(angle)];
  };
  const short = turned(45, -16.8, 11.2);
  const long = turned(-45, 7.3, 2.7);
  return union(box(...short, 0, 0, 17, 6, 6), box(...long, 0, 0, 29, 6, 6));
}

function pixelAt(column, row) {
  const x = column + 0.5 - SIZE / 2;
  const y = row + 0.5 - SIZE / 2;
  const tile = coverage(box(x, y, 0, 0, 124, 124, 44));
  const background = mix([0x2b, 0x4c, 0x9b], [0x12, 0x8a, 0x8c], Math.min(1, Math.max(0, (x + y) / 400 + 0.5)));
  // The plug points to the upper right; the tick stays upright for the reader, so it is drawn in the picture's own axes.
  const turnedX = (x + y) / Math.SQRT2;
  const turnedY = (y - x) / Math.SQRT2;
  const body = plug(turnedX * 1.04, turnedY * 1.04 - 4);
  const shape = without(body, tick(x + 2, y));
  return [...mix(background, [0xff, 0xff, 0xff], coverage(shape)).map(Math.round), Math.round(tile * 255)];
}

function chunk(type, data) {
  const body = Buffer.concat([Buffer.from(type, 'latin1'), data]);
  const frame = Buffer.alloc(8);
  frame.writeUInt32BE(data.length, 0);
  frame.writeUInt32BE(crc32(body), 4);
  return Buffer.concat([frame.subarray(0, 4), body, frame.subarray(4)]);
}

function encodePng(width, height, pixel) {
  const header = Buffer.alloc(13);
  header.writeUInt32BE(width, 0);
  header.writeUInt32BE(height, 4);
  header.set([8, 6, 0, 0, 0], 8);
  const rows = [];
  for (let row = 0; row < height; row++) {
    rows.push(Buffer.from([0]));
    for (let column = 0; column < width; column++) rows.push(Buffer.from(pixel(column, row)));
  }
  const signature = Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]);
  return Buffer.concat([signature, chunk('IHDR', header), chunk('IDAT', deflateSync(Buffer.concat(rows), { level: 9 })), chunk('IEND', Buffer.alloc(0))]);
}

const png = encodePng(SIZE, SIZE, pixelAt);
if (!values.check) writeFileSync(TARGET, png);
else if (!readFileSync(TARGET).equals(png)) {
  console.error('media/icon.png is out of date: run node client/tools/make-icon.mjs');
  process.exitCode = 1;
}
