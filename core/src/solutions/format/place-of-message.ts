import { createDocument } from '../../documents/create-document.js';
import { isObject, listOf, memberOf } from '../../lint/json-object.js';
import { parsePointer, pointerOf, type Pointer } from '../../pointer.js';
import { LineIndex } from '../../text/line-index.js';
import { utf8TextOf } from '../utf8.js';
import { type ConnectorElement, connectorElementsOf, findEntry } from './connector-element.js';
import { PART_NAMES, type PartName } from './connector-parts.js';
import { CUSTOMIZATIONS, type OpenSolution } from './open-solution.js';

/** What a message of an environment is about. */
export interface MessagePlace {
  /** The logical name of the connector. */
  readonly connector: string;
  readonly part: PartName;
  /** The part's file in the archive; customizations.xml for a part that has none. */
  readonly entry: string;
  /** A place in the part that the message names; undefined where it names none. */
  readonly pointer: Pointer | undefined;
}

/**
 * The connector and the place that a message names: by logical name, id or title, by the column of the table, by a JSON pointer or an operation's
 * id. Undefined where it names no connector of the solution.
 */
export function placeOfMessage(message: string, { entries, customizations }: OpenSolution): MessagePlace | undefined {
  const connector = connectorIn(message, connectorElementsOf(customizations));
  if (connector === undefined) return undefined;
  const part = PART_NAMES.find((name) => new RegExp(`\\b${name}\\b`, 'i').test(message)) ?? 'openapidefinition';
  const path = connector.paths.get(part);
  const entry = path === undefined ? undefined : findEntry(entries, path);
  const text = entry === undefined ? undefined : utf8TextOf(entry.bytes);
  return { connector: connector.name, part, entry: entry?.name ?? CUSTOMIZATIONS, pointer: text === undefined ? undefined : pointerIn(message, text) };
}

/** Where a pointer leads to in the text of a part, counted from 1; the start of the file where it leads nowhere. */
export function positionInPart(text: string, pointer: Pointer | undefined): { readonly line: number; readonly column: number } {
  const range = pointer === undefined ? undefined : documentOf(text).rangeOf(pointer, 'value');
  const { line, character } = new LineIndex(text).positionAt(range?.start ?? 0);
  return { line: line + 1, column: character + 1 };
}

/** Names are told from longer ones by what stands around them. */
function connectorIn(message: string, connectors: readonly ConnectorElement[]): ConnectorElement | undefined {
  const names = (text: string): boolean => text !== '' && new RegExp(`(?<![\\w-])${text.replaceAll(/[.*+?^${}()|[\]\\]/g, '\\$&')}(?![\\w-])`, 'i').test(message);
  return connectors.find(({ name, id }) => names(name) || names(id)) ?? connectors.find(({ displayName }) => names(displayName)) ?? aloneIn(message, connectors);
}

/** A message about a column can only be about the one connector that there is. */
function aloneIn(message: string, connectors: readonly ConnectorElement[]): ConnectorElement | undefined {
  const [only, ...others] = connectors;
  const isAbout = /\bconnector\b/i.test(message) || PART_NAMES.some((name) => message.toLowerCase().includes(name));
  return others.length === 0 && isAbout ? only : undefined;
}

function pointerIn(message: string, text: string): Pointer | undefined {
  const document = documentOf(text);
  const written = /(?:#|(?<![\w:/.]))(\/(?:paths|definitions|info|securityDefinitions|parameters|responses|host|basePath|schemes)\b[^\s'"“”,;)]*)/.exec(message)?.[1]?.replace(/[.:]$/, '');
  const pointer = written === undefined ? undefined : parsePointer(written);
  if (pointer !== undefined && document.rangeOf(pointer, 'value') !== undefined) return pointer;
  return operationIn(message, document.value);
}

function operationIn(message: string, definition: unknown): Pointer | undefined {
  const paths = memberOf(isObject(definition) ? definition : {}, 'paths');
  for (const [path, item] of Object.entries(isObject(paths) ? paths : {})) {
    for (const [method, operation] of Object.entries(isObject(item) ? item : {})) {
      const id = isObject(operation) ? memberOf(operation, 'operationId') : undefined;
      if (typeof id === 'string' && id.length > 2 && listOf(message.match(/[\w-]+/g) ?? []).includes(id)) return pointerOf(['paths', path, method]);
    }
  }
  return undefined;
}

function documentOf(text: string) {
  return createDocument({ uri: 'file:///part.json', kind: 'definition', syntax: 'json', text });
}
