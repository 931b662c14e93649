import { type JsonTape, KIND_MASK, type Row, ROW_ARRAY, ROW_OBJECT } from './json-tape.js';

/** One of the `ROW_` constants, without flags. */
export function kindOf(tape: JsonTape, row: Row): number {
  return (tape.kinds[row] ?? 0) & KIND_MASK;
}

export function isObject(tape: JsonTape, row: Row): boolean {
  return kindOf(tape, row) === ROW_OBJECT;
}

export function isContainer(tape: JsonTape, row: Row): boolean {
  const kind = kindOf(tape, row);
  return kind === ROW_OBJECT || kind === ROW_ARRAY;
}
