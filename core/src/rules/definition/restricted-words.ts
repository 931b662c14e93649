/** The first of some words that stands in a text as a word of its own, ignoring case; undefined where none does. */
export function findWord(text: string, words: readonly string[]): string | undefined {
  return words.find((word) => new RegExp(`(?<![\\p{L}\\p{N}])${word.replace(/ /g, '\\s+')}(?![\\p{L}\\p{N}])`, 'iu').test(text));
}

/** What the service calls restricted in a title (seen in reviews of connectors). */
export const TITLE_WORDS = ['api', 'connector'] as const;

/** The products that texts of published connectors may not name (the list in the service's message). */
export const PRODUCT_NAMES = ['power apps', 'power automate', 'logic apps'] as const;

/** Those products, and names that they had or that people give them. */
export const ALL_PRODUCT_NAMES = [...PRODUCT_NAMES, 'powerapps', 'powerautomate', 'microsoft flow', 'copilot studio'] as const;
