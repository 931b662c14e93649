import { isList, memberOf, objectOf } from '../../lint/json-object.js';
import { defineRule } from '../rule.js';

export const scriptOperationsEmpty = defineRule({
  meta: {
    id: 'script-operations-empty',
    title: 'The operations that go through the script are listed',
    severity: 'info',
    profiles: ['style'],
    serviceRules: {},
    reads: ['properties', 'script'],
    messages: { empty: 'An empty list sends all operations through the script. List the operations that need it, and the others stay as fast as they are.' },
    fixable: 'no',
  },
  create: ({ index, report }) => ({
    Properties(root, at) {
      const list = memberOf(objectOf(memberOf(root, 'properties')), 'scriptOperations');
      if (!isList(list) || list.length > 0 || index.scripts.length === 0) return;
      report({ at: at.child('properties', 'scriptOperations'), messageId: 'empty' });
    },
  }),
});
