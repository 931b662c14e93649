import type { SyntaxProblem } from '../../documents/connector-document.js';

/** The index of a value in a tape; the root is row 0. */
export type Row = number;

/** No row: the parent of the root, or a pointer without a value. */
export const NO_ROW: Row = -1;

export const ROW_OBJECT = 0;
export const ROW_ARRAY = 1;
export const ROW_STRING = 2;
export const ROW_NUMBER = 3;
export const ROW_TRUE = 4;
export const ROW_FALSE = 5;
export const ROW_NULL = 6;
/** A value that is missing (an empty range after the colon) or that cannot be understood. */
export const ROW_MISSING = 7;
/** The bits of `kinds` that tell the kind; the others are flags. */
export const KIND_MASK = 7;

/** The text of the value (of the key) has backslashes. */
export const VALUE_ESCAPED = 8;
export const KEY_ESCAPED = 16;
/** A later member of the same object has the same key, and that one counts. */
export const SHADOWED = 32;
/** A value that stands in an object without a key: in the text, but no part of the document's value. */
export const STRAY = 64;

/** Where the keys and values of a tape stand, by row. Read them with `tape-offsets.ts`: what is behind an edit is moved. */
export interface TapeOffsets {
  /** The key of an object's member, quotes included. Without a key both are the value's start, so that `keyStarts` ascends. */
  readonly keyStarts: Int32Array;
  readonly keyEnds: Int32Array;
  /** The value, quotes and brackets included. */
  readonly starts: Int32Array;
  readonly ends: Int32Array;
}

/**
 * The structure of a JSON text: one row per value, in document order, in columns of numbers (25 bytes a row). It holds
 * offsets and no text, so it costs little to make, to keep and to throw away. Nobody writes to it once it is made: the tapes of two versions share the columns that are the same in both.
 */
export interface JsonTape {
  readonly count: number;
  readonly kinds: Uint8Array;
  readonly parents: Int32Array;
  /** The row after the value and all that is inside of it. Two versions share this column only where they have the same keys and rows: what is known of those may be kept by it. */
  readonly nexts: Int32Array;
  /** Those before the text of the value at `edited` grew by `growth` characters, which moves all that is behind its start. */
  readonly offsets: TapeOffsets;
  /** Says nothing where `growth` is 0. */
  readonly edited: Row;
  readonly growth: number;
  /** In the order they were found; duplicate keys are not among them (see `findDuplicateKeys`). */
  readonly errors: readonly SyntaxProblem[];
}
