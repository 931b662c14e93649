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
      const sentence = sentenceCase(summary);
      const place = at.child('summary');
      if (sentence !== summary && !losesNames(summary, sentence, textOf(memberOf(value, 'description')) ?? '')) report({ at: place, messageId: 'case', data: { sentence }, ...offering([proposeValue(place, sentence, `Change the summary to "${sentence}"`)]) });
    },
  }),
});

/** Whether a word that loses its capital may be a name: the description has it with a capital inside of a sentence, too. */
function losesNames(summary: string, sentence: string, description: string): boolean {
  const kept = new Set(sentence.split(/\s+/));
  const names = namesIn(description);
  return summary.split(/\s+/).some((word) => !kept.has(word) && names.has(word));
}
