import { isList, isObject, listOf, memberOf, textOf } from '../../lint/json-object.js';
import { faultOf } from '../archive/entry-names.js';
import { COMPACT, type JsonLayout } from '../format/json-layout.js';
import { PART_NAMES, type PartName } from '../format/connector-parts.js';
import { SolutionError } from '../solution-error.js';
import { utf8BytesOf, utf8TextOf } from '../utf8.js';

/** The file at the top of an unpacked solution, which says what was where. */
export const TREE_FILE = 'connector.solution.json';
/** Everything of the archive that is no part of a connector's project. */
export const REST_FOLDER = 'solution';
/** One folder for each connector. */
export const CONNECTORS_FOLDER = 'connectors';

export interface SolutionTree {
  /** All files of the archive, in its order. */
  readonly files: readonly string[];
  readonly connectors: readonly TreeConnector[];
}

export interface TreeConnector {
  /** Its logical name, by which customizations.xml knows it. */
  readonly name: string;
  /** `connectors/…`. */
  readonly folder: string;
  readonly parts: ReadonlyMap<PartName, TreePart>;
}

/** Where a part of a connector came from. */
export interface TreePart {
  /** Its file in the archive. */
  readonly entry: string;
  /** Its file in the project. */
  readonly file: string;
  /** How its JSON was written; undefined where the file in the project has it as it was. */
  readonly layout?: JsonLayout;
  /** The whole text of the file, where no `layout` gives it back. It counts as long as only white space differs. */
  readonly original?: string;
  /** It was no JSON when it was unpacked, and goes back byte for byte as long as it is none. */
  readonly asIs?: true;
  /** The whole text of the file, where it said only that there is nothing: `null`, or no byte at all. */
  readonly without?: string;
}

export function writeTreeFile({ files, connectors }: SolutionTree): Uint8Array {
  const value = {
    version: 1,
    files,
    connectors: connectors.map(({ name, folder, parts }) => ({ name, folder, parts: Object.fromEntries([...parts].map(([part, place]) => [part, { ...place, ...(place.layout === undefined ? {} : { layout: shortened(place.layout) }) }])) })),
  };
  return utf8BytesOf(`${JSON.stringify(value, undefined, 2)}\n`);
}

function shortened(layout: JsonLayout): Partial<JsonLayout> {
  return Object.fromEntries(Object.entries(layout).filter(([key, value]) => value !== COMPACT[key as keyof JsonLayout]));
}

/** Throws a SolutionError where somebody has broken it. */
export function readTreeFile(bytes: Uint8Array): SolutionTree {
  const value = parse(bytes);
  if (!isObject(value) || memberOf(value, 'version') !== 1) throw invalid('it does not say "version": 1');
  const files = listOf(memberOf(value, 'files')).map((file) => safePath(file, 'files'));
  const list = memberOf(value, 'connectors');
  if (!isList(list)) throw invalid('"connectors" is no list');
  return { files, connectors: list.map(readConnector) };
}

function readConnector(value: unknown): TreeConnector {
  if (!isObject(value)) throw invalid('one of its connectors is no object');
  const name = textOf(memberOf(value, 'name'));
  const parts = memberOf(value, 'parts');
  if (name === undefined || !isObject(parts)) throw invalid('a connector has no "name" or no "parts"');
  const known = PART_NAMES.flatMap((part): readonly (readonly [PartName, TreePart])[] => {
    const place = memberOf(parts, part);
    return place === undefined ? [] : [[part, readPart(place)]];
  });
  return { name, folder: safePath(memberOf(value, 'folder'), 'folder'), parts: new Map(known) };
}

function readPart(value: unknown): TreePart {
  if (!isObject(value)) throw invalid('a part is no object');
  const layout = memberOf(value, 'layout');
  const without = textOf(memberOf(value, 'without'));
  const original = textOf(memberOf(value, 'original'));
  const place = { entry: safePath(memberOf(value, 'entry'), 'entry'), file: safePath(memberOf(value, 'file'), 'file') };
  return { ...place, ...(isObject(layout) ? { layout: readLayout(layout) } : {}), ...(memberOf(value, 'asIs') === true ? { asIs: true } : {}), ...(without === undefined ? {} : { without }), ...(original === undefined ? {} : { original }) };
}

function readLayout(value: Readonly<Record<string, unknown>>): JsonLayout {
  const white = (key: string): string => (textOf(memberOf(value, key)) ?? '').replaceAll(/\S/g, '');
  return { indent: white('indent'), newline: memberOf(value, 'newline') === '\r\n' ? '\r\n' : '\n', isSpaced: memberOf(value, 'isSpaced') === true, end: white('end'), hasBom: memberOf(value, 'hasBom') === true };
}

/** Paths of the file lead only to places below the folder it stands in. */
function safePath(value: unknown, member: string): string {
  const path = textOf(value);
  const fault = path === undefined ? 'that is no text' : faultOf(path);
  if (path === undefined || fault !== undefined) throw invalid(`"${member}" has a path ${fault ?? ''}`);
  return path;
}

function parse(bytes: Uint8Array): unknown {
  try {
    return JSON.parse((utf8TextOf(bytes) ?? '').replace(/^\uFEFF/, ''));
  } catch {
    throw invalid('it is no JSON');
  }
}

function invalid(fault: string): SolutionError {
  return new SolutionError('solution-input', `${TREE_FILE} cannot be used: ${fault}. Restore it from your version control, or unpack the solution again.`);
}
