import { OPEN_ARRAY, OPEN_OBJECT, QUOTE } from '../tape/characters.js';
import type { ContainerStack } from './container-stack.js';
import type { EarlyClosers } from './early-closers.js';
import type { JsonLexer } from './json-lexer.js';
import type { SyntaxErrors } from './syntax-errors.js';
import { closersToEnd, continuesAfter, isInIndentation, isFollowedByColon } from './text-probes.js';

/**
 * How brackets that do not match are understood. `brackets` trusts the brackets; `indentation` trusts the line starts, so that
 * an open brace does not swallow the rest of the file. The second needs a text that is indented as people do.
 */
export type Recovery = 'brackets' | 'indentation';

/** Decides what a closing bracket closes, and what was left open before. */
export class BracketCloser {
  readonly #text: string;
  readonly #lexer: JsonLexer;
  readonly #errors: SyntaxErrors;
  readonly #stack: ContainerStack;
  readonly #earlyClosers: EarlyClosers;
  readonly #byIndentation: boolean;

  constructor(text: string, lexer: JsonLexer, errors: SyntaxErrors, stack: ContainerStack, earlyClosers: EarlyClosers, recovery: Recovery) {
    this.#text = text;
    this.#lexer = lexer;
    this.#errors = errors;
    this.#stack = stack;
    this.#earlyClosers = earlyClosers;
    this.#byIndentation = recovery === 'indentation';
  }

  /** Reads the closing bracket at the current place, which is one for containers of `kind`. */
  close(kind: number): void {
    this.#stack.commaExcused = false;
    if (this.#byIndentation && this.#closeByPlace(kind)) return;
    const steps = this.#stack.stepsTo(kind, 1);
    if (steps === undefined) this.#closeUnopened();
    else if (this.#byIndentation && this.#isEarly(steps)) this.#skip('earlyClose');
    else this.#closeAround(steps);
  }

  /**
   * A value or key that starts a line is outside of every container whose own line is indented as far or further. `code` is its first character. What is no key
   * belongs to no object, so that a lone quote or bracket at the edge of a file does not end all that is open there: for that, it answers false.
   */
  closeLeftOf(indent: number | undefined, code: number): boolean {
    if (indent === undefined) return true;
    let outermost = this.#stack.depth;
    while (outermost > 1 && this.#stack.indentAt(outermost) >= indent) outermost--;
    if (outermost === this.#stack.depth) return true;
    if (this.#stack.isObjectAt(outermost) && !this.#mayBeKey(code)) return false;
    while (this.#stack.depth > outermost) this.#stack.leaveUnclosed();
    return true;
  }

  #mayBeKey(code: number): boolean {
    if (code === OPEN_ARRAY || code === OPEN_OBJECT) return false;
    return code !== QUOTE || isFollowedByColon(this.#text, this.#lexer.at);
  }

  closeAtEnd(): void {
    const end = this.#text.trimEnd().length;
    this.#errors.add('unexpectedEnd', end - 1, end, { count: this.#stack.depth, brackets: this.#stack.missingBrackets() });
    this.#stack.isBalanced = false;
    while (this.#stack.depth > 0) this.#stack.leave(this.#text.length);
  }

  /** A bracket in the middle of a line that closes the root, though more members follow; or what is around a container that is closed further down. */
  #isEarly(steps: number): boolean {
    if (steps > 0) return !this.#stack.startsOnThisLine(this.#stack.depth) && this.#earlyClosers.isInnermostClosedLater();
    return this.#stack.depth === 1 && continuesAfter(this.#text, this.#lexer.at + 1);
  }

  /** Closes the innermost containers that were left open, and then the one around them. */
  #closeAround(steps: number): void {
    for (let step = 0; step < steps; step++) this.#stack.leaveUnclosed();
    if (this.#stack.before === 'comma') this.#errors.add('trailingComma', this.#stack.commaAt, this.#stack.commaAt + 1);
    if (this.#byIndentation) {
      this.#stack.leaveRemembered();
      return;
    }
    this.#lexer.advance();
    this.#stack.leave(this.#lexer.at);
  }

  /** A bracket of a kind that is not open: where brackets run out at the end of the text, it stands for the right one. */
  #closeUnopened(): void {
    const isNeeded = closersToEnd(this.#text, this.#lexer.at) <= this.#stack.depth;
    this.#skip(isNeeded ? 'wrongClose' : 'unexpectedClose');
    if (isNeeded) this.#stack.leave(this.#lexer.at);
  }

  #skip(messageId: 'unexpectedClose' | 'wrongClose' | 'earlyClose'): void {
    const at = this.#lexer.at;
    this.#errors.add(messageId, at, at + 1, { bracket: this.#text.charAt(at), expected: this.#stack.inObject ? '}' : ']' });
    this.#stack.isBalanced = false;
    this.#lexer.advance();
  }

  /** Answers false where the place of the bracket says nothing. */
  #closeByPlace(kind: number): boolean {
    const indent = this.#lexer.indentation();
    if (indent === undefined) return this.#closeBesideOthers(kind);
    this.#closeAtLineStart(kind, indent);
    return true;
  }

  /** A bracket that starts a line closes the container whose line is indented as far. */
  #closeAtLineStart(kind: number, indent: number): void {
    const stack = this.#stack;
    // Somebody typed it before a member or an item of the container.
    if (isInIndentation(this.#text, this.#lexer.at + 1)) {
      this.#skip('unexpectedClose');
      this.#lexer.skip();
      stack.indentLineAsMember(this.#lexer.indentationOf(this.#lexer.at - 1));
      return;
    }
    if (stack.indentAt(stack.depth) < indent) {
      this.#skip('unexpectedClose');
      return;
    }
    while (stack.depth > 1 && stack.indentAt(stack.depth) > indent) stack.leaveUnclosed();
    // Several brackets of one line, as in `[{`: the innermost that fits.
    let outermost = stack.depth;
    while (outermost > 1 && stack.indentAt(outermost - 1) === indent) outermost--;
    this.#closeAs(stack.stepsTo(kind, outermost));
  }

  /** A bracket in the middle of a line closes what that line opened. */
  #closeBesideOthers(kind: number): boolean {
    const stack = this.#stack;
    if (!stack.startsOnThisLine(stack.depth)) return false;
    let outermost = stack.depth;
    while (outermost > 1 && stack.startsOnThisLine(outermost - 1)) outermost--;
    if (stack.stepsTo(kind, outermost) !== undefined) return false;
    this.#closeAs(undefined);
    return true;
  }

  /** Closes the container so many steps out; without one, the innermost, since the bracket of the wrong kind stands in its place. */
  #closeAs(steps: number | undefined): void {
    if (this.#stack.depth === 1 && continuesAfter(this.#text, this.#lexer.at + 1)) this.#skip('unexpectedClose');
    else if (steps !== undefined) this.#closeAround(steps);
    else {
      this.#skip('wrongClose');
      this.#stack.leave(this.#lexer.at);
    }
  }
}
