import type { ContainerStack } from './container-stack.js';
import type { JsonLexer } from './json-lexer.js';
import type { SyntaxErrors } from './syntax-errors.js';
import { isBeforeMember, isInIndentation } from './text-probes.js';

/** Opening brackets that somebody typed into the indentation of a line, in a text that is read by its indentation (docs/decisions/0030). */
export class StrayOpeners {
  readonly #text: string;
  readonly #lexer: JsonLexer;
  readonly #errors: SyntaxErrors;
  readonly #stack: ContainerStack;

  constructor(text: string, lexer: JsonLexer, errors: SyntaxErrors, stack: ContainerStack) {
    this.#text = text;
    this.#lexer = lexer;
    this.#errors = errors;
    this.#stack = stack;
  }

  /** Skips the bracket at the current place where a member of the object around follows it on its line. Answers whether it did. */
  skipBeforeMember(): boolean {
    if (this.#lexer.indentation() === undefined || !isBeforeMember(this.#text, this.#lexer.at + 1)) return false;
    this.#skip();
    return true;
  }

  /** Skips the bracket at the current place, which is too far left for an item of the array around, where an item follows it. Answers whether it did. */
  skipBeforeItem(): boolean {
    const { at } = this.#lexer;
    if (this.#stack.inObject || !isInIndentation(this.#text, at + 1)) return false;
    this.#errors.addForLine('unexpectedCharacter', at, at + 1, { text: this.#text.charAt(at) });
    this.#skip();
    return true;
  }

  #skip(): void {
    this.#stack.isBalanced = false;
    this.#lexer.advance();
    this.#lexer.skip();
    this.#stack.indentLineAsMember(this.#lexer.indentationOf(this.#lexer.at - 1));
  }
}
