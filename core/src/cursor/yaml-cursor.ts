import type { ConnectorDocument } from '../documents/connector-document.js';
import { pointerOf, valueAt } from '../pointer.js';
import type { OffsetRange } from '../text/offset-range.js';
import { type FlowAround, flowAround } from './flow-around.js';
import { flowPlaceIn } from './flow-place.js';
import type { TextCursor } from './text-cursor.js';
import { type YamlLineParts, unquoted } from './yaml-line-parts.js';
import { YamlSurroundings } from './yaml-surroundings.js';

/** Finds what somebody is writing in a YAML text, from the looks of its lines, so that it does not matter whether it can be parsed. */
export function yamlCursorAt(document: Pick<ConnectorDocument, 'text' | 'value'>, offset: number): TextCursor | undefined {
  const { text } = document;
  if (offset < 0 || offset > text.length) return undefined;
  const lines = new YamlSurroundings(text);
  const number = lines.lineAt(offset);
  const line = lines.read(number);
  const place: Place = { document, lines, number, line, offset };
  if (line.commentAt !== undefined && offset > line.commentAt) return undefined;
  if (lines.isInLaterDocument(number)) return undefined;
  const brackets = flowAround(lines, number, offset);
  if (brackets !== undefined) return inBrackets(place, brackets);
  if (line.key !== undefined && offset > line.key.end) return afterKey(place, line.key);
  return inEntry(place);
}

interface Place {
  readonly document: Pick<ConnectorDocument, 'text' | 'value'>;
  readonly lines: YamlSurroundings;
  readonly number: number;
  readonly line: YamlLineParts;
  readonly offset: number;
}

/** Inside of brackets that a line further up opens. */
function inBrackets(place: Place, { number, from, end }: FlowAround): TextCursor | undefined {
  const { document, lines, offset } = place;
  const line = lines.read(number);
  const around = lines.around(number, line.column);
  if (around === undefined) return undefined;
  const segments = line.key === undefined ? around.segments : [...around.segments, line.key.name];
  const flow = flowPlaceIn(document.text, { start: from, end }, offset);
  return flow === undefined ? undefined : cursor(place, { ...flow, segments: [...segments, ...flow.segments], isFlow: true });
}

/** The value on the line of its key. */
function afterKey(place: Place, key: NonNullable<YamlLineParts['key']>): TextCursor | undefined {
  const { document, lines, number, line, offset } = place;
  const around = lines.around(number, line.column);
  if (around === undefined || offset <= key.colon) return undefined;
  const segments = [...around.segments, key.name];
  const value = line.value ?? { start: offset, end: offset };
  if (/^[|>&*!]/.test(document.text.slice(value.start, value.end))) return undefined;
  return inlineValue(place, segments, value, key.colon + 1);
}

/** A value or an item that stands on one line, in brackets or without. */
function inlineValue(place: Place, segments: readonly string[], value: OffsetRange, earliest: number): TextCursor | undefined {
  const { document, offset } = place;
  const { text } = document;
  if (/[[{]/.test(text.charAt(value.start)) && offset > value.start) {
    const flow = flowPlaceIn(text, value, offset);
    return flow === undefined ? undefined : cursor(place, { ...flow, segments: [...segments, ...flow.segments], isFlow: true });
  }
  const isInside = offset >= value.start && offset <= value.end;
  const range = isInside ? value : { start: offset, end: offset > value.start ? offset : value.end };
  if (range.start > value.end && value.end > value.start) return undefined;
  const needsGap = range.start === earliest && text.charAt(earliest - 1) === ':';
  return cursor(place, { role: 'value', segments, range, gap: needsGap ? ' ' : '' });
}

/** A key, an item, or what may become one of them. */
function inEntry(place: Place): TextCursor | undefined {
  const { document, lines, number, line, offset } = place;
  const isBlank = line.from === line.to;
  if (offset < line.from && (!isBlank || line.hasDash)) return undefined;
  const column = isBlank ? Math.max(line.column, offset - line.start) : line.column;
  const around = lines.around(number, column);
  if (around === undefined) return undefined;
  const range = isBlank ? { start: offset, end: offset } : (line.key ?? { start: line.from, end: line.to });
  if (line.key === undefined && /[[{]/.test(document.text.charAt(range.start))) return inlineValue(place, around.segments, range, range.start);
  if (line.key === undefined && /[|>&*!]/.test(document.text.charAt(range.start))) return undefined;
  if (offset > range.end) return undefined;
  const isMember = line.key !== undefined || around.siblings.length > 0;
  return cursor(place, {
    role: isMember ? 'key' : 'either',
    segments: around.segments,
    range,
    siblings: isMember ? around.siblings : itemsBeside(document.value, around.segments, line.hasDash),
    hasColon: line.key !== undefined,
    hasValue: line.key !== undefined,
    gap: line.hasDash && document.text.charAt(range.start - 1) === '-' ? ' ' : '',
    needsDash: around.isBelowKey && !line.hasDash,
    column,
  });
}

/** The other texts of the list that the cursor stands in, behind a dash or below the key. */
function itemsBeside(root: unknown, segments: readonly string[], hasDash: boolean): readonly string[] {
  const list = valueAt(root, pointerOf(hasDash ? segments.slice(0, -1) : segments));
  const own = hasDash ? Number(segments.at(-1)) : -1;
  return Array.isArray(list) ? list.filter((item, index): item is string => typeof item === 'string' && index !== own) : [];
}

interface Found {
  readonly role: TextCursor['role'];
  readonly segments: readonly string[];
  readonly range: OffsetRange;
  readonly siblings?: readonly string[];
  readonly hasColon?: boolean;
  readonly hasValue?: boolean;
  readonly gap?: string;
  readonly commaBefore?: number | undefined;
  readonly needsComma?: boolean;
  readonly needsDash?: boolean;
  readonly isFlow?: boolean;
  readonly column?: number;
}

function cursor({ document, lines, line, offset }: Place, found: Found): TextCursor {
  const { range, segments, isFlow = false } = found;
  const raw = document.text.slice(range.start, range.end);
  const quote = raw.startsWith('"') ? '"' : raw.startsWith("'") ? "'" : '';
  const column = found.column ?? line.column;
  return {
    syntax: 'yaml',
    role: found.role,
    segments,
    range,
    quote,
    written: unquoted(raw),
    typed: document.text.slice(range.start + quote.length, Math.max(offset, range.start + quote.length)),
    siblings: found.siblings ?? [],
    hasColon: found.hasColon ?? false,
    hasValue: found.hasValue ?? false,
    gap: found.gap ?? '',
    blanks: found.role === 'value' && !isFlow ? (/: *$/.exec(document.text.slice(line.start, range.start))?.[0].length ?? 1) - 1 : 0,
    commaBefore: found.commaBefore,
    needsComma: found.needsComma ?? false,
    needsDash: found.needsDash ?? false,
    layout: { ...lines.style, indent: ' '.repeat(column), isInline: isFlow },
    valueAt: (depth, ...members) => valueAt(document.value, pointerOf([...segments.slice(0, depth), ...members])),
  };
}
