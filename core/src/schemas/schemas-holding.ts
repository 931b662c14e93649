import type { ConnectorIndex } from '../index/connector-index.js';
import { isObject, listOf, memberOf, type JsonObject } from '../lint/json-object.js';
import { resolveSchema } from './schema-path.js';

/** Of a schema and all that it is made of, through references, those that are meant, and those that hold one that is: in a property, an item, a part or a value of a dictionary. */
export function schemasHolding(schema: JsonObject, isMeant: (schema: JsonObject) => boolean, index: ConnectorIndex): ReadonlySet<JsonObject> {
  const holders = new Map<JsonObject, JsonObject[]>([[schema, []]]);
  // Maps and sets that grow while they are read are read to their end. Schemas that hold themselves are met once.
  for (const holder of holders.keys()) {
    for (const part of partsOf(holder)) {
      const resolved = resolveSchema(part, index);
      if (resolved === undefined) continue;
      const known = holders.get(resolved);
      if (known === undefined) holders.set(resolved, [holder]);
      else known.push(holder);
    }
  }
  const found = new Set([...holders.keys()].filter(isMeant));
  for (const each of found) for (const holder of holders.get(each) ?? []) found.add(holder);
  return found;
}

function partsOf(schema: JsonObject): readonly unknown[] {
  const properties = memberOf(schema, 'properties');
  return [...(isObject(properties) ? Object.values(properties) : []), ...listOf(memberOf(schema, 'allOf')), memberOf(schema, 'items'), memberOf(schema, 'additionalProperties')];
}
