import { indentUnitOf } from '../fixes/text-style.js';
import { contentLines, type YamlLine } from './yaml-lines.js';

/** A text with errors, and what mending asks of it again and again. */
export class MendableText {
  readonly text: string;
  #lines: readonly YamlLine[] | undefined;
  #lineStarts: readonly number[] | undefined;
  #unit: number | undefined;
  #isIndentedByTabs: boolean | undefined;

  constructor(text: string) {
    this.text = text;
  }

  get lines(): readonly YamlLine[] {
    return (this.#lines ??= contentLines(this.text));
  }

  /** Columns per level. */
  get unit(): number {
    return (this.#unit ??= indentUnitOf(this.text).length);
  }

  /** Whether most of its indented lines are indented by tabs. */
  get isIndentedByTabs(): boolean {
    return (this.#isIndentedByTabs ??= areMostlyTabs(this.lines));
  }

  /** The index in `lines` of the first line with content that ends at an offset or behind it. */
  indexAt(offset: number): number {
    return firstIndexWhere(this.lines, ({ to }) => offset <= to);
  }

  /** The number of the line of an offset, counted from 0 with all blank lines. */
  lineAt(offset: number): number {
    this.#lineStarts ??= lineStartsOf(this.text);
    return firstIndexWhere(this.#lineStarts, (start) => start > offset) - 1;
  }
}

function areMostlyTabs(lines: readonly YamlLine[]): boolean {
  const indented = lines.filter(({ indent }) => indent > 0);
  return indented.filter(({ hasTabs }) => hasTabs).length * 2 > indented.length;
}

function lineStartsOf(text: string): readonly number[] {
  const starts = [0];
  for (let at = text.indexOf('\n'); at >= 0; at = text.indexOf('\n', at + 1)) starts.push(at + 1);
  return starts;
}

/** In a list in which something holds from some item on; its length where it never does. */
function firstIndexWhere<T>(items: readonly T[], holds: (item: T) => boolean): number {
  let [low, high] = [0, items.length];
  while (low < high) {
    const middle = (low + high) >>> 1;
    const item = items[middle];
    if (item !== undefined && holds(item)) high = middle;
    else low = middle + 1;
  }
  return low;
}
