import { isAbbreviation, wordsOf } from './identifier-words.js';

/** Words that stay small inside a title. */
export const SMALL_WORDS: ReadonlySet<string> = new Set(['a', 'an', 'and', 'as', 'at', 'by', 'for', 'from', 'in', 'of', 'on', 'or', 'per', 'the', 'to', 'with']);
const MAX_LENGTH = 80;

/** A label in title case for the box of a parameter: `contact_id` → `Contact ID`, `$filter` → `Filter`, `X-Api-Version` → `API Version`. */
export function labelOf(name: string): string {
  const words = wordsOf(name.replace(/^x-(?=\w)/i, ''));
  const label = words.map((word, index) => titled(word, index === 0 || index === words.length - 1)).join(' ');
  return (label === '' ? 'Value' : label).slice(0, MAX_LENGTH).trimEnd();
}

function titled(word: string, isOuter: boolean): string {
  if (isAbbreviation(word) || (SMALL_WORDS.has(word) && !isOuter)) return word;
  return word.charAt(0).toUpperCase() + word.slice(1);
}
