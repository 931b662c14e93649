import { memberOf, textOf } from '../lint/json-object.js';
import { memberTypesOf, type MemberType } from '../lint/member-types.js';
import { type Child, NODE_CHILDREN, type NodeKind } from '../lint/node-types.js';
import { swaggerLink } from './documentation-links.js';
import { EXTENSIONS } from './extension-keys.js';
import { STATUS_CODES } from './http-values.js';
import { any, type Around, boolean, type ExtensionPlace, type KnownKey, type KnownObject, type KnownValue, listOfValues, mapOf, number, type Slot, text } from './known-value.js';
import { ENTRY_TEMPLATES, SWAGGER_KEYS } from './swagger-keys.js';
import { TYPES_OF_FORMATS, FORMAT_MEANINGS } from './value-formats.js';

const NAMES: Readonly<Record<NodeKind, string>> = {
  definition: 'definition',
  info: 'info',
  contact: 'contact',
  license: 'licence',
  pathItem: 'path',
  operation: 'operation',
  parameter: 'parameter',
  response: 'response',
  header: 'header',
  schema: 'schema',
  items: 'items of a list',
  notification: 'notification',
  securityScheme: 'security definition',
  tag: 'tag',
  externalDocs: 'documentation',
};

/** The sections of the specification of Swagger 2.0. */
const SECTIONS: Readonly<Record<NodeKind, string>> = {
  definition: 'swagger-object',
  info: 'info-object',
  contact: 'contact-object',
  license: 'license-object',
  pathItem: 'path-item-object',
  operation: 'operation-object',
  parameter: 'parameter-object',
  response: 'response-object',
  header: 'header-object',
  schema: 'schema-object',
  items: 'items-object',
  notification: 'response-object',
  securityScheme: 'security-scheme-object',
  tag: 'tag-object',
  externalDocs: 'external-documentation-object',
};

/** What the names in the maps of a definition stand for. */
const MAP_NAMES: Readonly<Record<string, Slot>> = { paths: 'path', responses: 'status', properties: 'missingProperty', definitions: 'missingDefinition', headers: 'headerName', securityDefinitions: 'newSecurityScheme' };

/** Members whose faults have rules of their own, so that the table of types says nothing of them. */
const TEXTS: ReadonlySet<string> = new Set(['title', 'version', 'description', 'host', 'basePath']);

const OBJECTS = new Map<NodeKind, KnownObject>();

/** What is known of a kind of objects of a definition. */
export function swaggerObject(kind: NodeKind): KnownObject {
  let known = OBJECTS.get(kind);
  if (known === undefined) {
    known = { name: NAMES[kind], keys: (around) => keysOf(kind, around), ...templateOf(kind), ...(kind === 'parameter' ? { missing: 'missingPathParameter' } : {}) };
    OBJECTS.set(kind, known);
  }
  return known;
}

function templateOf(kind: NodeKind): Pick<KnownObject, 'template'> {
  const template = ENTRY_TEMPLATES[kind];
  return template === undefined ? {} : { template };
}

/** The whole of a definition. */
export const SWAGGER_DEFINITION: KnownValue = { kind: 'object', object: swaggerObject('definition') };

const TABLES = new Map<string, ReadonlyMap<string, KnownKey>>();

/** A table for each kind, and for parameters one each by their place: a body has a schema, all others a type. */
function keysOf(kind: NodeKind, around: Around): ReadonlyMap<string, KnownKey> {
  const place: ExtensionPlace = kind === 'parameter' && memberOf(around.object, 'in') === 'body' ? 'body' : kind;
  const isOther = kind === 'parameter' && place === 'parameter' && textOf(memberOf(around.object, 'in')) !== undefined;
  const scheme = kind === 'securityScheme' ? (textOf(memberOf(around.object, 'type')) ?? '') : '';
  const needed = Object.hasOwn(SCHEME_MEMBERS, scheme) ? SCHEME_MEMBERS[scheme] : undefined;
  const id = needed !== undefined ? `${scheme} scheme` : isOther ? 'other parameter' : place;
  let table = TABLES.get(id);
  if (table === undefined) {
    const keys = [...swaggerKeys(kind, place, isOther), ...extensionKeys(place)];
    table = new Map((needed === undefined ? keys : keys.map((key) => ofScheme(key, needed))).map((key) => [key.name, key]));
    TABLES.set(id, table);
  }
  return withFormats(table, around);
}

