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
  readonly #starts: readonly number[];

  constructor(text: string) {
    this.#text = text;
    this.#starts = lineStarts(text);
  }

  get lineCount(): number {
    return this.#starts.length;
  }

  positionAt(offset: number): TextPosition {
    const clamped = Math.max(this.#starts[0] ?? 0, Math.min(offset, this.#text.length));
    const line = this.#lineAt(clamped);
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

  #lineAt(offset: number): number {
    let low = 0;
    let high = this.#starts.length - 1;
    while (low < high) {
      const middle = (low + high + 1) >> 1;
      if (this.#startOf(middle) <= offset) low = middle;
      else high = middle - 1;
    }
    return low;
  }
}

function lineStarts(text: string): number[] {
  const starts = [text.charCodeAt(0) === BYTE_ORDER_MARK ? 1 : 0];
  if (!text.includes('\r')) {
    for (let at = text.indexOf('\n'); at >= 0; at = text.indexOf('\n', at + 1)) starts.push(at + 1);
    return starts;
  }
  for (let at = 0; at < text.length; at++) {
    const unit = text.charCodeAt(at);
    if (unit === CARRIAGE_RETURN && text.charCodeAt(at + 1) === LINE_FEED) at++;
    if (unit === CARRIAGE_RETURN || unit === LINE_FEED) starts.push(at + 1);
  }
  return starts;
}
