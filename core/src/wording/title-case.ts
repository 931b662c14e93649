import { isAbbreviation, wordsOf } from './identifier-words.js';
import { SMALL_WORDS } from './parameter-label.js';

/** A label in title case: `contact id of the owner` → `Contact ID of the Owner`. Words that have a capital or a digit in them stay. */
export function titleCase(label: string): string {
  const words = label.split(/(\s+)/);
  return words.map((word, position) => (/^\p{Ll}+$/u.test(word) ? titled(word, position === 0 || position === words.length - 1) : word)).join('');
}

function titled(word: string, isOuter: boolean): string {
  if (SMALL_WORDS.has(word) && !isOuter) return word;
  const [spelt = word] = wordsOf(word);
  return isAbbreviation(spelt) && spelt.toLowerCase() === word ? spelt : word.charAt(0).toUpperCase() + word.slice(1);
}
