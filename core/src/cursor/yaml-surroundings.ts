import { YamlClimb } from './yaml-climb.js';
import { readYamlLine, type YamlLineParts } from './yaml-line-parts.js';
import type { TextLayout } from './text-cursor.js';

const SPACE = 32;
const TAB = 9;
const LINE_FEED = 10;
const CARRIAGE_RETURN = 13;
const HASH = 35;
const BYTE_ORDER_MARK = 0xfeff;

/** What is around a column of a line. */
export interface YamlAround {
  /** To the object whose members stand in that column, or to the value that begins there. */
  readonly segments: readonly string[];
  /** The keys of the members that are there already. */
  readonly siblings: readonly string[];
  /** Nothing but a key without a value is above, so that the value may also be a list. */
  readonly isBelowKey: boolean;
}

/** The lines of a YAML text, read only as far as somebody asks. */
export class YamlSurroundings {
  readonly text: string;
  readonly #starts: readonly number[];
  readonly #read = new Map<number, YamlLineParts>();

  constructor(text: string) {
    this.text = text;
    const starts = [0];
    // YAML takes a lone carriage return as a line break, too.
    for (const { index, 0: lineBreak } of text.matchAll(/\r\n?|\n/g)) starts.push(index + lineBreak.length);
    this.#starts = starts;
  }

  get style(): Pick<TextLayout, 'lineBreak' | 'unit' | 'quotes' | 'indentsLists'> {
    const head = this.text.slice(0, 20_000);
    const list = /^( *)[^\s#-][^\n]*:[ \t]*\r?\n( *)- /m.exec(head);
    const doubles = head.split(/: "/).length;
    const singles = head.split(/: '/).length;
    return {
      lineBreak: /\r\n?|\n/.exec(this.text)?.[0] ?? '\n',
      unit: /^ +(?=[^\s#-])/m.exec(head)?.[0] ?? '  ',
      quotes: doubles > singles ? '"' : "'",
      indentsLists: list === null || (list[2] ?? '').length > (list[1] ?? '').length,
    };
  }

  lineAt(offset: number): number {
    let low = 0;
    let high = this.#starts.length;
    while (low < high) {
      const middle = (low + high) >>> 1;
      if ((this.#starts[middle] ?? 0) <= offset) low = middle + 1;
      else high = middle;
    }
    return low - 1;
  }

  read(number: number): YamlLineParts {
    let line = this.#read.get(number);
    if (line === undefined) {
      const start = this.#starts[number] ?? 0;
      let end = this.#starts[number + 1] ?? this.text.length;
      while (end > start && /[\r\n]/.test(this.text.charAt(end - 1))) end--;
      line = readYamlLine(this.text, start, end);
      this.#read.set(number, line);
    }
    return line;
  }

  /** What is around the content that starts in a column of a line; undefined inside of a text of several lines, and where nothing can stand. */
  around(number: number, column: number): YamlAround | undefined {
    const own = this.read(number);
    const climb = new YamlClimb(column, own.dashes.filter((dash) => dash < column));
    for (let above = number - 1; above >= 0 && !climb.isAtRoot; above--) {
      const indent = this.indentOf(above);
      if (indent === undefined) continue;
      if (indent > climb.column) climb.passDeeper();
      else if (!climb.over(this.read(above))) return undefined;
    }
    const below = this.#membersBelow(number, column);
    const isBare = own.from === own.to && climb.members.length === 0;
    if (isBare && below === 'deeper') return undefined;
    const siblings = [...climb.members, ...(below === 'deeper' ? [] : below)];
    return { segments: climb.path(), siblings, isBelowKey: climb.isBelowKey && siblings.length === 0 };
  }

  /** The first line that is neither empty nor a comment, directive or marker. */
  get firstContent(): number | undefined {
    const found = this.#starts.findIndex((start, at) => this.indentOf(at) !== undefined && !/^(?:%|---(?:\s|$))/.test(this.text.slice(start, start + 4)));
    return found === -1 ? undefined : found;
  }

  /** Only the first document of a file is read; what follows it, behind `---` or `...`, is none of the connector's. */
  isInLaterDocument(number: number): boolean {
    let hasContent = false;
    for (let at = 0; at <= number; at++) {
      if (this.indentOf(at) === undefined) continue;
      const start = this.#starts[at] ?? 0;
      const isMarker = /^(?:---|\.\.\.)(?=\s|$)/.test(this.text.slice(start, start + 4));
      if (isMarker && (hasContent || this.text.startsWith('...', start))) return true;
      hasContent ||= !isMarker && !this.text.startsWith('%', start);
    }
    return false;
  }

  /** Where brackets of a line end at the latest that are open at `inside`: before a line that is indented no further, unless that closes them. */
  endOfFlow(column: number, inside: number): number {
    const next = this.#nextOutside(inside, column);
    return next === undefined ? this.text.length : (this.#starts[next] ?? this.text.length);
  }

  /** Whether the next line that is indented no further than a column closes a bracket. */
  closesBelow(number: number, column: number): boolean {
    for (let below = number + 1; below < this.#starts.length; below++) {
      const indent = this.indentOf(below);
      if (indent !== undefined && indent <= column) return /[\]}]/.test(this.text.charAt((this.#starts[below] ?? 0) + indent));
    }
    return false;
  }

  #nextOutside(inside: number, column: number): number | undefined {
    for (let below = inside + 1; below < this.#starts.length; below++) {
      const indent = this.indentOf(below);
      if (indent !== undefined && indent <= column && !/[\]}]/.test(this.text.charAt((this.#starts[below] ?? 0) + indent))) return below;
    }
    return undefined;
  }

  /** The members further down in the same column. `deeper`: what follows is indented further than what is written here. */
  #membersBelow(number: number, column: number): readonly string[] | 'deeper' {
    const found: string[] = [];
    for (let below = number + 1; below < this.#starts.length; below++) {
      const indent = this.indentOf(below);
      if (indent === undefined) continue;
      if (indent > column) {
        if (found.length === 0 && below === number + 1) return 'deeper';
        continue;
      }
      const line = this.read(below);
      if (indent < column || line.dashes.includes(column)) break;
      if (line.column === column) found.push(...(line.key === undefined ? [] : [line.key.name]));
    }
    return found;
  }

  /** How far a line is indented, without reading all of it; undefined for one without content. */
  indentOf(number: number): number | undefined {
    const start = this.#starts[number] ?? 0;
    let at = start;
    let code = this.text.charCodeAt(at);
    while (code === SPACE || code === TAB || code === BYTE_ORDER_MARK) code = this.text.charCodeAt(++at);
    return Number.isNaN(code) || code === LINE_FEED || code === CARRIAGE_RETURN || code === HASH ? undefined : at - start;
  }
}
