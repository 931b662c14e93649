import type { OffsetRange } from '../../text/offset-range.js';
import type { JsonTape, Row, TapeOffsets } from './json-tape.js';

/** Where the value of a row starts, quotes and brackets included. */
export function rowStart({ offsets, edited, growth }: JsonTape, row: Row): number {
  return (offsets.starts[row] ?? 0) + (row > edited ? growth : 0);
}

/** Where the value of a row ends. What is around the edited value ends behind it, and grows with it. */
export function rowEnd({ offsets, edited, growth, nexts }: JsonTape, row: Row): number {
  return (offsets.ends[row] ?? 0) + (row >= edited || (nexts[row] ?? 0) > edited ? growth : 0);
}

/** Where the key of a row starts, quotes included; without a key, where its value does. */
export function rowKeyStart({ offsets, edited, growth }: JsonTape, row: Row): number {
  return (offsets.keyStarts[row] ?? 0) + (row > edited ? growth : 0);
}

/** Where the key of a row ends; without a key, where its value starts. */
export function rowKeyEnd({ offsets, edited, growth }: JsonTape, row: Row): number {
  return (offsets.keyEnds[row] ?? 0) + (row > edited ? growth : 0);
}

export function valueRange(tape: JsonTape, row: Row): OffsetRange {
  return { start: rowStart(tape, row), end: rowEnd(tape, row) };
}

/** Undefined for what has no key. */
export function keyRange(tape: JsonTape, row: Row): OffsetRange | undefined {
  const start = rowKeyStart(tape, row);
  return start === rowStart(tape, row) ? undefined : { start, end: rowKeyEnd(tape, row) };
}

/** The offsets as they are, nothing being left to add. */
export function settledOffsets(tape: JsonTape): TapeOffsets {
  const { offsets, growth, count } = tape;
  if (growth === 0) return offsets;
  const all = (of: (tape: JsonTape, row: Row) => number): Int32Array => Int32Array.from({ length: count }, (_, row) => of(tape, row));
  return { keyStarts: all(rowKeyStart), keyEnds: all(rowKeyEnd), starts: all(rowStart), ends: all(rowEnd) };
}
