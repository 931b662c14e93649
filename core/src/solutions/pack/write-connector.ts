import { type ConnectorElement, connectorElementsOf, findEntry } from '../format/connector-element.js';
import { entryNameOf, MEMBER_ORDER, PART_NAMES, type PartName } from '../format/connector-parts.js';
import { COMPACT, formatJson } from '../format/json-layout.js';
import { SolutionError } from '../solution-error.js';
import { isStringList } from '../tree/project-of-connector.js';
import type { TreePart } from '../tree/tree-file.js';
import type { OffsetEdit } from '../../text/text-edit.js';
import { appendChildren, insertAfter, removeElement, setText } from '../xml/change-xml.js';
import { escapeText } from '../xml/escape-xml.js';
import { childOf, type XmlDocument } from '../xml/xml-element.js';
import type { ConnectorSource } from './connector-source.js';
import { partContent } from './part-content.js';
import type { SolutionBuilder } from './solution-builder.js';

export interface ConnectorTarget {
  /** The logical name by which customizations.xml knows it. */
  readonly name: string;
  /** Where its parts were when the solution was unpacked; empty for a new connector. */
  readonly parts: ReadonlyMap<PartName, TreePart>;
  readonly isNew: boolean;
  readonly minify: boolean;
}

/** What a member of the element should say; undefined where it should not be there. */
type MemberChange = 'unchanged' | { readonly text: string | undefined };

/**
 * Brings the files of a project to a connector that customizations.xml lists: their content, and the members of the element that follow from them.
 * Everything else about the connector stays as it is. Throws a SolutionError where it is not listed.
 */
export function writeConnector(builder: SolutionBuilder, source: ConnectorSource, target: ConnectorTarget): void {
  const connector = requireConnector(builder.customizations, target.name, source);
  const changes: readonly (readonly [member: string, change: MemberChange])[] = [
    ...PART_NAMES.map((part) => [part, writePart(builder, source, target, connector, part)] as const),
    ['iconbrandcolor', colorFor(source, connector)],
    ['scriptoperations', operationsFor(source, connector, target.parts.has('customcodeblobcontent'))],
  ];
  const members = new Map(changes.flatMap(([member, change]) => (change === 'unchanged' ? [] : [[member, change.text] as const])));
  builder.editCustomizations((document) => memberEdits(document, requireConnector(document, target.name, source), members));
}

function requireConnector(customizations: XmlDocument, name: string, source: ConnectorSource): ConnectorElement {
  const connector = connectorElementsOf(customizations).find((each) => each.name === name);
  if (connector === undefined) throw new SolutionError('solution-input', `${source.shown}: customizations.xml has no connector ${JSON.stringify(name)} any more. Put its <Connector> back, or unpack the solution again.`);
  return connector;
}

/** Writes the file of one part, or takes it out. */
function writePart(builder: SolutionBuilder, source: ConnectorSource, { parts, isNew, minify }: ConnectorTarget, connector: ConnectorElement, part: PartName): MemberChange {
  const place = parts.get(part);
  const path = connector.paths.get(part);
  const bytes = partContent(source, part, { place, isNew, minify });
  if (bytes === undefined) {
    // A part that was never taken into the project stays as it is.
    if (path === undefined || place === undefined) return 'unchanged';
    builder.removeFile(place.entry);
    return { text: undefined };
  }
  const entry = entryFor(source, connector, part, place, path, builder);
  if (place !== undefined && place.entry !== entry) builder.removeFile(place.entry);
  builder.setFile(entry, bytes);
  return path !== undefined && findEntry([{ name: entry }], path) !== undefined ? 'unchanged' : { text: `/${entry}` };
}

/** The file where a part was, unless an icon has become another kind of picture. */
function entryFor(source: ConnectorSource, { name, paths }: ConnectorElement, part: PartName, place: TreePart | undefined, path: string | undefined, builder: SolutionBuilder): string {
  const present = place?.entry ?? (path === undefined ? undefined : findEntry(builder.entries, path)?.name);
  const extension = part === 'iconblob' ? iconExtension(source.icon?.name ?? '') : undefined;
  if (present !== undefined && (extension === undefined || iconExtension(present) === extension)) return present;
  const fresh = entryNameOf(name, part, extension);
  const folder = /^\/?([^/]+)\//.exec([...paths.values()][0] ?? '')?.[1];
  return folder === 'Connectors' ? fresh.replace('Connector/', 'Connectors/') : fresh;
}

function iconExtension(name: string): string {
  return /\.jpe?g$/i.test(name) ? 'Jpeg' : 'Png';
}

function colorFor({ iconBrandColor }: ConnectorSource, { element }: ConnectorElement): MemberChange {
  const present = childOf(element, 'iconbrandcolor')?.text.trim() ?? '';
  return iconBrandColor === undefined || iconBrandColor === present ? 'unchanged' : { text: iconBrandColor };
}

/** Without a script, the service refuses the names of operations; with one, an empty list means all of them. */
function operationsFor({ scriptOperations, script }: ConnectorSource, { element }: ConnectorElement, hadScript: boolean): MemberChange {
  const present = childOf(element, 'scriptoperations')?.text.trim();
  const isOurs = present === undefined || present === '' || isStringList(present);
  if (script === undefined) return present === undefined || !hadScript ? 'unchanged' : { text: undefined };
  if (!isOurs && scriptOperations === undefined) return 'unchanged';
  const wanted = scriptOperations ?? '[]';
  return present !== undefined && isStringList(present) && formatJson(present, COMPACT) === wanted ? 'unchanged' : { text: wanted };
}

/** Puts texts into the members of an element; a new member goes where exports have it. */
export function memberEdits(document: XmlDocument, { element }: ConnectorElement, members: ReadonlyMap<string, string | undefined>): readonly OffsetEdit[] {
  const names = MEMBER_ORDER.filter((name) => members.has(name));
  return names.flatMap((name): readonly OffsetEdit[] => {
    const text = members.get(name);
    const present = childOf(element, name);
    if (present !== undefined) return [text === undefined ? removeElement(document, present) : setText(document, present, text)];
    if (text === undefined) return [];
    const line = `<${name}>${escapeText(text)}</${name}>`;
    const before = MEMBER_ORDER.slice(0, MEMBER_ORDER.indexOf(name)).toReversed().map((each) => childOf(element, each)).find((each) => each !== undefined);
    return [before === undefined ? appendChildren(document, element, [line]) : insertAfter(document, before, [line])];
  });
}
