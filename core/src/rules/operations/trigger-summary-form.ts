import { defineRule } from '../rule.js';

export const triggerSummaryForm = defineRule({
  meta: {
    id: 'trigger-summary-form',
    title: 'Summaries of triggers start with "When"',
    severity: 'info',
    profiles: ['certification', 'style'],
    serviceRules: {},
    reads: ['definition'],
    messages: { form: 'Makers know triggers by their first word. Write it like "When a contact is created".' },
    fixable: 'no',
  },
  create: ({ report }) => ({
    Operation({ kind, summary }, at) {
      if (kind === 'trigger' && summary !== undefined && /\S/.test(summary) && !/^(?:when|on|for)\b/i.test(summary.trim())) report({ at: at.child('summary'), messageId: 'form' });
    },
  }),
});
