import { LineIndex } from '../text/line-index.js';
import { PieceText } from '../text/piece-text.js';
import type { ConnectorDocument } from './connector-document.js';

const indexes = new WeakMap<ConnectorDocument, LineIndex>();

/** Where the lines of a document start, found once; of one that somebody edits, only where it was edited. */
export function lineIndexOf(document: ConnectorDocument): LineIndex {
  const known = indexes.get(document);
  if (known !== undefined) return known;
  const { source } = document;
  const index = new LineIndex(source instanceof PieceText ? source : source.toString());
  indexes.set(document, index);
  return index;
}
