import type { BitReader } from './bit-reader.js';

const LONGEST = 15;

/** A canonical Huffman code, given by the length of each symbol's code; 0 for symbols without one. */
export class HuffmanCode {
  readonly #counts = new Uint16Array(LONGEST + 1);
  readonly #symbols: Uint16Array;

  constructor(lengths: readonly number[]) {
    for (const length of lengths) this.#counts[length] = (this.#counts[length] ?? 0) + 1;
    this.#counts[0] = 0;
    const offsets = new Uint16Array(LONGEST + 2);
    for (let length = 1; length <= LONGEST; length++) offsets[length + 1] = (offsets[length] ?? 0) + (this.#counts[length] ?? 0);
    this.#symbols = new Uint16Array(lengths.length);
    lengths.forEach((length, symbol) => {
      if (length === 0) return;
      const at = offsets[length] ?? 0;
      this.#symbols[at] = symbol;
      offsets[length] = at + 1;
    });
  }

  /** The next symbol. Throws a RangeError for bits that are no code. */
  read(bits: BitReader): number {
    let [code, first, index] = [0, 0, 0];
    for (let length = 1; length <= LONGEST; length++) {
      code |= bits.read(1);
      const count = this.#counts[length] ?? 0;
      if (code - count < first) return this.#symbols[index + code - first] ?? 0;
      index += count;
      first = (first + count) << 1;
      code <<= 1;
    }
    throw new RangeError('The data holds a code that means nothing');
  }
}
