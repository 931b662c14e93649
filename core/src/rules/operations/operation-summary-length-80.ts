import { MAX_CERTIFIED_SUMMARY_LENGTH, MAX_SUMMARY_LENGTH } from '../../limits.js';
import { defineRule } from '../rule.js';

export const operationSummaryLength80 = defineRule({
  meta: {
    id: 'operation-summary-length-80',
    title: 'The summary of a published connector has at most 80 characters',
    severity: 'warning',
    profiles: ['certification'],
    serviceRules: {},
    reads: ['definition'],
    messages: { tooLong: 'The summary has {length} characters, and certification asks for at most {limit}. Say the rest in the description.' },
    fixable: 'no',
  },
  create: ({ report }) => ({
    Operation({ kind, summary }, at) {
      // What is longer than the service allows at all is said by operation-summary-length-120.
      if (kind === 'internal' || summary === undefined || summary.length <= MAX_CERTIFIED_SUMMARY_LENGTH || summary.length > MAX_SUMMARY_LENGTH) return;
      report({ at: at.child('summary'), messageId: 'tooLong', data: { length: summary.length, limit: MAX_CERTIFIED_SUMMARY_LENGTH } });
    },
  }),
});
