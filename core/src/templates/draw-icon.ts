import { type Rgb, writePng } from '../images/write-png.js';

/** Microsoft asks for about 230 x 230 pixels, with a picture that takes less than 70 % of the width. */
const SIZE = 230;
const RING = { radius: 56, width: 18 };
const DOT = 16;

/** An icon to begin with: a white ring with a dot in it, on the brand colour. */
export function drawIcon(brandColor: string): Uint8Array {
  const background = rgbOf(brandColor);
  return writePng(SIZE, (column, row) => {
    const distance = Math.sqrt((column + 0.5 - SIZE / 2) ** 2 + (row + 0.5 - SIZE / 2) ** 2);
    // How far inside of the white shape a point is, in pixels; half a pixel around the edge makes it smooth.
    const inside = Math.max(RING.width / 2 - Math.abs(distance - RING.radius), DOT - distance);
    return mixed(background, Math.min(1, Math.max(0, inside + 0.5)));
  });
}

function mixed([red, green, blue]: Rgb, white: number): Rgb {
  const mix = (channel: number): number => Math.round(channel + (255 - channel) * white);
  return [mix(red), mix(green), mix(blue)];
}

function rgbOf(color: string): Rgb {
  const channel = (at: number): number => Number.parseInt(color.slice(at, at + 2), 16) || 0;
  return [channel(1), channel(3), channel(5)];
}
