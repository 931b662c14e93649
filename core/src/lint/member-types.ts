import { isList, isObject } from './json-object.js';
import type { NodeKind } from './node-types.js';

/** What Swagger 2.0 has as the value of a member. `any`: everything is allowed, or a rule of its own says what is not. */
export type MemberType = 'any' | 'text' | 'boolean' | 'number' | 'count' | 'object' | 'list' | 'texts' | 'texts or boolean' | 'objects' | 'texts by name' | 'object or list' | 'object or boolean';

const textual = ['title', 'description', 'format', 'pattern'] as const;
const numeric = ['multipleOf', 'maximum', 'minimum'] as const;
const counts = ['maxLength', 'minLength', 'maxItems', 'minItems'] as const;
const flags = ['exclusiveMaximum', 'exclusiveMinimum', 'uniqueItems'] as const;

/** What parameters, headers, `items` and schemas say of a value. */
const VALUE_MEMBERS: Readonly<Record<string, MemberType>> = {
  ...of('text', 'format', 'pattern'),
  ...of('number', ...numeric),
  ...of('count', ...counts),
  ...of('boolean', ...flags),
  type: 'any',
  items: 'object',
  default: 'any',
  enum: 'list',
};

const SIMPLE_VALUE_MEMBERS: Readonly<Record<string, MemberType>> = { ...VALUE_MEMBERS, collectionFormat: 'text' };

/**
 * The members that the objects of a definition have, and the JSON type of each: the Swagger 2.0 specification, and the
 * `filterFunctions` of Microsoft's validator. Extensions (`x-…`) and `$ref` are not listed.
 * A path item has no table: what it holds is a rule of its own (unknown-verb).
 */
const MEMBER_TYPES: Readonly<Partial<Record<NodeKind, Readonly<Record<string, MemberType>>>>> = {
  definition: {
    ...of('any', 'swagger', 'info', 'host', 'basePath', 'schemes', 'paths'),
    ...of('texts', 'consumes', 'produces'),
    ...of('object', 'definitions', 'parameters', 'responses', 'securityDefinitions', 'externalDocs'),
    ...of('objects', 'security', 'tags'),
  },
  info: { ...of('any', 'title', 'version', 'description'), termsOfService: 'text', ...of('object', 'contact', 'license') },
  contact: of('text', 'name', 'url', 'email'),
  license: of('text', 'name', 'url'),
  operation: {
    ...of('any', 'operationId', 'summary', 'description', 'responses', 'schemes'),
    ...of('texts', 'tags', 'consumes', 'produces'),
    ...of('objects', 'parameters', 'security'),
    externalDocs: 'object',
    deprecated: 'boolean',
  },
  parameter: { ...SIMPLE_VALUE_MEMBERS, name: 'text', in: 'text', description: 'text', required: 'boolean', allowEmptyValue: 'boolean', schema: 'any' },
  response: { description: 'any', ...of('object', 'schema', 'headers', 'examples') },
  header: { ...SIMPLE_VALUE_MEMBERS, description: 'text' },
  items: SIMPLE_VALUE_MEMBERS,
  schema: {
    ...VALUE_MEMBERS,
    ...of('text', ...textual, 'discriminator'),
    ...of('count', 'maxProperties', 'minProperties'),
    ...of('object', 'properties', 'xml', 'externalDocs'),
    ...of('any', 'example', 'filterFunctions'),
    // A boolean there is a rule of its own (required-not-object).
    required: 'texts or boolean',
    items: 'object or list',
    allOf: 'objects',
    additionalProperties: 'object or boolean',
    readOnly: 'boolean',
  },
  securityScheme: { ...of('text', 'type', 'description', 'name', 'in', 'flow', 'authorizationUrl', 'tokenUrl'), scopes: 'texts by name' },
  tag: { name: 'text', description: 'text', externalDocs: 'object' },
  externalDocs: { description: 'text', url: 'text' },
};

const TABLES = new Map<string, ReadonlyMap<string, MemberType>>(Object.entries(MEMBER_TYPES).map(([kind, members]) => [kind, new Map(Object.entries(members))]));

/** The members of a kind of objects with their types; undefined where no table lists them. */
export function memberTypesOf(kind: NodeKind): ReadonlyMap<string, MemberType> | undefined {
  return TABLES.get(kind);
}

/** Whether a JSON value is of a member's type. */
export function fitsMember(value: unknown, type: MemberType): boolean {
  switch (type) {
    case 'any': return true;
    case 'text': return typeof value === 'string';
    case 'boolean': return typeof value === 'boolean';
    case 'number': return typeof value === 'number';
    case 'count': return Number.isInteger(value);
    // Their entries are looked at one by one.
    case 'texts by name':
    case 'object': return isObject(value);
    case 'list':
    case 'texts':
    case 'objects': return isList(value);
    case 'texts or boolean': return isList(value) || typeof value === 'boolean';
    case 'object or list': return typeof value === 'object' && value !== null;
    case 'object or boolean': return isObject(value) || typeof value === 'boolean';
  }
}

function of(type: MemberType, ...keys: readonly string[]): Readonly<Record<string, MemberType>> {
  return Object.fromEntries(keys.map((key) => [key, type]));
}
