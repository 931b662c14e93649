import type { ConnectorIndex } from '../../index/connector-index.js';
import { isList, isObject, listOf, memberOf, textOf, type JsonObject } from '../../lint/json-object.js';

/** Deeper than any body of a published connector; recursive schemas have no end. */
const MAX_DEPTH = 24;

/** Where a path through a schema leads. `open`: the schema does not say what it holds, so that anything may be there. */
export type PathEnd = { readonly kind: 'found'; readonly schema: JsonObject } | { readonly kind: 'missing' } | { readonly kind: 'open' };

const OPEN: PathEnd = { kind: 'open' };
const MISSING: PathEnd = { kind: 'missing' };
const FREE_MEMBERS = ['x-ms-dynamic-schema', 'x-ms-dynamic-properties', 'discriminator'];

/** Follows names of properties through `$ref`, `allOf` and lists. */
export function followPath(schema: unknown, names: readonly string[], index: ConnectorIndex, depth = 0): PathEnd {
  const resolved = resolveSchema(schema, index);
  if (resolved === undefined || depth > MAX_DEPTH) return OPEN;
  const [name, ...rest] = names;
  if (name === undefined) return { kind: 'found', schema: resolved };
  const properties = memberOf(resolved, 'properties');
  if (isObject(properties) && Object.hasOwn(properties, name)) return followPath(properties[name], rest, index, depth + 1);
  const inParts = listOf(memberOf(resolved, 'allOf')).map((part) => followPath(part, names, index, depth + 1));
  const found = inParts.find(({ kind }) => kind === 'found') ?? inParts.find(({ kind }) => kind === 'open');
  if (found !== undefined) return found;
  const items = memberOf(resolved, 'items');
  if (isObject(items)) return followPath(items, /^(items|\d+)$/.test(name) ? rest : names, index, depth + 1);
  return isOpen(resolved) ? OPEN : MISSING;
}

/** Whether a property of that name stands anywhere in a schema. */
export function hasNestedProperty(schema: unknown, name: string, index: ConnectorIndex, depth = 0): boolean {
  const resolved = resolveSchema(schema, index);
  if (resolved === undefined || depth > MAX_DEPTH) return false;
  const properties = memberOf(resolved, 'properties');
  if (isObject(properties) && Object.hasOwn(properties, name)) return true;
  const parts = [...(isObject(properties) ? Object.values(properties) : []), ...listOf(memberOf(resolved, 'allOf')), memberOf(resolved, 'items')];
  return parts.some((part) => isObject(part) && hasNestedProperty(part, name, index, depth + 1));
}

/** A schema after its references; undefined where they lead nowhere. */
export function resolveSchema(schema: unknown, index: ConnectorIndex): JsonObject | undefined {
  if (!isObject(schema)) return undefined;
  const reference = textOf(memberOf(schema, '$ref'));
  if (reference === undefined) return schema;
  const target = index.resolve(reference)?.value;
  return isObject(target) ? target : undefined;
}

/** Whether a schema names no property and nothing that could bring one. It is open to what follows paths, but can require nothing. */
export function hasNoProperties(schema: JsonObject): boolean {
  return !['properties', 'additionalProperties', 'allOf', 'items', '$ref', ...FREE_MEMBERS].some((key) => Object.hasOwn(schema, key));
}

function isOpen(schema: JsonObject): boolean {
  if (FREE_MEMBERS.some((key) => Object.hasOwn(schema, key))) return true;
  const additional = memberOf(schema, 'additionalProperties');
  if (additional === true || isObject(additional)) return true;
  const type = memberOf(schema, 'type');
  return (type === undefined || type === 'object' || isList(type)) && !isObject(memberOf(schema, 'properties')) && !isList(memberOf(schema, 'allOf'));
}
