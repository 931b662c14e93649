import { isList, isObject, memberOf, type JsonObject } from '../../lint/json-object.js';

/** A schema with what an inferred one knows in addition: properties and items that it lacks. What it says itself, people have written, and stays. */
export function mergeSchema(existing: JsonObject, inferred: JsonObject): JsonObject {
  if (Object.hasOwn(existing, '$ref')) return existing;
  const type = memberOf(existing, 'type');
  // A schema of another type says something else, which samples cannot add to.
  if (type !== undefined && type !== inferred.type) return existing;
  const properties = mergeProperties(memberOf(existing, 'properties'), memberOf(inferred, 'properties'));
  const items = memberOf(existing, 'items');
  const inferredItems = memberOf(inferred, 'items');
  return {
    ...(type === undefined ? { type: inferred.type } : {}),
    ...existing,
    ...(properties === undefined ? {} : { properties }),
    ...(isObject(inferredItems) && !isList(items) ? { items: isObject(items) ? mergeSchema(items, inferredItems) : inferredItems } : {}),
  };
}

function mergeProperties(existing: unknown, inferred: unknown): JsonObject | undefined {
  if (!isObject(inferred)) return undefined;
  if (!isObject(existing)) return inferred;
  const known = Object.keys(existing).map((key) => {
    const [property, added] = [existing[key], memberOf(inferred, key)];
    return [key, isObject(property) && isObject(added) ? mergeSchema(property, added) : property] as const;
  });
  const others = Object.keys(inferred).filter((key) => !Object.hasOwn(existing, key)).map((key) => [key, inferred[key]] as const);
  return Object.fromEntries([...known, ...others]);
}
