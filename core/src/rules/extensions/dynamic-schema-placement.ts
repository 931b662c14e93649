import { memberOf, objectOf, textOf } from '../../lint/json-object.js';
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
    fixable: 'no',
  },
  create: ({ report }) => ({
    extensions: CALLING_EXTENSIONS,
    Extension(key, _value, at, holder) {
      if (!SCHEMA_EXTENSIONS.includes(key)) return;
      const around = objectOf(at.parent?.value);
      if (holder !== 'schema') {
        // On the body itself it is a finding of another rule.
        if (holder !== 'parameter' || textOf(memberOf(around, 'in')) !== 'body') report({ at, part: 'key', messageId: 'misplaced', data: { extension: key } });
        return;
      }
      const type = textOf(memberOf(around, 'type'));
      if (type !== undefined && SIMPLE_TYPES.includes(type)) report({ at, part: 'key', messageId: 'simple', data: { extension: key, type } });
    },
  }),
});
