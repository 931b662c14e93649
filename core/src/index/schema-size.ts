import { isList, isObject, listOf, memberOf, objectOf, textOf, type JsonObject } from '../lint/json-object.js';
import type { ResolvedReference } from './resolve-reference.js';

/** How many schemas a schema is made of, and in how many levels, with all that it refers to. */
export interface SchemaSize {
  readonly count: number;
  readonly depth: number;
}

/** A schema by itself: what stands in it, and which references it has at which level. */
interface OwnSize extends SchemaSize {
  readonly references: readonly { readonly to: string; readonly level: number }[];
}

const NOTHING: SchemaSize = { count: 0, depth: 0 };

/** Numbers that no real connector reaches: sums of them must not grow into something that is no number any more. */
const LARGEST = 1e9;

/** Values that do not change keep theirs, from one version of a definition to the next. */
const OWN_SIZES = new WeakMap<JsonObject, OwnSize>();

/**
 * Measures schemas. What is referred to is measured once and then remembered; a schema that contains itself is cut where it starts again, so that a
 * size may be smaller than the service counts, but never larger.
 */
export class SchemaMeter {
  readonly #resolve: (reference: string) => ResolvedReference | undefined;
  readonly #known = new Map<string, SchemaSize>();
  readonly #open = new Set<string>();

  constructor(resolve: (reference: string) => ResolvedReference | undefined) {
    this.#resolve = resolve;
  }

  measure(schema: unknown): SchemaSize {
    if (!isObject(schema)) return NOTHING;
    const own = ownSizeOf(schema);
    let { count, depth } = own;
    for (const { to, level } of own.references) {
      const size = this.#measureReference(to);
      count = Math.min(LARGEST, count + size.count);
      depth = Math.max(depth, level + size.depth);
    }
    return { count, depth };
  }

  #measureReference(reference: string): SchemaSize {
    const remembered = this.#known.get(reference);
    if (remembered !== undefined) return remembered;
    if (this.#open.has(reference)) return NOTHING;
    this.#open.add(reference);
    const size = this.measure(this.#resolve(reference)?.value);
    this.#open.delete(reference);
    this.#known.set(reference, size);
    return size;
  }
}

function ownSizeOf(schema: JsonObject): OwnSize {
  let size = OWN_SIZES.get(schema);
  if (size === undefined) {
    const references: { to: string; level: number }[] = [];
    size = { ...measureOwn(schema, 0, references), references };
    OWN_SIZES.set(schema, size);
  }
  return size;
}

/** `level`: how many schemas are around this one. */
function measureOwn(schema: unknown, level: number, references: { to: string; level: number }[]): SchemaSize {
  if (!isObject(schema)) return NOTHING;
  const reference = textOf(memberOf(schema, '$ref'));
  if (reference !== undefined) {
    references.push({ to: reference, level });
    return NOTHING;
  }
  let count = 1;
  let depth = 0;
  eachPart(schema, (part) => {
    const size = measureOwn(part, level + 1, references);
    count += size.count;
    depth = Math.max(depth, size.depth);
  });
  return { count, depth: depth + 1 };
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
