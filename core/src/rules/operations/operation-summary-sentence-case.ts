import { offering, proposeValue } from '../../fixes/fixing.js';
import { defineRule } from '../rule.js';
import { memberOf, textOf } from '../../lint/json-object.js';
import { namesIn, sentenceCase } from '../../wording/sentence-case.js';

export const operationSummarySentenceCase = defineRule({
  meta: {
    id: 'operation-summary-sentence-case',
    title: 'Summaries are written in sentence case',
    severity: 'hint',
    profiles: ['style'],
    serviceRules: {},
    reads: ['definition'],
    messages: { case: 'Microsoft’s connectors write summaries like sentences: "{sentence}".' },
    fixable: 'suggestion',
  },
  create: ({ report }) => ({
    Operation({ kind, summary, value }, at) {
      if (kind === 'internal' || summary === undefined) return;
      const sentence = sentenceCase(summary, namesIn(textOf(memberOf(value, 'description')) ?? ''));
      const place = at.child('summary');
      if (sentence !== summary) report({ at: place, messageId: 'case', data: { sentence }, ...offering([proposeValue(place, sentence, `Change the summary to "${sentence}"`)]) });
    },
  }),
});
