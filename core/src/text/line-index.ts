import { PieceText } from './piece-text.js';

/** A place in a text: both numbers count from 0, `character` in UTF-16 code units (the Language Server Protocol's default). */
export interface TextPosition {
  readonly line: number;
  readonly character: number;
}

const BYTE_ORDER_MARK = 0xfeff;

/** Converts between offsets and line/character. `\n`, `\r\n` and a lone `\r` end a line; a leading BOM is no column. */
export class LineIndex {
  readonly #text: PieceText;
  readonly #start: number;

  /** What is known of the lines of pieces that texts share is known of all of them. */
  constructor(text: string | PieceText) {
    this.#text = PieceText.of(text);
    this.#start = this.#text.charCodeAt(0) === BYTE_ORDER_MARK ? 1 : 0;
  }

  get lineCount(): number {
    return this.#text.lineCount;
  }

  positionAt(offset: number): TextPosition {
    const clamped = Math.max(this.#start, Math.min(offset, this.#text.length));
    const line = this.#text.lineAt(clamped);
    return { line, character: clamped - (line === 0 ? this.#start : this.#text.lineStart(line)) };
  }

  /** The offset of a position; a character beyond the end of its line means the end of that line. */
  offsetAt({ line, character }: TextPosition): number {
    return this.#text.offsetAt(line, line === 0 ? this.#start + character : character);
  }
}
