import { childPointer, endOfSegment, type Pointer, ROOT_POINTER, segmentAt } from '../../pointer.js';
import type { CharSequence } from '../../text/char-sequence.js';
import { contentEnd, contentStart } from './json-strings.js';
import { type JsonTape, KEY_ESCAPED, NO_ROW, type Row, ROW_ARRAY, ROW_OBJECT, SHADOWED, STRAY } from './json-tape.js';
import { kindOf } from './row-kind.js';
import { keyOf } from './tape-value.js';
import { rowEnd, rowKeyEnd, rowKeyStart, rowStart } from './tape-offsets.js';

/** The row of the value at a pointer, or NO_ROW. Of members with the same key it is the last, which counts. */
export function rowOf(text: CharSequence, tape: JsonTape, pointer: Pointer): Row {
  let row: Row = tape.count > 0 ? 0 : NO_ROW;
  // Segment by segment and without a list of them: there are many findings to look up.
  for (let slash = 0; slash < pointer.length && row !== NO_ROW;) {
    const end = endOfSegment(pointer, slash);
    row = childOf(text, tape, row, segmentAt(pointer, slash, end));
    slash = end;
  }
  return row;
}

const ROWS = new WeakMap<JsonTape['nexts'], Map<Pointer, Row>>();

/** The same, for a text that somebody types in: most findings stay, and each is looked up again after each keystroke. */
export function rememberedRowOf(text: CharSequence, tape: JsonTape, pointer: Pointer): Row {
  let rows = ROWS.get(tape.nexts);
  if (rows === undefined) ROWS.set(tape.nexts, rows = new Map<Pointer, Row>());
  let row = rows.get(pointer);
  if (row === undefined) rows.set(pointer, row = rowOf(text, tape, pointer));
  return row;
}

export function pointerOfRow(text: CharSequence, tape: JsonTape, row: Row): Pointer {
  const parent = tape.parents[row] ?? NO_ROW;
  if (parent === NO_ROW) return ROOT_POINTER;
  const segment = kindOf(tape, parent) === ROW_ARRAY ? indexIn(tape, parent, row) : keyOf(text, tape, row);
  return childPointer(pointerOfRow(text, tape, parent), segment);
}

/**
 * The innermost row whose key or value is around an offset (`keyStart <= offset < end`), or NO_ROW. What is no part of the
 * document's value stands for what is around it: a value without a key for its object, the inside of a member whose key is
 * repeated later for that member.
 */
export function rowAt(tape: JsonTape, offset: number): Row {
  let row = lastStartingBefore(tape, offset);
  while (row !== NO_ROW && offset >= rowEnd(tape, row) && !isEmptyAt(tape, row, offset)) row = tape.parents[row] ?? NO_ROW;
  return partOfValue(tape, row);
}

/** A missing value is around the offset right after its colon, where somebody types it. */
function isEmptyAt(tape: JsonTape, row: Row, offset: number): boolean {
  return rowStart(tape, row) === rowEnd(tape, row) && rowEnd(tape, row) === offset;
}

function partOfValue(tape: JsonTape, row: Row): Row {
  let kept = row;
  for (let each = row; each !== NO_ROW; each = tape.parents[each] ?? NO_ROW) {
    const kind = tape.kinds[each] ?? 0;
    if ((kind & STRAY) !== 0) kept = tape.parents[each] ?? NO_ROW;
    else if ((kind & SHADOWED) !== 0) kept = each;
  }
  return kept;
}

/** The last row that starts at an offset or before it, or NO_ROW. */
export function lastStartingBefore(tape: JsonTape, offset: number): Row {
  let low = 0;
  let high = tape.count;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if (rowKeyStart(tape, middle) <= offset) low = middle + 1;
    else high = middle;
  }
  return low - 1;
}

const INDEX = /^(?:0|[1-9]\d*)$/;

function childOf(text: CharSequence, tape: JsonTape, row: Row, segment: string): Row {
  switch (kindOf(tape, row)) {
    case ROW_OBJECT: return memberOf(text, tape, row, segment);
    case ROW_ARRAY: return INDEX.test(segment) ? itemOf(tape, row, Number(segment)) : NO_ROW;
    default: return NO_ROW;
  }
}

/** Passing so many siblings once is cheap; passing them for each of hundreds of pointers is not. */
const FEW_MEMBERS = 24;

/** By object, the members of those that have many; by the column that says which rows there are. */
const MEMBERS = new WeakMap<JsonTape['nexts'], Map<Row, ReadonlyMap<string, Row>>>();

function memberOf(text: CharSequence, tape: JsonTape, row: Row, key: string): Row {
  const known = MEMBERS.get(tape.nexts)?.get(row);
  if (known !== undefined) return known.get(key) ?? NO_ROW;
  const end = tape.nexts[row] ?? 0;
  let passed = 0;
  for (let child = row + 1; child < end; child = tape.nexts[child] ?? end) {
    if (isMember(tape, child) && hasKey(text, tape, child, key)) return child;
    if (++passed > FEW_MEMBERS) return rememberMembers(text, tape, row).get(key) ?? NO_ROW;
  }
  return NO_ROW;
}

function rememberMembers(text: CharSequence, tape: JsonTape, row: Row): ReadonlyMap<string, Row> {
  const members = new Map<string, Row>();
  const end = tape.nexts[row] ?? 0;
  for (let child = row + 1; child < end; child = tape.nexts[child] ?? end) if (isMember(tape, child)) members.set(keyOf(text, tape, child), child);
  const ofTape = MEMBERS.get(tape.nexts) ?? new Map<Row, ReadonlyMap<string, Row>>();
  MEMBERS.set(tape.nexts, ofTape.set(row, members));
  return members;
}

/** Not what a later member of the same name takes the place of, and not what has no key. */
function isMember(tape: JsonTape, row: Row): boolean {
  return ((tape.kinds[row] ?? 0) & (SHADOWED | STRAY)) === 0;
}

function hasKey(text: CharSequence, tape: JsonTape, row: Row, key: string): boolean {
  if (((tape.kinds[row] ?? 0) & KEY_ESCAPED) !== 0) return keyOf(text, tape, row) === key;
  const start = contentStart(text, rowKeyStart(tape, row));
  return contentEnd(text, rowKeyStart(tape, row), rowKeyEnd(tape, row)) - start === key.length && text.startsWith(key, start);
}

function itemOf(tape: JsonTape, row: Row, index: number): Row {
  const end = tape.nexts[row] ?? 0;
  let at = 0;
  for (let child = row + 1; child < end; child = tape.nexts[child] ?? end) {
    if (at++ === index) return child;
  }
  return NO_ROW;
}

/** Which item of a list a row is. */
export function indexIn(tape: JsonTape, array: Row, row: Row): number {
  let index = 0;
  for (let child = array + 1; child < row; child = tape.nexts[child] ?? row) index++;
  return index;
}
