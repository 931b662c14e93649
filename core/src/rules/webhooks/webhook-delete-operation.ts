import { defineRule } from '../rule.js';

export const webhookDeleteOperation = defineRule({
  meta: {
    id: 'webhook-delete-operation',
    title: 'A connector with a webhook can unsubscribe',
    severity: 'warning',
    profiles: ['save'],
    serviceRules: {},
    reads: ['definition'],
    messages: { none: 'Flows that are switched off unsubscribe by a DELETE request to the address in the "Location" header, and this connector has no DELETE operation: the API keeps calling them. Add one, hidden ("internal").' },
    fixable: 'no',
  },
  create: ({ index, isComplete, report }) => ({
    Operation({ trigger }, at) {
      if (trigger === 'webhook' && isComplete && !index.operations.some(({ method }) => method === 'delete')) report({ at, part: 'key', messageId: 'none', isMissing: true });
    },
  }),
});
