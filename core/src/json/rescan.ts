import { MAX_DEPTH } from '../documents/nesting-depth.js';
import { type ChangedRange, changedRange } from '../text/changed-range.js';
import { markDuplicateKeys } from './duplicate-keys.js';
import { scanOnce } from './json-scanner.js';
import { type JsonTape, KIND_MASK, NO_ROW, type Row, ROW_OBJECT } from './json-tape.js';
import { lastStartingBefore } from './tape-lookup.js';

/**
 * The tape of a text that differs in one place from an earlier one, whose tape is at hand: only the object around the change is read again. Undefined where the
 * earlier text had errors or doubled keys, or where the object has them now: then all of the text has to be read, since what is broken may reach beyond it.
 */
export function rescan(text: string, earlier: { readonly text: string; readonly tape: JsonTape }): JsonTape | undefined {
  const change = changedRange(earlier.text, text);
  const row = objectAround(earlier.tape, change);
  if (row === NO_ROW) return undefined;
  const start = earlier.tape.starts[row] ?? 0;
  const delta = text.length - earlier.text.length;
  const part = text.slice(start, (earlier.tape.ends[row] ?? 0) + delta);
  const { tape } = scanOnce(part, 'brackets');
  const isWhole = tape.errors.length === 0 && tape.count > 0 && ((tape.kinds[0] ?? 0) & KIND_MASK) === ROW_OBJECT && tape.starts[0] === 0 && tape.ends[0] === part.length;
  if (!isWhole || levelOf(earlier.tape, row) + depthOf(tape) > MAX_DEPTH || markDuplicateKeys(part, tape).length > 0) return undefined;
  return spliced(earlier.tape, row, tape, start, delta);
}

/** The innermost object whose brackets are both outside of the change; the root is not worth it. */
function objectAround(tape: JsonTape, { start, end }: ChangedRange): Row {
  let row = lastStartingBefore(tape, start);
  while (row > 0 && !(((tape.kinds[row] ?? 0) & KIND_MASK) === ROW_OBJECT && (tape.starts[row] ?? 0) < start && (tape.ends[row] ?? 0) > end)) row = tape.parents[row] ?? NO_ROW;
  return row > 0 ? row : NO_ROW;
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
function spliced(tape: JsonTape, row: Row, part: JsonTape, start: number, delta: number): JsonTape {
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
  return { count, kinds, keyStarts, keyEnds, starts: shifted(column(tape.starts, part.starts), row, behind, start, delta), ends, parents, nexts, errors: [] };
}

/** In place: adds to the rows of the part, and to those behind it. */
function shifted(of: Int32Array, from: Row, behind: Row, inside: number, delta: number): Int32Array {
  for (let row = from; row < behind; row++) of[row] = (of[row] ?? 0) + inside;
  for (let row = behind; row < of.length; row++) of[row] = (of[row] ?? 0) + delta;
  return of;
}
