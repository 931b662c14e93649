import { Piece } from './piece.js';
import type { CharSequence } from './char-sequence.js';

const LINE_FEED = 10;
const CARRIAGE_RETURN = 13;

/** Small enough that writing one anew costs nothing, large enough that a list of them is short. */
const PIECE_LENGTH = 16_384;
const SMALLEST = PIECE_LENGTH / 4;
const LARGEST = PIECE_LENGTH * 2;

/** The text of one version of a file, in pieces, of which an edited version shares all but those that were edited. Nobody can tell that it ever changes. */
export class PieceText implements CharSequence {
  readonly #pieces: readonly Piece[];
  /** Where each piece starts, and behind them where the text ends. */
  readonly #starts: readonly number[];
  /** How many lines start before each piece, the first line of all left out. */
  #linesBefore: Int32Array | undefined;
  #written: string | undefined;
  /** The piece that was read last: the next character wanted is mostly in it, too. */
  #at = 0;

  private constructor(pieces: readonly Piece[], written?: string) {
    this.#pieces = pieces;
    this.#written = written;
    const starts = [0];
    let length = 0;
    for (const { text } of pieces) starts.push(length += text.length);
    this.#starts = starts;
  }

  static of(text: string | PieceText): PieceText {
    return typeof text === 'string' ? new PieceText(cut(text), text) : text;
  }

  get length(): number {
    return this.#starts[this.#pieces.length] ?? 0;
  }

