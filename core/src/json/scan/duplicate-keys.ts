import type { CharSequence } from '../../text/char-sequence.js';
import { contentEnd, contentStart } from '../tape/json-strings.js';
import { type JsonTape, KEY_ESCAPED, type Row, SHADOWED } from '../tape/json-tape.js';
import { keyOf } from '../tape/tape-value.js';
import { rowKeyEnd, rowKeyStart, rowStart } from '../tape/tape-offsets.js';

/**
 * Finds the members whose key occurred before in the same object, and marks the earlier ones as shadowed, since the last one counts.
 * One hash table serves all objects: a member's hash is made from its key and its object.
 */
export function markDuplicateKeys(text: CharSequence, tape: JsonTape): readonly Row[] {
  const slots = new Int32Array(tableSize(tape.count));
  const repeated: Row[] = [];
  for (let row = nextRepeated(text, tape, slots, 1); row < tape.count; row = nextRepeated(text, tape, slots, row + 1)) {
    const slot = slotOf(text, tape, slots, row);
    const earlier = (slots[slot] ?? 0) - 1;
    tape.kinds[earlier] = (tape.kinds[earlier] ?? 0) | SHADOWED;
    repeated.push(row);
    slots[slot] = row + 1;
  }
  return repeated;
}

/**
 * Puts the members from `first` on into the table, up to the first whose key is in there already, which is left to the caller; else the end of the tape. Most
 * texts have none: what is done about one stands outside of this loop, since V8 would throw away its compiled code where it gets there for the first time.
 */
function nextRepeated(text: CharSequence, tape: JsonTape, slots: Int32Array, first: Row): Row {
  let row = first;
  for (; row < tape.count; row++) {
    if (rowKeyStart(tape, row) === rowStart(tape, row)) continue;
    const slot = slotOf(text, tape, slots, row);
    if (slots[slot] !== 0) return row;
    slots[slot] = row + 1;
  }
  return row;
}

/** Where a member of the same object with the same key stands, or else a free slot. */
function slotOf(text: CharSequence, tape: JsonTape, slots: Int32Array, row: Row): number {
  const mask = slots.length - 1;
  let slot = hashOf(text, tape, row) & mask;
  for (;;) {
    const other = (slots[slot] ?? 0) - 1;
    if (other < 0 || (tape.parents[other] === tape.parents[row] && hasSameKey(text, tape, other, row))) return slot;
    slot = (slot + 1) & mask;
  }
}

function tableSize(count: number): number {
  let size = 16;
  while (size < count * 2) size *= 2;
  return size;
}

function hashOf(text: CharSequence, tape: JsonTape, row: Row): number {
  let hash = Math.imul((tape.parents[row] ?? 0) + 1, 0x9e3779b1);
  if (((tape.kinds[row] ?? 0) & KEY_ESCAPED) !== 0) {
    const key = keyOf(text, tape, row);
    for (let at = 0; at < key.length; at++) hash = Math.imul(hash ^ key.charCodeAt(at), 0x01000193);
  } else {
    const start = rowKeyStart(tape, row);
    const end = contentEnd(text, start, rowKeyEnd(tape, row));
    for (let at = contentStart(text, start); at < end; at++) hash = Math.imul(hash ^ text.charCodeAt(at), 0x01000193);
  }
  return hash ^ (hash >>> 15);
}

function hasSameKey(text: CharSequence, tape: JsonTape, a: Row, b: Row): boolean {
  return keyOf(text, tape, a) === keyOf(text, tape, b);
}
