import { isObject, memberOf } from '../../lint/json-object.js';
import { suggestion } from '../../fixes/fixing.js';
import { defineRule } from '../rule.js';

export const webhookContentSchema = defineRule({
  meta: {
    id: 'webhook-content-schema',
    title: 'What a webhook sends has a schema',
    severity: 'warning',
    profiles: ['discovery'],
    serviceRules: { missing: 'SchemaDefinitionSetIncorrectly' },
    reads: ['definition'],
    messages: { missing: 'Nothing says what the webhook sends, so makers get its content as one lump, without fields. Add a "schema".' },
    fixable: 'suggestion',
  },
  create: ({ report }) => ({
    PathItem(item, at) {
      const content = memberOf(item, 'x-ms-notification-content');
      if (!isObject(content) || memberOf(content, 'schema') !== undefined || Object.hasOwn(content, '$ref')) return;
      const place = at.child('x-ms-notification-content');
      const add = suggestion('Add an empty schema', place, (corrector) => {
        corrector.insertKey(place.pointer, 'schema', { type: 'object', properties: {} });
      });
      report({ at: place, messageId: 'missing', isMissing: true, fixes: () => [add] });
    },
  }),
});
