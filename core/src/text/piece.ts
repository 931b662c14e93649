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
  let lineFeed = text.indexOf('\n');
  let carriageReturn = text.indexOf('\r');
  while (lineFeed >= 0 || carriageReturn >= 0) {
    const isReturnFirst = carriageReturn >= 0 && (lineFeed < 0 || carriageReturn < lineFeed);
    const end = isReturnFirst && carriageReturn + 1 !== lineFeed ? carriageReturn : lineFeed;
    starts.push(end + 1);
    if (isReturnFirst) carriageReturn = text.indexOf('\r', end + 1);
    if (end === lineFeed) lineFeed = text.indexOf('\n', end + 1);
  }
  return new Int32Array(starts);
}
