import type { SyntaxProblem } from '../../documents/connector-document.js';
import type { ChangedRange } from '../../text/changed-range.js';
import type { OffsetRange } from '../../text/offset-range.js';
import { type JsonTape, NO_ROW, type Row } from '../tape/json-tape.js';
import { lastStartingBefore } from '../tape/tape-lookup.js';
import { rowEnd, rowKeyEnd, rowKeyStart, rowStart, settledOffsets } from '../tape/tape-offsets.js';

/** A part of a text that was read again, since something changed in it. It stands for a row, and starts at an offset of the text. */
export interface NewPart {
  readonly row: Row;
  readonly read: JsonTape;
  readonly start: number;
  readonly change: ChangedRange;
}

/** Puts the rows of a part in the place of those of a row. What stands behind is moved; what is around grows. */
export function spliced(tape: JsonTape, part: NewPart, errors: readonly SyntaxProblem[]): JsonTape {
  return { ...(grown(tape, part) ?? joined(tape, part)), errors };
}

/**
 * Somebody types within one value, as nearly always: all columns are those of the version before. Copies of them were two thirds of a megabyte for each keystroke in a large
 * definition, and what took them away again was the longest that an answer waited for. Undefined where more has changed.
 */
function grown(tape: JsonTape, part: NewPart): JsonTape | undefined {
  const { change } = part;
  const edited = lastStartingBefore(tape, change.start);
  const isOne = edited !== NO_ROW && tape.nexts[edited] === edited + 1 && rowStart(tape, edited) <= change.start && change.end <= rowEnd(tape, edited);
  if (!isOne || (edited !== tape.edited && tape.growth !== 0)) return undefined;
  const candidate = { ...tape, edited, growth: tape.growth + deltaOf(change) };
  return isRead(candidate, part) ? candidate : undefined;
}

function deltaOf({ end, newEnd }: ChangedRange): number {
  return newEnd - end;
}

/** Whether the rows of a tape are those that were read. */
function isRead(tape: JsonTape, { row, read, start }: NewPart): boolean {
  if (read.count !== (tape.nexts[row] ?? 0) - row) return false;
  for (let each = 0; each < read.count; each++) {
    const other = row + each;
    if (rowStart(read, each) + start !== rowStart(tape, other) || rowEnd(read, each) + start !== rowEnd(tape, other) || (read.nexts[each] ?? 0) + row !== tape.nexts[other]) return false;
    // The key of the object is no part of what was read again.
    if (each > 0 && (read.kinds[each] !== tape.kinds[other] || rowKeyStart(read, each) + start !== rowKeyStart(tape, other) || rowKeyEnd(read, each) + start !== rowKeyEnd(tape, other))) return false;
  }
  return true;
}

function joined(tape: JsonTape, { row, read: part, start, change }: NewPart): Omit<JsonTape, 'errors'> {
  const delta = deltaOf(change);
  const after = tape.nexts[row] ?? 0;
  const more = part.count - (after - row);
  const count = tape.count + more;
  const behind = row + part.count;
  const end = rowEnd(tape, row);
  const before = settledOffsets(tape);
  const column = (of: Int32Array, partOf: Int32Array): Int32Array => {
    const joined = new Int32Array(count);
    joined.set(of.subarray(0, row));
    joined.set(partOf, row);
    joined.set(of.subarray(after), behind);
    return joined;
  };
  const kinds = new Uint8Array(count);
  kinds.set(tape.kinds.subarray(0, row));
  kinds.set(part.kinds, row);
  kinds.set(tape.kinds.subarray(after), behind);
  // The key of the object is no part of what was read again.
  kinds[row] = tape.kinds[row] ?? 0;
  const keyStarts = shifted(column(before.keyStarts, part.offsets.keyStarts), row, behind, start, delta);
  const keyEnds = shifted(column(before.keyEnds, part.offsets.keyEnds), row, behind, start, delta);
  keyStarts[row] = before.keyStarts[row] ?? 0;
  keyEnds[row] = before.keyEnds[row] ?? 0;
  const ends = shifted(column(before.ends, part.offsets.ends), row, behind, start, delta);
  for (let each = 0; each < row; each++) if ((ends[each] ?? 0) >= end) ends[each] = (ends[each] ?? 0) + delta;
  const nexts = shifted(column(tape.nexts, part.nexts), row, behind, row, more);
  for (let each = 0; each < row; each++) if ((nexts[each] ?? 0) >= after) nexts[each] = (nexts[each] ?? 0) + more;
  const parents = column(tape.parents, part.parents);
  for (let each = row; each < behind; each++) parents[each] = (parents[each] ?? 0) + row;
  parents[row] = tape.parents[row] ?? NO_ROW;
  for (let each = behind; each < count; each++) if ((parents[each] ?? 0) >= after) parents[each] = (parents[each] ?? 0) + more;
  const starts = shifted(column(before.starts, part.offsets.starts), row, behind, start, delta);
  return { count, kinds, parents, nexts, offsets: { keyStarts, keyEnds, starts, ends }, edited: NO_ROW, growth: 0 };
}

/** In place: adds to the rows of the part, and to those behind it. */
function shifted(of: Int32Array, from: Row, behind: Row, inside: number, delta: number): Int32Array {
  for (let row = from; row < behind; row++) of[row] = (of[row] ?? 0) + inside;
  for (let row = behind; row < of.length; row++) of[row] = (of[row] ?? 0) + delta;
  return of;
}

/** Those around the object stay, those in it are the new ones. */
export function joinedErrors(errors: readonly SyntaxProblem[], { start, end }: OffsetRange, inside: readonly SyntaxProblem[], delta: number): readonly SyntaxProblem[] {
  return [
    ...errors.filter(({ range }) => range.start < start),
    ...inside.map((error) => moved(error, start)),
    ...errors.filter(({ range }) => range.start >= end).map((error) => moved(error, delta)),
  ];
}

function moved(error: SyntaxProblem, by: number): SyntaxProblem {
  return { ...error, range: { start: error.range.start + by, end: error.range.end + by } };
}

export function joinedRows(rows: readonly Row[], tape: JsonTape, row: Row, inside: readonly Row[], count: number): readonly Row[] {
  const after = tape.nexts[row] ?? 0;
  return [
    ...rows.filter((each) => each <= row),
    ...inside.map((each) => each + row),
    ...rows.filter((each) => each >= after).map((each) => each + count - (after - row)),
  ];
}
