const TAB_STOP = /«([^»]*)»/g;

/** Numbers tab stops as they come; the same text is the same stop. One for each snippet. */
export class TabStops {
  /** @type {Map<string, number>} */
  #numbers = new Map();

  /**
   * A text of a building block in the syntax of VS Code's snippets. `quote` says how what is inserted is written in the file, e.g. with `"` as `\"`.
   * @param {string} text
   * @param {(plain: string) => string} [quote]
   */
  write(text, quote = (plain) => plain) {
    let written = '';
    let at = 0;
    for (const match of text.matchAll(TAB_STOP)) {
      written += escape(quote(text.slice(at, match.index)), /[\\$]/g) + this.#stop(match[1] ?? '', quote);
      at = match.index + match[0].length;
    }
    return written + escape(quote(text.slice(at)), /[\\$]/g);
  }

  /**
   * @param {string} content
   * @param {(plain: string) => string} quote
   */
  #stop(content, quote) {
    const number = this.#numbers.get(content) ?? this.#numbers.size + 1;
    this.#numbers.set(content, number);
    const plain = content.replace(/^=/, '');
    if (!plain.includes('|')) return `\${${number}:${escape(quote(plain), /[\\$}]/g)}}`;
    return `\${${number}|${plain.split('|').map((choice) => escape(quote(choice), /[\\$},|]/g)).join(',')}|}`;
  }
}

/**
 * What a text is with every tab stop at its default.
 * @param {string} text
 */
export function defaultsOf(text) {
  return text.replace(TAB_STOP, (_, /** @type {string} */ content) => content.replace(/^=/, '').split('|')[0] ?? '');
}

/**
 * Whether a text stands for something that has no quotes.
 * @param {string} text
 */
export function isBare(text) {
  return /^«=[^»]*»$/.test(text);
}

/**
 * @param {string} text
 * @param {RegExp} signs
 */
function escape(text, signs) {
  return text.replace(signs, String.raw`\$&`);
}
