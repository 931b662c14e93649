import type { Fix } from '../../fixes/fix.js';
import { isObject, jsonTypeOf, memberOf } from '../../lint/json-object.js';
import { suggestion } from '../../fixes/fixing.js';
import { defineRule } from '../rule.js';

export const paramBodySchema = defineRule({
  meta: {
    id: 'param-body-schema',
    title: 'Body parameters have a schema',
    severity: 'error',
    profiles: ['save'],
    serviceRules: { missing: 'BodyParameterSchemaRequired', notObject: 'JsonTypeIncorrect' },
    reads: ['definition'],
    messages: {
      missing: 'A body parameter needs a "schema" that says what the body holds, or the service refuses the connector. Add it.',
      notObject: 'The schema of this body is {type} instead of an object. Write what the body holds, such as { "type": "object" }.',
    },
    fixable: 'suggestion',
  },
  create: ({ report }) => ({
    Parameter(parameter, at) {
      if (memberOf(parameter, 'in') !== 'body') return;
      const schema = memberOf(parameter, 'schema');
      if (isObject(schema)) return;
      const fixes = (): readonly Fix[] => [
        suggestion('Add a schema', at, (corrector) => {
          if (schema === undefined) corrector.insertKey(at.pointer, 'schema', { type: 'object' });
          else corrector.set(at.child('schema').pointer, { type: 'object' });
        }),
      ];
      if (schema === undefined) report({ at, messageId: 'missing', isMissing: true, lacks: [at.child('schema').pointer], fixes });
      else report({ at: at.child('schema'), messageId: 'notObject', data: { type: jsonTypeOf(schema) }, fixes });
    },
  }),
});
