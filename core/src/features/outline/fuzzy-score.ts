/**
 * How well a name fits what somebody types: undefined unless its letters stand in the name in that order, whatever their capitals, else the higher the better.
 * Letters next to one another count most, then those at the beginnings of words (`gc` in `GetContact`). Blanks in the query mean nothing.
 */
export function fuzzyScore(query: string, name: string): number | undefined {
  const wanted = query.replaceAll(/\s+/g, '').toLowerCase();
  if (wanted.length > name.length) return undefined;
  const lower = name.toLowerCase();
  let score = lower === wanted ? EXACT : 0;
  let last = -1;
  for (const letter of wanted) {
    const next = bestPlace(letter, lower, name, last + 1);
    if (next < 0) return undefined;
    score += next === last + 1 && last >= 0 ? NEXT : isWordStart(name, next) ? WORD_START : 0;
    last = next;
  }
  return wanted === '' ? 0 : score + 1 / name.length;
}

const EXACT = 100;
const WORD_START = 3;
const NEXT = 4;

/** Right behind the last letter, else at the beginning of a word, else anywhere. */
function bestPlace(letter: string, lower: string, name: string, from: number): number {
  const first = lower.indexOf(letter, from);
  if (first === from || first < 0) return first;
  for (let at = first; at >= 0; at = lower.indexOf(letter, at + 1)) if (isWordStart(name, at)) return at;
  return first;
}

function isWordStart(name: string, at: number): boolean {
  const letter = name.charAt(at);
  const before = name.charAt(at - 1);
  return at === 0 || /[^\p{L}\p{N}]/u.test(before) || (/\p{Lu}/u.test(letter) && !/\p{Lu}/u.test(before));
}
