import { utf8Length } from '../text/utf8-length.js';

/** How large a value is as JSON without blanks. */
export interface WrittenSize {
  readonly characters: number;
  readonly bytes: number;
}

/** The size of what `JSON.stringify` writes, without writing it: aliases of YAML let a short text unfold to more than there is room for. Objects that are shown in several places are measured once. */
export function writtenSizeOf(value: unknown, known = new Map<object, WrittenSize>()): WrittenSize {
  if (typeof value !== 'object' || value === null) return sizeOfText(JSON.stringify(value ?? null));
  const before = known.get(value);
  if (before !== undefined) return before;
  const size = sumOf(partsOf(value, known));
  known.set(value, size);
  return size;
}

function* partsOf(value: object, known: Map<object, WrittenSize>): Iterable<WrittenSize> {
  const entries = Object.entries(value);
  yield ofAscii(2 + Math.max(0, entries.length - 1));
  for (const [key, member] of entries) {
    yield writtenSizeOf(member, known);
    if (!Array.isArray(value)) yield sizeOfText(`${JSON.stringify(key)}:`);
  }
}

function sumOf(parts: Iterable<WrittenSize>): WrittenSize {
  let [characters, bytes] = [0, 0];
  for (const part of parts) {
    characters += part.characters;
    bytes += part.bytes;
  }
  return { characters, bytes };
}

function sizeOfText(text: string): WrittenSize {
  return { characters: text.length, bytes: utf8Length(text) };
}

function ofAscii(length: number): WrittenSize {
  return { characters: length, bytes: length };
}
