import { MAX_DEPTH } from '../../documents/nesting-depth.js';
import type { JsonLexer } from './json-lexer.js';
import { KIND_MASK, NO_ROW, type Row, ROW_OBJECT } from '../tape/json-tape.js';
import type { SyntaxErrors } from './syntax-errors.js';
import type { TapeBuilder } from '../tape/tape-builder.js';

/** What came last in the current container. */
export type Before = 'open' | 'comma' | 'value';

/** A container that its bracket closed. */
export interface ClosedContainer {
  readonly row: Row;
  /** Of the line that it starts on. */
  readonly indent: number;
  /** Nothing around it starts on that line, and that is indented further than what is around it. */
  readonly startsLine: boolean;
  readonly closerAt: number;
  /** What stood last in it, and where its last comma is. */
  readonly before: Before;
  readonly commaAt: number;
}

/** The open objects and arrays of a scan, and what came last in the innermost of them. Depths count from 1. */
export class ContainerStack {
  /** What the scanner read last in the current container. */
  before: Before = 'open';
  commaAt = 0;
  /** Where the last value or bracket ended. */
  lastEnd = 0;
  /** An error was just reported that explains why no comma stands here. */
  commaExcused = false;
  /** Every bracket so far was closed by its own. */
  isBalanced = true;
  /** How far the current line is indented. */
  lineIndent = 0;

  readonly #lexer: JsonLexer;
  readonly #errors: SyntaxErrors;
  readonly #tape: TapeBuilder;
  /** Per open container, the indentation of the line it starts on, and where that line starts. */
  readonly #indents = new Int32Array(MAX_DEPTH + 1);
  readonly #lines = new Int32Array(MAX_DEPTH + 1);
  /** How far the line of tokens before the current one is indented. */
  #indentBefore = 0;
  #depth = 0;
  #container: Row = NO_ROW;
  #inObject = false;
  #closed: ClosedContainer | undefined;

  constructor(lexer: JsonLexer, errors: SyntaxErrors, tape: TapeBuilder) {
    this.#lexer = lexer;
    this.#errors = errors;
    this.#tape = tape;
  }

  get depth(): number {
    return this.#depth;
  }

  get container(): Row {
    return this.#container;
  }

  get inObject(): boolean {
    return this.#inObject;
  }

  /** ROW_OBJECT or ROW_ARRAY. */
  get kind(): number {
    return this.#kindOf(this.#container);
  }

  indentAt(depth: number): number {
    return this.#indents[depth] ?? 0;
  }

  isObjectAt(depth: number): boolean {
    let row = this.#container;
    for (let at = this.#depth; at > depth; at--) row = this.#tape.parentOf(row);
    return depth > 0 && this.#kindOf(row) === ROW_OBJECT;
  }

  startsOnThisLine(depth: number): boolean {
    return this.#lines[depth] === this.#lexer.lineStart;
  }

  noteIndentation(): void {
    const indent = this.#lexer.indentation();
    if (indent === undefined) return;
    this.#indentBefore = this.lineIndent;
    this.lineIndent = indent;
  }

  /** The current line counts as indented like the member before it; where it has the first one, as far as `indent`. */
  indentLineAsMember(indent: number): void {
    this.lineIndent = this.#indentBefore > this.indentAt(this.#depth) ? this.#indentBefore : indent;
  }

  /** Makes the container that starts at the current token the innermost one. The depth must be below its limit. */
  push(kind: number, keyStart: number, keyEnd: number, indent: number): void {
    const start = this.#lexer.at;
    this.#container = this.#tape.add(kind, this.#container, keyStart, keyEnd, start, start + 1);
    this.#depth++;
    this.#indents[this.#depth] = indent;
    this.#lines[this.#depth] = this.#lexer.lineStart;
    this.#inObject = (kind & KIND_MASK) === ROW_OBJECT;
    this.before = 'open';
  }

  /** Leaves the innermost container, whose last bracket or content ends at `end`. */
  leave(end: number): void {
    this.#tape.close(this.#container, end);
    this.#container = this.#tape.parentOf(this.#container);
    this.#depth--;
    this.#inObject = this.#depth > 0 && this.kind === ROW_OBJECT;
    this.before = 'value';
    this.lastEnd = end;
  }

  /** Leaves the innermost container by the bracket at the current token, and remembers it for `closedLast`. */
  leaveRemembered(): void {
    const { before, commaAt } = this;
    const startsLine = this.#depth > 1 && this.#lines[this.#depth] !== this.#lines[this.#depth - 1] && this.indentAt(this.#depth) > this.indentAt(this.#depth - 1);
    this.#closed = { row: this.#container, indent: this.indentAt(this.#depth), startsLine, closerAt: this.#lexer.at, before, commaAt };
    this.#lexer.advance();
    this.leave(this.#lexer.at);
  }

  /** The object that was closed last, where nothing but a comma came after it. */
  closedLast(): ClosedContainer | undefined {
    const closed = this.#closed;
    const isLast = closed !== undefined && closed.closerAt + 1 === this.lastEnd && this.#tape.parentOf(closed.row) === this.#container;
    return isLast && this.#kindOf(closed.row) === ROW_OBJECT ? closed : undefined;
  }

  /** Makes the container that was closed last the innermost one again. */
  reopen(closed: ClosedContainer): void {
    this.#container = closed.row;
    this.#depth++;
    this.#inObject = true;
    this.isBalanced = false;
    this.#closed = undefined;
    // Without the bracket, what stood before it is followed by what comes now.
    if (this.before === 'value') this.before = closed.before;
  }

  leaveUnclosed(): void {
    const start = this.#tape.startOf(this.#container);
    this.#errors.add(this.#inObject ? 'unclosedObject' : 'unclosedArray', start, start + 1);
    this.isBalanced = false;
    // A comma before the missing bracket belongs to the container around it.
    const { before } = this;
    this.leave(this.lastEnd);
    if (before === 'comma') this.before = 'comma';
    else this.commaExcused = true;
  }

  /** How many containers further out the innermost one of a kind is, of those down to depth `from`; undefined where there is none. */
  stepsTo(kind: number, from: number): number | undefined {
    let row = this.#container;
    for (let depth = this.#depth; depth >= from && depth > 0; depth--) {
      if (this.#kindOf(row) === kind) return this.#depth - depth;
      row = this.#tape.parentOf(row);
    }
    return undefined;
  }

  /** The brackets that would close everything, for a message. */
  missingBrackets(): string {
    const brackets: string[] = [];
    for (let row = this.#container; row !== NO_ROW && brackets.length < 10; row = this.#tape.parentOf(row)) {
      brackets.push(this.#kindOf(row) === ROW_OBJECT ? '}' : ']');
    }
    return this.#depth > brackets.length ? `${brackets.join(' ')} …` : brackets.join(' ');
  }

  #kindOf(row: Row): number {
    return this.#tape.kindOf(row) & KIND_MASK;
  }
}
