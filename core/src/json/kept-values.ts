import type { SyntaxProblem } from '../documents/connector-document.js';
import { type JsonTape, KIND_MASK, type Row, ROW_MISSING, ROW_OBJECT, SHADOWED, STRAY } from './json-tape.js';
import { keyOf, setOwn, valueOf } from './tape-value.js';

/** The values of the upper two levels of a document, each with the text it was made from: what the next version may keep. */
export interface KeptValues {
  readonly text: string;
  readonly sections: ReadonlyMap<string, KeptValue>;
}

interface KeptValue {
  readonly value: unknown;
  readonly start: number;
  readonly end: number;
  /** The text is JSON by itself: reading it again would give the same. */
  readonly isWhole: boolean;
  /** Of an object at the first level, by key. */
  readonly members: ReadonlyMap<string, KeptValue>;
}

const NO_MEMBERS: ReadonlyMap<string, KeptValue> = new Map();

/**
 * The value of a document whose root is an object. What stands unchanged at the first two levels (a path, a definition, `info`) is the same object as in the
 * version before, so that whatever was found out about it stays good. What is broken is always made anew: recovery depends on what is around it.
 */
export function makeValueKeeping(text: string, tape: JsonTape, previous: KeptValues | undefined): { readonly value: unknown; readonly kept: KeptValues | undefined } {
  if (tape.count === 0 || ((tape.kinds[0] ?? 0) & KIND_MASK) !== ROW_OBJECT) return { value: tape.count === 0 ? undefined : valueOf(text, tape, 0), kept: undefined };
  const maker = new Maker(text, tape, previous?.text ?? '');
  const { value, members } = maker.objectOf(0, (row, key) => maker.section(row, previous?.sections.get(key)));
  return { value, kept: { text, sections: members } };
}

class Maker {
  readonly #text: string;
  readonly #tape: JsonTape;
  readonly #previousText: string;
  readonly #errorStarts: readonly number[];

  constructor(text: string, tape: JsonTape, previousText: string) {
    this.#text = text;
    this.#tape = tape;
    this.#previousText = previousText;
    this.#errorStarts = tape.errors.map(startOf).sort((a, b) => a - b);
  }

  objectOf(row: Row, member: (row: Row, key: string) => KeptValue): { readonly value: Record<string, unknown>; readonly members: ReadonlyMap<string, KeptValue> } {
    const value: Record<string, unknown> = {};
    const members = new Map<string, KeptValue>();
    const end = this.#tape.nexts[row] ?? 0;
    for (let child = row + 1; child < end; child = this.#tape.nexts[child] ?? end) {
      const kind = this.#tape.kinds[child] ?? 0;
      if ((kind & STRAY) !== 0 || (kind & KIND_MASK) === ROW_MISSING) continue;
      const key = keyOf(this.#text, this.#tape, child);
      // A repeated key keeps the place of the first and the value of the last, as in JSON.parse.
      const made = (kind & SHADOWED) !== 0 ? undefined : member(child, key);
      setOwn(value, key, made?.value);
      if (made !== undefined) members.set(key, made);
    }
    return { value, members };
  }

  section(row: Row, before: KeptValue | undefined): KeptValue {
    const start = this.#tape.starts[row] ?? 0;
    const end = this.#tape.ends[row] ?? 0;
    if (((this.#tape.kinds[row] ?? 0) & KIND_MASK) !== ROW_OBJECT) return this.#unit(row, before);
    if (before !== undefined && this.#isUnchanged(start, end, before)) return { ...before, start, end, members: shifted(before.members, start - before.start) };
    const { value, members } = this.objectOf(row, (child, key) => this.#unit(child, before?.members.get(key)));
    return { value, start, end, members, isWhole: this.#isWhole(start, end) && [...members.values()].every(({ isWhole }) => isWhole) };
  }

  #unit(row: Row, before: KeptValue | undefined): KeptValue {
    const start = this.#tape.starts[row] ?? 0;
    const end = this.#tape.ends[row] ?? 0;
    if (before !== undefined && this.#isUnchanged(start, end, before)) return { ...before, start, end };
    const parsed = this.#isWhole(start, end) ? parse(this.#text.slice(start, end)) : undefined;
    return { value: parsed === undefined ? valueOf(this.#text, this.#tape, row) : parsed.value, start, end, members: NO_MEMBERS, isWhole: parsed !== undefined };
  }

  #isUnchanged(start: number, end: number, before: KeptValue): boolean {
    return before.isWhole && end - start === before.end - before.start && this.#isWhole(start, end) && this.#text.slice(start, end) === this.#previousText.slice(before.start, before.end);
  }

  /** Whether no error is in the range. */
  #isWhole(start: number, end: number): boolean {
    const errors = this.#errorStarts;
    let low = 0;
    let high = errors.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((errors[middle] ?? 0) < start) low = middle + 1;
      else high = middle;
    }
    return (errors[low] ?? Number.POSITIVE_INFINITY) > end;
  }
}

/** JSON.parse copies its strings, where slices would keep the whole text alive. Undefined where the text is broken after all, and its error is shown elsewhere. */
function parse(text: string): { readonly value: unknown } | undefined {
  try {
    return { value: JSON.parse(text) };
  } catch {
    return undefined;
  }
}

function startOf({ range }: SyntaxProblem): number {
  return range.start;
}

function shifted(members: ReadonlyMap<string, KeptValue>, by: number): ReadonlyMap<string, KeptValue> {
  if (by === 0) return members;
  return new Map([...members].map(([key, kept]) => [key, { ...kept, start: kept.start + by, end: kept.end + by }]));
}
