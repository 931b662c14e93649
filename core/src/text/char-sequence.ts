/**
 * A text that is read in places. A string is one. So is a `PieceText`, which holds the text of a file that somebody edits in pieces, and has no need to write
 * all of it out again after each keystroke.
 */
export interface CharSequence {
  /** In UTF-16 code units. */
  readonly length: number;
  charAt(offset: number): string;
  /** NaN where there is no character. */
  charCodeAt(offset: number): number;
  /** As of a string: up to the end by default, a negative offset counts from there. */
  slice(start?: number, end?: number): string;
  startsWith(wanted: string, offset?: number): boolean;
  /** -1 where it does not occur from `offset` on. */
  indexOf(wanted: string, offset?: number): number;
  /** -1 where it does not start at `offset` or before it. */
  lastIndexOf(wanted: string, offset?: number): number;
  /** The whole text as a string: for who reads all of it. */
  toString(): string;
}
