import type { ChangedRange } from './changed-range.js';

/** A place in a text: both numbers count from 0, `character` in UTF-16 code units (the Language Server Protocol's default). */
export interface TextPosition {
  readonly line: number;
  readonly character: number;
}

const LINE_FEED = 10;
const CARRIAGE_RETURN = 13;
const BYTE_ORDER_MARK = 0xfeff;

/** Converts between offsets and line/character. `\n`, `\r\n` and a lone `\r` end a line; a leading BOM is no column. */
export class LineIndex {
  readonly #text: string;
  readonly #starts: Int32Array;

  constructor(text: string, starts = lineStarts(text)) {
    this.#text = text;
    this.#starts = starts;
  }

  get lineCount(): number {
    return this.#starts.length;
  }

  /** The index of a text that differs from this one in one place, for a fraction of what it costs to make it anew. */
  changed(text: string, { start, end, newEnd }: ChangedRange): LineIndex {
    const before = this.#starts;
    // Whether a line starts at an offset depends on the characters on both sides of it, and on nothing else.
    const kept = this.#countUpTo(start - 1);
    const inside = startsBetween(text, start, newEnd);
    const behind = this.#countUpTo(end);
    const starts = new Int32Array(kept + inside.length + before.length - behind);
    starts.set(before.subarray(0, kept));
    starts.set(inside, kept);
    const shift = newEnd - end;
    for (let from = behind, to = kept + inside.length; from < before.length; from++, to++) starts[to] = (before[from] ?? 0) + shift;
    starts[0] = firstStart(text);
    return new LineIndex(text, starts);
  }

  positionAt(offset: number): TextPosition {
    const clamped = Math.max(this.#startOf(0), Math.min(offset, this.#text.length));
    const line = this.#countUpTo(clamped) - 1;
    return { line, character: clamped - this.#startOf(line) };
  }

  /** The offset of a position; a character beyond the end of its line means the end of that line. */
  offsetAt(position: TextPosition): number {
    if (position.line >= this.#starts.length) return this.#text.length;
    const start = this.#startOf(position.line);
    return Math.min(start + position.character, this.#endOf(position.line));
  }

  #startOf(line: number): number {
    return this.#starts[line] ?? 0;
  }

  #endOf(line: number): number {
    let end = this.#starts[line + 1] ?? this.#text.length;
    if (line + 1 >= this.#starts.length) return end;
    if (this.#text.charCodeAt(end - 1) === LINE_FEED) end--;
    if (this.#text.charCodeAt(end - 1) === CARRIAGE_RETURN) end--;
    return Math.max(end, this.#startOf(line));
  }

  /** How many lines start at an offset or before it; the first always does. */
  #countUpTo(offset: number): number {
    let low = 1;
    let high = this.#starts.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if (this.#startOf(middle) <= offset) low = middle + 1;
      else high = middle;
    }
    return low;
  }
}

function firstStart(text: string): number {
  return text.charCodeAt(0) === BYTE_ORDER_MARK ? 1 : 0;
}

function lineStarts(text: string): Int32Array {
  const starts = new Starts(text.length >> 4);
  starts.add(firstStart(text));
  if (text.includes('\r')) addStartsBetween(text, 1, text.length, starts);
  else for (let at = text.indexOf('\n'); at >= 0; at = text.indexOf('\n', at + 1)) starts.add(at + 1);
  return starts.finish();
}

function startsBetween(text: string, from: number, to: number): Int32Array {
  const starts = new Starts(0);
  addStartsBetween(text, Math.max(1, from), to, starts);
  return starts.finish();
}

/** Lines that start at `from`, at `to` or in between. */
function addStartsBetween(text: string, from: number, to: number, starts: Starts): void {
  for (let at = from; at <= to; at++) {
    const before = text.charCodeAt(at - 1);
    if (before === LINE_FEED || (before === CARRIAGE_RETURN && text.charCodeAt(at) !== LINE_FEED)) starts.add(at);
  }
}

/** A list of numbers that grows without being a list of objects. */
class Starts {
  #numbers: Int32Array;
  #count = 0;

  constructor(expected: number) {
    this.#numbers = new Int32Array(expected + 16);
  }

  add(start: number): void {
    if (this.#count === this.#numbers.length) {
      const larger = new Int32Array(this.#count * 2);
      larger.set(this.#numbers);
      this.#numbers = larger;
    }
    this.#numbers[this.#count++] = start;
  }

  finish(): Int32Array {
    return this.#numbers.slice(0, this.#count);
  }
}
