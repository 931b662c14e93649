import { isObject, jsonTypeOf, memberOf } from '../../lint/json-object.js';
import { defineRule } from '../rule.js';
import { textFault } from '../text-fault.js';

export const publisherRequired = defineRule({
  meta: {
    id: 'publisher-required',
    title: 'A published connector names its publisher and the owner of the service',
    severity: 'warning',
    profiles: ['certification'],
    serviceRules: {},
    reads: ['properties'],
    messages: {
      missing: 'Certification asks for "{key}": {meaning}. Add it.',
      empty: '"{key}" is empty, and certification asks for it: {meaning}.',
      notText: '"{key}" is {type} instead of text: {meaning}.',
    },
    fixable: 'no',
  },
  create: ({ report }) => ({
    Properties(root, at) {
      const properties = memberOf(root, 'properties');
      if (!isObject(properties)) return;
      for (const [key, meaning] of [['publisher', 'the name of who publishes the connector'], ['stackOwner', 'the name of who owns the service behind it']] as const) {
        const value = memberOf(properties, key);
        const fault = textFault(value);
        const data = { key, meaning, type: jsonTypeOf(value) };
        if (fault === 'missing') report({ at: at.child('properties'), messageId: fault, data, isMissing: true });
        else if (fault !== undefined) report({ at: at.child('properties', key), messageId: fault, data });
      }
    },
  }),
});
