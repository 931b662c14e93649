import { LineIndex, type OffsetRange } from '@connector-workbench/core';

/** What a person does to a text in one go. */
export interface RandomEdit {
  readonly range: OffsetRange;
  readonly newText: string;
}

/** A generator of numbers in 0…1 that gives the same ones for the same seed (mulberry32). */
export function seededRandom(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
}

/** Mostly letters somewhere in the text, as typing is; some of what breaks a file: brackets, quotes and commas come and go. */
export function randomEdit(text: string, random: () => number): RandomEdit {
  const at = Math.floor(random() * text.length);
  const kind = random();
  if (kind < 0.5) return { range: empty(inString(text, at)), newText: 'x' };
  if (kind < 0.65) return { range: { start: at, end: Math.min(text.length, at + 1) }, newText: '' };
  if (kind < 0.8) return { range: empty(lineEnd(text, at)), newText: '\n' };
  return { range: empty(at), newText: ['{', '}', '"', ',', '['][Math.floor(random() * 5)] ?? '{' };
}

/** The edit as an editor sends it, and the one that takes it back. */
export function asChange(text: string, { range, newText }: RandomEdit): { readonly range: ProtocolRange; readonly text: string } {
  const lines = new LineIndex(text);
  return { range: { start: lines.positionAt(range.start), end: lines.positionAt(range.end) }, text: newText };
}

export function inverse(text: string, { range, newText }: RandomEdit): RandomEdit {
  return { range: { start: range.start, end: range.start + newText.length }, newText: text.slice(range.start, range.end) };
}

interface ProtocolRange {
  readonly start: { readonly line: number; readonly character: number };
  readonly end: { readonly line: number; readonly character: number };
}

const empty = (offset: number): OffsetRange => ({ start: offset, end: offset });

/** Just before the closing quote of a text nearby, where most typing goes. */
function inString(text: string, near: number): number {
  const quote = text.indexOf('",', near);
  return quote < 0 ? near : quote;
}

function lineEnd(text: string, near: number): number {
  const end = text.indexOf('\n', near);
  return end < 0 ? text.length : end;
}
