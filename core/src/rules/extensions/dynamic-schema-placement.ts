import { movedValue } from '../../fixes/moved-value.js';
import type { Location } from '../../lint/location.js';
import type { Fix } from '../../fixes/fix.js';
import { proposeRemoval, suggestion } from '../../fixes/fixing.js';
import { memberOf, objectOf, textOf, isObject } from '../../lint/json-object.js';
import { defineRule } from '../rule.js';
import { CALLING_EXTENSIONS } from '../../dynamic/dynamic-calls.js';

const SCHEMA_EXTENSIONS = ['x-ms-dynamic-schema', 'x-ms-dynamic-properties'];
const SIMPLE_TYPES = ['string', 'integer', 'number', 'boolean', 'file'];

export const dynamicSchemaPlacement = defineRule({
  meta: {
    id: 'dynamic-schema-placement',
    title: 'Dynamic schemas stand on schemas of objects',
    severity: 'warning',
    profiles: ['discovery'],
    serviceRules: {},
    reads: ['definition'],
    messages: {
      misplaced: '{extension} describes the properties of an object, so it does nothing here. Move it into the schema of a body, a response or a notification.',
      simple: '{extension} describes the properties of an object, and this schema is of type {type}. Make it an object, or use x-ms-dynamic-values to offer choices.',
    },
    fixable: 'suggestion',
  },
  create: ({ report }) => ({
    extensions: CALLING_EXTENSIONS,
    Extension(key, value, at, holder) {
      if (!SCHEMA_EXTENSIONS.includes(key)) return;
      const around = objectOf(at.parent?.value);
      if (holder !== 'schema') {
        // On the body itself it is a finding of another rule.
        if (holder !== 'parameter' || textOf(memberOf(around, 'in')) !== 'body') report({ at, part: 'key', messageId: 'misplaced', data: { extension: key }, fixes: () => [...moveIntoSchema(key, value, at), proposeRemoval(at)] });
        return;
      }
      const type = textOf(memberOf(around, 'type'));
      if (type !== undefined && SIMPLE_TYPES.includes(type)) report({ at, part: 'key', messageId: 'simple', data: { extension: key, type }, fixes: () => [proposeRemoval(at)] });
    },
  }),
});

/** From a response to its schema. */
function moveIntoSchema(key: string, value: unknown, at: Location): readonly Fix[] {
  const response = at.parent;
  const schema = memberOf(objectOf(response?.value), 'schema');
  if (response?.parent?.segment !== 'responses' || (schema !== undefined && (!isObject(schema) || Object.hasOwn(schema, '$ref') || Object.hasOwn(schema, key) || memberOf(schema, 'type') !== 'object'))) return [];
  return [
    suggestion('Move it into the schema of the response', response, (corrector) => {
      const moved = movedValue(at.document, at.pointer, value);
      if (schema === undefined) corrector.insertKey(response.pointer, 'schema', { type: 'object', [key]: moved }, { after: 'description' });
      else corrector.insertKey(response.child('schema').pointer, key, moved);
      corrector.remove(at.pointer);
    }),
  ];
}
