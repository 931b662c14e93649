import { type BracketPairs, matchBrackets } from './brackets.js';
import type { Token } from './token.js';
import { tokenize } from './tokenize.js';

/** How far a reader looks for the end of what is mostly short, so that broken text costs no more than whole text. In tokens. */
export const MAX_LOOK_AHEAD = 500;

/** The tokens of a script, with what a reader of them asks again and again. Indexes outside of the list are no tokens. */
export class ScriptText {
  readonly tokens: readonly Token[];
  readonly #brackets: BracketPairs;
  #places: ReadonlyMap<string, readonly number[]> | undefined;

  constructor(text: string) {
    this.tokens = tokenize(text);
    this.#brackets = matchBrackets(this.tokens);
  }

  isSign(index: number, ...signs: readonly string[]): boolean {
    const token = this.tokens[index];
    return token?.kind === 'sign' && signs.includes(token.value);
  }

  /** A name or keyword; with `words`, one of these. An escaped name such as `@class` is no keyword. */
  isWord(index: number, ...words: readonly string[]): boolean {
    const token = this.tokens[index];
    return token?.kind === 'word' && (words.length === 0 || (token.isEscapedName !== true && words.includes(token.value)));
  }

  /** The words of the text, each once, in the order of their first place. */
  words(): readonly string[] {
    return [...this.#byWord().keys()];
  }

  /** Where one of the words stands, escaped or not, in the order of the text: much faster than asking each token. */
  placesOf(...words: readonly string[]): readonly number[] {
    const places = this.#byWord();
    const [first, ...others] = words.map((word) => places.get(word) ?? []);
    return others.length === 0 ? (first ?? []) : [first ?? [], ...others].flat().sort((a, b) => a - b);
  }

  #byWord(): ReadonlyMap<string, readonly number[]> {
    return (this.#places ??= placesByWord(this.tokens));
  }

  valueAt(index: number): string {
    return this.tokens[index]?.value ?? '';
  }

  /** The bracket that belongs to the one at `index`. */
  partnerOf(index: number): number | undefined {
    return this.#brackets.partners[index];
  }

  /** The first bracket that nothing closes or opens. */
  get firstUnpaired(): number | undefined {
    return this.#brackets.firstUnpaired;
  }

  /** The index after the brackets that open at `index`; the end of the tokens where nothing closes them. */
  afterBrackets(index: number): number {
    return (this.partnerOf(index) ?? this.tokens.length - 1) + 1;
  }

  /** The index after `<…>`, where type arguments stand at `index`; `index` itself where none do. */
  afterTypeArguments(index: number): number {
    if (!this.isSign(index, '<')) return index;
    let depth = 0;
    for (let at = index; at < index + MAX_LOOK_AHEAD; at++) {
      if (this.isSign(at, '<')) depth++;
      else if (this.isSign(at, '>') && --depth === 0) return at + 1;
      else if (this.isSign(at, ';', '{', '}')) return index;
    }
    return index;
  }

  /** A dotted name from `index` on, without type arguments between its parts: `System.Net.Http`. */
  nameAt(index: number): { readonly name: string; readonly end: number } | undefined {
    if (!this.isWord(index)) return undefined;
    let name = this.valueAt(index);
    let end = index + 1;
    while (this.isSign(end, '.', '::') && this.isWord(end + 1)) {
      name = this.isSign(end, '::') ? this.valueAt(end + 1) : `${name}.${this.valueAt(end + 1)}`;
      end += 2;
    }
    return { name, end };
  }

  rangeOf(first: number, last: number = first): { readonly start: number; readonly end: number } {
    return { start: this.tokens[first]?.start ?? 0, end: this.tokens[last]?.end ?? 0 };
  }
}

function placesByWord(tokens: readonly Token[]): ReadonlyMap<string, readonly number[]> {
  const places = new Map<string, number[]>();
  tokens.forEach(({ kind, value }, index) => {
    if (kind !== 'word') return;
    const known = places.get(value);
    if (known === undefined) places.set(value, [index]);
    else known.push(index);
  });
  return places;
}
