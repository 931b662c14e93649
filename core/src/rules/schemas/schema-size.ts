import type { ConnectorIndex, ConnectorOperation } from '../../index/connector-index.js';
import { isList, isObject, listOf, memberOf, objectOf, textOf, type JsonObject } from '../../lint/json-object.js';

/** How many schemas a schema is made of, and in how many levels, with all that it refers to. */
export interface SchemaSize {
  readonly count: number;
  readonly depth: number;
}

const NOTHING: SchemaSize = { count: 0, depth: 0 };

/** Numbers that no real connector reaches: sums of them must not grow into something that is no number any more. */
const LARGEST = 1e9;

/**
 * Measures schemas. What is referred to is measured once and then remembered; a schema that contains itself is cut where it starts again, so that a
 * size may be smaller than the service counts, but never larger.
 */
export function createSchemaMeter(index: ConnectorIndex): (schema: unknown) => SchemaSize {
  const shared = METERS.get(index);
  if (shared !== undefined) return shared;
  const meter = newMeter(index);
  METERS.set(index, meter);
  return meter;
}

/** Several rules measure the same schemas. */
const METERS = new WeakMap<ConnectorIndex, (schema: unknown) => SchemaSize>();

function newMeter(index: ConnectorIndex): (schema: unknown) => SchemaSize {
  const sizes = new WeakMap<JsonObject, SchemaSize>();
  const known = new Map<string, SchemaSize>();
  const open = new Set<string>();

  const measure = (schema: unknown): SchemaSize => {
    if (!isObject(schema)) return NOTHING;
    const reference = textOf(memberOf(schema, '$ref'));
    if (reference !== undefined) return measureReference(reference);
    const size = sizes.get(schema) ?? measureParts(schema);
    // While a schema that contains itself is open, what is inside of it is cut, and would be too small elsewhere.
    if (open.size === 0) sizes.set(schema, size);
    return size;
  };

  const measureReference = (reference: string): SchemaSize => {
    const remembered = known.get(reference);
    if (remembered !== undefined) return remembered;
    if (open.has(reference)) return NOTHING;
    open.add(reference);
    const size = measure(index.resolve(reference)?.value);
    open.delete(reference);
    known.set(reference, size);
    return size;
  };

  const measureParts = (schema: JsonObject): SchemaSize => {
    let count = 1;
    let depth = 0;
    eachPart(schema, (part) => {
      const size = measure(part);
      count = Math.min(LARGEST, count + size.count);
      depth = Math.max(depth, size.depth);
    });
    return { count, depth: depth + 1 };
  };

  return measure;
}

/** The schemas of an operation: its body, and what it answers. */
export function schemasOf(operation: ConnectorOperation, index: ConnectorIndex): { readonly body: unknown; readonly responses: readonly unknown[] } {
  const body = index.parametersOf(operation).find((parameter) => parameter.in === 'body');
  const responses = Object.values(objectOf(memberOf(operation.value, 'responses')) ?? {}).map((response) => {
    const reference = isObject(response) ? textOf(memberOf(response, '$ref')) : undefined;
    return memberOf(objectOf(reference === undefined ? response : index.resolve(reference)?.value), 'schema');
  });
  return { body: memberOf(body?.value, 'schema'), responses };
}

/** Calls back for the schemas that one is made of; without a list of them, since most schemas have none, and there are many. */
function eachPart(schema: JsonObject, visit: (part: unknown) => void): void {
  const properties = objectOf(memberOf(schema, 'properties'));
  if (properties !== undefined) for (const name of Object.keys(properties)) visit(properties[name]);
  const items = memberOf(schema, 'items');
  if (isList(items)) items.forEach(visit);
  else visit(items);
  listOf(memberOf(schema, 'allOf')).forEach(visit);
  visit(memberOf(schema, 'additionalProperties'));
}
