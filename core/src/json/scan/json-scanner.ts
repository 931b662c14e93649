import { MAX_DEPTH } from '../../documents/nesting-depth.js';
import { BracketCloser, type Recovery } from './bracket-closer.js';
import { CLOSE_ARRAY, CLOSE_OBJECT, COLON, COMMA, OPEN_ARRAY, OPEN_OBJECT, QUOTE } from '../tape/characters.js';
import { ContainerStack } from './container-stack.js';
import { EarlyClosers } from './early-closers.js';
import { END_OF_TEXT, JsonLexer } from './json-lexer.js';
import {
  type JsonTape, KEY_ESCAPED, ROW_ARRAY, ROW_FALSE, ROW_MISSING, ROW_NULL, ROW_NUMBER, ROW_OBJECT, ROW_STRING, ROW_TRUE, STRAY, VALUE_ESCAPED,
} from '../tape/json-tape.js';
import { judgeOddWord } from './odd-words.js';
import { StrayOpeners } from './stray-openers.js';
import { SyntaxErrors } from './syntax-errors.js';
import { TapeBuilder } from '../tape/tape-builder.js';
import { endOfBrokenText, isFollowedByColon, isLoneQuote } from './text-probes.js';

export interface JsonScan {
  readonly tape: JsonTape;
  /** Whether every bracket was closed by its own, and nothing stands after the root. */
  readonly isBalanced: boolean;
  /** Where level 501 starts. The scan stopped there, and the tape is empty. */
  readonly tooDeepAt: number | undefined;
}

/** Reads any text as JSON, in one pass and without recursion. It never throws: what is wrong is in the tape's errors. */
export function scanOnce(text: string, recovery: Recovery): JsonScan {
  return new JsonScanner(text, recovery).scan();
}

const SEMICOLON = 59;

class JsonScanner {
  readonly #text: string;
  readonly #errors: SyntaxErrors;
  readonly #lexer: JsonLexer;
  readonly #tape: TapeBuilder;
  readonly #stack: ContainerStack;
  readonly #closer: BracketCloser;
  readonly #strayOpeners: StrayOpeners;
  readonly #earlyClosers: EarlyClosers;
  readonly #byIndentation: boolean;
  #tooDeepAt: number | undefined;

  constructor(text: string, recovery: Recovery) {
    this.#text = text;
    this.#errors = new SyntaxErrors(text);
    this.#lexer = new JsonLexer(text, this.#errors);
    this.#tape = new TapeBuilder(text.length);
    this.#stack = new ContainerStack(this.#lexer, this.#errors, this.#tape);
    this.#earlyClosers = new EarlyClosers(text, this.#lexer, this.#errors, this.#stack);
    this.#closer = new BracketCloser(text, this.#lexer, this.#errors, this.#stack, this.#earlyClosers, recovery);
    this.#strayOpeners = new StrayOpeners(text, this.#lexer, this.#errors, this.#stack);
    this.#byIndentation = recovery === 'indentation';
  }

