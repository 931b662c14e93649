import { BitReader } from './bit-reader.js';
import { HuffmanCode } from './huffman.js';

/** A stream of zlib (RFC 1950) begins with two bytes about itself. */
const ZLIB_HEADER = 2;
const LENGTH_BASES = [3, 4, 5, 6, 7, 8, 9, 10, 11, 13, 15, 17, 19, 23, 27, 31, 35, 43, 51, 59, 67, 83, 99, 115, 131, 163, 195, 227, 258];
const LENGTH_BITS = [0, 0, 0, 0, 0, 0, 0, 0, 1, 1, 1, 1, 2, 2, 2, 2, 3, 3, 3, 3, 4, 4, 4, 4, 5, 5, 5, 5, 0];
const DISTANCE_BASES = [1, 2, 3, 4, 5, 7, 9, 13, 17, 25, 33, 49, 65, 97, 129, 193, 257, 385, 513, 769, 1025, 1537, 2049, 3073, 4097, 6145, 8193, 12289, 16385, 24577];
const CODE_LENGTH_ORDER = [16, 17, 18, 0, 8, 7, 9, 6, 10, 5, 11, 4, 12, 3, 13, 2, 14, 1, 15];
const END_OF_BLOCK = 256;

/**
 * The first `size` bytes that a zlib stream unpacks to (deflate, RFC 1951); what follows is not looked at, so that no stream takes more memory.
 * Throws a RangeError where it is broken, or ends before.
 */
export function inflate(bytes: Uint8Array, size: number): Uint8Array {
  return new Inflater(new BitReader(bytes, ZLIB_HEADER), size).run();
}

class Inflater {
  readonly #bits: BitReader;
  readonly #output: Uint8Array;
  #length = 0;

  constructor(bits: BitReader, size: number) {
    this.#bits = bits;
    this.#output = new Uint8Array(size);
  }

  run(): Uint8Array {
    for (let isLast = false; !isLast && !this.#isFull();) {
      isLast = this.#bits.read(1) === 1;
      this.#readBlock(this.#bits.read(2));
    }
    if (!this.#isFull()) throw new RangeError('The data ends too early');
    return this.#output;
  }

  #isFull(): boolean {
    return this.#length >= this.#output.length;
  }

  #readBlock(type: number): void {
    switch (type) {
      case 0: this.#copyStored(); return;
      case 1: this.#unpack(fixedLengths(), new HuffmanCode(new Array<number>(30).fill(5))); return;
      case 2: this.#unpack(...this.#readCodes()); return;
      default: throw new RangeError('The data holds a block of an unknown type');
    }
  }

  #copyStored(): void {
    const [low = 0, high = 0] = this.#bits.readBytes(4);
    const bytes = this.#bits.readBytes(low | (high << 8));
    this.#output.set(bytes.subarray(0, this.#output.length - this.#length), this.#length);
    this.#length += bytes.length;
  }

  #readCodes(): readonly [HuffmanCode, HuffmanCode] {
    const literals = this.#bits.read(5) + 257;
    const distances = this.#bits.read(5) + 1;
    const count = this.#bits.read(4) + 4;
    const order = new Array<number>(CODE_LENGTH_ORDER.length).fill(0);
    for (const symbol of CODE_LENGTH_ORDER.slice(0, count)) order[symbol] = this.#bits.read(3);
    const lengths = this.#readLengths(new HuffmanCode(order), literals + distances);
    return [new HuffmanCode(lengths.slice(0, literals)), new HuffmanCode(lengths.slice(literals))];
  }

  #readLengths(code: HuffmanCode, count: number): readonly number[] {
    const lengths: number[] = [];
    while (lengths.length < count) {
      const symbol = code.read(this.#bits);
      if (symbol < 16) lengths.push(symbol);
      else if (symbol === 16) repeat(lengths, lengths.at(-1) ?? 0, 3 + this.#bits.read(2));
      else repeat(lengths, 0, symbol === 17 ? 3 + this.#bits.read(3) : 11 + this.#bits.read(7));
    }
    return lengths.slice(0, count);
  }

  #unpack(literals: HuffmanCode, distances: HuffmanCode): void {
    while (!this.#isFull()) {
      const symbol = literals.read(this.#bits);
      if (symbol === END_OF_BLOCK) return;
      if (symbol < END_OF_BLOCK) this.#output[this.#length++] = symbol;
      else this.#repeatBefore(this.#lengthOf(symbol - END_OF_BLOCK - 1), this.#distanceOf(distances.read(this.#bits)));
    }
  }

  #lengthOf(index: number): number {
    const base = LENGTH_BASES[index];
    if (base === undefined) throw new RangeError('The data holds a length that means nothing');
    return base + this.#bits.read(LENGTH_BITS[index] ?? 0);
  }

  #distanceOf(index: number): number {
    const base = DISTANCE_BASES[index];
    if (base === undefined) throw new RangeError('The data holds a distance that means nothing');
    return base + this.#bits.read(Math.max(0, (index >> 1) - 1));
  }

  /** The source may overlap with what is written, so that this copies byte by byte. */
  #repeatBefore(length: number, distance: number): void {
    if (distance > this.#length) throw new RangeError('The data refers to what lies before its beginning');
    const end = Math.min(this.#length + length, this.#output.length);
    for (; this.#length < end; this.#length++) this.#output[this.#length] = this.#output[this.#length - distance] ?? 0;
  }
}

function fixedLengths(): HuffmanCode {
  const lengths = (length: number, count: number): readonly number[] => new Array<number>(count).fill(length);
  return new HuffmanCode([...lengths(8, 144), ...lengths(9, 112), ...lengths(7, 24), ...lengths(8, 8)]);
}

function repeat(list: number[], value: number, times: number): void {
  for (let time = 0; time < times; time++) list.push(value);
}
