import { contentOfRaw, contentOfRegular, contentOfVerbatim } from './string-content.js';
import type { Token, TokenKind } from './token.js';

/** An interpolated string around the place that is read. */
interface OpenText {
  readonly style: 'regular' | 'verbatim' | 'raw';
  /** Quotes that end it: 1, or 3 and more of a raw string. */
  readonly quotes: number;
  /** Braces that open a hole: 1, or as many as the dollars of a raw string. */
  readonly braces: number;
  /** Brackets open in the hole that is read; undefined while its text is read. */
  depth: number | undefined;
}

const BLANKS = /[\s\ufeff]+/uy;
const LINE_COMMENT = /\/\/[^\n\r\u2028\u2029]*/y;
const DIRECTIVE = /#[^\n\r]*/y;
const WORD = /@?[\p{L}\p{Nl}_][\p{L}\p{Nl}\p{Mn}\p{Mc}\p{Nd}\p{Pc}\p{Cf}]*/uy;
const NUMBER = /(?:0[xX][\da-fA-F_]+|0[bB][01_]+|(?:\d[\d_]*)?(?:\.\d[\d_]*)|\d[\d_]*)(?:[eE][+-]?\d[\d_]*)?[a-zA-Z]*/y;
const MAY_START_NUMBER = /[\d.]/;
/** Nobody needs more dollars, and a bound keeps a long row of them from being read again and again. */
const TEXT_START = /(\${0,16})(@?)(\$?)("+)/y;
const REGULAR = /"([^"\\\n\r]*(?:\\[^\n\r][^"\\\n\r]*)*)(?:"|\\?(?=[\n\r]|$))/y;
const VERBATIM = /@"([^"]*(?:""[^"]*)*)(?:"|$)/y;
const CHARACTER = /'[^'\\\n\r]*(?:\\[^\n\r][^'\\\n\r]*)*(?:'|\\?(?=[\n\r]|$))/y;
const SIGNS = /==|!=|=>|<=|>=|&&|\|\||\?\?=?|\?\.(?!\d)|::|\+\+|--|\+=|-=|->|./suy;

/**
 * The tokens of a C# text, without comments, white space and preprocessor lines, in the order of the text. Any text gives tokens: a string
 * that is not closed ends with its line (verbatim and raw ones with the text). It takes time in proportion to the length.
 */
export function tokenize(text: string): readonly Token[] {
  return new Tokenizer(text).read();
}

class Tokenizer {
  readonly #text: string;
  readonly #tokens: Token[] = [];
  readonly #open: OpenText[] = [];
  #at = 0;

  constructor(text: string) {
    this.#text = text;
  }

  read(): readonly Token[] {
    while (this.#at < this.#text.length) {
      const around = this.#open.at(-1);
      if (around?.depth === undefined && around !== undefined) this.#readInterpolation(around, this.#at);
      else this.#readCode(around);
    }
    return this.#tokens;
  }

  /** The first character tells what cannot stand here, so that few patterns are tried at each place. */
  #readCode(around: OpenText | undefined): void {
    const first = this.#text[this.#at] ?? '';
    if (this.#skip(BLANKS) || (first === '/' && this.#skipComment()) || (first === '#' && this.#skipDirective())) return;
    if (this.#readText(first) || (first === "'" && this.#readPattern('character', CHARACTER))) return;
    if (this.#readWord() || (MAY_START_NUMBER.test(first) && this.#readPattern('number', NUMBER))) return;
    this.#readSign(around);
  }

  #skipComment(): boolean {
    if (!this.#text.startsWith('/*', this.#at)) return this.#skip(LINE_COMMENT);
    const end = this.#text.indexOf('*/', this.#at + 2);
    this.#at = end < 0 ? this.#text.length : end + 2;
    return true;
  }

  #skipDirective(): boolean {
    return this.#isFirstOnLine() && this.#skip(DIRECTIVE);
  }

  /** Only the blanks before a `#` are looked at, and a `#` means nothing elsewhere, so that no blank is looked at often. */
  #isFirstOnLine(): boolean {
    let at = this.#at - 1;
    while (this.#text[at] === ' ' || this.#text[at] === '\t' || this.#text[at] === '\ufeff') at--;
    return at < 0 || this.#text[at] === '\n' || this.#text[at] === '\r';
  }

  /** A string of any kind, or the beginning of an interpolated one. */
  #readText(first: string): boolean {
    const start = this.#at;
    if (first !== '"' && first !== '$' && first !== '@') return false;
    TEXT_START.lastIndex = start;
    const found = TEXT_START.exec(this.#text);
    if (found === null) return false;
    const [, dollars = '', verbatim = '', dollar = '', quotes = ''] = found;
    const braces = dollars.length + dollar.length;
    const isRaw = verbatim === '' && quotes.length >= 3;
    if (braces === 0) return isRaw ? this.#readRaw(quotes.length) : this.#readPlain(verbatim !== '');
    const style = isRaw ? 'raw' : verbatim === '' ? 'regular' : 'verbatim';
    const open: OpenText = { style, quotes: isRaw ? quotes.length : 1, braces: isRaw ? braces : 1, depth: undefined };
    this.#open.push(open);
    this.#at = start + braces + verbatim.length + open.quotes;
    this.#readInterpolation(open, start);
    return true;
  }

  #readPlain(isVerbatim: boolean): boolean {
    const start = this.#at;
    const found = this.#match(isVerbatim ? VERBATIM : REGULAR);
    if (found === undefined) return false;
    const between = found[1] ?? '';
    this.#push('text', start, isVerbatim ? contentOfVerbatim(between) : contentOfRegular(between));
    return true;
  }

  #readRaw(quotes: number): boolean {
    const start = this.#at;
    const from = start + quotes;
    const end = this.#text.indexOf('"'.repeat(quotes), from);
    this.#at = end < 0 ? this.#text.length : this.#endOfRun('"', end);
    this.#push('text', start, contentOfRaw(this.#text.slice(from, end < 0 ? undefined : end)));
    return true;
  }

  /** The text of an interpolated string up to its next hole or its end; `start` may lie before, at its opening quotes. */
  #readInterpolation(open: OpenText, start: number): void {
    while (this.#at < this.#text.length) {
      const character = this.#text[this.#at] ?? '';
      if (character === '{' && this.#opensHole(open)) {
        open.depth = 0;
        break;
      }
      if (character === '"' && this.#endsText(open)) {
        this.#open.pop();
        break;
      }
      if (open.style === 'regular' && (character === '\n' || character === '\r')) {
        this.#open.pop();
        break;
      }
      if (character === '\\' && open.style === 'regular') this.#at++;
      if (character !== '{' && character !== '"') this.#at++;
    }
    this.#at = Math.min(this.#at, this.#text.length);
    this.#push('interpolation', start, '');
  }

  /** Moves past a run of braces. In a raw string the last ones of a long run open the hole, else a pair is one brace of the text. */
  #opensHole({ style, braces }: OpenText): boolean {
    const end = this.#endOfRun('{', this.#at);
    const length = end - this.#at;
    this.#at = end;
    return style === 'raw' ? length >= braces : length % 2 === 1;
  }

  /** Moves past a run of quotes, or past the one that ends a string. */
  #endsText({ style, quotes }: OpenText): boolean {
    if (style === 'regular') {
      this.#at++;
      return true;
    }
    const end = this.#endOfRun('"', this.#at);
    const length = end - this.#at;
    this.#at = end;
    return style === 'raw' ? length >= quotes : length % 2 === 1;
  }

  #readWord(): boolean {
    const start = this.#at;
    if (!this.#skip(WORD)) return false;
    const found = this.#text.slice(start, this.#at);
    if (found.startsWith('@')) this.#tokens.push({ kind: 'word', start, end: this.#at, value: found.slice(1), isEscapedName: true });
    else this.#push('word', start, found);
    return true;
  }

  #readPattern(kind: TokenKind, pattern: RegExp): boolean {
    const start = this.#at;
    if (!this.#skip(pattern)) return false;
    this.#push(kind, start, '');
    return true;
  }

  #readSign(around: OpenText | undefined): void {
    const start = this.#at;
    if (!this.#skip(SIGNS)) this.#at++;
    const sign = this.#text.slice(start, this.#at);
    if (around?.depth === undefined) this.#push('sign', start, sign);
    else this.#readSignInHole(around, around.depth, sign, start);
  }

  #readSignInHole(around: OpenText, depth: number, sign: string, start: number): void {
    const closes = depth === 0 && (sign === '}' || sign === ':');
    if (closes) {
      if (sign === '}') this.#at = start + Math.min(around.braces, this.#endOfRun('}', start) - start);
      else this.#skipFormat(around);
      around.depth = undefined;
      this.#readInterpolation(around, start);
      return;
    }
    if (sign === '(' || sign === '[' || sign === '{') around.depth = depth + 1;
    else if (sign === ')' || sign === ']' || sign === '}') around.depth = Math.max(0, depth - 1);
    this.#push('sign', start, sign);
  }

  /** `{date:yyyy-MM}`: what follows the colon is no code. A format holds no quotes, so that one which is not closed ends there. */
  #skipFormat({ braces, style }: OpenText): void {
    const stop = style === 'regular' ? /[}"\n\r]/g : /[}"]/g;
    stop.lastIndex = this.#at;
    const found = stop.exec(this.#text);
    const end = found?.index ?? this.#text.length;
    this.#at = found?.[0] === '}' ? Math.min(end + braces, this.#endOfRun('}', end)) : end;
  }

  #endOfRun(character: string, from: number): number {
    let end = from;
    while (this.#text[end] === character) end++;
    return end;
  }

  #match(pattern: RegExp): RegExpExecArray | undefined {
    pattern.lastIndex = this.#at;
    const found = pattern.exec(this.#text);
    if (found === null || found[0] === '') return undefined;
    this.#at += found[0].length;
    return found;
  }

  /** The same for whoever does not ask what was found: no list is made for it. */
  #skip(pattern: RegExp): boolean {
    pattern.lastIndex = this.#at;
    if (!pattern.test(this.#text) || pattern.lastIndex === this.#at) return false;
    this.#at = pattern.lastIndex;
    return true;
  }

  #push(kind: TokenKind, start: number, value: string): void {
    this.#tokens.push({ kind, start, end: this.#at, value });
  }
}
