import { isAbbreviation, wordsOf } from './identifier-words.js';

/**
 * A summary in sentence case: `Get The Contact By Id` → `Get the contact by Id`. Only where all longer words start with a capital, since
 * single capitals are mostly names; words with capitals inside, those with a spelling of their own, and the given names stay.
 */
export function sentenceCase(text: string, names: ReadonlySet<string> = new Set()): string {
  const words = text.split(/(\s+)/);
  const [first = '', ...rest] = words;
  const long = rest.filter((word) => /^\p{L}{4,}$/u.test(word));
  const isTitled = long.length > 0 && long.every((word) => /^\p{Lu}\p{Ll}+$/u.test(word));
  const start = /^\p{Ll}/u.test(first) && !/\p{Lu}/u.test(first) ? first.charAt(0).toUpperCase() + first.slice(1) : first;
  return [start, ...(isTitled && long.length > 1 ? rest.map((word, position) => (names.has(word) || opensPart(rest[position - 2] ?? '') ? word : lowered(word))) : rest)].join('');
}

function lowered(word: string): string {
  if (!/^\p{Lu}\p{Ll}*$/u.test(word) || word === 'I') return word;
  const [spelt = word] = wordsOf(word);
  return isAbbreviation(spelt) ? spelt : word.toLowerCase();
}

/** After a dash or a colon something new begins, mostly a name. */
function opensPart(before: string): boolean {
  return /^[-–—|]$|:$/.test(before);
}

/** What a text has a capital for inside of its sentences: names, unless it is written like a title itself. */
export function namesIn(text: string): ReadonlySet<string> {
  const words = text.split(/\s+/).map((word, position, all) => ({ word: withoutSigns(word), isInside: position > 0 && !/[.!?:]["')\]]*$/.test(all[position - 1] ?? '') }));
  const names = words.filter(({ word, isInside }) => isInside && /^\p{Lu}\p{Ll}+$/u.test(word)).map(({ word }) => word);
  const plain = words.filter(({ word }) => /^\p{Ll}{4,}$/u.test(word));
  return new Set(plain.length > names.length ? names : []);
}

function withoutSigns(word: string): string {
  return /\p{L}+/u.exec(word)?.[0] ?? '';
}
