import type { ArchiveEntry } from '../archive/archive-entry.js';
import type { ConnectorElement } from '../format/connector-element.js';
import { type PartName, PROPERTY_PART_NAMES, PROPERTY_PARTS, type PropertyPartName } from '../format/connector-parts.js';
import { formatJson, isJson, layoutOf, READABLE, withoutBom } from '../format/json-layout.js';
import type { FileMap } from '../file-map.js';
import type { SolutionProblem } from '../solution-problem.js';
import { utf8BytesOf, utf8TextOf } from '../utf8.js';
import { childText } from '../xml/xml-element.js';
import type { TreePart } from './tree-file.js';

/** The editable project that a connector of a solution becomes. */
export interface ConnectorProjectFiles {
  readonly files: FileMap;
  readonly parts: ReadonlyMap<PartName, TreePart>;
  readonly problems: readonly SolutionProblem[];
}

interface PropertyPart {
  readonly place: TreePart;
  /** A member of `properties`, as JSON; undefined where there is nothing to say. */
  readonly json: string | undefined;
}

const DEFINITION = 'apiDefinition.swagger.json';
const PROPERTIES = 'apiProperties.json';

/** `find` gives the file that a member names. Undefined for a connector without a definition: it stays among the other files, as it is. */
export function projectOfConnector(connector: ConnectorElement, find: (path: string) => ArchiveEntry | undefined): ConnectorProjectFiles | undefined {
  const entryOf = (part: PartName): ArchiveEntry | undefined => {
    const path = connector.paths.get(part);
    return path === undefined ? undefined : find(path);
  };
  const definition = entryOf('openapidefinition');
  if (definition === undefined) return undefined;
  const files = new Map<string, Uint8Array>();
  const parts = new Map<PartName, TreePart>();
  const problems: SolutionProblem[] = [];
  const read = readDefinition(definition);
  files.set(DEFINITION, read.bytes);
  parts.set('openapidefinition', read.place);

  const members = new Map<PropertyPartName, string>();
  for (const part of PROPERTY_PART_NAMES) {
    const entry = entryOf(part);
    if (entry === undefined) continue;
    const taken = readPropertyPart(part, entry);
    if (taken === undefined) {
      problems.push({ severity: 'warning', code: 'part-left', connector: connector.name, message: `${entry.name} is not what it should be, so it stays in solution/ as it is, and apiProperties.json has no "${PROPERTY_PARTS[part]}". Correct it there.` });
      continue;
    }
    parts.set(part, taken.place);
    if (taken.json !== undefined) members.set(part, taken.json);
  }
  files.set(PROPERTIES, utf8BytesOf(propertiesText(connector, members)));

  for (const [part, fileName] of [['customcodeblobcontent', () => 'script.csx'], ['iconblob', iconFileOf]] as const) {
    const entry = entryOf(part);
    if (entry === undefined) continue;
    const file = fileName(entry.name);
    files.set(file, entry.bytes);
    parts.set(part, { entry: entry.name, file });
  }
  return { files, parts, problems };
}

/** A definition on one line is spread over many; any other keeps its bytes, and so does one that is no JSON: some readers of Microsoft's take comments. */
function readDefinition({ name, bytes }: ArchiveEntry): { readonly bytes: Uint8Array; readonly place: TreePart } {
  const text = utf8TextOf(bytes);
  const place = { entry: name, file: DEFINITION };
  if (text === undefined || !isJson(text)) return { bytes, place: { ...place, asIs: true } };
  if (text.trim().includes('\n')) return { bytes, place };
  return { bytes: utf8BytesOf(formatJson(text, READABLE)), place: { ...place, layout: layoutOf(text) } };
}

/** Undefined for a file that does not hold what its name says. */
function readPropertyPart(part: PropertyPartName, { name, bytes }: ArchiveEntry): PropertyPart | undefined {
  const text = utf8TextOf(bytes);
  if (text === undefined) return undefined;
  const place = { entry: name, file: PROPERTIES };
  const content = withoutBom(text).trim();
  if (content === '' || content === 'null') return { place: { ...place, without: text }, json: part === 'connectionparameters' ? '{}' : undefined };
  const isExpected = content.startsWith(part === 'policytemplateinstances' ? '[' : '{');
  if (!isExpected || !isJson(text)) return undefined;
  const layout = layoutOf(text);
  return { place: { ...place, layout, ...(formatJson(text, layout) === text ? {} : { original: text }) }, json: content };
}

function propertiesText(connector: ConnectorElement, parts: ReadonlyMap<PropertyPartName, string>): string {
  const color = childText(connector.element, 'iconbrandcolor');
  const operations = childText(connector.element, 'scriptoperations');
  const members: readonly (readonly [name: string, json: string | undefined])[] = [
    ['connectionParameters', parts.get('connectionparameters') ?? '{}'],
    ['connectionParameterSets', parts.get('connectionparametersets')],
    ['iconBrandColor', color === '' ? undefined : JSON.stringify(color)],
    ['scriptOperations', isStringList(operations) ? operations : undefined],
    ['policyTemplateInstances', parts.get('policytemplateinstances')],
  ];
  const json = members.flatMap(([name, value]) => (value === undefined ? [] : [`${JSON.stringify(name)}:${value}`])).join(',');
  return formatJson(`{"properties":{${json}}}`, READABLE);
}

/** The value of `scriptoperations`: JSON in XML. */
export function isStringList(text: string): boolean {
  return text.startsWith('[') && isJson(text);
}

function iconFileOf(entry: string): string {
  const extension = /\.(\w+)$/.exec(entry)?.[1]?.toLowerCase() ?? 'png';
  return `icon.${extension}`;
}
