import type { Fix } from '../../fixes/fix.js';
import { isObject, memberOf, type JsonObject } from '../../lint/json-object.js';
import type { Location } from '../../lint/location.js';
import { offering, suggestion } from '../../fixes/fixing.js';
import { defineRule } from '../rule.js';

const DYNAMIC = ['x-ms-dynamic-values', 'x-ms-dynamic-list', 'x-ms-dynamic-schema', 'x-ms-dynamic-properties', 'x-ms-dynamic-tree'];

export const paramBodyDynamic = defineRule({
  meta: {
    id: 'param-body-dynamic',
    title: 'Dynamic lists and schemas of a body stand in its schema',
    severity: 'error',
    profiles: ['save'],
    serviceRules: { misplaced: 'DynamicExtensionDefinitionNotAllowedInParameter' },
    reads: ['definition'],
    messages: { misplaced: 'The {extension} of a body belongs into its "schema", so the service refuses it here. Move it into the schema.' },
    fixable: 'suggestion',
  },
  create: ({ isComplete, report }) => ({
    Parameter(parameter, at) {
      if (memberOf(parameter, 'in') !== 'body') return;
      for (const key of DYNAMIC) {
        if (Object.hasOwn(parameter, key)) report({ at: at.child(key), part: 'key', messageId: 'misplaced', data: { extension: key }, ...offering(isComplete ? moving(parameter, key, at) : []) });
      }
    },
  }),
});

function moving(parameter: JsonObject, key: string, at: Location): readonly Fix[] {
  const schema = memberOf(parameter, 'schema');
  if (!isObject(schema) || Object.hasOwn(schema, '$ref') || Object.hasOwn(schema, key)) return [];
  return [
    suggestion(`Move ${key} into the schema`, at, (corrector) => {
      corrector.insertKey(at.child('schema').pointer, key, memberOf(parameter, key));
      corrector.remove(at.child(key).pointer);
    }),
  ];
}
