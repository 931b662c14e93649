import { isBlank } from '../../lint/json-object.js';
import { proposeValue } from '../../fixes/fixing.js';
import { defineRule } from '../rule.js';

export const deprecatedLabel = defineRule({
  meta: {
    id: 'deprecated-label',
    title: 'The summary of a deprecated operation says that it is',
    severity: 'info',
    profiles: ['discovery'],
    serviceRules: {},
    reads: ['definition'],
    messages: { missing: 'Flows that have this operation still show it, and nothing there says that it is deprecated. Write "{labelled}".' },
    fixable: 'suggestion',
  },
  create: ({ report }) => ({
    Operation({ deprecated, kind, summary }, at) {
      if (!deprecated || kind === 'internal' || summary === undefined || isBlank(summary) || /deprecated|obsolete|retired/i.test(summary)) return;
      const place = at.child('summary');
      const labelled = `${summary.trimEnd()} (deprecated)`;
      report({ at: place, messageId: 'missing', data: { labelled }, fixes: () => [proposeValue(place, labelled, `Change the summary to "${labelled}"`)] });
    },
  }),
});
