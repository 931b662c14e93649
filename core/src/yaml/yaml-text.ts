import { stringify } from 'yaml';
import { MovedValue, WithComments } from '../fixes/moved-value.js';
import type { Pointer } from '../pointer.js';
import type { MemberComments } from './moved-text.js';
import type { Quotes, YamlFileStyle } from './yaml-style.js';

const STRING_TYPES = { plain: 'PLAIN', single: 'QUOTE_SINGLE', double: 'QUOTE_DOUBLE' } as const;
/** A dash and the space after it. */
const DASH_WIDTH = 2;

/** How the texts and keys of one value are quoted, where they need not be. */
export interface ValueStyle {
  readonly quotes: Quotes;
  readonly keyQuotes: Quotes;
}

/** What the file has already. */
export interface WrittenText {
  /** The text of an object or list, for another column. */
  readonly moved: (value: MovedValue, column: number) => string | undefined;
  /** The text of anything else, behind a key in another column. */
  readonly movedScalar: (value: MovedValue, column: number) => string | undefined;
  readonly comments: (pointer: Pointer) => MemberComments;
}

/** Writes plain values as YAML, in the style of one file. */
export class YamlText {
  readonly #file: YamlFileStyle;
  readonly #known: WrittenText;

  constructor(file: YamlFileStyle, known: WrittenText) {
    this.#file = file;
    this.#known = known;
  }

  /** A member on lines of its own, or without a key an item with its dash. All lines but the first start in `column` or further right. */
  blockEntry(key: string | undefined, value: unknown, column: number, style: ValueStyle): string {
    if (key === undefined) return this.#item(value, column, style);
    if (!(value instanceof WithComments)) return `${keyText(key, style.keyQuotes)}:${this.afterColon(value, column, style)}`;
    const { above, behind } = this.#known.comments(value.pointer);
    const entry = this.blockEntry(key, value.value, column, style);
    return [...above, behind === undefined ? entry : `${entry} ${behind}`].join(this.#newLine(column));
  }

  /** What follows the colon of a member whose key stands in `column`, with the space or line break before it. */
  afterColon(value: unknown, column: number, style: ValueStyle): string {
    if (!isFilled(value)) return ` ${(value instanceof MovedValue ? this.#known.movedScalar(value, column) : undefined) ?? flowValue(value, style)}`;
    const step = Array.isArray(plainValue(value)) && !this.#file.indentsLists ? 0 : this.#file.unit;
    return this.#newLine(column + step) + this.block(value, column + step, style);
  }

  /** What follows the dash of an item that stands in `column`, with the space before it. */
  afterDash(value: unknown, column: number, style: ValueStyle): string {
    return ` ${this.block(value, column + DASH_WIDTH, style)}`;
  }

  /** A value whose first line starts in `column`. */
  block(value: unknown, column: number, style: ValueStyle): string {
    if (!isFilled(value)) return flowValue(value, style);
    if (value instanceof WithComments) return [...this.#commentsAbove(value), this.block(value.value, column, style)].join(this.#newLine(column));
    if (value instanceof MovedValue) return this.#known.moved(value, column) ?? this.block(value.value, column, style);
    const entries = Array.isArray(value)
      ? value.map((item) => this.#item(item, column, style))
      : Object.entries(value).map(([key, member]) => this.blockEntry(key, member, column, style));
    return entries.join(this.#newLine(column));
  }

  #commentsAbove({ pointer, comments }: WithComments): readonly string[] {
    const { above, behind } = this.#known.comments(pointer);
    return [...(comments.above ? above : []), ...(comments.behind && behind !== undefined ? [behind] : [])];
  }

  #item(value: unknown, column: number, style: ValueStyle): string {
    return `-${this.afterDash(value, column, style)}`;
  }

  #newLine(column: number): string {
    return this.#file.lineBreak + ' '.repeat(column);
  }
}

/** A member or item inside of brackets, on one line. */
export function flowEntry(key: string | undefined, value: unknown, style: ValueStyle): string {
  const written = flowValue(value, style);
  return key === undefined ? written : `${keyText(key, style.keyQuotes)}: ${written}`;
}

/** A text as a key, quoted where it has to be, or where `quotes` asks for it. */
export function keyText(key: string, quotes: Quotes): string {
  const written = stringify({ [key]: 0 }, { ...SCALARS, defaultKeyType: STRING_TYPES[quotes], singleQuote: quotes === 'single' }).trim();
  return written.slice(1, written.lastIndexOf(':'));
}

function flowValue(given: unknown, style: ValueStyle): string {
  const value = plainValue(given);
  if (Array.isArray(value)) return `[${value.map((item) => flowValue(item, style)).join(', ')}]`;
  if (typeof value === 'object' && value !== null) return `{${Object.entries(value).map(([key, member]) => flowEntry(key, member, style)).join(', ')}}`;
  // The library spreads a text with line breaks over several lines.
  if (typeof value === 'string' && /[\r\n]/.test(value)) return JSON.stringify(value);
  const type = STRING_TYPES[style.quotes];
  return stringify([value ?? null], { ...SCALARS, defaultStringType: type, singleQuote: style.quotes === 'single' }).trim().slice(1, -1);
}

function plainValue(value: unknown): unknown {
  if (value instanceof WithComments) return plainValue(value.value);
  return value instanceof MovedValue ? value.value : value;
}

function isFilled(given: unknown): given is object {
  const value = plainValue(given);
  return typeof value === 'object' && value !== null && Object.keys(value).length > 0;
}

/** Texts stay on one line, and words that YAML 1.1 would not read as text (`no`, `on`) are quoted. */
const SCALARS = {
  version: '1.2',
  schema: 'core',
  compat: 'yaml-1.1',
  lineWidth: 0,
  collectionStyle: 'flow',
  flowCollectionPadding: false,
} as const;
