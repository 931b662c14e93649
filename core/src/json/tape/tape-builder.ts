import type { SyntaxProblem } from '../../documents/connector-document.js';
import { type JsonTape, NO_ROW, type Row } from './json-tape.js';

/** Writes a tape row by row. It guesses the size from the text, and grows where the guess was too small. */
export class TapeBuilder {
  #count = 0;
  #kinds: Uint8Array;
  #keyStarts: Int32Array;
  #keyEnds: Int32Array;
  #starts: Int32Array;
  #ends: Int32Array;
  #parents: Int32Array;
  #nexts: Int32Array;

  constructor(textLength: number) {
    // A pretty-printed definition has a value every 30 to 45 characters; a minified one every 15.
    const capacity = 16 + (textLength >> 5);
    this.#kinds = new Uint8Array(capacity);
    this.#keyStarts = new Int32Array(capacity);
    this.#keyEnds = new Int32Array(capacity);
    this.#starts = new Int32Array(capacity);
    this.#ends = new Int32Array(capacity);
    this.#parents = new Int32Array(capacity);
    this.#nexts = new Int32Array(capacity);
  }

  add(kind: number, parent: Row, keyStart: number, keyEnd: number, start: number, end: number): Row {
    const row = this.#count++;
    if (row === this.#kinds.length) this.#grow();
    this.#kinds[row] = kind;
    this.#keyStarts[row] = keyStart;
    this.#keyEnds[row] = keyEnd;
    this.#starts[row] = start;
    this.#ends[row] = end;
    this.#parents[row] = parent;
    this.#nexts[row] = row + 1;
    return row;
  }

  close(row: Row, end: number): void {
    this.#ends[row] = end;
    this.#nexts[row] = this.#count;
  }

  startOf(row: Row): number {
    return this.#starts[row] ?? 0;
  }

  kindOf(row: Row): number {
    return this.#kinds[row] ?? 0;
  }

  parentOf(row: Row): Row {
    return this.#parents[row] ?? 0;
  }

  finish(errors: readonly SyntaxProblem[]): JsonTape {
    const count = this.#count;
    return {
      count,
      kinds: this.#kinds.slice(0, count),
      parents: this.#parents.slice(0, count),
      nexts: this.#nexts.slice(0, count),
      offsets: {
        keyStarts: this.#keyStarts.slice(0, count),
        keyEnds: this.#keyEnds.slice(0, count),
        starts: this.#starts.slice(0, count),
        ends: this.#ends.slice(0, count),
      },
      edited: NO_ROW,
      growth: 0,
      errors,
    };
  }

  #grow(): void {
    const capacity = this.#kinds.length * 2;
    const kinds = new Uint8Array(capacity);
    kinds.set(this.#kinds);
    this.#kinds = kinds;
    this.#keyStarts = grown(this.#keyStarts, capacity);
    this.#keyEnds = grown(this.#keyEnds, capacity);
    this.#starts = grown(this.#starts, capacity);
    this.#ends = grown(this.#ends, capacity);
    this.#parents = grown(this.#parents, capacity);
    this.#nexts = grown(this.#nexts, capacity);
  }
}

function grown(column: Int32Array, capacity: number): Int32Array {
  const larger = new Int32Array(capacity);
  larger.set(column);
  return larger;
}
