import { memberOf } from '../../lint/json-object.js';
import { defineRule } from '../rule.js';

export const triggerHint = defineRule({
  meta: {
    id: 'trigger-hint',
    title: 'Triggers say how to try them',
    severity: 'hint',
    profiles: ['style'],
    serviceRules: {},
    reads: ['definition'],
    messages: { missing: 'Makers who test a flow with this trigger are not told what to do. Say it by "x-ms-trigger-hint": "To see it work now, add a contact", for example.' },
    fixable: 'no',
  },
  create: ({ report }) => ({
    Operation({ kind, value }, at) {
      if (kind === 'trigger' && memberOf(value, 'x-ms-trigger-hint') === undefined) report({ at, part: 'key', messageId: 'missing', isMissing: true });
    },
  }),
});
