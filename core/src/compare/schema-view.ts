import type { ConnectorIndex } from '../index/connector-index.js';
import { isObject, isList, memberOf, objectOf, textOf, type JsonObject } from '../lint/json-object.js';
import type { Location } from '../lint/location.js';

/** A schema, or a parameter that is none, as makers and flows see it: through `$ref`, and with all parts of `allOf` put together. */
export interface SchemaView {
  /** The object itself, which tells recursive schemas apart. */
  readonly value: JsonObject;
  readonly at: Location;
  /** All members but `properties`, `required`, `allOf` and `$ref`. What a part and the whole both say, the whole says. */
  readonly facets: ReadonlyMap<string, Facet>;
  readonly properties: ReadonlyMap<string, Facet>;
  readonly required: ReadonlySet<string>;
}

export interface Facet {
  readonly value: unknown;
  readonly at: Location;
}

type Resolve = ConnectorIndex['resolve'];

interface Parts {
  readonly facets: Map<string, Facet>;
  readonly properties: Map<string, Facet>;
  readonly required: Set<string>;
  readonly seen: Set<JsonObject>;
}

const STRUCTURE: ReadonlySet<string> = new Set(['properties', 'required', 'allOf', '$ref']);

/** Undefined for what is no object, and for a `$ref` that leads to none. */
export function schemaView(schema: unknown, at: Location, resolve: Resolve): SchemaView | undefined {
  const target = followed(schema, at, resolve);
  if (target === undefined) return undefined;
  const parts: Parts = { facets: new Map(), properties: new Map(), required: new Set(), seen: new Set() };
  collect(target.value, target.at, parts, resolve);
  return { value: target.value, at: target.at, facets: parts.facets, properties: parts.properties, required: parts.required };
}

export function facetOf(view: SchemaView, name: string): unknown {
  return view.facets.get(name)?.value;
}

/** Where a facet stands, or the schema that lacks it. */
export function placeOfFacet(view: SchemaView, name: string): Location {
  return view.facets.get(name)?.at ?? view.at;
}

/** The type, or the one that is meant where a schema with properties or items does not say it. */
export function typeOf(view: SchemaView): unknown {
  const type = facetOf(view, 'type');
  if (type !== undefined) return type;
  if (view.properties.size > 0) return 'object';
  return isObject(facetOf(view, 'items')) ? 'array' : undefined;
}

function collect(schema: JsonObject, at: Location, parts: Parts, resolve: Resolve): void {
  if (parts.seen.has(schema)) return;
  parts.seen.add(schema);
  const list = memberOf(schema, 'allOf');
  if (isList(list)) {
    list.forEach((part, index) => {
      const target = followed(part, at.child('allOf', index), resolve);
      if (target !== undefined) collect(target.value, target.at, parts, resolve);
    });
  }
  for (const key of Object.keys(schema)) if (!STRUCTURE.has(key)) parts.facets.set(key, { value: schema[key], at: at.step(key) });
  const properties = objectOf(memberOf(schema, 'properties')) ?? {};
  for (const name of Object.keys(properties)) parts.properties.set(name, { value: properties[name], at: at.child('properties', name) });
  const required = memberOf(schema, 'required');
  if (isList(required)) for (const name of required) if (typeof name === 'string') parts.required.add(name);
}

function followed(value: unknown, at: Location, resolve: Resolve): { readonly value: JsonObject; readonly at: Location } | undefined {
  if (!isObject(value)) return undefined;
  const reference = textOf(memberOf(value, '$ref'));
  if (reference === undefined) return { value, at };
  const target = resolve(reference);
  return isObject(target?.value) ? { value: target.value, at: target.at } : undefined;
}
