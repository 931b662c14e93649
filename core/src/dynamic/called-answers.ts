import type { ConnectorIndex } from '../index/connector-index.js';
import { successSchema } from '../index/success-schema.js';
import { isList, isObject, listOf, memberOf, textOf, type JsonObject } from '../lint/json-object.js';
import { isOpen, followPath, propertiesOf, resolveSchema } from '../schemas/schema-path.js';
import { calledOperation } from './called-operation.js';
import type { DynamicCall } from './dynamic-calls.js';
import { pathKeysOf, readingsOf } from './dynamic-paths.js';

/** What stands at a path of an answer. `unknown`: the schema does not say. */
export type Place = { readonly kind: 'list'; readonly item: unknown } | { readonly kind: 'other'; readonly schema: JsonObject } | { readonly kind: 'missing' } | { readonly kind: 'unknown' };

/** What the operation that a call names answers. */
export interface CalledAnswer {
  readonly schema: JsonObject;
  /** Where the call takes its choices from; undefined for an extension without a list. */
  readonly collection: Place | undefined;
  /** What its other paths start from: an item of the list, or the whole answer. Undefined where that is not known. */
  readonly base: JsonObject | undefined;
}

/** Finds what calls get; undefined where nobody knows. What hundreds of calls of the same operation get is found once. */
export function createAnswerFinder(index: ConnectorIndex): (call: DynamicCall) => CalledAnswer | undefined {
  const found = new Map<string, CalledAnswer | undefined>();
  return (call) => {
    const key = collectionPathOf(call);
    if (call.operationId === undefined || key === null) return undefined;
    const id = JSON.stringify([call.operationId, pathKeysOf(call).collection === undefined, key ?? '']);
    if (!found.has(id)) found.set(id, answerOf(call, key ?? '', index));
    return found.get(id);
  };
}

/** Undefined where there is none, null where it is no text. */
export function collectionPathOf(call: DynamicCall): string | undefined | null {
  const { collection } = pathKeysOf(call);
  const path = collection === undefined ? undefined : memberOf(call.caller, collection);
  if (path === undefined || path === null) return undefined;
  return typeof path === 'string' ? path : null;
}

function answerOf(call: DynamicCall, path: string, index: ConnectorIndex): CalledAnswer | undefined {
  const called = calledOperation(call, index);
  const schema = called === undefined ? undefined : resolveSchema(successSchema(called.operation, index), index);
  if (schema === undefined) return undefined;
  if (pathKeysOf(call).collection === undefined) return { schema, collection: undefined, base: schema };
  const collection = placeAt(schema, path, index);
  return { schema, collection, base: collection.kind === 'list' ? resolveSchema(collection.item, index) : undefined };
}

/** An empty path is the whole. */
export function placeAt(schema: JsonObject, path: string, index: ConnectorIndex): Place {
  const ends = path === '' ? [followPath(schema, [], index)] : readingsOf(path).map((names) => followPath(schema, names, index));
  const end = ends.find(({ kind }) => kind === 'found') ?? ends.find(({ kind }) => kind === 'open');
  if (end === undefined) return { kind: 'missing' };
  return end.kind === 'found' ? kindOf(end.schema, index) : { kind: 'unknown' };
}

function kindOf(schema: JsonObject, index: ConnectorIndex): Place {
  const type = memberOf(schema, 'type');
  if (type === 'array' || (type === undefined && isObject(memberOf(schema, 'items')))) return { kind: 'list', item: memberOf(schema, 'items') };
  const parts = listOf(memberOf(schema, 'allOf')).map((part) => resolveSchema(part, index));
  if (isList(type) || parts.some((part) => part === undefined || memberOf(part, 'type') === 'array' || isOpen(part))) return { kind: 'unknown' };
  return isOpen(schema) ? { kind: 'unknown' } : { kind: 'other', schema };
}

/** Deeper paths are not what somebody meant who wrote a shorter one, and nobody reads more of them. */
const MAX_DEPTH = 3;
const MAX_SCHEMAS = 500;

/** The paths to the lists of an answer, or to everything in it, the shorter ones first. `''` is the whole. */
export function pathsIn(schema: JsonObject, wanted: 'lists' | 'values', index: ConnectorIndex): readonly string[] {
  const places: { readonly part: JsonObject; readonly names: readonly string[] }[] = [{ part: schema, names: [] }];
  const paths: string[] = [];
  // The list grows while it is walked.
  for (const { part, names } of places) {
    const isArray = memberOf(part, 'type') === 'array';
    if (wanted === 'lists' ? isArray : names.length > 0) paths.push(names.join('/'));
    if (isArray || names.length >= MAX_DEPTH) continue;
    for (const [name, property] of propertiesOf(part, index)) if (places.length < MAX_SCHEMAS) places.push({ part: property, names: [...names, name] });
  }
  return paths;
}

/** A path of a call; undefined where it has none, or what is no text. */
export function pathOf(call: DynamicCall, key: string): string | undefined {
  return textOf(memberOf(call.caller, key));
}
