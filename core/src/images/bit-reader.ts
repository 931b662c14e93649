/** Reads bits from bytes as deflate packs them: the lowest bit of a byte first. Past the end it throws a RangeError. */
export class BitReader {
  readonly #bytes: Uint8Array;
  #at: number;
  #bits = 0;
  #count = 0;

  constructor(bytes: Uint8Array, start: number) {
    this.#bytes = bytes;
    this.#at = start;
  }

  /** A number of up to 16 bits. */
  read(length: number): number {
    while (this.#count < length) {
      this.#bits |= this.#nextByte() << this.#count;
      this.#count += 8;
    }
    const value = this.#bits & ((1 << length) - 1);
    this.#bits >>>= length;
    this.#count -= length;
    return value;
  }

  /** Whole bytes, from the next one that is not begun. */
  readBytes(length: number): Uint8Array {
    this.#bits = 0;
    this.#count = 0;
    const end = this.#at + length;
    if (end > this.#bytes.length) throw new RangeError('The data ends too early');
    const bytes = this.#bytes.subarray(this.#at, end);
    this.#at = end;
    return bytes;
  }

  #nextByte(): number {
    const byte = this.#bytes[this.#at++];
    if (byte === undefined) throw new RangeError('The data ends too early');
    return byte;
  }
}
