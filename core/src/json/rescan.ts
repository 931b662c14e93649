import { MAX_DEPTH } from '../documents/nesting-depth.js';
import type { SyntaxProblem } from '../documents/connector-document.js';
import type { ChangedRange } from '../text/changed-range.js';
import type { OffsetRange } from '../text/offset-range.js';
import { markDuplicateKeys } from './duplicate-keys.js';
import type { JsonReading } from './json-reading.js';
import { scanOnce } from './json-scanner.js';
import { type JsonTape, KIND_MASK, NO_ROW, type Row, ROW_OBJECT } from './json-tape.js';
import { MAX_ERRORS } from './syntax-errors.js';
import { lastStartingBefore } from './tape-lookup.js';

/** Each is larger than the one before; soon, reading all of the text costs no more. */
const MAX_TRIES = 3;

/**
 * The reading of a text that differs in one place from an earlier one, whose brackets match: only the object around the change is read again. Undefined where
 * what is broken there may reach beyond the object: then all of the text has to be read.
 */
export function rescan(text: string, earlier: JsonReading, change: ChangedRange): JsonReading | undefined {
  if (change.start === change.end && change.start === change.newEnd) return { ...earlier, text };
  let row = objectAround(earlier.tape, change);
  for (let tries = 0; row !== NO_ROW && tries < MAX_TRIES; tries++, row = objectAbove(earlier.tape, row)) {
    const again = rescanObject(text, earlier, row);
    if (again !== undefined) return again;
  }
  return undefined;
}

function rescanObject(text: string, earlier: JsonReading, row: Row): JsonReading | undefined {
  const { tape } = earlier;
  const range = { start: tape.starts[row] ?? 0, end: tape.ends[row] ?? 0 };
  if (hasErrorsAtEdges(earlier, range)) return undefined;
  const delta = text.length - earlier.text.length;
  const part = text.slice(range.start, range.end + delta);
  const { tape: read, isBalanced } = scanOnce(part, 'brackets');
  const isWhole = isBalanced && read.count > 0 && ((read.kinds[0] ?? 0) & KIND_MASK) === ROW_OBJECT && read.starts[0] === 0 && read.ends[0] === part.length;
  if (!isWhole || hasErrorsInLastLine(part, read.errors) || levelOf(tape, row) + depthOf(read) > MAX_DEPTH) return undefined;
  const errors = joinedErrors(tape.errors, range, read.errors, delta);
  if (errors.length >= MAX_ERRORS) return undefined;
  const repeated = markDuplicateKeys(part, read);
  return { text, tape: spliced(tape, row, read, range.start, delta, errors), isBalanced: true, tooDeepAt: undefined, repeated: joinedRows(earlier.repeated, tape, row, repeated, read.count) };
}

/** The innermost object whose brackets are both outside of the change; the root is not worth it. */
function objectAround(tape: JsonTape, { start, end }: ChangedRange): Row {
  let row = lastStartingBefore(tape, start);
  while (row > 0 && !(isObject(tape, row) && (tape.starts[row] ?? 0) < start && (tape.ends[row] ?? 0) > end)) row = tape.parents[row] ?? NO_ROW;
  return row > 0 ? row : NO_ROW;
}

function objectAbove(tape: JsonTape, row: Row): Row {
  let above = tape.parents[row] ?? NO_ROW;
  while (above > 0 && !isObject(tape, above)) above = tape.parents[above] ?? NO_ROW;
  return above > 0 ? above : NO_ROW;
}

function isObject(tape: JsonTape, row: Row): boolean {
  return ((tape.kinds[row] ?? 0) & KIND_MASK) === ROW_OBJECT;
}

/** An error keeps others of its line quiet, and one behind the object may stem from how that ends: on the lines of its two brackets, there must be none. */
function hasErrorsAtEdges({ text, tape: { errors } }: JsonReading, { start, end }: OffsetRange): boolean {
  if (errors.length === 0) return false;
  const firstLine = text.lastIndexOf('\n', start) + 1;
  const lastLine = Math.max(start, text.lastIndexOf('\n', end - 1));
  const lineEnd = text.indexOf('\n', end);
  const last = lineEnd < 0 ? text.length : lineEnd;
  return errors.some(({ range }) => (range.start >= firstLine && range.start <= start) || (range.start <= last && range.end >= lastLine));
}

function hasErrorsInLastLine(part: string, errors: readonly SyntaxProblem[]): boolean {
  const lastLine = part.lastIndexOf('\n');
  return errors.some(({ range }) => range.end > lastLine);
}

/** Those around the object stay, those in it are the new ones. */
function joinedErrors(errors: readonly SyntaxProblem[], { start, end }: OffsetRange, inside: readonly SyntaxProblem[], delta: number): readonly SyntaxProblem[] {
  return [
    ...errors.filter(({ range }) => range.start < start),
    ...inside.map((error) => moved(error, start)),
    ...errors.filter(({ range }) => range.start >= end).map((error) => moved(error, delta)),
  ];
}

function moved(error: SyntaxProblem, by: number): SyntaxProblem {
  return { ...error, range: { start: error.range.start + by, end: error.range.end + by } };
}

function joinedRows(rows: readonly Row[], tape: JsonTape, row: Row, inside: readonly Row[], count: number): readonly Row[] {
  const after = tape.nexts[row] ?? 0;
  return [
    ...rows.filter((each) => each <= row),
    ...inside.map((each) => each + row),
    ...rows.filter((each) => each >= after).map((each) => each + count - (after - row)),
  ];
}

function levelOf(tape: JsonTape, row: Row): number {
  let level = 0;
  for (let each = tape.parents[row] ?? NO_ROW; each !== NO_ROW; each = tape.parents[each] ?? NO_ROW) level++;
  return level;
}

/** How many levels a tape has. */
function depthOf(tape: JsonTape): number {
  const levels = new Int32Array(tape.count);
  let depth = 0;
  for (let row = 0; row < tape.count; row++) {
    const parent = tape.parents[row] ?? NO_ROW;
    levels[row] = parent === NO_ROW ? 1 : (levels[parent] ?? 0) + 1;
    depth = Math.max(depth, levels[row] ?? 0);
  }
  return depth;
}

/** Puts the rows of a part in the place of those of a row. What stands behind is moved; what is around grows. */
function spliced(tape: JsonTape, row: Row, part: JsonTape, start: number, delta: number, errors: readonly SyntaxProblem[]): JsonTape {
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