  /** The text with something else from `start` to before `end`. */
  replaced(start: number, end: number, by: string): PieceText {
    let first = this.#indexAt(start);
    let last = this.#indexAt(Math.max(start, end - 1));
    let text = this.#textOf(first).slice(0, start - this.#startOf(first)) + by + this.#textOf(last).slice(end - this.#startOf(last));
    // Both halves of a line end are in one piece, and none is so small that there would be more and more of them.
    while (last + 1 < this.#pieces.length && (text.length < SMALLEST || (text.endsWith('\r') && this.#textOf(last + 1).startsWith('\n')))) text += this.#textOf(++last);
    while (first > 0 && (text.length < SMALLEST || (text.startsWith('\n') && this.#textOf(first - 1).endsWith('\r')))) text = this.#textOf(--first) + text;
    return new PieceText([...this.#pieces.slice(0, first), ...(text.length > LARGEST ? cut(text) : [new Piece(text)]), ...this.#pieces.slice(last + 1)]);
  }

  charAt(offset: number): string {
    const code = this.charCodeAt(offset);
    return Number.isNaN(code) ? '' : String.fromCharCode(code);
  }

  charCodeAt(offset: number): number {
    const index = this.#indexAt(offset);
    return this.#textOf(index).charCodeAt(offset - this.#startOf(index));
  }

  slice(start = 0, end = this.length): string {
    const from = clamp(start, this.length);
    const to = clamp(end, this.length);
    if (from >= to) return '';
    const first = this.#indexAt(from);
    let index = first;
    let text = this.#textOf(index).slice(from - this.#startOf(index), to - this.#startOf(index));
    while (this.#startOf(++index) < to) text += this.#textOf(index).slice(0, to - this.#startOf(index));
    return text;
  }

  startsWith(wanted: string, offset = 0): boolean {
    const from = Math.max(0, offset);
    const index = this.#indexAt(from);
    const inPiece = from - this.#startOf(index);
    return inPiece + wanted.length <= this.#textOf(index).length ? this.#textOf(index).startsWith(wanted, inPiece) : this.slice(from, from + wanted.length) === wanted;
  }

  indexOf(wanted: string, offset = 0): number {
    for (let index = this.#indexAt(offset); index < this.#pieces.length; index++) {
      const inPiece = this.#textOf(index).indexOf(wanted, offset - this.#startOf(index));
      if (inPiece >= 0) return inPiece + this.#startOf(index);
      const border = this.#aroundBorder(index, wanted);
      const acrossBorder = border.text.indexOf(wanted, offset - border.start);
      if (acrossBorder >= 0) return acrossBorder + border.start;
    }
    return -1;
  }

  lastIndexOf(wanted: string, offset = this.length): number {
    for (let index = this.#indexAt(offset); index >= 0; index--) {
      const border = this.#aroundBorder(index, wanted);
      const acrossBorder = offset < border.start ? -1 : border.text.lastIndexOf(wanted, offset - border.start);
      if (acrossBorder >= 0) return acrossBorder + border.start;
      const inPiece = this.#textOf(index).lastIndexOf(wanted, offset - this.#startOf(index));
      if (inPiece >= 0) return inPiece + this.#startOf(index);
    }
    return -1;
  }

  /** The characters in which a text would stand that begins in a piece and ends behind it. */
  #aroundBorder(index: number, { length }: string): { readonly start: number; readonly text: string } {
    const border = this.#startOf(index + 1);
    const most = Math.max(0, length - 1);
    const start = Math.max(this.#startOf(index), border - most);
    return { start, text: most > 0 ? this.slice(start, border + most) : '' };
  }

  toString(): string {
    this.#written ??= this.#pieces.map(({ text }) => text).join('');
    return this.#written;
  }

  /** How many characters at the start and at the end are in pieces that it shares with another text: at least so many are the same. */
  sharedWith(other: PieceText): { readonly atStart: number; readonly atEnd: number } {
    const mine = this.#pieces;
    const others = other.#pieces;
    const fewer = Math.min(mine.length, others.length);
    let before = 0;
    while (before < fewer && mine[before] === others[before]) before++;
    let behind = 0;
    while (behind < fewer - before && mine[mine.length - 1 - behind] === others[others.length - 1 - behind]) behind++;
    return { atStart: this.#startOf(before), atEnd: this.length - this.#startOf(mine.length - behind) };
  }

  get lineCount(): number {
    return 1 + (this.#lines[this.#pieces.length] ?? 0);
  }

  /** The line that an offset is in, counted from 0. */
  lineAt(offset: number): number {
    const index = this.#indexAt(offset - 1);
    return (this.#lines[index] ?? 0) + countUpTo(this.#lineStartsOf(index), offset - this.#startOf(index));
  }

  /** The offset that a line starts at, counted from 0; for one behind the last, where the text ends. */
  lineStart(line: number): number {
    if (line <= 0) return 0;
    if (line >= this.lineCount) return this.length;
    const index = countUpTo(this.#lines, line - 1) - 1;
    return this.#startOf(index) + (this.#lineStartsOf(index)[line - 1 - (this.#lines[index] ?? 0)] ?? 0);
  }

  /** The offset of a place in a line; one beyond the end of its line means where that ends, before the characters that end it. */
  offsetAt(line: number, character: number): number {
    return Math.max(this.lineStart(line), Math.min(this.lineStart(line) + character, this.#lineEnd(line)));
  }

  #lineEnd(line: number): number {
    let end = this.lineStart(line + 1);
    if (line + 1 >= this.lineCount) return end;
    if (this.charCodeAt(end - 1) === LINE_FEED) end--;
    if (this.charCodeAt(end - 1) === CARRIAGE_RETURN) end--;
    return end;
  }

  get #lines(): Int32Array {
    if (this.#linesBefore === undefined) {
      this.#linesBefore = new Int32Array(this.#pieces.length + 1);
      for (const [index, { lineStarts }] of this.#pieces.entries()) this.#linesBefore[index + 1] = (this.#linesBefore[index] ?? 0) + lineStarts.length;
    }
    return this.#linesBefore;
  }

  /** The piece that an offset is in; the first and the last one for what lies outside. */
  #indexAt(offset: number): number {
    const starts = this.#starts;
    if (offset >= this.#startOf(this.#at) && offset < this.#startOf(this.#at + 1)) return this.#at;
    let low = 0;
    let high = this.#pieces.length - 1;
    while (low < high) {
      const middle = (low + high + 1) >> 1;
      if ((starts[middle] ?? 0) <= offset) low = middle;
      else high = middle - 1;
    }
    this.#at = low;
    return low;
  }

  #startOf(index: number): number {
    return this.#starts[index] ?? this.length;
  }

  #textOf(index: number): string {
    return this.#pieces[index]?.text ?? '';
  }

  #lineStartsOf(index: number): Int32Array {
    return this.#pieces[index]?.lineStarts ?? NO_LINES;
  }
}

const NO_LINES = new Int32Array();

/** At least one piece, none of which ends between the two characters of `\r\n`. */
function cut(text: string): readonly Piece[] {
  if (text.length <= PIECE_LENGTH) return [new Piece(text)];
  const pieces: Piece[] = [];
  let start = 0;
  while (start < text.length) {
    let end = start + PIECE_LENGTH;
    if (text.charAt(end - 1) === '\r' && text.charAt(end) === '\n') end++;
    pieces.push(new Piece(text.slice(start, end)));
    start = end;
  }
  return pieces;
}

/** As `String.slice` takes offsets: a negative one counts from the end. */
function clamp(offset: number, length: number): number {
  return Math.max(0, Math.min(offset < 0 ? length + offset : offset, length));
}

/** How many of ascending numbers are not larger than a limit. */
function countUpTo(numbers: Int32Array, limit: number): number {
  let low = 0;
  let high = numbers.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((numbers[middle] ?? 0) <= limit) low = middle + 1;
    else high = middle;
  }
  return low;
}
