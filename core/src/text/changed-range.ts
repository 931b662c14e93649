import { PieceText } from './piece-text.js';
import type { CharSequence } from './char-sequence.js';

/** Where two texts differ: from `start`, up to `end` in the first and `newEnd` in the second. Before and after, they are the same. */
export interface ChangedRange {
  readonly start: number;
  readonly end: number;
  readonly newEnd: number;
}

/** Comparing pieces is the engine's work, and many times faster than looking at each character. */
const PIECE = 4096;

export function changedRange(before: CharSequence, after: CharSequence): ChangedRange {
  const { atStart, atEnd } = before instanceof PieceText && after instanceof PieceText ? after.sharedWith(before) : { atStart: 0, atEnd: 0 };
  return around(before.slice(atStart, before.length - atEnd), after.slice(atStart, after.length - atEnd), atStart);
}

function around(before: string, after: string, offset: number): ChangedRange {
  const shorter = Math.min(before.length, after.length);
  const start = sameAtStart(before, after, shorter);
  const same = sameAtEnd(before, after, shorter - start);
  return { start: offset + start, end: offset + before.length - same, newEnd: offset + after.length - same };
}

function sameAtStart(a: string, b: string, limit: number): number {
  let at = 0;
  while (at + PIECE <= limit && a.slice(at, at + PIECE) === b.slice(at, at + PIECE)) at += PIECE;
  while (at < limit && a.charCodeAt(at) === b.charCodeAt(at)) at++;
  return at;
}

function sameAtEnd(a: string, b: string, limit: number): number {
  let count = 0;
  while (count + PIECE <= limit && a.slice(a.length - count - PIECE, a.length - count) === b.slice(b.length - count - PIECE, b.length - count)) count += PIECE;
  while (count < limit && a.charCodeAt(a.length - count - 1) === b.charCodeAt(b.length - count - 1)) count++;
  return count;
}
