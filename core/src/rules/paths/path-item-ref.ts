import { defineRule } from '../rule.js';

export const pathItemRef = defineRule({
  meta: {
    id: 'path-item-ref',
    title: 'No path is a reference',
    severity: 'error',
    profiles: ['save'],
    serviceRules: { reference: 'PathItemRefNotSuppored' },
    reads: ['definition'],
    messages: { reference: 'The service does not follow a "$ref" on a path, and refuses the connector. Write the operations here.' },
    fixable: 'no',
  },
  create: ({ report }) => ({
    PathItem(item, at) {
      if (Object.hasOwn(item, '$ref')) report({ at: at.child('$ref'), messageId: 'reference' });
    },
  }),
});
