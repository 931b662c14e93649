import { proposeValue } from '../../fixes/fixing.js';
import { defineRule } from '../rule.js';

export const operationSummaryEnd = defineRule({
  meta: {
    id: 'operation-summary-end',
    title: 'Summaries end in a letter, a digit or a closing parenthesis',
    severity: 'warning',
    profiles: ['discovery'],
    serviceRules: { end: 'ValueMustEndWithAlphanumeric' },
    reads: ['definition'],
    messages: { end: 'The summary is a name, and names end without "{end}". Write "{trimmed}".' },
    fixable: 'suggestion',
  },
  create: ({ report }) => ({
    Operation({ kind, summary }, at) {
      if (kind === 'internal' || summary === undefined) return;
      // Blanks at the end are seen by nobody; brackets and quotes close what they belong to.
      const end = /(?<![^\p{L}\p{M}\p{N}\s)\]}>"'’”%])[^\p{L}\p{M}\p{N}\s)\]}>"'’”%]+\s*$/u.exec(summary);
      const trimmed = end === null ? '' : summary.slice(0, end.index).trimEnd();
      if (end === null || trimmed === '') return;
      const place = at.child('summary');
      report({ at: place, messageId: 'end', data: { end: end[0].trim(), trimmed }, fixes: () => [proposeValue(place, trimmed, `Change the summary to "${trimmed}"`)] });
    },
  }),
});
