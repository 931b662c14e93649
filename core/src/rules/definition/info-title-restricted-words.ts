import { memberOf } from '../../lint/json-object.js';
import { proposeValue } from '../../fixes/fixing.js';
import { defineRule } from '../rule.js';
import { SMALL_WORDS } from '../../wording/parameter-label.js';
import { ALL_PRODUCT_NAMES, findWord, TITLE_WORDS } from './restricted-words.js';

export const infoTitleRestrictedWords = defineRule({
  meta: {
    id: 'info-title-restricted-words',
    title: 'The title does without words that every connector could bear',
    severity: 'error',
    profiles: ['certification'],
    serviceRules: { word: 'ValueContainsRestrictedWords', product: 'ValueContainsRestrictedWords' },
    reads: ['definition'],
    messages: {
      word: 'The title contains "{word}", and certification refuses it. Write only the name of the product or service.',
      product: 'The title names "{word}", as if the connector were a part of it. Write only the name of the product or service that it connects to.',
    },
    fixable: 'suggestion',
  },
  create: ({ report }) => ({
    Info(info, at) {
      const title = memberOf(info, 'title');
      const word = typeof title === 'string' ? findWord(title, [...TITLE_WORDS, ...ALL_PRODUCT_NAMES]) : undefined;
      if (typeof title !== 'string' || word === undefined) return;
      const place = at.child('title');
      const words = title.replace(new RegExp(`(?<![\\p{L}\\p{N}])${word}(?![\\p{L}\\p{N}])`, 'giu'), ' ').split(/\s+/);
      const rest = withoutLooseEnds(words).join(' ');
      report({ at: place, ...severityOf(word), data: { word }, ...(/[\p{L}\p{N}]/u.test(rest) ? { fixes: () => [proposeValue(place, rest, `Change the title to "${rest}"`)] } : { fixable: 'no' as const }) });
    },
  }),
});

/** The service’s own list, as seen in reviews, has two words. Names of its products are asked for in Microsoft’s pages, but published titles have them. */
function severityOf(word: string): { readonly messageId: 'word' } | { readonly messageId: 'product'; readonly severity: 'warning' } {
  return TITLE_WORDS.some((each) => each === word) ? { messageId: 'word' } : { messageId: 'product', severity: 'warning' };
}

/** Without small words and signs that are left at an end: `Cards for Power Apps` → `Cards`. */
function withoutLooseEnds(words: readonly string[]): readonly string[] {
  const isSign = (word: string): boolean => !/[\p{L}\p{N}]/u.test(word);
  const first = words.findIndex((word) => !isSign(word));
  const last = words.findLastIndex((word) => !isSign(word) && !SMALL_WORDS.has(word.toLowerCase()));
  return first < 0 ? [] : words.slice(first, last + 1);
}
