import { isAbbreviation, wordsOf } from './identifier-words.js';
import { SMALL_WORDS } from './parameter-label.js';

/** A label in title case: `contact id of the owner` → `Contact ID of the Owner`. Words that have a capital, a digit or a sign in them stay. */
export function titleCase(label: string): string {
  const words = label.split(/(\s+)/);
  return words
    .map((word, position) => {
      const isLast = position === words.length - 1;
      const endsSentence = isLast || /^\p{Lu}/u.test(words[position + 2] ?? '');
      const [, before = '', core, after = ''] = (endsSentence ? WITH_SIGNS_AT_END : WITH_SIGNS).exec(word) ?? [];
      return core === undefined ? word : before + titled(core, position === 0 || isLast) + after;
    })
    .join('');
}

/** A word with what stands around it; in the middle of a sentence, a full stop ends an abbreviation. */
const WITH_SIGNS = /^(["'([]*)(\p{Ll}+)([)\]"',:;!?]*)$/u;
const WITH_SIGNS_AT_END = /^(["'([]*)(\p{Ll}+)([)\]"',:;!?.]*)$/u;

function titled(word: string, isOuter: boolean): string {
  if (SMALL_WORDS.has(word) && !isOuter) return word;
  const [spelt = word] = wordsOf(word);
  return isAbbreviation(spelt) && spelt.toLowerCase() === word ? spelt : word.charAt(0).toUpperCase() + word.slice(1);
}
