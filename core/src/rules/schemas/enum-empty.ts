import { isList } from '../../lint/json-object.js';
import { proposeRemoval } from '../../fixes/fixing.js';
import { defineRule } from '../rule.js';

export const enumEmpty = defineRule({
  meta: {
    id: 'enum-empty',
    title: 'Lists of allowed values are not empty',
    severity: 'error',
    profiles: ['save'],
    serviceRules: { empty: 'EnumMustContainAtLeastOneElement' },
    reads: ['definition'],
    messages: { empty: 'This "enum" allows no value at all, so the service refuses the connector. List the allowed values, or remove it.' },
    fixable: 'suggestion',
  },
  create: ({ report }) => ({
    keywords: {
      enum(value, _holder, at) {
        if (isList(value) && value.length === 0) report({ at: at.child('enum'), messageId: 'empty', fixes: () => [proposeRemoval(at.child('enum'))] });
      },
    },
  }),
});
