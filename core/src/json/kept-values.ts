import type { SyntaxProblem } from '../documents/connector-document.js';
import { changedRange, type ChangedRange } from '../text/changed-range.js';
import type { CharSequence } from '../text/char-sequence.js';
import { type JsonTape, KIND_MASK, type Row, ROW_MISSING, SHADOWED, STRAY } from './tape/json-tape.js';
import { isObject } from './tape/row-kind.js';
import { keyOf, setOwn, valueOf } from './tape/tape-value.js';
import { rowEnd, rowStart } from './tape/tape-offsets.js';

/** The values of the upper two levels of a document, each with the text it was made from: what the next version may keep. */
export interface KeptValues {
  readonly text: CharSequence;
  readonly sections: ReadonlyMap<string, KeptValue>;
}

interface KeptValue {
  readonly value: unknown;
  /** From the start of the object around it, so that nothing has to be counted anew where that has only moved. */
  readonly start: number;
  readonly length: number;
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
export function makeValueKeeping(text: CharSequence, tape: JsonTape, previous: KeptValues | undefined): { readonly value: unknown; readonly kept: KeptValues | undefined } {
  if (tape.count === 0 || !isObject(tape, 0)) return { value: tape.count === 0 ? undefined : valueOf(text, tape, 0), kept: undefined };
  const maker = new Maker(text, tape, previous?.text);
  const { value, members } = maker.objectOf(0, (row, key) => maker.section(row, previous?.sections.get(key)));
  return { value, kept: { text, sections: members } };
}

class Maker {
  readonly #text: CharSequence;
  readonly #tape: JsonTape;
  readonly #previousText: CharSequence;
  readonly #change: ChangedRange;
  readonly #errorStarts: readonly number[];

  constructor(text: CharSequence, tape: JsonTape, previousText: CharSequence = '') {
    this.#text = text;
    this.#tape = tape;
    this.#previousText = previousText;
    this.#change = changedRange(previousText, text);
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
    const start = rowStart(this.#tape, row);
    const length = rowEnd(this.#tape, row) - start;
    if (!isObject(this.#tape, row)) return this.#unit(row, 0, before, 0);
    if (before !== undefined && this.#isUnchanged(start, length, before, before.start)) return { ...before, start };
    const { value, members } = this.objectOf(row, (child, key) => this.#unit(child, start, before?.members.get(key), before?.start ?? 0));
    return { value, start, length, members, isWhole: this.#isWhole(start, start + length) && [...members.values()].every(({ isWhole }) => isWhole) };
  }

  /** `around` and `aroundBefore`: where the object around it starts, now and in the version before. */
  #unit(row: Row, around: number, before: KeptValue | undefined, aroundBefore: number): KeptValue {
    const at = rowStart(this.#tape, row);
    const end = rowEnd(this.#tape, row);
    const start = at - around;
    if (before !== undefined && this.#isUnchanged(at, end - at, before, aroundBefore + before.start)) return before.start === start ? before : { ...before, start };
    const parsed = this.#isWhole(at, end) ? parse(this.#text.slice(at, end)) : undefined;
    return { value: parsed === undefined ? valueOf(this.#text, this.#tape, row) : parsed.value, start, length: end - at, members: NO_MEMBERS, isWhole: parsed !== undefined };
  }

  #isUnchanged(start: number, length: number, before: KeptValue, startBefore: number): boolean {
    return before.isWhole && length === before.length && this.#isWhole(start, start + length) && this.#isSame(start, length, startBefore);
  }

  #isSame(start: number, length: number, startBefore: number): boolean {
    const { start: from, end, newEnd } = this.#change;
    if (startBefore === start && start + length <= from) return true;
    if (startBefore + newEnd - end === start && start >= newEnd) return true;
    return this.#text.slice(start, start + length) === this.#previousText.slice(startBefore, startBefore + length);
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
