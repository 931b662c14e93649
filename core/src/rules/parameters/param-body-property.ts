import type { Fix } from '../../fixes/fix.js';
import { isObject, memberOf, type JsonObject } from '../../lint/json-object.js';
import type { Location } from '../../lint/location.js';
import { proposeRemoval, suggestion } from '../../fixes/fixing.js';
import { defineRule } from '../rule.js';

/** What describes a value, and so belongs into the schema of a body. */
const SCHEMA_MEMBERS = [
  ...['type', 'format', 'items', 'collectionFormat', 'default', 'enum', 'pattern', 'minLength', 'maxLength', 'minItems', 'maxItems', 'uniqueItems'],
  ...['minimum', 'maximum', 'exclusiveMinimum', 'exclusiveMaximum', 'multipleOf', 'properties', 'additionalProperties', 'allOf'],
];

export const paramBodyProperty = defineRule({
  meta: {
    id: 'param-body-property',
    title: 'A body is described in its schema',
    severity: 'error',
    profiles: ['save'],
    serviceRules: { misplaced: 'BodyParameterPropertyNotValid' },
    reads: ['definition'],
    messages: { misplaced: 'The "{key}" of a body belongs into its "schema", so the service refuses it here. Move it into the schema.' },
    fixable: 'suggestion',
  },
  create: ({ isComplete, report }) => ({
    Parameter(parameter, at) {
      if (memberOf(parameter, 'in') !== 'body') return;
      for (const key of SCHEMA_MEMBERS) {
        if (!Object.hasOwn(parameter, key)) continue;
        report({ at: at.child(key), part: 'key', messageId: 'misplaced', data: { key }, fixes: () => [...(isComplete ? moving(parameter, key, at) : []), proposeRemoval(at.child(key))] });
      }
    },
  }),
});

function moving(parameter: JsonObject, key: string, at: Location): readonly Fix[] {
  const schema = memberOf(parameter, 'schema');
  if (!isObject(schema) || Object.hasOwn(schema, '$ref') || Object.hasOwn(schema, key)) return [];
  return [
    suggestion(`Move "${key}" into the schema`, at, (corrector) => {
      corrector.insertKey(at.child('schema').pointer, key, memberOf(parameter, key));
      corrector.remove(at.child(key).pointer);
    }),
  ];
}
