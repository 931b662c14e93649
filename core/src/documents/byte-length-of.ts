import type { ChangedRange } from '../text/changed-range.js';
import { utf8Length } from '../text/utf8-length.js';
import type { ConnectorDocument } from './connector-document.js';

const lengths = new WeakMap<ConnectorDocument, number>();

/** How many bytes the text of a document has as UTF-8, counted once. */
export function byteLengthOf(document: ConnectorDocument): number {
  const known = lengths.get(document);
  if (known !== undefined) return known;
  const length = utf8Length(document.text);
  lengths.set(document, length);
  return length;
}

/** Of a later version, only the place where they differ has to be counted. */
export function keepByteLength(earlier: ConnectorDocument, later: ConnectorDocument, { start, end, newEnd }: ChangedRange): void {
  const known = lengths.get(earlier);
  if (known === undefined) return;
  // A pair of units is one character, and counted as such.
  const from = isHighSurrogate(later.source.charCodeAt(start - 1)) ? start - 1 : start;
  const more = isLowSurrogate(later.source.charCodeAt(newEnd)) ? 1 : 0;
  lengths.set(later, known - utf8Length(earlier.source.slice(from, end + more)) + utf8Length(later.source.slice(from, newEnd + more)));
}

function isHighSurrogate(unit: number): boolean {
  return unit >= 0xd800 && unit < 0xdc00;
}

function isLowSurrogate(unit: number): boolean {
  return unit >= 0xdc00 && unit < 0xe000;
}
