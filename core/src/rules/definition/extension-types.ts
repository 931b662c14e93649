import { EXTENSIONS } from '../../knowledge/extension-keys.js';
import type { KnownValue } from '../../knowledge/known-value.js';
import { isList, isObject } from '../../lint/json-object.js';
import type { Location } from '../../lint/location.js';
import { fitsMember, type MemberType } from '../../lint/member-types.js';
import type { NodeKind } from '../../lint/node-types.js';

/** Rules of their own say of these what belongs there, whatever stands in its place; the last is written in two ways by published connectors, and described nowhere. */
const LEFT_ALONE: ReadonlySet<string> = new Set([
  'x-ms-visibility', 'x-ms-trigger', 'x-ms-trigger-metadata', 'x-ms-url-encoding', 'x-ms-enum-values', 'x-ms-connector-metadata', 'x-ms-notification-content', 'x-ms-deployment-version', 'x-ms-agentic-protocol',
  'x-ms-openai-manifest', 'x-ms-openai-data', 'x-ms-openai-published-to-copilots',
]);

/** Members of extensions that have rules of their own: operations that are called, names of the next page, parts of files, pickers and trees, and the status of a connector. */
const MEMBERS_LEFT_ALONE: ReadonlySet<string> = new Set(['operationId', 'nextLinkName', 'chunkTransfer', 'file-picker', 'settings', 'open', 'browse', 'status']);

/** The label of a schema or a header; that of a parameter has a rule of its own. It is by far the most frequent extension, and asked for by name. */
export const LABEL = 'x-ms-summary';

export const TYPED_EXTENSIONS: ReadonlySet<string> = new Set([...EXTENSIONS.values()].flatMap(({ name, value }) => (typeOf(value) === undefined || name === LABEL || LEFT_ALONE.has(name) ? [] : [name])));

/** A value of another type than the platform reads. */
export interface WrongValue {
  readonly at: Location;
  readonly value: unknown;
  readonly expected: MemberType;
}

/** The values of another type in an extension, where it stands in an object that it belongs to. Nothing (`null`) is as good as not there. */
export function wrongValuesIn(name: string, value: unknown, at: Location, holder: NodeKind): readonly WrongValue[] {
  const extension = EXTENSIONS.get(name);
  // The annotation of an operation has a rule of its own.
  if (extension === undefined || (name === 'x-ms-api-annotation' && holder === 'operation')) return [];
  return extension.places.includes(holder) || (holder === 'parameter' && extension.places.includes('body')) ? wrongIn(extension.value, value, at) : [];
}

function wrongIn(shape: KnownValue, value: unknown, at: Location): readonly WrongValue[] {
  const expected = typeOf(shape);
  if (expected === undefined || value === null) return [];
  if (!fitsMember(value, expected)) return [{ at, value, expected }];
  if (shape.kind === 'list') return isList(value) ? value.flatMap((entry: unknown, position) => wrongIn(shape.of, entry, at.child(position))) : [];
  if (shape.kind !== 'object' || !isObject(value)) return [];
  const known = shape.object.keys({ object: value, outer: () => undefined, segments: [] });
  return Object.keys(value).flatMap((key) => {
    const member = known.get(key);
    return member === undefined || MEMBERS_LEFT_ALONE.has(key) ? [] : wrongIn(member.value, value[key], at.child(key));
  });
}

/** The object that a text was written in place of, where only one text is required in it: `{ "nextLinkName": "nextLink" }`. */
export function objectAround(name: string, value: string): Readonly<Record<string, string>> | undefined {
  const shape = shapeOf(name);
  if (shape?.kind !== 'object') return undefined;
  const [only, ...others] = [...shape.object.keys({ object: {}, outer: () => undefined, segments: [] }).values()].filter(({ isRequired }) => isRequired === true);
  return only?.value.kind === 'text' && others.length === 0 ? { [only.name]: value } : undefined;
}

/** The calls in extensions, by their names, as well. */
function shapeOf(name: string): KnownValue | undefined {
  const outer = { testConnection: 'x-ms-capabilities', simulate: 'x-ms-operation-context' }[name];
  if (outer === undefined) return EXTENSIONS.get(name)?.value;
  const shape = EXTENSIONS.get(outer)?.value;
  return shape?.kind === 'object' ? shape.object.keys({ object: {}, outer: () => undefined, segments: [] }).get(name)?.value : undefined;
}

function typeOf(value: KnownValue): MemberType | undefined {
  switch (value.kind) {
    case 'text':
    case 'number':
    case 'boolean':
    case 'list':
      return value.kind;
    case 'object':
    case 'map':
      return 'object';
    case 'either':
    case 'any':
      return undefined;
  }
}
