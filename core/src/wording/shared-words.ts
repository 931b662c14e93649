import { singularOf } from './english-nouns.js';
import { wordsOf } from './identifier-words.js';

/** How much two identifiers say the same, by their words and whatever their number: 0 for nothing, 1 for all. */
export function likeness(one: ReadonlySet<string>, other: ReadonlySet<string>): number {
  if (one.size === 0 || other.size === 0) return 0;
  let shared = 0;
  for (const word of one) if (other.has(word)) shared++;
  return (2 * shared) / (one.size + other.size);
}

/** What is named stays the same object while other parts of a file change, and is compared again at each keystroke. */
const WORDS = new WeakMap<object, { readonly identifier: string; readonly words: ReadonlySet<string> }>();

/** `wordsToCompare` of what an object is called, remembered with the object. */
export function wordsOfNamed(named: object, identifier: string): ReadonlySet<string> {
  let known = WORDS.get(named);
  if (known?.identifier !== identifier) {
    known = { identifier, words: wordsToCompare(identifier) };
    WORDS.set(named, known);
  }
  return known.words;
}

/** The words of an identifier to compare it by: in the singular, without the number of a version. */
export function wordsToCompare(identifier: string): ReadonlySet<string> {
  return new Set(wordsOf(identifier).map((word) => singularOf(word.toLowerCase())).filter((word) => !/^(?:v?\d+|a|of|the|by|for|and|in|to)$/.test(word)));
}
