// Draws the icons of the sample connectors: white shapes on the connector's brand colour, 230 x 230, as Microsoft asks of publishers
// (PNG, square, the picture less than 70 % of the width, an opaque background in the brand colour).
// `node scripts/make-sample-icons.mjs` writes them.
import { writeFileSync } from 'node:fs';
import { crc32, deflateSync } from 'node:zlib';
import { readArguments } from './lib/arguments.mjs';
import { fromRoot } from './lib/root.mjs';

readArguments({ command: 'node scripts/make-sample-icons.mjs', does: 'Draws the icons of the sample connectors.' });
const SIZE = 230;

/** @typedef {(x: number, y: number) => number} Shape The distance to its edge in pixels, negative inside; (0, 0) is the centre. */

/** @type {(centreX: number, centreY: number, halfWidth: number, halfHeight: number, radius: number) => Shape} */
const box = (centreX, centreY, halfWidth, halfHeight, radius) => (x, y) => {
  const dx = Math.abs(x - centreX) - halfWidth + radius;
  const dy = Math.abs(y - centreY) - halfHeight + radius;
  return Math.hypot(Math.max(dx, 0), Math.max(dy, 0)) + Math.min(Math.max(dx, dy), 0) - radius;
};

/** @type {(centreX: number, centreY: number, radius: number) => Shape} */
const circle = (centreX, centreY, radius) => (x, y) => Math.hypot(x - centreX, y - centreY) - radius;

/** @type {(...shapes: Shape[]) => Shape} */
const union = (...shapes) => (x, y) => Math.min(...shapes.map((shape) => shape(x, y)));

/** @type {(shape: Shape, ...holes: Shape[]) => Shape} */
const without = (shape, ...holes) => (x, y) => Math.max(shape(x, y), -union(...holes)(x, y));

const person = union(circle(0, -32, 27), without(circle(0, 62, 56), box(0, 112, 80, 52, 0)));
const parcel = without(box(0, 0, 56, 50, 8), box(0, -12, 56, 3, 0), box(0, -32, 12, 17, 0));
const page = without(box(0, 0, 46, 60, 8), box(0, -28, 28, 5, 5), box(0, -4, 28, 5, 5), box(-12, 20, 16, 5, 5));
const ticket = without(box(0, 0, 66, 40, 8), circle(-66, 0, 15), circle(66, 0, 15), box(20, -22, 3, 7, 0), box(20, 0, 3, 7, 0), box(20, 22, 3, 7, 0));
const cart = union(box(6, -12, 50, 26, 8), box(-52, -40, 16, 5, 5), box(-40, -20, 5, 24, 5), circle(-18, 42, 13), circle(34, 42, 13));
const arrowHead = (/** @type {number} */ x, /** @type {number} */ y) => Math.max(x, Math.abs(y + 34) * 0.75 - (x + 36) * 0.66);
const turn = union(without(circle(0, 8, 50), circle(0, 8, 34), box(-44, -18, 44, 26, 0)), arrowHead);

/** @type {readonly { file: string, colour: string, shape: Shape }[]} */
const ICONS = [
  { file: 'contoso-contacts/icon.png', colour: '#2d6cdf', shape: person },
  { file: 'contoso-orders/icon.png', colour: '#b3541e', shape: cart },
  { file: 'contoso-invoices/icon.png', colour: '#5b3f8c', shape: page },
  { file: 'contoso-tickets/icon.png', colour: '#1f7a5c', shape: ticket },
  { file: 'contoso-solution/Connector/contoso_shipping_iconblob.Png', colour: '#8a5a00', shape: parcel },
  { file: 'contoso-solution/Connector/contoso_returns_iconblob.Png', colour: '#8c2f4b', shape: turn },
];

for (const { file, colour, shape } of ICONS) writeFileSync(fromRoot('samples', ...file.split('/')), drawPng(colour, shape));

/**
 * @param {string} colour `#rrggbb`
 * @param {Shape} shape
 */
function drawPng(colour, shape) {
  const background = [1, 3, 5].map((at) => Number.parseInt(colour.slice(at, at + 2), 16));
  const rows = [];
  for (let row = 0; row < SIZE; row++) {
    rows.push(0);
    for (let column = 0; column < SIZE; column++) rows.push(...pixel(background, shape(column + 0.5 - SIZE / 2, row + 0.5 - SIZE / 2)));
  }
  const signature = Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]);
  return Buffer.concat([signature, chunk('IHDR', header()), chunk('IDAT', deflateSync(Buffer.from(rows), { level: 9 })), chunk('IEND', Buffer.alloc(0))]);
}

/**
 * White inside of the shape, the background outside, and a smooth edge.
 * @param {readonly number[]} background
 * @param {number} distance
 */
function pixel(background, distance) {
  const white = Math.min(1, Math.max(0, 0.5 - distance));
  return background.map((channel) => Math.round(channel + (255 - channel) * white));
}

/** Width, height, eight bits, true colour, and the standard compression, filter and interlace methods. */
function header() {
  const bytes = Buffer.alloc(13);
  bytes.writeUInt32BE(SIZE, 0);
  bytes.writeUInt32BE(SIZE, 4);
  bytes.set([8, 2, 0, 0, 0], 8);
  return bytes;
}

/**
 * @param {string} type
 * @param {Uint8Array} data
 */
function chunk(type, data) {
  const body = Buffer.concat([Buffer.from(type, 'latin1'), data]);
  const frame = Buffer.alloc(8);
  frame.writeUInt32BE(data.length, 0);
  frame.writeUInt32BE(crc32(body), 4);
  return Buffer.concat([frame.subarray(0, 4), body, frame.subarray(4)]);
}
