import type { ConnectorIndex } from '../index/connector-index.js';
import { isList, isObject, listOf, memberOf, textOf, type JsonObject } from '../lint/json-object.js';

/** More schemas than any path of a published connector passes; schemas that contain each other have no end. */
const MAX_SCHEMAS = 2000;

/** One property on the way along a path. */
export interface PathStep {
  readonly schema: JsonObject;
  /** Whether the schema around it lists it as required. */
  readonly isRequired: boolean;
}

/** Where a path through a schema leads. `open`: the schema does not say what it holds, so that anything may be there. */
export type PathEnd = { readonly kind: 'found'; readonly schema: JsonObject; readonly steps: readonly PathStep[] } | { readonly kind: 'missing' } | { readonly kind: 'open' };

const OPEN: PathEnd = { kind: 'open' };
const MISSING: PathEnd = { kind: 'missing' };
const FREE_MEMBERS = ['x-ms-dynamic-schema', 'x-ms-dynamic-properties', 'discriminator'];

/** Follows names of properties through `$ref`, `allOf` and lists. */
export function followPath(schema: unknown, names: readonly string[], index: ConnectorIndex): PathEnd {
  return follow(schema, names, { index, left: MAX_SCHEMAS }, { steps: [], met: new Set(), required: [] });
}

interface Search {
  readonly index: ConnectorIndex;
  /** How many more schemas may be looked at. */
  left: number;
}

/** What is known since the last name of the path. */
interface Level {
  readonly steps: readonly PathStep[];
  /** The schemas looked at: a part that contains itself adds nothing. */
  readonly met: Set<JsonObject>;
  /** The lists of what these require. */
  readonly required: readonly (readonly unknown[])[];
}

function follow(schema: unknown, names: readonly string[], search: Search, level: Level): PathEnd {
  const resolved = resolveSchema(schema, search.index);
  if (resolved === undefined || search.left-- <= 0) return OPEN;
  const [name, ...rest] = names;
  if (name === undefined) return { kind: 'found', schema: resolved, steps: level.steps };
  if (level.met.has(resolved)) return MISSING;
  level.met.add(resolved);
  const required = [...level.required, listOf(memberOf(resolved, 'required'))];
  const properties = memberOf(resolved, 'properties');
  if (isObject(properties) && Object.hasOwn(properties, name)) {
    const property = resolveSchema(properties[name], search.index);
    if (property === undefined) return OPEN;
    return follow(property, rest, search, { steps: [...level.steps, { schema: property, isRequired: required.some((listed) => listed.includes(name)) }], met: new Set(), required: [] });
  }
  let isOpenInPart = false;
  for (const part of listOf(memberOf(resolved, 'allOf'))) {
    const end = follow(part, names, search, { ...level, required });
    if (end.kind === 'found') return end;
    isOpenInPart ||= end.kind === 'open';
  }
  if (isOpenInPart) return OPEN;
  const items = memberOf(resolved, 'items');
  if (isObject(items)) return follow(items, /^(items|\d+)$/.test(name) ? rest : names, search, { ...level, required: [] });
  return isOpen(resolved) ? OPEN : MISSING;
}

/** Whether a property of that name stands anywhere in a schema. */
export function hasNestedProperty(schema: unknown, name: string, index: ConnectorIndex): boolean {
  return hasNested(schema, name, index, new Set());
}

function hasNested(schema: unknown, name: string, index: ConnectorIndex, met: Set<JsonObject>): boolean {
  const resolved = resolveSchema(schema, index);
  if (resolved === undefined || met.has(resolved)) return false;
  met.add(resolved);
  const properties = memberOf(resolved, 'properties');
  if (isObject(properties) && Object.hasOwn(properties, name)) return true;
  const parts = [...(isObject(properties) ? Object.values(properties) : []), ...listOf(memberOf(resolved, 'allOf')), memberOf(resolved, 'items')];
  return parts.some((part) => isObject(part) && hasNested(part, name, index, met));
}

/** The properties of a schema by name, with those of its `allOf` parts; the nearest one wins where two have the same name. */
export function propertiesOf(schema: unknown, index: ConnectorIndex): ReadonlyMap<string, JsonObject> {
  const found = new Map<string, JsonObject>();
  const met = new Set<JsonObject>();
  const collect = (part: unknown): void => {
    const resolved = resolveSchema(part, index);
    if (resolved === undefined || met.has(resolved)) return;
    met.add(resolved);
    const properties = memberOf(resolved, 'properties');
    for (const [name, property] of isObject(properties) ? Object.entries(properties) : []) {
      const value = resolveSchema(property, index);
      if (value !== undefined && !found.has(name)) found.set(name, value);
    }
    listOf(memberOf(resolved, 'allOf')).forEach(collect);
  };
  collect(schema);
  return found;
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

/** Whether a schema leaves open what it holds. */
export function isOpen(schema: JsonObject): boolean {
  if (FREE_MEMBERS.some((key) => Object.hasOwn(schema, key))) return true;
  const additional = memberOf(schema, 'additionalProperties');
  if (additional === true || isObject(additional)) return true;
  const type = memberOf(schema, 'type');
  return (type === undefined || type === 'object' || isList(type)) && !isObject(memberOf(schema, 'properties')) && !isList(memberOf(schema, 'allOf'));
}
