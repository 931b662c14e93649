import { isObject, memberOf } from '../../lint/json-object.js';
import { suggestion } from '../../fixes/fixing.js';
import { defineRule } from '../rule.js';

export const webhookContentSchema = defineRule({
  meta: {
    id: 'webhook-content-schema',
    title: 'What a webhook sends has a schema',
    severity: 'warning',
    profiles: ['discovery'],
    serviceRules: { missing: 'SchemaDefinitionSetIncorrectly', empty: 'SchemaDefinitionSetIncorrectly' },
    reads: ['definition'],
    messages: {
      missing: 'Nothing says what the webhook sends, so makers get its content as one lump, without fields. Add a "schema".',
      empty: 'The schema says nothing of what the webhook sends, so makers get its content as one lump, without fields. Describe its properties.',
    },
    fixable: 'suggestion',
  },
  create: ({ report }) => ({
    PathItem(item, at) {
      const content = memberOf(item, 'x-ms-notification-content');
      if (!isObject(content) || Object.hasOwn(content, '$ref')) return;
      const place = at.child('x-ms-notification-content');
      const schema = memberOf(content, 'schema');
      if (schema !== undefined) {
        if (isObject(schema) && Object.keys(schema).length === 0) report({ at: place.child('schema'), messageId: 'empty', isMissing: true, fixable: 'no' });
        return;
      }
      const add = suggestion('Add an empty schema', place, (corrector) => {
        corrector.insertKey(place.pointer, 'schema', { type: 'object', properties: {} });
      });
      report({ at: place, messageId: 'missing', isMissing: true, fixes: () => [add] });
    },
  }),
});