  scan(): JsonScan {
    const first = this.#lexer.skip();
    if (first === END_OF_TEXT) this.#reportNothing();
    else this.#readRoot(first);
    if (this.#tooDeepAt !== undefined) return { tape: new TapeBuilder(0).finish([]), isBalanced: false, tooDeepAt: this.#tooDeepAt };
    return { tape: this.#tape.finish(this.#errors.inOrder()), isBalanced: this.#stack.isBalanced, tooDeepAt: undefined };
  }

  #reportNothing(): void {
    const empty = this.#text.length === 0 || this.#text === '\uFEFF';
    if (this.#errors.count === 0) this.#errors.add(empty ? 'emptyFile' : 'blankFile', 0, 0);
  }

  #readRoot(first: number): void {
    this.#stack.noteIndentation();
    if (first === QUOTE && isFollowedByColon(this.#text, this.#lexer.at)) this.#openUnseen(this.#lexer.at, this.#lexer.at, 0, this.#stack.lineIndent);
    else this.#readValue(first, this.#lexer.at, this.#lexer.at, 0);
    while (this.#stack.depth > 0 && this.#tooDeepAt === undefined) this.#step();
    if (this.#tooDeepAt === undefined && this.#lexer.skip() !== END_OF_TEXT) this.#reportExtraText();
  }

  #reportExtraText(): void {
    this.#errors.add('extraText', this.#lexer.at, this.#text.trimEnd().length);
    this.#stack.isBalanced = false;
  }

  /** Reads one comma, bracket, item or member of the current container. */
  #step(): void {
    const code = this.#lexer.skip();
    if (this.#byIndentation) this.#stack.noteIndentation();
    switch (code) {
      case COMMA: this.#readComma(); return;
      case CLOSE_OBJECT: this.#closer.close(ROW_OBJECT); return;
      case CLOSE_ARRAY: this.#closer.close(ROW_ARRAY); return;
      case COLON: this.#readStrayColon(); return;
      case SEMICOLON: this.#readSemicolon(); return;
      case END_OF_TEXT: this.#closer.closeAtEnd(); return;
      default: this.#readNext(code);
    }
  }

  #readNext(code: number): void {
    const stack = this.#stack;
    if (this.#byIndentation) this.#earlyClosers.reopenBefore(code);
    if (this.#byIndentation && !this.#closer.closeLeftOf(this.#lexer.indentation(), code) && isOpener(code) && this.#strayOpeners.skipBeforeItem()) return;
    if (stack.before === 'value') {
      if (this.#endsInsideText(code)) return;
      if (!stack.commaExcused) this.#errors.add('missingComma', stack.lastEnd - 1, stack.lastEnd);
    }
    stack.commaExcused = false;
    if (stack.inObject) this.#readMember(code);
    else if (this.#startsUnseenItem(code)) this.#openUnseenItem();
    else this.#readValue(code, this.#lexer.at, this.#lexer.at, 0);
  }

  #readComma(): void {
    const stack = this.#stack;
    if (stack.before === 'value') {
      stack.before = 'comma';
      stack.commaAt = this.#lexer.at;
    } else this.#errors.add('extraComma', this.#lexer.at, this.#lexer.at + 1);
    stack.commaExcused = false;
    this.#lexer.advance();
  }

  #readSemicolon(): void {
    this.#errors.add('semicolon', this.#lexer.at, this.#lexer.at + 1);
    this.#readComma();
  }

  #readStrayColon(): void {
    this.#errors.addForLine('unexpectedColon', this.#lexer.at, this.#lexer.at + 1);
    this.#stack.commaExcused = true;
    this.#lexer.advance();
  }

  #readMember(code: number): void {
    const keyStart = this.#lexer.at;
    if (isOpener(code)) {
      this.#errors.add('missingKey', keyStart, keyStart + 1);
      if (!this.#byIndentation || !this.#strayOpeners.skipBeforeMember()) this.#readValue(code, keyStart, keyStart, STRAY);
      return;
    }
    const flags = this.#readKey(code) ? KEY_ESCAPED : 0;
    const keyEnd = this.#lexer.at;
    if (code !== QUOTE && isLoneQuote(this.#text, keyEnd)) this.#lexer.advance();
    const next = this.#lexer.skip();
    if (next === COLON) {
      this.#lexer.advance();
      this.#readMemberValue(keyStart, keyEnd, flags);
    } else if (code === QUOTE || isForeignQuote(code)) this.#readWithoutColon(next, keyStart, keyEnd, flags);
    // A bare word without a colon is only rubbish, and reported as that.
    else this.#stack.commaExcused = true;
  }

  /** Answers whether the key has backslashes. */
  #readKey(code: number): boolean {
    if (code === QUOTE) return this.#lexer.readString();
    if (isForeignQuote(code)) return this.#lexer.readForeignString();
    this.#readWordAsKey();
    return false;
  }

  /** Reads a key without quotes, or without the first one. */
  #readWordAsKey(): void {
    const start = this.#lexer.at;
    this.#lexer.readWord();
    const end = this.#lexer.at;
    const word = this.#errors.quote(start, end);
    if (isLoneQuote(this.#text, end)) this.#lexer.advance();
    if (this.#lexer.skip() === COLON) this.#errors.add('unquotedKey', start, end, { key: word });
    else this.#errors.addForLine('unexpectedCharacter', start, end, { text: word });
    this.#lexer.moveTo(end);
  }

  #readMemberValue(keyStart: number, keyEnd: number, flags: number): void {
    const afterColon = this.#lexer.at;
    const code = this.#skipColons();
    if (this.#startsUnseenObject(code, afterColon)) this.#openUnseen(keyStart, keyEnd, flags, this.#stack.lineIndent);
    else if (this.#isValueMissing(code, afterColon)) {
      this.#errors.add('missingValue', keyStart, afterColon, { key: this.#errors.quote(keyStart + 1, keyEnd - 1) });
      this.#addMissing(keyStart, keyEnd, afterColon, flags);
      if (this.#closesMissingValue(code)) this.#lexer.advance();
    } else this.#readValue(code, keyStart, keyEnd, flags);
  }

  /** What is left of `"a": {}` without its opening bracket closes no container of the lines above. */
  #closesMissingValue(code: number): boolean {
    const isCloser = code === CLOSE_OBJECT || code === CLOSE_ARRAY;
    return this.#byIndentation && isCloser && this.#lexer.indentation() === undefined && !this.#stack.startsOnThisLine(this.#stack.depth);
  }

  /** A second colon is one too many. */
  #skipColons(): number {
    let code = this.#lexer.skip();
    for (; code === COLON; code = this.#lexer.skip()) {
      this.#errors.add('unexpectedColon', this.#lexer.at, this.#lexer.at + 1);
      this.#lexer.advance();
    }
    return code;
  }

  #readWithoutColon(next: number, keyStart: number, keyEnd: number, flags: number): void {
    this.#errors.addForLine('missingColon', keyStart, keyEnd);
    if (this.#isValueMissing(next, keyEnd)) this.#addMissing(keyStart, keyEnd, keyEnd, flags);
    else this.#readValue(next, keyStart, keyEnd, flags);
  }

  #addMissing(keyStart: number, keyEnd: number, at: number, flags: number): void {
    this.#tape.add(ROW_MISSING | flags, this.#stack.container, keyStart, keyEnd, at, at);
    this.#stack.before = 'value';
    this.#stack.lastEnd = at;
    this.#stack.commaExcused = true;
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
    const end = this.#lexer.at;
    this.#tape.add(kind, this.#stack.container, keyStart, keyEnd, start, end);
    this.#stack.lastEnd = end;
    this.#stack.before = 'value';
  }

  /** Reads a word that is no JSON value, says what to write instead, and answers the kind of value that was meant. */
  #readOddWord(): number {
    const start = this.#lexer.at;
    this.#lexer.readWord();
    const end = this.#lexer.at;
    const { messageId, kind, literal, spoilsLine } = judgeOddWord(this.#text.slice(start, end));
    const written = this.#errors.quote(start, end);
    const data = literal === undefined ? { text: written } : { text: written, literal };
    if (spoilsLine) this.#errors.addForLine(messageId, start, end, data);
    else this.#errors.add(messageId, start, end, data);
    this.#stack.commaExcused = kind === ROW_MISSING || spoilsLine;
    return kind;
  }

  /**
   * A word right after a text on the same line: `"the "best" one"`. The quote before it should have been escaped.
   * Reports that, and goes to where the whole text probably ends.
   */
  #endsInsideText(code: number): boolean {
    const stack = this.#stack;
    if (stack.commaExcused || code === QUOTE || code === OPEN_OBJECT || code === OPEN_ARRAY || isForeignQuote(code)) return false;
    const quoteAt = stack.lastEnd - 1;
    if (this.#text.charCodeAt(quoteAt) !== QUOTE || this.#lexer.lineStart > quoteAt) return false;
    this.#errors.addForLine('unescapedQuote', quoteAt, quoteAt + 1);
    this.#lexer.moveTo(endOfBrokenText(this.#text, this.#lexer.at));
    stack.commaExcused = true;
    return true;
  }

  #open(kind: number, keyStart: number, keyEnd: number): void {
    if (!this.#push(kind, keyStart, keyEnd, this.#stack.lineIndent)) return;
    this.#lexer.advance();
    this.#stack.lastEnd = this.#lexer.at;
  }

  /** Answers false where the container that starts here would be too deep. */
  #push(kind: number, keyStart: number, keyEnd: number, indent: number): boolean {
    if (this.#stack.depth === MAX_DEPTH) {
      this.#tooDeepAt = this.#lexer.at;
      return false;
    }
    this.#stack.push(kind, keyStart, keyEnd, indent);
    return true;
  }

  /** After a colon comes a line with a key that is indented further than the line of the colon: its opening brace is missing. */
  #startsUnseenObject(code: number, afterColon: number): boolean {
    if (!this.#byIndentation || code !== QUOTE || this.#lexer.lineStart <= afterColon) return false;
    return (this.#lexer.indentation() ?? 0) > this.#stack.lineIndent && isFollowedByColon(this.#text, this.#lexer.at);
  }

  /** In an array comes a line with a key. */
  #startsUnseenItem(code: number): boolean {
    return this.#byIndentation && code === QUOTE && this.#lexer.indentation() !== undefined && isFollowedByColon(this.#text, this.#lexer.at);
  }

  /**
   * The brace was one step further left than the key, so that its closing brace is expected there. In any case it has to be
   * left of the key: a key that starts a line closes what is not, and would never be read.
   */
  #openUnseenItem(): void {
    const { at } = this.#lexer;
    const outer = this.#stack.indentAt(this.#stack.depth);
    this.#openUnseen(at, at, 0, Math.min((outer + this.#stack.lineIndent) >> 1, this.#stack.lineIndent - 1));
  }

  /** Opens an object whose brace is missing, in front of its first key. */
  #openUnseen(keyStart: number, keyEnd: number, flags: number, indent: number): void {
    this.#stack.isBalanced = false;
    this.#errors.add('missingOpen', keyStart, Math.max(keyEnd, keyStart + 1));
    if (this.#push(ROW_OBJECT | flags, keyStart, keyEnd, indent)) this.#stack.lastEnd = this.#lexer.at;
  }
}

function isOpener(code: number): boolean {
  return code === OPEN_OBJECT || code === OPEN_ARRAY;
}

function isForeignQuote(code: number): boolean {
  return code === 39 || code === 0x201c || code === 0x201d;
}
