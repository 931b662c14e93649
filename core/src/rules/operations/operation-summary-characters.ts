import { proposeValue } from '../../fixes/fixing.js';
import { defineRule } from '../rule.js';

/** The set in the service's message. Hyphens, commas and apostrophes are in hundreds of published summaries. */
const RESTRICTED = /[/\\<>*%&?]/g;

export const operationSummaryCharacters = defineRule({
  meta: {
    id: 'operation-summary-characters',
    title: 'Summaries do without slashes, brackets and other signs',
    severity: 'error',
    profiles: ['certification'],
    serviceRules: { characters: 'RestrictedCharactersInSummary' },
    reads: ['definition'],
    messages: { characters: 'The summary has "{characters}", and certification refuses the characters / \\ < > * % & ?. Write it in words.' },
    fixable: 'suggestion',
  },
  create: ({ report }) => ({
    Operation({ kind, summary }, at) {
      const found = kind === 'internal' ? null : (summary?.match(RESTRICTED) ?? null);
      if (summary === undefined || found === null) return;
      const place = at.child('summary');
      const inWords = summary.replace(/(?:(?<!\s)\s+)?&\s*/g, ' and ').replace(/(?<=\S)\s*\/\s*(?=\S)/g, ' or ').replace(/%/g, ' percent ').replace(RESTRICTED, ' ').replace(/\s+/g, ' ').trim();
      report({ at: place, messageId: 'characters', data: { characters: [...new Set(found)].join(' ') }, ...(inWords === '' ? { fixable: 'no' as const } : { fixes: () => [proposeValue(place, inWords, `Change the summary to "${inWords}"`)] }) });
    },
  }),
});
