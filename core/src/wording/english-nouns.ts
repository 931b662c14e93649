const UNCOUNTABLE = new Set('data information feedback news series status analysis metadata media content access progress business address process weather inventory'.split(' '));

/** The singular of an English noun, roughly: words of another language mostly come back as they are. */
export function singularOf(word: string): string {
  if (UNCOUNTABLE.has(word) || /(?:ss|us|is)$/.test(word)) return word;
  if (/^\p{Lu}{2,}s$/u.test(word)) return word.slice(0, -1);
  if (/\p{Lu}$/u.test(word)) return word;
  if (/[^aeiou]ies$/.test(word)) return `${word.slice(0, -3)}y`;
  if (/(?:ss|x|ch|sh)es$/.test(word)) return word.slice(0, -2);
  return /[a-z]{2}s$/.test(word) ? word.slice(0, -1) : word;
}

export function isPlural(word: string): boolean {
  return singularOf(word) !== word;
}

/** `a contact`, `an order`, `an SMS`, `data`: the words with their article where they need one. */
export function withArticle(words: readonly string[]): string {
  const [first = ''] = words;
  const last = words.at(-1) ?? '';
  const phrase = words.join(' ');
  if (DETERMINERS.has(first) || (UNCOUNTABLE.has(last) && !COUNTABLE_ALL_THE_SAME.has(last)) || isPlural(last)) return phrase;
  return `${soundsLikeVowel(first) ? 'an' : 'a'} ${phrase}`;
}

const DETERMINERS = new Set('a an the any some each every all my your'.split(' '));

/** Nouns that look alike in both numbers, or end like a plural, and still take an article. */
const COUNTABLE_ALL_THE_SAME = new Set(['series', 'status', 'analysis', 'business', 'address', 'process', 'inventory']);

function soundsLikeVowel(word: string): boolean {
  // Abbreviations are spelt out: an SMS, an HTTP request, but a URL and a PDF.
  if (/^\p{Lu}{2}/u.test(word)) return /^[AEFHILMNORSX]/.test(word);
  if (/^(?:uni|use|usa|usu|uti|euro|one$|once)/.test(word)) return false;
  return /^(?:[aeiou]|hour|honest)/i.test(word);
}
