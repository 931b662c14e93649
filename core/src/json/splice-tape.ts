import type { SyntaxProblem } from '../documents/connector-document.js';
import type { OffsetRange } from '../text/offset-range.js';
import { type JsonTape, NO_ROW, type Row } from './json-tape.js';

/** Puts the rows of a part in the place of those of a row. What stands behind is moved; what is around grows. */
export function spliced(tape: JsonTape, row: Row, part: JsonTape, start: number, delta: number, errors: readonly SyntaxProblem[]): JsonTape {
  const after = tape.nexts[row] ?? 0;
  const more = part.count - (after - row);
  const count = tape.count + more;
  const behind = row + part.count;
  const end = tape.ends[row] ?? 0;
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
  const keyStarts = shifted(column(tape.keyStarts, part.keyStarts), row, behind, start, delta);
  const keyEnds = shifted(column(tape.keyEnds, part.keyEnds), row, behind, start, delta);
  keyStarts[row] = tape.keyStarts[row] ?? 0;
  keyEnds[row] = tape.keyEnds[row] ?? 0;
  const ends = shifted(column(tape.ends, part.ends), row, behind, start, delta);
  for (let each = 0; each < row; each++) if ((ends[each] ?? 0) >= end) ends[each] = (ends[each] ?? 0) + delta;
  const nexts = shifted(column(tape.nexts, part.nexts), row, behind, row, more);
  for (let each = 0; each < row; each++) if ((nexts[each] ?? 0) >= after) nexts[each] = (nexts[each] ?? 0) + more;
  const parents = column(tape.parents, part.parents);
  for (let each = row; each < behind; each++) parents[each] = (parents[each] ?? 0) + row;
  parents[row] = tape.parents[row] ?? NO_ROW;
  for (let each = behind; each < count; each++) if ((parents[each] ?? 0) >= after) parents[each] = (parents[each] ?? 0) + more;
  return { count, kinds, keyStarts, keyEnds, starts: shifted(column(tape.starts, part.starts), row, behind, start, delta), ends, parents, nexts, errors };
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
