import { MAX_SUMMARY_LENGTH } from '../../limits.js';
import { defineRule } from '../rule.js';

export const operationSummaryLength120 = defineRule({
  meta: {
    id: 'operation-summary-length-120',
    title: 'A summary has at most 120 characters',
    severity: 'warning',
    profiles: ['discovery'],
    serviceRules: { tooLong: 'OperationSummaryTooLong' },
    reads: ['definition'],
    messages: { tooLong: 'The summary has {length} characters, and the service allows {limit}. Say the rest in the description.' },
    fixable: 'no',
  },
  create: ({ report }) => ({
    Operation({ kind, summary }, at) {
      if (kind === 'internal' || summary === undefined || summary.length <= MAX_SUMMARY_LENGTH) return;
      report({ at: at.child('summary'), messageId: 'tooLong', data: { length: summary.length, limit: MAX_SUMMARY_LENGTH } });
    },
  }),
});
