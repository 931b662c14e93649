import { applyEdits } from '../../text/text-edit.js';
import type { ArchiveEntry } from '../archive/archive-entry.js';
import { CONTENT_TYPES } from '../format/open-solution.js';
import { utf8BytesOf } from '../utf8.js';
import { escapeAttribute } from '../xml/escape-xml.js';
import { readXml } from '../xml/read-xml.js';
import { attributeOf, childrenOf, type XmlElement } from '../xml/xml-element.js';

const TYPE = 'application/octet-stream';
const START = '\uFEFF<?xml version="1.0" encoding="utf-8"?><Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"></Types>';

/**
 * [Content_Types].xml for the files of a solution, where it has to change. It names every extension: readers of the format drop files that it does not know
 * (Open Packaging Conventions). `isNew` says which files nobody has listed yet; what an export left out on purpose stays left out.
 */
export function contentTypesFor(entries: readonly ArchiveEntry[], isNew: (name: string) => boolean): Uint8Array | undefined {
  const present = entries.find(({ name }) => name === CONTENT_TYPES);
  const document = readXml(present?.bytes ?? utf8BytesOf(START), CONTENT_TYPES);
  const lines = missingLines(document.root, entries.map(({ name }) => name).filter((name) => name !== CONTENT_TYPES && (present === undefined || isNew(name))));
  if (lines.length === 0) return undefined;
  const at = (document.root.children.findLast(({ name }) => name.toLowerCase() === 'default') ?? document.root.children.at(-1))?.range.end ?? document.root.content?.end;
  // A list that closes itself holds nothing, so that it may as well be a new one.
  return utf8BytesOf(at === undefined ? START.replace('</', `${lines.join('')}</`) : applyEdits(document.text, [{ range: { start: at, end: at }, newText: lines.join('') }]));
}

function missingLines(types: XmlElement, names: readonly string[]): readonly string[] {
  const extensions = new Set(childrenOf(types, 'Default').map((element) => (attributeOf(element, 'Extension') ?? '').toLowerCase()));
  const partNames = new Set(childrenOf(types, 'Override').map((element) => (attributeOf(element, 'PartName') ?? '').toLowerCase()));
  return names.flatMap((name) => {
    if (partNames.has(`/${name.toLowerCase()}`)) return [];
    const extension = /\.([^./]+)$/.exec(name)?.[1];
    if (extension === undefined) return [`<Override PartName="/${escapeAttribute(name)}" ContentType="${TYPE}" />`];
    if (extensions.has(extension.toLowerCase())) return [];
    extensions.add(extension.toLowerCase());
    return [`<Default Extension="${escapeAttribute(extension)}" ContentType="${TYPE}" />`];
  });
}