/** What each way of signing in needs; it has no use for what the others need. */
const SCHEME_MEMBERS: Readonly<Record<string, readonly string[]>> = { basic: [], apiKey: ['name', 'in'], oauth2: ['flow', 'authorizationUrl', 'tokenUrl', 'scopes'] };
const ALL_SCHEME_MEMBERS: ReadonlySet<string> = new Set(Object.values(SCHEME_MEMBERS).flat());

function ofScheme(key: KnownKey, needed: readonly string[]): KnownKey {
  if (needed.includes(key.name)) return { ...key, isRequired: true };
  return ALL_SCHEME_MEMBERS.has(key.name) ? { ...key, isHidden: true } : key;
}

function swaggerKeys(kind: NodeKind, place: ExtensionPlace, isOther: boolean): readonly KnownKey[] {
  const types = memberTypesOf(kind);
  return Object.entries(SWAGGER_KEYS[kind]).map(([name, { value, ...key }]) => {
    const { isRequired, ...rest } = { ...key, ...(place === 'body' && name === 'type' ? { isRequired: false } : {}) };
    const isHidden = isOutOfPlace(name, place, isOther);
    return {
      name,
      value: value ?? valueOf(kind, name, types?.get(name)),
      link: swaggerLink(SECTIONS[kind]),
      ...rest,
      ...(isRequired === true && (name !== 'schema' || place === 'body') && !isHidden ? { isRequired } : {}),
      ...(isHidden ? { isHidden } : {}),
    };
  });
}

/** What only a body has, and what all others have. */
function isOutOfPlace(name: string, place: ExtensionPlace, isOther: boolean): boolean {
  if (name === '$ref' && place === 'pathItem') return true;
  if (place === 'body') return !['name', 'in', 'required', 'description', 'schema'].includes(name);
  return isOther && (name === 'schema' || name === '$ref');
}

function extensionKeys(place: ExtensionPlace): readonly KnownKey[] {
  return [...EXTENSIONS.values()].map((extension) => {
    const value: KnownValue = extension.name === 'x-ms-notification-content' && place === 'pathItem' ? { kind: 'object', object: swaggerObject('notification') } : extension.value;
    return { ...extension, value, ...(extension.places.includes(place) ? {} : { isHidden: true }) };
  });
}

function valueOf(kind: NodeKind, name: string, type: MemberType | undefined): KnownValue {
  const child = NODE_CHILDREN[kind].get(name);
  const plain = type === undefined || TEXTS.has(name) ? text : valueOfType(type);
  if (child === undefined) return plain;
  const children = childrenOf(name, child);
  return type === 'object or boolean' ? { kind: 'either', of: [children, boolean] } : children;
}

function childrenOf(name: string, child: Child): KnownValue {
  const one: KnownValue = { kind: 'object', object: swaggerObject(child.kind) };
  switch (child.form) {
    case 'one': return one;
    case 'list': return listOfValues(one);
    case 'map': return mapOf(one, MAP_NAMES[name]);
    case 'oneOrList': return { kind: 'either', of: [one, listOfValues(one)] };
  }
}

function valueOfType(type: MemberType): KnownValue {
  switch (type) {
    case 'text': return text;
    case 'boolean': return boolean;
    case 'number':
    case 'count': return number;
    case 'texts':
    case 'texts or boolean': return listOfValues(text);
    case 'list': return listOfValues(any);
    case 'object': return mapOf(any);
    case 'texts by name': return mapOf(text);
    case 'objects': return listOfValues(mapOf(any));
    case 'any':
    case 'object or list':
    case 'object or boolean': return any;
  }
}

const FORMATS = new Map<string, KnownKey>();

/** The formats that suit the type which stands there. */
function withFormats(table: ReadonlyMap<string, KnownKey>, around: Around): ReadonlyMap<string, KnownKey> {
  const format = table.get('format');
  if (format === undefined) return table;
  // Only now, since the object may be large.
  const type = textOf(memberOf(around.object, 'type'));
  const id = `${type ?? ''} ${format.isHidden === true ? 'hidden' : ''}`;
  let key = FORMATS.get(id);
  if (key === undefined) {
    const fitting = Object.keys(TYPES_OF_FORMATS).filter((name) => type === undefined || TYPES_OF_FORMATS[name]?.includes(type) === true);
    key = { ...format, value: { kind: 'text', choices: fitting.map((value) => ({ value, meaning: FORMAT_MEANINGS[value] ?? '' })), slot: 'valueFormat' } };
    FORMATS.set(id, key);
  }
  return new Map([...table, ['format', key]]);
}

/** What a status code says, for lists of them. */
export function statusMeaning(code: string): string | undefined {
  return Object.hasOwn(STATUS_CODES, code) ? STATUS_CODES[code] : undefined;
}
