import type { SyntaxProblem } from '../../documents/connector-document.js';
import { MAX_ERRORS } from '../../documents/max-errors.js';
import type { SyntaxMessageId } from '../../documents/syntax-messages.js';

const MAX_QUOTED = 60;

/** Collects the syntax errors of one text, and keeps follow-up errors of one mistake out. */
export class SyntaxErrors {
  readonly #text: string;
  readonly #problems: SyntaxProblem[] = [];
  #quietFrom = 0;
  #quietUntil = 0;

  constructor(text: string) {
    this.#text = text;
  }

  get count(): number {
    return this.#problems.length;
  }

  add(messageId: SyntaxMessageId, start: number, end: number, data: SyntaxProblem['data'] = {}): void {
    if (start >= this.#quietFrom && start < this.#quietUntil) return;
    if (this.#problems.length >= MAX_ERRORS) return;
    this.#problems.push({ code: 'syntax-error', messageId, data, range: { start, end } });
  }

  /** Adds an error after which the rest of its line makes no sense, so that nothing more is said about that line. */
  addForLine(messageId: SyntaxMessageId, start: number, end: number, data: SyntaxProblem['data'] = {}): void {
    this.add(messageId, start, end, data);
    const lineEnd = this.#text.indexOf('\n', end);
    this.#quietFrom = start;
    this.#quietUntil = lineEnd < 0 ? this.#text.length : lineEnd;
  }

  /** Takes back what was said of the character at an offset. */
  removeAt(messageId: SyntaxMessageId, offset: number): void {
    const index = this.#problems.findLastIndex((problem) => problem.messageId === messageId && problem.range.start === offset);
    if (index >= 0) this.#problems.splice(index, 1);
  }

  /** A piece of the text for a message: shortened, and a copy, since a slice would keep the whole text alive. */
  quote(start: number, end: number): string {
    const piece = end - start > MAX_QUOTED ? `${this.#text.slice(start, start + MAX_QUOTED)}…` : this.#text.slice(start, end);
    return String(JSON.parse(JSON.stringify(piece)));
  }

  inOrder(): readonly SyntaxProblem[] {
    return this.#problems.sort((a, b) => a.range.start - b.range.start);
  }
}
