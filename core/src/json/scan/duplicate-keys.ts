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
  const mask = slots.length - 1;
  const repeated: Row[] = [];
  for (let row = 1; row < tape.count; row++) {
    if (rowKeyStart(tape, row) === rowStart(tape, row)) continue;
    let slot = hashOf(text, tape, row) & mask;
    for (;;) {
      const other = (slots[slot] ?? 0) - 1;
      if (other < 0) break;
      if (tape.parents[other] === tape.parents[row] && hasSameKey(text, tape, other, row)) {
        tape.kinds[other] = (tape.kinds[other] ?? 0) | SHADOWED;
        repeated.push(row);
        break;
      }
      slot = (slot + 1) & mask;
    }
    slots[slot] = row + 1;
  }
  return repeated;
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
