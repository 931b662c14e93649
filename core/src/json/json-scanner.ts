import { MAX_DEPTH } from '../documents/nesting-depth.js';
import { END_OF_TEXT, JsonLexer } from './json-lexer.js';
import {
  type JsonTape, KEY_ESCAPED, KIND_MASK, NO_ROW, type Row, ROW_ARRAY, ROW_FALSE, ROW_MISSING, ROW_NULL, ROW_NUMBER, ROW_OBJECT,
  ROW_STRING, ROW_TRUE, STRAY, VALUE_ESCAPED,
} from './json-tape.js';
import { SyntaxErrors } from './syntax-errors.js';
import { TapeBuilder } from './tape-builder.js';

/**
 * How brackets that do not match are understood. `brackets` trusts the brackets; `indentation` trusts the line starts, so that
 * an open brace does not swallow the rest of the file. The second needs a text that is indented as people do.
 */
export type Recovery = 'brackets' | 'indentation';

export interface JsonScan {
  readonly tape: JsonTape;
  /** Whether every bracket was closed by its own, and nothing stands after the root. */
  readonly balanced: boolean;
  /** Where the text becomes too deep. The scan stopped there, and the tape is empty. */
  readonly tooDeepAt: number | undefined;
}

/** Reads any text as JSON, in one pass and without recursion. It never throws: what is wrong is in the tape's errors. */
export function scanOnce(text: string, recovery: Recovery): JsonScan {
  return new JsonScanner(text, recovery).scan();
}

const COMMA = 44;
const COLON = 58;
const QUOTE = 34;
const APOSTROPHE = 39;
const OPEN_ARRAY = 91;
const CLOSE_ARRAY = 93;
const OPEN_OBJECT = 123;
const CLOSE_OBJECT = 125;

/** What came last in the current container. */
type Before = 'open' | 'comma' | 'value';

/** What other languages write for JSON's literals, in lower case. */
const LITERALS: ReadonlyMap<string, { readonly kind: number; readonly literal: string }> = new Map([
  ['true', { kind: ROW_TRUE, literal: 'true' }],
  ['false', { kind: ROW_FALSE, literal: 'false' }],
  ['null', { kind: ROW_NULL, literal: 'null' }],
  ['none', { kind: ROW_NULL, literal: 'null' }],
  ['nil', { kind: ROW_NULL, literal: 'null' }],
  ['undefined', { kind: ROW_NULL, literal: 'null' }],
]);

class JsonScanner {
  readonly #text: string;
  readonly #errors: SyntaxErrors;
  readonly #lexer: JsonLexer;
  readonly #tape: TapeBuilder;
  readonly #byIndentation: boolean;
  /** Per open container, counted from 1: the indentation of the line it starts on, and where that line starts. */
  readonly #indents = new Int32Array(MAX_DEPTH + 1);
  readonly #lines = new Int32Array(MAX_DEPTH + 1);
  #depth = 0;
  #container: Row = NO_ROW;
  #inObject = false;
  #before: Before = 'open';
  #commaAt = 0;
  /** Where the last value or bracket ended. */
  #lastEnd = 0;
  /** An error was just reported that explains why no comma stands here. */
  #commaExcused = false;
  #balanced = true;
  #tooDeepAt: number | undefined;
  #lineIndent = 0;

  constructor(text: string, recovery: Recovery) {
    this.#text = text;
    this.#errors = new SyntaxErrors(text);
    this.#lexer = new JsonLexer(text, this.#errors);
    this.#tape = new TapeBuilder(text.length);
    this.#byIndentation = recovery === 'indentation';
  }

