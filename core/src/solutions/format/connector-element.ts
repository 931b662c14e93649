import type { ArchiveEntry } from '../archive/archive-entry.js';
import { nameKey } from '../archive/entry-names.js';
import { childOf, childrenOf, childText, type XmlDocument, type XmlElement } from '../xml/xml-element.js';
import { PART_NAMES, type PartName } from './connector-parts.js';

/** What customizations.xml says of one connector. */
export interface ConnectorElement {
  readonly element: XmlElement;
  /** Lower case, without braces; empty where the element has none. */
  readonly id: string;
  readonly name: string;
  readonly displayName: string;
  readonly description: string;
  /** The text of each member that names a file, as written. */
  readonly paths: ReadonlyMap<PartName, string>;
}

export function connectorElementsOf(customizations: XmlDocument): readonly ConnectorElement[] {
  return childrenOf(customizations.root, 'Connectors').flatMap((list) => childrenOf(list, 'Connector')).map(readConnectorElement);
}

function readConnectorElement(element: XmlElement): ConnectorElement {
  const paths = PART_NAMES.flatMap((part): readonly (readonly [PartName, string])[] => {
    const text = childOf(element, part)?.text.trim() ?? '';
    return text === '' ? [] : [[part, text]];
  });
  return {
    element,
    id: normalId(childText(element, 'connectorid')),
    name: childText(element, 'name'),
    displayName: childText(element, 'displayname'),
    description: childText(element, 'description'),
    paths: new Map(paths),
  };
}

export function normalId(id: string): string {
  return id.replaceAll(/[{}\s]/g, '').toLowerCase();
}

/** The file that a member names: `/Connector/x.json`. Case, the way slashes lean, and whether the folder is `Connectors` make no difference. */
export function findEntry<T extends Pick<ArchiveEntry, 'name'>>(entries: readonly T[], path: string): T | undefined {
  const wanted = pathKey(path);
  return entries.find(({ name }) => pathKey(name) === wanted);
}

/** The same for two paths that name one file. */
export function pathKey(path: string): string {
  return nameKey(path.replaceAll('\\', '/').replace(/^\/+/, '')).replace(/^connectors\//, 'connector/');
}
