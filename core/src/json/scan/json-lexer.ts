import { BACKSLASH, CARRIAGE_RETURN, LINE_FEED, QUOTE, SPACE, TAB, TAB_WIDTH } from '../tape/characters.js';
import type { SyntaxErrors } from './syntax-errors.js';

/** What `skip` answers at the end of the text. */
export const END_OF_TEXT = -1;

const APOSTROPHE = 39;
const STAR = 42;
const SLASH = 47;
const DELETE = 127;
const BYTE_ORDER_MARK = 0xfeff;
const CLOSING_CURLY_QUOTE = 0x201d;

/** Reads the tokens of a JSON text. It reports what is wrong inside of a token, and always gets past it. */
export class JsonLexer {
  readonly #text: string;
  readonly #errors: SyntaxErrors;
  #at: number;
  #lineStart: number;

  constructor(text: string, errors: SyntaxErrors) {
    this.#text = text;
    this.#errors = errors;
    this.#at = text.charCodeAt(0) === BYTE_ORDER_MARK ? 1 : 0;
    this.#lineStart = this.#at;
  }

  get at(): number {
    return this.#at;
  }

  /** Where the line of the current token starts. */
  get lineStart(): number {
    return this.#lineStart;
  }

  advance(): void {
    this.#at++;
  }

  moveTo(offset: number): void {
    this.#at = offset;
  }

