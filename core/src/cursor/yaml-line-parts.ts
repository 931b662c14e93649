import type { OffsetRange } from '../text/offset-range.js';

/** What one line of YAML looks like by itself. Offsets count from the start of the text. */
export interface YamlLineParts {
  readonly start: number;
  /** Where the content starts behind indentation and dashes, and where it ends. */
  readonly from: number;
  readonly to: number;
  /** The columns of the dashes, from the left. */
  readonly dashes: readonly number[];
  readonly hasDash: boolean;
  /** The column of the content; of a line without any, that of its end. */
  readonly column: number;
  readonly key: (OffsetRange & { readonly name: string; readonly colon: number }) | undefined;
  /** Undefined where nothing follows the colon. */
  readonly value: OffsetRange | undefined;
  /** Whether what belongs to the key stands on the lines below: nothing follows the colon but an anchor or a tag. */
  readonly opensBlock: boolean;
  readonly commentAt: number | undefined;
  /** Neither content nor dash. */
  readonly isBlank: boolean;
}

const KEY = /(?:"(?:[^"\\]|\\.)*"|'(?:[^']|'')*'|[^\s#'"[\]{},&*!|>%@`:](?:[^#:]|:(?=\S)|(?<=\S)#)*?|:(?=\S)[^#:]*?)(?=[ \t]*:(?:[ \t]|$))/y;

/** What YAML calls the properties of a node. */
const ONLY_PROPERTIES = /^[&!]\S*(?:[ \t]+[&!]\S*)*$/;

export function readYamlLine(text: string, start: number, end: number): YamlLineParts {
  const raw = text.slice(start, end);
  const indent = /^(?:\uFEFF)?[ \t]*/.exec(raw)?.[0].length ?? 0;
  const dashes: number[] = [];
  let at = indent;
  for (let dash = /^-(?:[ \t]+|$)/.exec(raw.slice(at)); dash !== null; dash = /^-(?:[ \t]+|$)/.exec(raw.slice(at))) {
    dashes.push(at);
    at += dash[0].length;
  }
  const comment = commentIn(raw, at);
  const to = raw.slice(0, comment ?? raw.length).trimEnd().length;
  const from = Math.min(at, Math.max(to, at));
  const key = keyIn(raw.slice(0, Math.max(to, from)), from);
  const hasContent = to > from;
  const value = key === undefined ? undefined : valueIn(raw, key.colon + 1, to, start);
  return {
    start,
    from: start + from,
    to: start + (hasContent ? to : from),
    dashes,
    hasDash: dashes.length > 0,
    column: from,
    key: key === undefined ? undefined : { start: start + from, end: start + key.end, name: unquoted(raw.slice(from, key.end)), colon: start + key.colon },
    value,
    opensBlock: key !== undefined && (value === undefined || ONLY_PROPERTIES.test(text.slice(value.start, value.end))),
    commentAt: comment === undefined ? undefined : start + comment,
    isBlank: !hasContent && dashes.length === 0,
  };
}

function keyIn(raw: string, from: number): { readonly end: number; readonly colon: number } | undefined {
  KEY.lastIndex = from;
  const found = KEY.exec(raw);
  if (found === null) return undefined;
  const end = from + found[0].length;
  return { end, colon: raw.indexOf(':', end) };
}

function valueIn(raw: string, from: number, to: number, start: number): OffsetRange | undefined {
  const blanks = /^[ \t]*/.exec(raw.slice(from, to))?.[0].length ?? 0;
  return from + blanks >= to ? undefined : { start: start + from + blanks, end: start + to };
}

/** A `#` at the start or behind a blank, outside of quotes. */
function commentIn(raw: string, from: number): number | undefined {
  if (!raw.includes('#')) return undefined;
  let quote = '';
  for (let at = from; at < raw.length; at++) {
    const sign = raw.charAt(at);
    if (quote !== '') {
      if (sign === '\\' && quote === '"') at++;
      else if (sign === quote) quote = '';
    } else if ((sign === '"' || sign === "'") && /(?:^|[\s[{,:-])$/.test(raw.slice(0, at))) quote = sign;
    else if (sign === '#' && (at === 0 || /\s/.test(raw.charAt(at - 1)))) return at;
  }
  return undefined;
}

/** The content of a text that may be quoted, and whose closing quote may be missing. */
export function unquoted(raw: string): string {
  const quote = raw.charAt(0);
  if (quote !== '"' && quote !== "'") return raw;
  const content = raw.slice(1, raw.length > 1 && raw.endsWith(quote) ? -1 : undefined);
  return quote === "'" ? content.replaceAll("''", "'") : content.replace(/\\(["\\/])/g, '$1');
}
