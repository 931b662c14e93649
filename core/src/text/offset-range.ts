/** A span of a document's text in UTF-16 code units: `start` is inside, `end` is not. A BOM counts as one unit. */
export interface OffsetRange {
  readonly start: number;
  readonly end: number;
}
