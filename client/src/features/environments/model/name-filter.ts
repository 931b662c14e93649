/** Finds names that hold all the words of a text, in any order and case. */
export class NameFilter {
  /** As it was typed. */
  readonly text: string;
  readonly #words: readonly string[];

  /** Undefined for a text without a word: then everything matches, and nothing is filtered. */
  static of(text: string): NameFilter | undefined {
    return text.trim() === '' ? undefined : new NameFilter(text.trim());
  }

  private constructor(text: string) {
    this.text = text;
    this.#words = text.toLowerCase().split(/\s+/);
  }

  matches(name: string): boolean {
    const lower = name.toLowerCase();
    return this.#words.every((word) => lower.includes(word));
  }
}
