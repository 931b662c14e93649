import { isList, isObject, jsonTypeOf, memberOf } from '../../lint/json-object.js';
import { suggestion } from '../../fixes/fixing.js';
import { defineRule } from '../rule.js';

const KEY = 'x-ms-openai-data';

export const pluginOperation = defineRule({
  meta: {
    id: 'plugin-operation',
    title: 'An operation says whether a plugin may call it',
    severity: 'warning',
    profiles: ['save'],
    serviceRules: {},
    reads: ['definition'],
    messages: {
      notObject: '"x-ms-openai-data" is {type} instead of an object with "openai-enabled".',
      missing: '"x-ms-openai-data" does not say whether a plugin may call the operation. Add "openai-enabled": true or false.',
      enabled: '"openai-enabled" is {type}. Write true or false.',
      operations: '"operations" is {type} instead of a list.',
    },
    fixable: 'suggestion',
  },
  create: ({ report }) => ({
    Operation({ value }, at) {
      const data = memberOf(value, KEY);
      const place = at.child(KEY);
      if (data === undefined) return;
      if (!isObject(data)) {
        report({ at: place, messageId: 'notObject', data: { type: jsonTypeOf(data) }, fixable: 'no' });
        return;
      }
      const enabled = memberOf(data, 'openai-enabled');
      const operations = memberOf(data, 'operations');
      const add = suggestion('Add "openai-enabled": true', place, (corrector) => {
        corrector.insertKey(place.pointer, 'openai-enabled', true, { first: true });
      });
      if (enabled === undefined) report({ at: place, messageId: 'missing', isMissing: true, fixes: () => [add] });
      else if (typeof enabled !== 'boolean') report({ at: place.child('openai-enabled'), messageId: 'enabled', data: { type: jsonTypeOf(enabled) }, fixable: 'no' });
      if (operations !== undefined && !isList(operations)) report({ at: place.child('operations'), messageId: 'operations', data: { type: jsonTypeOf(operations) }, fixable: 'no' });
    },
  }),
});
