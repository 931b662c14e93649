import type { ArchiveEntry } from '../archive/archive-entry.js';
import { type ConnectorElement, connectorElementsOf, findEntry, normalId } from '../format/connector-element.js';
import { entryNameOf, PART_NAMES, type PartName } from '../format/connector-parts.js';
import { CONTENT_TYPES, type OpenSolution } from '../format/open-solution.js';
import { CONNECTOR_COMPONENT } from '../format/solution-facts.js';
import { removeElement, setText } from '../xml/change-xml.js';
import { escapeText } from '../xml/escape-xml.js';
import { attributeOf, childOf, childrenOf, childText } from '../xml/xml-element.js';
import { adoptConnector } from './add-connector.js';
import { contentTypesFor } from './content-types.js';
import { manifestMember } from './pack-solution.js';
import { SolutionBuilder } from './solution-builder.js';
import { memberEdits } from './write-connector.js';

/** A connector as a solution holds it: what customizations.xml says of it, and its files byte for byte. */
export interface SolutionConnector {
  /** A GUID in lower case, without braces. */
  readonly id: string;
  /** The logical name. */
  readonly name: string;
  readonly displayName: string;
  readonly description: string;
  /** Empty where the solution says none. */
  readonly iconBrandColor: string;
  /** JSON; undefined where the solution says nothing. */
  readonly scriptOperations: string | undefined;
  readonly parts: ReadonlyMap<PartName, Uint8Array>;
}

/** What solution.xml is to say of the whole. */
export interface ReplaceSettings {
  readonly version: string;
  readonly isManaged: boolean;
}

/** The connectors of a solution, in its order. A part whose file is missing is not among the parts. */
export function solutionConnectors({ entries, customizations }: OpenSolution): readonly SolutionConnector[] {
  return connectorElementsOf(customizations).map(({ element, id, name, displayName, description, paths }) => {
    const parts = [...paths].flatMap(([part, path]): readonly (readonly [PartName, Uint8Array])[] => {
      const entry = findEntry(entries, path);
      return entry === undefined ? [] : [[part, entry.bytes]];
    });
    const operations = childText(element, 'scriptoperations');
    return { id, name, displayName, description, iconBrandColor: childText(element, 'iconbrandcolor'), scriptOperations: operations === '' ? undefined : operations, parts: new Map(parts) };
  });
}

/**
 * The solution with exactly these connectors: those that it knows by their id are changed in place, the others come or go. Everything else
 * in it stays. Throws a SolutionError where the files are no solution.
 */
export function replaceConnectors(entries: readonly ArchiveEntry[], connectors: readonly SolutionConnector[], settings: ReplaceSettings): readonly ArchiveEntry[] {
  const builder = new SolutionBuilder(entries);
  const known = new Set(entries.map(({ name }) => name));
  const wanted = new Set(connectors.map(({ id }) => id));
  for (const element of connectorElementsOf(builder.customizations)) if (!wanted.has(element.id)) removeConnector(builder, element);
  for (const connector of connectors) {
    if (elementOf(builder, connector.id) === undefined) adoptConnector(builder, markupOf(connector), connector);
    for (const part of PART_NAMES) writePart(builder, connector, part);
    describe(builder, connector);
  }
  builder.editManifest((document) => [
    setText(document, manifestMember(document, 'Version'), settings.version),
    setText(document, manifestMember(document, 'Managed'), settings.isManaged ? '1' : '0'),
  ]);
  const types = contentTypesFor(builder.entries, (name) => !known.has(name));
  if (types !== undefined) builder.setFile(CONTENT_TYPES, types);
  return builder.entries;
}

function elementOf(builder: SolutionBuilder, id: string): ConnectorElement | undefined {
  return connectorElementsOf(builder.customizations).find((element) => element.id === id);
}

function removeConnector(builder: SolutionBuilder, { element, id, paths }: ConnectorElement): void {
  for (const path of paths.values()) {
    const entry = findEntry(builder.entries, path);
    if (entry !== undefined) builder.removeFile(entry.name);
  }
  builder.editCustomizations((document) => [removeElement(document, element)]);
  builder.editManifest((document) => {
    const components = childrenOf(childOf(childOf(document.root, 'SolutionManifest'), 'RootComponents'), 'RootComponent');
    const mine = components.filter((component) => attributeOf(component, 'type') === CONNECTOR_COMPONENT && normalId(attributeOf(component, 'id') ?? '') === id);
    return mine.map((component) => removeElement(document, component));
  });
}

function markupOf({ id, name }: SolutionConnector): string {
  const members = [['connectorid', id], ['description', ''], ['displayname', ''], ['iconbrandcolor', ''], ['name', name], ['connectortype', '1']];
  return `<Connector>${members.map(([member = '', text = '']) => `<${member}>${escapeText(text)}</${member}>`).join('')}</Connector>`;
}

function writePart(builder: SolutionBuilder, connector: SolutionConnector, part: PartName): void {
  const element = elementOf(builder, connector.id);
  if (element === undefined) return;
  const path = element.paths.get(part);
  const present = path === undefined ? undefined : findEntry(builder.entries, path);
  const bytes = connector.parts.get(part);
  const extension = part === 'iconblob' && bytes !== undefined ? iconExtension(bytes) : undefined;
  const fits = present !== undefined && bytes !== undefined && (extension === undefined || present.name.toLowerCase().endsWith(`.${extension.toLowerCase()}`));
  if (present !== undefined && !fits) builder.removeFile(present.name);
  if (bytes === undefined && present === undefined) return;
  const name = fits ? present.name : entryNameOf(connector.name, part, extension);
  if (bytes !== undefined) builder.setFile(name, bytes);
  if (fits) return;
  builder.editCustomizations((document) => memberEdits(document, element, new Map([[part, bytes === undefined ? undefined : `/${name}`]])));
}

/** Members that say the same stay as they are written. */
function describe(builder: SolutionBuilder, connector: SolutionConnector): void {
  const element = elementOf(builder, connector.id);
  if (element === undefined) return;
  const wanted: readonly (readonly [string, string | undefined])[] = [
    ['description', connector.description], ['displayname', connector.displayName],
    ['iconbrandcolor', connector.iconBrandColor], ['scriptoperations', connector.scriptOperations],
  ];
  const changed = wanted.filter(([member, text]) => childText(element.element, member) !== (text ?? ''));
  if (changed.length > 0) builder.editCustomizations((document) => memberEdits(document, element, new Map(changed)));
}

/** The first bytes say it: every JPEG begins with FF D8. */
function iconExtension(bytes: Uint8Array): string {
  return bytes[0] === 0xff && bytes[1] === 0xd8 ? 'Jpeg' : 'Png';
}