  scan(): JsonScan {
    const first = this.#lexer.skip();
    if (first === END_OF_TEXT) this.#reportNothing();
    else this.#readRoot(first);
    if (this.#tooDeepAt !== undefined) return { tape: new TapeBuilder(0).finish([]), balanced: false, tooDeepAt: this.#tooDeepAt };
    return { tape: this.#tape.finish(this.#errors.inOrder()), balanced: this.#balanced, tooDeepAt: undefined };
  }

  #reportNothing(): void {
    const empty = this.#text.length === 0 || this.#text === '\uFEFF';
    if (this.#errors.count === 0) this.#errors.add(empty ? 'emptyFile' : 'blankFile', 0, 0);
  }

  #readRoot(first: number): void {
    this.#noteIndentation();
    this.#readValue(first, this.#lexer.at, this.#lexer.at, 0);
    while (this.#depth > 0 && this.#tooDeepAt === undefined) this.#step();
    if (this.#tooDeepAt === undefined && this.#lexer.skip() !== END_OF_TEXT) this.#reportExtraText();
  }

  #reportExtraText(): void {
    this.#errors.add('extraText', this.#lexer.at, this.#text.trimEnd().length);
    this.#balanced = false;
  }

  /** Reads one comma, bracket, item or member of the current container. */
  #step(): void {
    const code = this.#lexer.skip();
    if (this.#byIndentation) this.#noteIndentation();
    switch (code) {
      case COMMA: this.#readComma(); return;
      case CLOSE_OBJECT: this.#close(ROW_OBJECT); return;
      case CLOSE_ARRAY: this.#close(ROW_ARRAY); return;
      case COLON: this.#readStrayColon(); return;
      case END_OF_TEXT: this.#closeAtEnd(); return;
      default: this.#readNext(code);
    }
  }

  #readNext(code: number): void {
    if (this.#byIndentation) this.#closeLeftOf(this.#lexer.indentation());
    if (this.#before === 'value') {
      if (this.#endsInsideText(code)) return;
      if (!this.#commaExcused) this.#errors.add('missingComma', this.#lastEnd - 1, this.#lastEnd);
    }
    this.#commaExcused = false;
    if (this.#inObject) this.#readMember(code);
    else this.#readValue(code, this.#lexer.at, this.#lexer.at, 0);
  }

  #readComma(): void {
    if (this.#before !== 'value') this.#errors.add('extraComma', this.#lexer.at, this.#lexer.at + 1);
    else this.#before = 'comma';
    this.#commaExcused = false;
    this.#commaAt = this.#lexer.at;
    this.#lexer.advance();
  }

  #readStrayColon(): void {
    this.#errors.addForLine('unexpectedColon', this.#lexer.at, this.#lexer.at + 1);
    this.#commaExcused = true;
    this.#lexer.advance();
  }

  #readMember(code: number): void {
    const keyStart = this.#lexer.at;
    let flags = 0;
    switch (code) {
      case QUOTE: if (this.#lexer.readString()) flags = KEY_ESCAPED; break;
      case OPEN_OBJECT: case OPEN_ARRAY: this.#readStray(code); return;
      default: if (isForeignQuote(code) ? this.#lexer.readForeignString() : this.#readWordAsKey()) flags = KEY_ESCAPED;
    }
    const keyEnd = this.#lexer.at;
    const next = this.#lexer.skip();
    if (next === COLON) {
      this.#lexer.advance();
      this.#readMemberValue(keyStart, keyEnd, flags);
    } else if (this.#isKey(code)) this.#readWithoutColon(next, keyStart, keyEnd, flags);
    else this.#commaExcused = true;
  }

  /** Whether a word or quote that no colon follows was meant as a key; a bare word is only rubbish. */
  #isKey(code: number): boolean {
    return code === QUOTE || isForeignQuote(code);
  }

  /** Answers false: a bare word has no escapes. */
  #readWordAsKey(): boolean {
    const start = this.#lexer.at;
    this.#lexer.readWord();
    const end = this.#lexer.at;
    if (this.#lexer.skip() === COLON) this.#errors.add('unquotedKey', start, end, { key: this.#errors.quote(start, end) });
    else this.#errors.addForLine('unexpectedCharacter', start, end, { character: this.#errors.quote(start, end) });
    this.#lexer.moveTo(end);
    return false;
  }

  #readStray(code: number): void {
    this.#errors.add('missingKey', this.#lexer.at, this.#lexer.at + 1);
    this.#readValue(code, this.#lexer.at, this.#lexer.at, STRAY);
  }

  #readMemberValue(keyStart: number, keyEnd: number, flags: number): void {
    const afterColon = this.#lexer.at;
    const code = this.#lexer.skip();
    if (this.#isValueMissing(code, afterColon)) {
      const key = this.#errors.quote(keyStart + 1, keyEnd - 1);
      this.#errors.add('missingValue', keyStart, afterColon, { key });
      this.#addMissing(keyStart, keyEnd, afterColon, flags);
    } else this.#readValue(code, keyStart, keyEnd, flags);
  }

  #readWithoutColon(next: number, keyStart: number, keyEnd: number, flags: number): void {
    this.#errors.addForLine('missingColon', keyStart, keyEnd);
    if (this.#isValueMissing(next, keyEnd)) this.#addMissing(keyStart, keyEnd, keyEnd, flags);
    else this.#readValue(next, keyStart, keyEnd, flags);
  }

  #addMissing(keyStart: number, keyEnd: number, at: number, flags: number): void {
    this.#tape.add(ROW_MISSING | flags, this.#container, keyStart, keyEnd, at, at);
    this.#before = 'value';
    this.#lastEnd = at;
    this.#commaExcused = true;
  }

  /** No value follows, or what follows on a later line is the next member. */
  #isValueMissing(code: number, after: number): boolean {
    if (code === COMMA || code === CLOSE_OBJECT || code === CLOSE_ARRAY || code === END_OF_TEXT) return true;
    return code === QUOTE && this.#lexer.lineStart > after && isFollowedByColon(this.#text, this.#lexer.at);
  }

  #readValue(code: number, keyStart: number, keyEnd: number, flags: number): void {
    switch (code) {
      case OPEN_OBJECT: this.#open(ROW_OBJECT | flags, keyStart, keyEnd); return;
      case OPEN_ARRAY: this.#open(ROW_ARRAY | flags, keyStart, keyEnd); return;
      case QUOTE: this.#readText(keyStart, keyEnd, flags); return;
      default: this.#readWord(code, keyStart, keyEnd, flags);
    }
  }

