import { memberOf } from '../../lint/json-object.js';
import { defineRule } from '../rule.js';
import { visibleProperties } from './property-texts.js';

export const propertyDescription = defineRule({
  meta: {
    id: 'property-description',
    title: 'Properties have a description',
    severity: 'hint',
    profiles: ['style'],
    serviceRules: {},
    reads: ['definition'],
    messages: { missing: 'Nothing says what "{name}" is. Add a "description" in a short sentence.' },
    fixable: 'no',
  },
  create: ({ report }) => ({
    keywords: {
      properties: visibleProperties((name, property, at) => {
        if (memberOf(property, 'description') === undefined) report({ at, part: 'key', messageId: 'missing', data: { name }, isMissing: true });
      }),
    },
  }),
});
