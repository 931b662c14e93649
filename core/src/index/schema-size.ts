import { isList, isObject, memberOf, objectOf, textOf, type JsonObject } from '../lint/json-object.js';
import type { ResolvedReference } from './resolve-reference.js';

/** How many schemas a schema is made of, and in how many levels, with all that it refers to. */
export interface SchemaSize {
  readonly count: number;
  readonly depth: number;
}

/** A schema by itself: what stands in it, and which references it has at which level. */
interface OwnSize {
  count: number;
  depth: number;
  readonly references: { readonly to: string; readonly level: number }[];
}

const NOTHING: SchemaSize = { count: 0, depth: 0 };

/** Numbers that no real connector reaches: sums of them must not grow into something that is no number any more. */
const LARGEST = 1e9;

/** References behind references that are followed: no real connector has so many, and the stack holds some thousands. */
const DEEPEST = 500;

/** Values that do not change keep theirs, from one version of a definition to the next. */
const OWN_SIZES = new WeakMap<JsonObject, OwnSize>();

/**
 * Measures schemas. What is referred to is measured once and then remembered; a schema that contains itself is cut where it starts again, and one of endless references at some level, so that a
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
    if (this.#open.has(reference) || this.#open.size >= DEEPEST) return NOTHING;
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
    size = { count: 0, depth: 0, references: [] };
    addSchema(schema, 0, size);
    OWN_SIZES.set(schema, size);
  }
  return size;
}

/** Adds a schema and all that it is made of, but for what it refers to. `level`: how many schemas are around it. There are many, and most have no parts. */
function addSchema(schema: unknown, level: number, own: OwnSize): void {
  if (!isObject(schema)) return;
  const reference = textOf(memberOf(schema, '$ref'));
  if (reference !== undefined) {
    own.references.push({ to: reference, level });
    return;
  }
  own.count++;
  own.depth = Math.max(own.depth, level + 1);
  const properties = objectOf(memberOf(schema, 'properties'));
  if (properties !== undefined) for (const name of Object.keys(properties)) addSchema(properties[name], level + 1, own);
  addOneOrAll(memberOf(schema, 'items'), level + 1, own);
  const allOf = memberOf(schema, 'allOf');
  if (isList(allOf)) addOneOrAll(allOf, level + 1, own);
  addSchema(memberOf(schema, 'additionalProperties'), level + 1, own);
}

function addOneOrAll(schemas: unknown, level: number, own: OwnSize): void {
  if (!isList(schemas)) addSchema(schemas, level, own);
  else for (const schema of schemas) addSchema(schema, level, own);
}
