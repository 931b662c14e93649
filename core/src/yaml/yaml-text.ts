import { stringify } from 'yaml';
import type { Quotes, YamlFileStyle } from './yaml-style.js';

const STRING_TYPES = { plain: 'PLAIN', single: 'QUOTE_SINGLE', double: 'QUOTE_DOUBLE' } as const;

/** How one value is written. */
export interface ValueStyle {
  readonly quotes: Quotes;
  readonly keyQuotes: Quotes;
}

/** A member or item on lines of its own; all lines but the first are indented by `column`. Without a key it is an item with its dash. */
export function blockEntry(key: string | undefined, value: unknown, column: number, style: ValueStyle, file: YamlFileStyle): string {
  const written = stringify(key === undefined ? [value] : { [key]: value }, {
    ...options(style),
    indent: file.unit,
    indentSeq: file.indentsLists,
  });
  return indentLines(written.trimEnd(), column, file.lineBreak);
}

/** A value as the whole document. */
export function blockRoot(value: unknown, style: ValueStyle, file: YamlFileStyle): string {
  return indentLines(stringify(value, { ...options(style), indent: file.unit, indentSeq: file.indentsLists }).trimEnd(), 0, file.lineBreak);
}

/** A member or item inside of brackets, on one line. */
export function flowEntry(key: string | undefined, value: unknown, style: ValueStyle): string {
  const written = flowValue(value, style);
  return key === undefined ? written : `${keyText(key, style.keyQuotes)}: ${written}`;
}

function flowValue(value: unknown, style: ValueStyle): string {
  if (Array.isArray(value)) return `[${value.map((item) => flowValue(item, style)).join(', ')}]`;
  if (typeof value === 'object' && value !== null) return `{${Object.entries(value).map(([key, member]) => flowEntry(key, member, style)).join(', ')}}`;
  // The library spreads a text with line breaks over several lines.
  if (typeof value === 'string' && /[\r\n]/.test(value)) return JSON.stringify(value);
  return stringify([value ?? null], { ...options(style), collectionStyle: 'flow', flowCollectionPadding: false }).trim().slice(1, -1);
}

/** A text as a key, quoted where it has to be, or where `quotes` asks for it. */
export function keyText(key: string, quotes: Quotes): string {
  const style = { ...options({ quotes: 'plain', keyQuotes: quotes }), collectionStyle: 'flow', flowCollectionPadding: false } as const;
  const written = stringify({ [key]: 0 }, style).trim();
  return written.slice(1, written.lastIndexOf(':'));
}

/** Every text stays on one line, and words that YAML 1.1 would not read as text (`no`, `on`) are quoted. */
function options({ quotes, keyQuotes }: ValueStyle) {
  return {
    version: '1.2',
    schema: 'core',
    compat: 'yaml-1.1',
    lineWidth: 0,
    blockQuote: false,
    doubleQuotedMinMultiLineLength: Number.MAX_SAFE_INTEGER,
    singleQuote: quotes === 'single',
    defaultStringType: STRING_TYPES[quotes],
    defaultKeyType: STRING_TYPES[keyQuotes],
    aliasDuplicateObjects: false,
  } as const;
}

function indentLines(text: string, column: number, lineBreak: string): string {
  const [first = '', ...others] = text.split('\n');
  const indent = ' '.repeat(column);
  return [first, ...others.map((line) => (line === '' ? line : indent + line))].join(lineBreak);
}