  #readText(keyStart: number, keyEnd: number, flags: number): void {
    const start = this.#lexer.at;
    const escaped = this.#lexer.readString() ? VALUE_ESCAPED : 0;
    this.#addScalar(ROW_STRING | flags | escaped, keyStart, keyEnd, start);
  }

  #readWord(code: number, keyStart: number, keyEnd: number, flags: number): void {
    const start = this.#lexer.at;
    if (this.#lexer.readNumber()) this.#addScalar(ROW_NUMBER | flags, keyStart, keyEnd, start);
    else if (this.#lexer.readLiteral('true')) this.#addScalar(ROW_TRUE | flags, keyStart, keyEnd, start);
    else if (this.#lexer.readLiteral('false')) this.#addScalar(ROW_FALSE | flags, keyStart, keyEnd, start);
    else if (this.#lexer.readLiteral('null')) this.#addScalar(ROW_NULL | flags, keyStart, keyEnd, start);
    else if (isForeignQuote(code)) {
      const escaped = this.#lexer.readForeignString() ? VALUE_ESCAPED : 0;
      this.#addScalar(ROW_STRING | flags | escaped, keyStart, keyEnd, start);
    } else this.#addScalar(this.#readOddWord() | flags, keyStart, keyEnd, start);
  }

  #addScalar(kind: number, keyStart: number, keyEnd: number, start: number): void {
    this.#lastEnd = this.#lexer.at;
    this.#tape.add(kind, this.#container, keyStart, keyEnd, start, this.#lastEnd);
    this.#before = 'value';
  }

  /** Reads a word that is no JSON value, says what to write instead, and answers the kind of value that was meant. */
  #readOddWord(): number {
    const start = this.#lexer.at;
    this.#lexer.readWord();
    const end = this.#lexer.at;
    const word = this.#text.slice(start, end);
    const quoted = this.#errors.quote(start, end);
    const meant = LITERALS.get(word.toLowerCase());
    if (meant !== undefined) {
      this.#errors.add('wrongLiteral', start, end, { word: quoted, literal: meant.literal });
      return meant.kind;
    }
    this.#commaExcused = true;
    if (/^[+-]?(?:nan|infinity)$/i.test(word)) this.#errors.add('notFiniteNumber', start, end, { word: quoted });
    else if (/^[+-]?\.?\d/.test(word)) {
      this.#errors.addForLine('badNumber', start, end, { text: quoted });
      if (Number.isFinite(Number(word))) return ROW_NUMBER;
    } else if (/^[\p{L}_$]/u.test(word)) this.#errors.addForLine('unknownWord', start, end, { word: quoted });
    else this.#errors.addForLine('unexpectedCharacter', start, end, { character: quoted });
    return ROW_MISSING;
  }

  /**
   * A word right after a text on the same line: `"the "best" one"`. The quote before it should have been escaped.
   * Reports that, and goes to where the whole text probably ends.
   */
  #endsInsideText(code: number): boolean {
    if (code === QUOTE || code === OPEN_OBJECT || code === OPEN_ARRAY || isForeignQuote(code)) return false;
    const quoteAt = this.#lastEnd - 1;
    if (this.#text.charCodeAt(quoteAt) !== QUOTE || this.#lexer.lineStart > quoteAt) return false;
    this.#errors.addForLine('unescapedQuote', quoteAt, quoteAt + 1);
    this.#lexer.moveTo(endOfBrokenText(this.#text, this.#lexer.at));
    this.#commaExcused = true;
    return true;
  }

  #open(kind: number, keyStart: number, keyEnd: number): void {
    const start = this.#lexer.at;
    if (this.#depth === MAX_DEPTH) {
      this.#tooDeepAt = start;
      return;
    }
    this.#container = this.#tape.add(kind, this.#container, keyStart, keyEnd, start, start + 1);
    this.#depth++;
    this.#indents[this.#depth] = this.#lineIndent;
    this.#lines[this.#depth] = this.#lexer.lineStart;
    this.#inObject = (kind & KIND_MASK) === ROW_OBJECT;
    this.#before = 'open';
    this.#lastEnd = start + 1;
    this.#lexer.advance();
  }

  /** Leaves the current container, whose last bracket or content ends at `end`. */
  #leave(end: number): void {
    this.#tape.close(this.#container, end);
    this.#container = this.#tape.parentOf(this.#container);
    this.#depth--;
    this.#inObject = this.#depth > 0 && this.#kindHere() === ROW_OBJECT;
    this.#before = 'value';
    this.#lastEnd = end;
  }

  #kindHere(): number {
    return this.#tape.kindOf(this.#container) & KIND_MASK;
  }

  /** Reads a closing bracket of the given kind. */
  #close(kind: number): void {
    this.#commaExcused = false;
    if (this.#byIndentation && this.#closeInLine(kind)) return;
    if (this.#kindHere() === kind) {
      this.#closeHere();
      return;
    }
    this.#balanced = false;
    if (!this.#isOpen(kind)) {
      this.#skipCloser('unexpectedClose');
      return;
    }
    while (this.#kindHere() !== kind) this.#leaveUnclosed();
    this.#closeHere();
  }

  #closeHere(): void {
    this.#reportTrailingComma();
    const end = this.#lexer.at + 1;
    this.#lexer.advance();
    this.#leave(end);
  }

  #reportTrailingComma(): void {
    if (this.#before === 'comma') this.#errors.add('trailingComma', this.#commaAt, this.#commaAt + 1);
  }

  #leaveUnclosed(): void {
    const start = this.#tape.startOf(this.#container);
    this.#errors.add(this.#inObject ? 'unclosedObject' : 'unclosedArray', start, start + 1);
    this.#balanced = false;
    // A comma before the missing bracket belongs to the container around it.
    const before = this.#before;
    this.#leave(this.#lastEnd);
    if (before === 'comma') this.#before = 'comma';
    else this.#commaExcused = true;
  }

  #skipCloser(messageId: 'unexpectedClose' | 'wrongClose'): void {
    const at = this.#lexer.at;
    const bracket = this.#text.charAt(at);
    this.#errors.add(messageId, at, at + 1, { bracket, expected: this.#inObject ? '}' : ']' });
    this.#balanced = false;
    this.#lexer.advance();
  }

  #isOpen(kind: number): boolean {
    for (let row = this.#container; row !== NO_ROW; row = this.#tape.parentOf(row)) {
      if ((this.#tape.kindOf(row) & KIND_MASK) === kind) return true;
    }
    return false;
  }

  #closeAtEnd(): void {
    const end = this.#text.trimEnd().length;
    this.#errors.add('unexpectedEnd', end - 1, end, { count: this.#depth, brackets: this.#openBrackets() });
    this.#balanced = false;
    while (this.#depth > 0) this.#leave(this.#text.length);
  }

  #openBrackets(): string {
    const brackets: string[] = [];
    for (let row = this.#container; row !== NO_ROW && brackets.length < 10; row = this.#tape.parentOf(row)) {
      brackets.push((this.#tape.kindOf(row) & KIND_MASK) === ROW_OBJECT ? '}' : ']');
    }
    return this.#depth > brackets.length ? `${brackets.join(' ')} …` : brackets.join(' ');
  }

  #noteIndentation(): void {
    this.#lineIndent = this.#lexer.indentation() ?? this.#lineIndent;
  }

  /** A value or key that starts a line is outside of every container whose own line is indented as far or further. */
  #closeLeftOf(indent: number | undefined): void {
    if (indent === undefined) return;
    while (this.#depth > 1 && (this.#indents[this.#depth] ?? 0) >= indent) this.#leaveUnclosed();
  }

  /** Decides about a closing bracket by where it stands. Answers false where its place says nothing. */
  #closeInLine(kind: number): boolean {
    const indent = this.#lexer.indentation();
    return indent === undefined ? this.#closeBesideOthers(kind) : this.#closeAtLineStart(kind, indent);
  }

  #closeAtLineStart(kind: number, indent: number): boolean {
    if ((this.#indents[this.#depth] ?? 0) < indent) {
      this.#skipCloser('unexpectedClose');
      return true;
    }
    while (this.#depth > 1 && (this.#indents[this.#depth] ?? 0) > indent) this.#leaveUnclosed();
    // Several brackets of one line, as in `[{`: take the innermost that fits.
    while (this.#kindHere() !== kind && this.#depth > 1 && this.#indents[this.#depth - 1] === indent && this.#fitsOutside(kind, indent)) {
      this.#leaveUnclosed();
    }
    this.#closeAs(kind);
    return true;
  }

  #fitsOutside(kind: number, indent: number): boolean {
    let row = this.#tape.parentOf(this.#container);
    for (let depth = this.#depth - 1; depth > 0 && this.#indents[depth] === indent; depth--) {
      if ((this.#tape.kindOf(row) & KIND_MASK) === kind) return true;
      row = this.#tape.parentOf(row);
    }
    return false;
  }

  /** Closes the current container; a bracket of the wrong kind closes it too, since it stands in its place. */
  #closeAs(kind: number): void {
    if (this.#depth === 1 && continuesAfter(this.#text, this.#lexer.at + 1)) {
      this.#skipCloser('unexpectedClose');
      return;
    }
    if (this.#kindHere() === kind) {
      this.#closeHere();
      return;
    }
    this.#skipCloser('wrongClose');
    this.#leave(this.#lexer.at);
  }

  /** A bracket in the middle of a line closes what that line opened. */
  #closeBesideOthers(kind: number): boolean {
    if (this.#lines[this.#depth] !== this.#lexer.lineStart) return false;
    let row = this.#container;
    for (let depth = this.#depth; depth > 0 && this.#lines[depth] === this.#lexer.lineStart; depth--) {
      if ((this.#tape.kindOf(row) & KIND_MASK) === kind) return false;
      row = this.#tape.parentOf(row);
    }
    this.#closeAs(kind);
    return true;
  }
}

function isForeignQuote(code: number): boolean {
  return code === APOSTROPHE || code === 0x201c || code === 0x201d;
}

/** Whether the string at `start` is a key. */
function isFollowedByColon(text: string, start: number): boolean {
  const match = /"(?:[^"\\\r\n]|\\.)*"[ \t\r\n]*:/y;
  match.lastIndex = start;
  return match.test(text);
}

/** Whether more members follow: the bracket before cannot have been the root's. */
function continuesAfter(text: string, offset: number): boolean {
  const match = /[ \t\r\n]*[,"]/y;
  match.lastIndex = offset;
  return match.test(text);
}

/** After a text that a stray quote ended too early: before the next quote that a comma, bracket or line end follows, else the line's end. */
function endOfBrokenText(text: string, from: number): number {
  const match = /[^\r\n]*?"(?=[ \t]*(?:[,\]}\r\n]|$))|[^\r\n]*/y;
  match.lastIndex = from;
  match.test(text);
  return match.lastIndex;
}
