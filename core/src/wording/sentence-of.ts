import { wordsOf } from './identifier-words.js';

/** A name in the form of a sentence: `created_at` → `Created at`. A name without letters or digits comes back as it is. */
export function sentenceOf(name: string): string {
  const words = wordsOf(name).join(' ');
  return words === '' ? name : words.charAt(0).toUpperCase() + words.slice(1);
}
