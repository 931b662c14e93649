import { defineRule } from '../rule.js';

export const webhookTriggerVerb = defineRule({
  meta: {
    id: 'webhook-trigger-verb',
    title: 'A webhook subscribes by POST',
    severity: 'info',
    profiles: ['discovery'],
    serviceRules: {},
    reads: ['definition'],
    messages: { verb: 'A webhook subscribes by POST (or PUT or PATCH), since the address of the flow is sent in the body, and {method} has none.' },
    fixable: 'no',
  },
  create: ({ report }) => ({
    Operation({ trigger, method }, at) {
      if (trigger === 'webhook' && !['post', 'put', 'patch'].includes(method)) report({ at, part: 'key', messageId: 'verb', data: { method: method.toUpperCase() } });
    },
  }),
});
