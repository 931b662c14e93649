import { applyEdits } from '../../text/text-edit.js';
import type { FileMap } from '../file-map.js';
import { CUSTOMIZATIONS, MANIFEST } from '../format/open-solution.js';
import { SolutionError } from '../solution-error.js';
import { utf8BytesOf } from '../utf8.js';
import { appendChildren } from '../xml/change-xml.js';
import { readXml } from '../xml/read-xml.js';
import { childOf } from '../xml/xml-element.js';

/** Folders whose files `pac solution unpack` leaves as they are in the archive. */
const AS_IN_ARCHIVE = /^(?:connectors?|environmentvariabledefinitions|other)\//i;

/**
 * The files of an archive from what `pac solution unpack` made of it: there, each connector's element stands in a file of its own beside the connector's
 * other files. Throws a SolutionError for solutions with components that pac takes apart in other ways.
 */
export function readPacTree(files: FileMap): FileMap {
  const foreign = [...files.keys()].find((path) => path.includes('/') && !AS_IN_ARCHIVE.test(path) && !path.startsWith('.')) ?? [...files.keys()].find((path) => /^other\/relationships/i.test(path));
  if (foreign !== undefined) {
    throw new SolutionError('solution-input', `"pac solution unpack" has taken this solution apart, and only pac can put ${JSON.stringify(foreign)} back. Pack it with "pac solution pack"; or export the solution again, and use "connector solution unpack".`);
  }
  const result = new Map<string, Uint8Array>();
  const elements: string[] = [];
  for (const [path, bytes] of files) {
    const lower = path.toLowerCase();
    if (lower === 'other/solution.xml') result.set(MANIFEST, bytes);
    else if (/^connectors?\/[^/]+\.xml$/.test(lower)) elements.push(elementOf(path, bytes));
    else if (/^connectors?\//.test(lower)) result.set(path.replace(/^[^/]+/, 'Connector'), bytes);
    else if (lower.startsWith('environmentvariabledefinitions/')) result.set(path, bytes);
    else if (lower === 'other/customizations.xml') result.set(CUSTOMIZATIONS, bytes);
  }
  result.set(CUSTOMIZATIONS, withConnectors(result.get(CUSTOMIZATIONS) ?? new Uint8Array(), elements));
  return result;
}

function elementOf(path: string, bytes: Uint8Array): string {
  const { text, root } = readXml(bytes, path);
  if (root.name.toLowerCase() !== 'connector') throw new SolutionError('solution-shape', `${path} begins with <${root.name}>, and a connector's file with <Connector>. Export the solution again, and unpack it.`);
  return text.slice(root.range.start, root.range.end);
}

function withConnectors(bytes: Uint8Array, elements: readonly string[]): Uint8Array {
  const document = readXml(bytes, 'Other/Customizations.xml');
  const list = childOf(document.root, 'Connectors');
  if (elements.length === 0) return bytes;
  const edit = list === undefined ? appendChildren(document, document.root, ['<Connectors>', ...elements, '</Connectors>']) : appendChildren(document, list, elements);
  return utf8BytesOf(applyEdits(document.text, [edit]));
}
