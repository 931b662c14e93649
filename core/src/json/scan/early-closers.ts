import { CLOSE_ARRAY, CLOSE_OBJECT, QUOTE } from '../tape/characters.js';
import type { ClosedContainer, ContainerStack } from './container-stack.js';
import type { JsonLexer } from './json-lexer.js';
import type { SyntaxErrors } from './syntax-errors.js';
import { isFollowedByColon, nextLineWithin } from './text-probes.js';

/** No more are looked into: each look may lead to the end of the text, and one with so many errors is not read by its indentation. */
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

  /** Whether the bracket of the innermost container is still to come, on a line that is indented as its own: what would close something around it came too early. */
  isInnermostClosedLater(): boolean {
    const { depth, inObject } = this.#stack;
    return this.#isClosedLater(this.#stack.indentAt(depth), inObject ? CLOSE_OBJECT : CLOSE_ARRAY);
  }

  /** A member stands as far right as those in the object, and the brace that belongs to it is still to come. */
  #goesOn(closed: ClosedContainer, indent: number): boolean {
    return indent > closed.indent && closed.startsLine && isFollowedByColon(this.#text, this.#lexer.at) && this.#isClosedLater(closed.indent, CLOSE_OBJECT);
  }

  /** Whether the next line that is indented by `indent` or less is indented as far, and begins with the bracket. */
  #isClosedLater(indent: number, bracket: number): boolean {
    if (this.#looks++ >= MAX_LOOKS) return false;
    const line = nextLineWithin(this.#text, this.#lexer.at, indent);
    return line?.indent === indent && this.#text.charCodeAt(line.at) === bracket;
  }
}
