import type { ConnectorDocument } from '../documents/connector-document.js';
import { childPointer, type Pointer, ROOT_POINTER, segmentsOf } from '../pointer.js';

export const SHARED_BY_ALIAS = 'YAML anchors and aliases share this text with other places, which would change with it.';

/** Whether a value stands where its pointer leads, and not where an alias or a merge key of YAML takes it from. */
export function isWrittenInPlace(document: ConnectorDocument, pointer: Pointer): boolean {
  if (document.syntax !== 'yaml') return true;
  let at = ROOT_POINTER;
  let around = document.rangeOf(at, 'value');
  for (const segment of segmentsOf(pointer)) {
    at = childPointer(at, segment);
    const range = document.rangeOf(at, 'value');
    if (range === undefined || around === undefined || range.start < around.start || range.end > around.end) return false;
    around = range;
  }
  return around !== undefined && !hasAnchors(document.source.slice(around.start, around.end));
}

/** Whether a YAML text may hold anchors, aliases or merge keys. A text in quotes that looks like one counts, too. */
export function hasAnchors(text: string): boolean {
  return /(?:^|[\s,:[{-])[&*][^\s,[\]{}]|<<\s*:/.test(text);
}
