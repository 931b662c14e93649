import { LineIndex } from '../text/line-index.js';
import type { ChangedRange } from '../text/changed-range.js';
import type { ConnectorDocument } from './connector-document.js';

const indexes = new WeakMap<ConnectorDocument, LineIndex>();

/** Where the lines of a document start, found once. */
export function lineIndexOf(document: ConnectorDocument): LineIndex {
  const known = indexes.get(document);
  if (known !== undefined) return known;
  const index = new LineIndex(document.text);
  indexes.set(document, index);
  return index;
}

/** What is known of the lines of an earlier version is known of a later one, but for the place where they differ. */
export function keepLines(earlier: ConnectorDocument, later: ConnectorDocument, change: ChangedRange): void {
  const known = indexes.get(earlier);
  if (known !== undefined) indexes.set(later, known.changed(later.text, change));
}