  /** Goes to the next token and answers its first character. Reports comments and characters that only look like blanks. */
  skip(): number {
    const text = this.#text;
    for (;;) {
      const code = text.charCodeAt(this.#at);
      if (code === SPACE || code === TAB) this.#at++;
      else if (code === LINE_FEED || code === CARRIAGE_RETURN) this.#lineStart = ++this.#at;
      else if (code > SPACE && code < DELETE && code !== SLASH) return code;
      else if (this.#at >= text.length) return END_OF_TEXT;
      else if (!this.#skipComment(code) && !this.#skipOddWhitespace(code)) return code;
    }
  }

  /** How far the current token is indented; undefined where something else stands before it on its line. */
  indentation(): number | undefined {
    let width = 0;
    for (let at = this.#lineStart; at < this.#at; at++) {
      const code = this.#text.charCodeAt(at);
      if (code !== SPACE && code !== TAB) return undefined;
      width += code === TAB ? TAB_WIDTH : 1;
    }
    return width;
  }

  /** How far the current line would be indented if all before an offset in it were blank. */
  indentationOf(offset: number): number {
    let width = 0;
    for (let at = this.#lineStart; at < offset; at++) width += this.#text.charCodeAt(at) === TAB ? TAB_WIDTH : 1;
    return width;
  }

  /** Reads the string at the current quote, up to the end of the line where it is not closed. Answers whether it has backslashes. */
  readString(): boolean {
    const text = this.#text;
    const start = this.#at;
    let escaped = false;
    for (let at = start + 1; ; ) {
      const code = text.charCodeAt(at);
      if (code === QUOTE) {
        this.#at = at + 1;
        return escaped;
      }
      if (code === BACKSLASH) {
        escaped = true;
        at = this.#skipEscape(at);
      } else if (code >= SPACE) at++;
      else if (isLineEnd(code)) {
        this.#endUnterminated(start, at);
        return escaped;
      } else this.#reportControlCharacter(at++);
    }
  }

  /** Reads a text in single or typographic quotes. Answers whether it has backslashes. */
  readForeignString(): boolean {
    const start = this.#at;
    const single = this.#text.charCodeAt(start) === APOSTROPHE;
    let at = start + 1;
    for (let code = this.#text.charCodeAt(at); !isLineEnd(code); code = this.#text.charCodeAt(at)) {
      at += code === BACKSLASH ? 2 : 1;
      if (single ? code === APOSTROPHE : code === CLOSING_CURLY_QUOTE || code === QUOTE) break;
    }
    this.#at = Math.min(at, this.#text.length);
    this.#errors.add(single ? 'singleQuotes' : 'curlyQuotes', start, single ? this.#at : start + 1);
    return this.#text.slice(start, this.#at).includes('\\');
  }

  /** Reads up to the next blank, quote, comma, colon or bracket: a number, a literal, or something that is neither. */
  readWord(): void {
    let at = this.#at + 1;
    while (at < this.#text.length && !endsWord(this.#text.charCodeAt(at))) at++;
    this.#at = at;
  }

  /** Reads a number, if one stands here and ends properly; otherwise it stays where it is and answers false. */
  readNumber(): boolean {
    const text = this.#text;
    let at = this.#at;
    if (text.charCodeAt(at) === 45) at++;
    const whole = at;
    at = this.#digits(at);
    if (at === whole || (at > whole + 1 && text.charCodeAt(whole) === 48)) return false;
    if (text.charCodeAt(at) === 46) {
      const fraction = ++at;
      at = this.#digits(at);
      if (at === fraction) return false;
    }
    if ((text.charCodeAt(at) | 32) === 101) {
      at++;
      const sign = text.charCodeAt(at);
      if (sign === 43 || sign === 45) at++;
      const exponent = at;
      at = this.#digits(at);
      if (at === exponent) return false;
    }
    if (at < text.length && !endsWord(text.charCodeAt(at))) return false;
    this.#at = at;
    return true;
  }

  /** Reads exactly this word, if it stands here as a whole. */
  readLiteral(literal: string): boolean {
    const end = this.#at + literal.length;
    if (!this.#text.startsWith(literal, this.#at)) return false;
    if (end < this.#text.length && !endsWord(this.#text.charCodeAt(end))) return false;
    this.#at = end;
    return true;
  }

  #digits(from: number): number {
    let at = from;
    for (let code = this.#text.charCodeAt(at); code >= 48 && code <= 57; code = this.#text.charCodeAt(at)) at++;
    return at;
  }

  #skipEscape(at: number): number {
    const code = this.#text.charCodeAt(at + 1);
    if (code === 117) {
      if (/^[0-9a-fA-F]{4}/.test(this.#text.slice(at + 2, at + 6))) return at + 6;
    } else if (code === QUOTE || code === BACKSLASH || code === SLASH) return at + 2;
    else if (isLineEnd(code)) return at + 1;
    else if (code === 98 || code === 102 || code === 110 || code === 114 || code === 116) return at + 2;
    this.#errors.add('badEscape', at, at + 2, { escape: this.#errors.quote(at, at + 2) });
    return code < SPACE ? at + 1 : at + 2;
  }

  #reportControlCharacter(at: number): void {
    const code = this.#text.charCodeAt(at);
    const escape = code === TAB ? '\\t' : `\\u${hex(code).toLowerCase()}`;
    this.#errors.add('controlCharacter', at, at + 1, { code: `U+${hex(code)}`, escape });
  }

  #endUnterminated(start: number, end: number): void {
    this.#at = Math.min(end, this.#text.length);
    this.#errors.addForLine('unterminatedString', start, this.#at);
  }

  #skipComment(code: number): boolean {
    if (code !== SLASH) return false;
    const start = this.#at;
    const next = this.#text.charCodeAt(start + 1);
    if (next === SLASH) this.#at = this.#endOfLine(start);
    else if (next === STAR) this.#at = this.#endOfBlockComment(start);
    else return false;
    this.#errors.add('comment', start, this.#at);
    return true;
  }

  #endOfLine(from: number): number {
    let at = from;
    while (!isLineEnd(this.#text.charCodeAt(at))) at++;
    return Math.min(at, this.#text.length);
  }

  #endOfBlockComment(start: number): number {
    const close = this.#text.indexOf('*/', start + 2);
    const end = close < 0 ? this.#text.length : close + 2;
    // In the comment only: a file of many comments on one line would be searched back to its beginning for each.
    const lastBreak = this.#text.slice(start, end).lastIndexOf('\n');
    if (lastBreak >= 0) this.#lineStart = start + lastBreak + 1;
    return end;
  }

  #skipOddWhitespace(code: number): boolean {
    if (!isOddWhitespace(code)) return false;
    this.#errors.add('oddWhitespace', this.#at, this.#at + 1, { code: `U+${hex(code)}` });
    this.#at++;
    return true;
  }
}

/** Also true for NaN, which is what charCodeAt answers beyond the end of the text. */
function isLineEnd(code: number): boolean {
  return code === LINE_FEED || code === CARRIAGE_RETURN || Number.isNaN(code);
}

/** Blanks of Unicode and invisible characters, which JSON does not count as blanks. */
function isOddWhitespace(code: number): boolean {
  if (code < SPACE) return code === 11 || code === 12;
  if (code < 0x1680) return code === 0xa0 || code === 0x85;
  return code === 0x1680 || (code >= 0x2000 && code <= 0x200f) || code === 0x2028 || code === 0x2029
    || code === 0x202f || code === 0x205f || code === 0x2060 || code === 0x3000 || code === BYTE_ORDER_MARK;
}

/** Blanks and control characters, and `" ' , / : ; [ ] { }`. */
function endsWord(code: number): boolean {
  if (code <= SPACE) return true;
  switch (code) {
    case QUOTE: case APOSTROPHE: case 44: case SLASH: case 58: case 59: case 91: case 93: case 123: case 125:
      return true;
    default:
      return isOddWhitespace(code);
  }
}

function hex(code: number): string {
  return code.toString(16).toUpperCase().padStart(4, '0');
}
