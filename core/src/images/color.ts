import type { Color } from './png-pixels.js';

export const WHITE = '#ffffff';
/** The colour of connectors that have none of their own. */
export const DEFAULT_BLUE = '#007ee5';
/** What fixes put in where nothing else is known: a blue that certification accepts, unlike white and the default. */
export const PROPOSED_COLOR = '#0078d4';
/** Programs round colours when they save them; nobody sees a difference of so many steps out of 255. */
export const TOLERANCE = 8;

/** Whether nobody sees a difference between a colour and a `#rrggbb`. */
export function isNear({ red, green, blue }: Color, hex: string): boolean {
  const parts = [1, 3, 5].map((at) => Number.parseInt(hex.slice(at, at + 2), 16));
  return [red, green, blue].every((part, at) => Math.abs(part - (parts[at] ?? 0)) <= TOLERANCE);
}

/** As `#rrggbb`. */
export function hexOf({ red, green, blue }: Color): string {
  return `#${[red, green, blue].map((part) => part.toString(16).padStart(2, '0')).join('')}`;
}
