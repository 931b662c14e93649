import { isObject, type JsonObject } from '../../lint/json-object.js';
import { suggestion } from '../../fixes/fixing.js';
import { isShown } from '../responses/shown-schema.js';
import { defineRule } from '../rule.js';

/** What tells the designer the shape of a value that has no type. */
const SHAPES = ['type', '$ref', 'properties', 'items', 'allOf', 'enum', 'x-ms-dynamic-schema', 'x-ms-dynamic-properties', 'additionalProperties', 'anyOf', 'oneOf'];

export const schemaTypeMissing = defineRule({
  meta: {
    id: 'schema-type-missing',
    title: 'Properties have a type',
    severity: 'warning',
    profiles: ['discovery'],
    serviceRules: {},
    reads: ['definition'],
    messages: { missing: 'The property "{name}" has no type, and the designer offers no field for what it cannot tell. Add one, such as "type": "{type}".' },
    fixable: 'suggestion',
  },
  create: ({ report }) => ({
    keywords: {
      properties(properties, _holder, at, kind, scope) {
        if (kind !== 'schema' || !isObject(properties)) return;
        for (const name of Object.keys(properties)) {
          const property = properties[name];
          // An empty schema is a finding of its own.
          if (!isObject(property) || Object.keys(property).length === 0 || SHAPES.some((key) => Object.hasOwn(property, key)) || !isShown(at, scope)) continue;
          const place = at.child('properties', name);
          const type = typeOf(property);
          const add = suggestion(`Add the type ${type}`, place, (corrector) => {
            corrector.insertKey(place.pointer, 'type', type, { first: true });
          });
          report({ at: place, part: 'key', messageId: 'missing', data: { name, type }, isMissing: true, fixes: () => [add] });
        }
      },
    },
  }),
});

/** What the other members say: an example or a default of that type. */
function typeOf({ example, default: preset }: JsonObject): string {
  const value = example ?? preset;
  if (typeof value === 'boolean') return 'boolean';
  if (typeof value === 'number') return Number.isInteger(value) ? 'integer' : 'number';
  return isObject(value) ? 'object' : 'string';
}
