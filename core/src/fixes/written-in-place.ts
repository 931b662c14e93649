import type { ConnectorDocument } from '../documents/connector-document.js';
import type { OffsetRange } from '../text/offset-range.js';
import { childPointer, type Pointer, ROOT_POINTER, segmentsOf } from '../pointer.js';

export const SHARED_BY_ALIAS = 'YAML anchors and aliases share this text with other places, which would change with it.';

/** Whether a value stands where its pointer leads, with all that is inside, and nowhere else: no alias and no merge key of YAML is part of it, or shows it elsewhere. */
export function isWrittenInPlace(document: ConnectorDocument, pointer: Pointer): boolean {
  if (document.syntax !== 'yaml') return true;
  const range = document.rangeOf(pointer, 'value');
  return range !== undefined && takesMembers(document, pointer) && !hasAnchors(document.source.slice(range.start, range.end));
}

/** Whether a new member of an object appears there alone. Unlike what is moved or replaced, it lets aliases inside of the object be. */
export function takesMembers(document: ConnectorDocument, pointer: Pointer): boolean {
  if (document.syntax !== 'yaml') return true;
  const { source } = document;
  let at = ROOT_POINTER;
  let around: OffsetRange = { start: 0, end: source.length };
  for (const segment of [undefined, ...segmentsOf(pointer)]) {
    at = segment === undefined ? at : childPointer(at, segment);
    const range = document.rangeOf(at, 'value');
    // What an alias or a merge key brings in is said to stand where that does.
    if (range === undefined || range.start < around.start || range.end > around.end || source.slice(range.start, range.start + 1) === '*') return false;
    if (isShownElsewhere(source.slice(document.rangeOf(at, 'key')?.end ?? around.start, range.start), document)) return false;
    around = range;
  }
  return true;
}

/** Whether a YAML text may hold anchors, aliases or merge keys. A text in quotes that looks like one counts, too. */
export function hasAnchors(text: string): boolean {
  return /(?:^|[\s,:[{-])[&*][^\s,[\]{}]|<<\s*:/.test(text);
}

/** An anchor at the end of what stands in front of a value; a tag and comments may follow it. */
const ANCHOR = /(?:^|[\s,:[{-])&([^\s,[\]{}]+)(?:\s+![^\s,[\]{}]*|\s+#[^\n]*)*\s*$/;

function isShownElsewhere(before: string, { text }: ConnectorDocument): boolean {
  const name = ANCHOR.exec(before)?.[1];
  return name !== undefined && [...text.matchAll(/\*([^\s,[\]{}]+)/g)].some(([, alias]) => alias === name);
}
