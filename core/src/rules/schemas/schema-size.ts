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
  const known = new Map<string, SchemaSize>();
  const open = new Set<string>();

  const measure = (schema: unknown): SchemaSize => {
    if (!isObject(schema)) return NOTHING;
    const reference = textOf(memberOf(schema, '$ref'));
    return reference === undefined ? measureParts(schema) : measureReference(reference);
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
    for (const part of partsOf(schema)) {
      const size = measure(part);
      count = Math.min(LARGEST, count + size.count);
      depth = Math.max(depth, size.depth);
    }
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

function partsOf(schema: JsonObject): readonly unknown[] {
  const items = memberOf(schema, 'items');
  return [...Object.values(objectOf(memberOf(schema, 'properties')) ?? {}), ...listOf(memberOf(schema, 'allOf')), ...(isList(items) ? items : [items]), memberOf(schema, 'additionalProperties')];
}
