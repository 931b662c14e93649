import { CLOSE_OBJECT, QUOTE } from '../tape/characters.js';
import type { ClosedContainer, ContainerStack } from './container-stack.js';
import type { JsonLexer } from './json-lexer.js';
import type { SyntaxErrors } from './syntax-errors.js';
import { isFollowedByColon, nextLineWithin } from './text-probes.js';

/** After so many lines that go on further right for another reason, no more are looked into: each look may lead to the end of the text. */
const MAX_LOOKS = 20;

/** Closing braces that came before the end of their object, in a text that is read by its indentation (docs/decisions/0030). */
export class EarlyClosers {
  readonly #text: string;
  readonly #lexer: JsonLexer;
  readonly #errors: SyntaxErrors;
  readonly #stack: ContainerStack;
  #looks = 0;

  constructor(text: string, lexer: JsonLexer, errors: SyntaxErrors, stack: ContainerStack) {
    this.#text = text;
    this.#lexer = lexer;
    this.#errors = errors;
    this.#stack = stack;
  }

  /** Opens the object that was closed last once more, where the line at the current place, which begins with `code`, shows that it goes on. */
  reopenBefore(code: number): void {
    const closed = code === QUOTE ? this.#stack.closedLast() : undefined;
    const indent = closed === undefined ? undefined : this.#lexer.indentation();
    if (closed === undefined || indent === undefined || !this.#goesOn(closed, indent)) return;
    this.#stack.reopen(closed);
    if (closed.before === 'comma') this.#errors.removeAt('trailingComma', closed.commaAt);
    this.#errors.add('earlyClose', closed.closerAt, closed.closerAt + 1, { bracket: '}' });
  }

  /** A member stands as far right as those in the object, and the brace that belongs to it is still to come. */
  #goesOn(closed: ClosedContainer, indent: number): boolean {
    if (indent <= closed.indent || !closed.startsLine || !isFollowedByColon(this.#text, this.#lexer.at) || this.#looks >= MAX_LOOKS) return false;
    const end = nextLineWithin(this.#text, this.#lexer.at, closed.indent);
    const goesOn = end?.indent === closed.indent && this.#text.charCodeAt(end.at) === CLOSE_OBJECT;
    if (!goesOn) this.#looks++;
    return goesOn;
  }
}
