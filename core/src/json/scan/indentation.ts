import { TAB_WIDTH } from '../tape/characters.js';
import type { CharSequence } from '../../text/char-sequence.js';
import type { JsonTape, Row } from '../tape/json-tape.js';
import { isContainer } from '../tape/row-kind.js';
import { rowKeyStart, rowStart } from '../tape/tape-offsets.js';

/** Of the containers whose first child starts a line: how many have it indented further than their own line, and how many have not. */
export interface IndentationCount {
  readonly deeper: number;
  readonly others: number;
}

/**
 * Whether a text is indented as people do: where the first child of a container starts a line, that line is indented further
 * than the container's own. Brackets that do not match hardly disturb this, since a first child follows its opening bracket.
 */
export function isIndented({ deeper, others }: IndentationCount): boolean {
  return deeper > 0 && deeper >= others * 9;
}

/** In the rows from one to before another; where the first is a container with all that is in it, the counts of several add up. */
export function countIndented(text: CharSequence, tape: JsonTape, from: Row = 0, end: Row = tape.count): IndentationCount {
  const lines = new LineWalk(text, rowStart(tape, from));
  let deeper = 0;
  let others = 0;
  for (let row = from + 1; row < end; row++) {
    const outer = lines.indent;
    const startsLine = lines.moveTo(rowKeyStart(tape, row));
    if (startsLine && isContainer(tape, row - 1) && tape.parents[row] === row - 1) {
      if (lines.indent > outer) deeper++;
      else others++;
    }
    lines.moveTo(rowStart(tape, row));
  }
  return { deeper, others };
}

/** How far the line of an offset is indented. */
export function indentationAt(text: CharSequence, offset: number): number {
  return new LineWalk(text, offset).indent;
}

/** Goes through a text, once, from an offset on, and knows how far the current line is indented. */
class LineWalk {
  readonly #text: CharSequence;
  #nextBreak: number;
  #indent: number;

  constructor(text: CharSequence, offset: number) {
    this.#text = text;
    this.#nextBreak = text.indexOf('\n', offset);
    this.#indent = this.#measure(offset === 0 ? 0 : text.lastIndexOf('\n', offset - 1) + 1);
  }

  get indent(): number {
    return this.#indent;
  }

  /** Goes forward to an offset, and answers whether that was on a later line. */
  moveTo(offset: number): boolean {
    let lineStart = -1;
    while (this.#nextBreak >= 0 && this.#nextBreak < offset) {
      lineStart = this.#nextBreak + 1;
      this.#nextBreak = this.#text.indexOf('\n', lineStart);
    }
    if (lineStart < 0) return false;
    this.#indent = this.#measure(lineStart);
    return true;
  }

  #measure(lineStart: number): number {
    let width = 0;
    for (let at = lineStart; ; at++) {
      const code = this.#text.charCodeAt(at);
      if (code !== 32 && code !== 9) return width;
      width += code === 9 ? TAB_WIDTH : 1;
    }
  }
}
