export const LINE_FEED = 10;
export const CARRIAGE_RETURN = 13;

/** Some consecutive characters of a text. Versions of the text share those in which nothing was edited. */
export class Piece {
  readonly text: string;
  #lineStarts: Int32Array | undefined;

  constructor(text: string) {
    this.text = text;
  }

  /**
   * Where lines start in it, from behind its first character up to its length: a line that starts right behind the piece counts as the piece's, since its end
   * is in there. `\n`, `\r\n` and a lone `\r` end a line; no piece ends between the two characters of `\r\n`.
   */
  get lineStarts(): Int32Array {
    this.#lineStarts ??= lineStartsOf(this.text);
    return this.#lineStarts;
  }
}

function lineStartsOf(text: string): Int32Array {
  const starts: number[] = [];
  if (text.includes('\r')) {
    for (let at = 1; at <= text.length; at++) {
      const before = text.charCodeAt(at - 1);
      if (before === LINE_FEED || (before === CARRIAGE_RETURN && text.charCodeAt(at) !== LINE_FEED)) starts.push(at);
    }
  } else {
    for (let at = text.indexOf('\n'); at >= 0; at = text.indexOf('\n', at + 1)) starts.push(at + 1);
  }
  return Int32Array.from(starts);
}
