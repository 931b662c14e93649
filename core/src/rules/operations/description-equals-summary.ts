import { isBlank } from '../../lint/json-object.js';
import { defineRule } from '../rule.js';
import { isSameToReaders } from '../../wording/same-text.js';

export const descriptionEqualsSummary = defineRule({
  meta: {
    id: 'description-equals-summary',
    title: 'The description of an operation says more than its summary',
    severity: 'warning',
    profiles: ['discovery'],
    serviceRules: {},
    reads: ['definition'],
    messages: { same: 'The description only repeats the summary. Say what the {kind} does that the summary leaves out.' },
    fixable: 'no',
  },
  create: ({ report }) => ({
    Operation({ kind, summary, description }, at) {
      if (kind === 'internal' || summary === undefined || description === undefined || isBlank(summary)) return;
      if (isSameToReaders(summary, description)) report({ at: at.child('description'), messageId: 'same', data: { kind } });
    },
  }),
});
