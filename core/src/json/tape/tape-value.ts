import type { CharSequence } from '../../text/char-sequence.js';
import { decodeString } from './json-strings.js';
import {
  type JsonTape, KEY_ESCAPED, KIND_MASK, type Row, ROW_ARRAY, ROW_FALSE, ROW_MISSING, ROW_NULL, ROW_NUMBER, ROW_OBJECT, ROW_STRING, ROW_TRUE,
  SHADOWED, STRAY, VALUE_ESCAPED,
} from './json-tape.js';
import { rowEnd, rowKeyEnd, rowKeyStart, rowStart } from './tape-offsets.js';

/**
 * The plain value of a row, as `JSON.parse` would make it. A missing value is left out of its object, and null in an array,
 * so that the indexes of the other items stay right. Recursion is bounded by the depth that a tape can have.
 */
export function valueOf(text: CharSequence, tape: JsonTape, row: Row): unknown {
  const kind = tape.kinds[row] ?? ROW_MISSING;
  switch (kind & KIND_MASK) {
    case ROW_OBJECT: return objectOf(text, tape, row);
    case ROW_ARRAY: return arrayOf(text, tape, row);
    case ROW_STRING: return decodeString(text, rowStart(tape, row), rowEnd(tape, row), (kind & VALUE_ESCAPED) !== 0);
    case ROW_NUMBER: return Number(text.slice(rowStart(tape, row), rowEnd(tape, row)));
    case ROW_TRUE: return true;
    case ROW_FALSE: return false;
    case ROW_NULL: return null;
    default: return undefined;
  }
}

export function keyOf(text: CharSequence, tape: JsonTape, row: Row): string {
  const escaped = ((tape.kinds[row] ?? 0) & KEY_ESCAPED) !== 0;
  return decodeString(text, rowKeyStart(tape, row), rowKeyEnd(tape, row), escaped);
}

function objectOf(text: CharSequence, tape: JsonTape, row: Row): Record<string, unknown> {
  const object: Record<string, unknown> = {};
  const end = tape.nexts[row] ?? 0;
  for (let child = row + 1; child < end; child = tape.nexts[child] ?? end) {
    const kind = tape.kinds[child] ?? 0;
    if ((kind & STRAY) !== 0 || (kind & KIND_MASK) === ROW_MISSING) continue;
    // A repeated key keeps the place of the first and the value of the last, as in JSON.parse.
    const value = (kind & SHADOWED) !== 0 ? undefined : valueOf(text, tape, child);
    setOwn(object, keyOf(text, tape, child), value);
  }
  return object;
}

/** Assigning to `__proto__` would change the object's prototype; in JSON it is a key like any other. */
export function setOwn(object: Record<string, unknown>, key: string, value: unknown): void {
  if (key === '__proto__') Object.defineProperty(object, key, { value, writable: true, enumerable: true, configurable: true });
  else object[key] = value;
}

function arrayOf(text: CharSequence, tape: JsonTape, row: Row): unknown[] {
  const items: unknown[] = [];
  const end = tape.nexts[row] ?? 0;
  for (let child = row + 1; child < end; child = tape.nexts[child] ?? end) items.push(valueOf(text, tape, child) ?? null);
  return items;
}
