import type { ConnectorIndex, ConnectorOperation } from '../index/connector-index.js';
import { isObject, listOf, memberOf, type JsonObject } from '../lint/json-object.js';
import type { SchemaScope } from '../lint/visitor.js';
import { resolveSchema } from './schema-path.js';

/** Whether what a schema describes is sent: `whole`, as a body, or as a `part` of one. Undefined: no operation takes it. */
export type Sent = 'whole' | 'part';

/** Several rules ask; each has an index of its own, and all have the operations of one lint. */
const SENT = new WeakMap<readonly ConnectorOperation[], ReadonlyMap<JsonObject, Sent>>();

/**
 * Finds whether a schema that the walk is at describes what an operation takes. Most bodies refer to shared definitions, which may describe answers as well; the
 * operations are only asked when somebody asks about one of those, since that means to look at the whole definition.
 */
export function createSentFinder(index: ConnectorIndex): (schema: JsonObject, scope: SchemaScope) => Sent | undefined {
  return (schema, { role, depth }) => {
    if (role === 'body') return depth === 0 ? 'whole' : 'part';
    if (role !== 'definition') return undefined;
    const sent = SENT.get(index.operations) ?? findSent(index);
    SENT.set(index.operations, sent);
    return sent.get(schema);
  };
}

function findSent(index: ConnectorIndex): ReadonlyMap<JsonObject, Sent> {
  const sent = new Map<JsonObject, Sent>();
  // What is left to look at, in a list rather than by recursion: definitions may hold each other many levels deep.
  const found: (readonly [schema: unknown, as: Sent])[] = [];
  for (const operation of index.operations) {
    for (const parameter of index.parametersOf(operation)) if (parameter.in === 'body') found.push([memberOf(parameter.value, 'schema'), 'whole']);
  }
  for (let next = found.pop(); next !== undefined; next = found.pop()) {
    const [schema, as] = next;
    const resolved = resolveSchema(schema, index);
    if (resolved === undefined || sent.get(resolved) === 'part' || sent.get(resolved) === as) continue;
    sent.set(resolved, as);
    for (const part of listOf(memberOf(resolved, 'allOf'))) found.push([part, as]);
    const properties = memberOf(resolved, 'properties');
    const inner = [...(isObject(properties) ? Object.values(properties) : []), memberOf(resolved, 'items'), memberOf(resolved, 'additionalProperties')];
    for (const part of inner) found.push([part, 'part']);
  }
  return sent;
}
