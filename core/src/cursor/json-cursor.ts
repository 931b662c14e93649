import { indentAt, indentUnitOf, lineBreakNear } from '../fixes/text-style.js';
import { decodeString } from '../json/tape/json-strings.js';
import { type JsonTape, NO_ROW, type Row, ROW_ARRAY, ROW_OBJECT, SHADOWED, STRAY } from '../json/tape/json-tape.js';
import { TapeBuilder } from '../json/tape/tape-builder.js';
import { isContainer, kindOf } from '../json/tape/row-kind.js';
import { indexIn, lastStartingBefore, pointerOfRow, rowOf } from '../json/tape/tape-lookup.js';
import { rowEnd, rowKeyEnd, rowKeyStart, rowStart } from '../json/tape/tape-offsets.js';
import { keyOf, valueOf } from '../json/tape/tape-value.js';
import { pointerOf, segmentsOf } from '../pointer.js';
import type { OffsetRange } from '../text/offset-range.js';
import type { CharSequence } from '../text/char-sequence.js';
import type { TextCursor, TextLayout } from './text-cursor.js';

/** Finds what somebody is writing in a JSON text, from its tape. It makes no values but those that are asked for. */
export function jsonCursorAt(text: CharSequence, tape: JsonTape, offset: number): TextCursor | undefined {
  if (offset < 0 || offset > text.length) return undefined;
  const container = containerAt(text, tape, offset);
  if (container === NO_ROW) return tape.count === 0 || offset <= rowStart(tape, 0) ? atRoot(text, offset) : undefined;
  const place: Place = { text, tape, offset, container };
  return kindOf(tape, container) === ROW_OBJECT ? inObject(place) : inList(place);
}

interface Place {
  readonly text: CharSequence;
  readonly tape: JsonTape;
  readonly offset: number;
  readonly container: Row;
}

/** An empty file, or one that starts with something that is no bracket. */
function atRoot(text: CharSequence, offset: number): TextCursor | undefined {
  if (text.slice(0, offset).replace('\uFEFF', '').trim() !== '') return undefined;
  const place: Place = { text, tape: EMPTY, offset, container: NO_ROW };
  return cursor(place, { role: 'value', segments: [], range: { start: offset, end: offset } });
}

const EMPTY = new TapeBuilder(0).finish([]);

function inObject(place: Place): TextCursor | undefined {
  const { text, tape, offset, container } = place;
  const before = lastChildBefore(place);
  if (before === NO_ROW) return newKey(place, wordAround(text, offset));
  const keyStart = rowKeyStart(tape, before);
  const keyEnd = rowKeyEnd(tape, before);
  const start = rowStart(tape, before);
  if (keyStart === start) return undefined;
  if (offset <= keyEnd) return keyAt(place, before, { start: keyStart, end: keyEnd });
  const colon = text.indexOf(':', keyEnd);
  if (colon === -1 || colon >= offset || /[^\s]/.test(text.slice(keyEnd, colon))) return undefined;
  // In front of a bracket everything is written.
  if (isContainer(tape, before) && offset <= start) return undefined;
  if (isAtValue(place, before)) {
    return cursor(place, { role: 'value', segments: [...pathOf(text, tape, container), keyOf(text, tape, before)], range: valueRange(place, before) });
  }
  return newKey(place, wordAround(text, offset));
}

/** Whether the cursor is at the value of a member, or where it is missing. A container around the cursor is none: it was found before. */
function isAtValue({ text, tape, offset }: Place, row: Row): boolean {
  const start = rowStart(tape, row);
  const end = rowEnd(tape, row);
  if (isContainer(tape, row)) return false;
  if (offset <= end) return true;
  return start === end && /^\s*$/.test(text.slice(end, offset));
}

function valueRange({ text, tape, offset }: Place, row: Row): OffsetRange {
  const start = rowStart(tape, row);
  const end = rowEnd(tape, row);
  if (start === end) return { start: offset, end: offset };
  if (offset < start) return text.slice(offset, end).includes('\n') ? { start: offset, end: offset } : { start: offset, end };
  return { start, end };
}

function inList(place: Place): TextCursor | undefined {
  const { text, tape, offset, container } = place;
  const before = lastChildBefore(place);
  const path = pathOf(text, tape, container);
  const isInside = before !== NO_ROW && !isContainer(tape, before) && offset <= rowEnd(tape, before);
  const index = before === NO_ROW ? 0 : indexIn(tape, container, before) + (isInside ? 0 : 1);
  const range = isInside ? { start: rowStart(tape, before), end: rowEnd(tape, before) } : wordAround(text, offset);
  return cursor(place, { role: 'value', segments: [...path, String(index)], range, siblings: () => textsOf(place, isInside ? before : NO_ROW) });
}

function keyAt(place: Place, row: Row, range: OffsetRange): TextCursor {
  const { text, tape, container } = place;
  const rest = /^[ \t]*(:?)[ \t]*/.exec(text.slice(range.end, range.end + 50));
  const hasColon = rest?.[1] === ':';
  const hasValue = rowStart(tape, row) !== rowEnd(tape, row);
  return cursor(place, { role: 'key', segments: pathOf(text, tape, container), range, siblings: () => keysOf(place, row), hasColon, hasValue });
}

function newKey(place: Place, range: OffsetRange): TextCursor | undefined {
  const { text, tape, container, offset } = place;
  // Right behind a closing bracket or a quote there is nothing to write but a comma.
  if (range.start === range.end && /["\]}\w]/.test(text.charAt(offset - 1))) return undefined;
  return cursor(place, { role: 'key', segments: pathOf(text, tape, container), range, siblings: () => keysOf(place, NO_ROW) });
}

interface Found {
  readonly role: TextCursor['role'];
  readonly segments: readonly string[];
  readonly range: OffsetRange;
  readonly siblings?: () => readonly string[];
  readonly hasColon?: boolean;
  readonly hasValue?: boolean;
}

function cursor(place: Place, found: Found): TextCursor {
  const { text, tape, offset } = place;
  const { role, segments, siblings = () => [], hasColon = false, hasValue = false } = found;
  const first = text.charAt(found.range.start);
  const quote = found.range.end > found.range.start && (first === '"' || first === "'") ? first : '';
  const range = tidy(text, found.range, quote, offset);
  const typed = text.slice(range.start + quote.length, Math.max(offset, range.start + quote.length));
  return {
    syntax: 'json',
    role,
    segments,
    range,
    quote,
    written: decodeString(text, range.start, range.end, true),
    typed,
    get siblings() { return siblings(); },
    hasColon,
    hasValue,
    gap: role === 'value' && text.charAt(range.start - 1) === ':' ? ' ' : '',
    blanks: 0,
    commaBefore: missingCommaBefore(text, range.start, role),
    needsComma: !hasColon && !hasValue && needsCommaAfter(text, range.end),
    needsDash: false,
    layout: layoutAt(text, range.start),
    valueAt: (depth, ...members) => valueAtDepth(place.container === NO_ROW ? undefined : { text, tape }, [...segments.slice(0, depth), ...members]),
  };
}

/** A text whose closing quote is missing ends with the word at the cursor. */
function tidy(text: CharSequence, { start, end }: OffsetRange, quote: string, offset: number): OffsetRange {
  const isClosed = quote === '' || (end - start > 1 && text.charAt(end - 1) === quote && offset < end);
  if (isClosed && !text.slice(start, end).includes('\n')) return { start, end };
  if (quote !== '' && end - start > 1 && text.charAt(end - 1) === quote) return { start, end };
  const rest = /^[\w$@./#{}-]*/.exec(text.slice(offset, end))?.[0] ?? '';
  return { start, end: offset + rest.length };
}

/** The other side of a value that has no comma before the new member. */
function missingCommaBefore(text: CharSequence, start: number, role: TextCursor['role']): number | undefined {
  const end = endBefore(text, start);
  const last = text.charAt(end - 1);
  if (end === 0 || '{[,:\uFEFF'.includes(last)) return undefined;
  return role === 'key' || /["\]}\w]/.test(last) ? end : undefined;
}

/** Where what stands in front of a place ends. Comments, which JSON has none of and people write all the same, are no part of it. */
function endBefore(text: CharSequence, start: number): number {
  let end = start;
  for (;;) {
    while (/\s/.test(text.charAt(end - 1))) end--;
    const lineStart = text.lastIndexOf('\n', end - 1) + 1;
    const comment = text.slice(end - 2, end) === '*/' ? text.lastIndexOf('/*', end - 3) : lineComment(text, lineStart, end);
    if (comment === -1) return end;
    end = comment;
  }
}

/** In characters. */
const MAX_COMMENTED_LINE = 2000;

/** Where a comment begins that goes to the end of the line; -1 where none does. Texts of JSON end with their line at the latest. */
function lineComment(text: CharSequence, start: number, end: number): number {
  // Definitions on one line are large, and nobody writes such a comment in them.
  if (end - start > MAX_COMMENTED_LINE) return -1;
  const found = /^(?:[^"/]|\/(?!\/)|"(?:[^"\\]|\\.)*(?:"|$))*?\/\//.exec(text.slice(start, end));
  return found === null ? -1 : start + found[0].length - 2;
}

function needsCommaAfter(text: CharSequence, end: number): boolean {
  let at = end;
  while (/\s/.test(text.charAt(at))) at++;
  const next = text.charAt(at);
  return next !== '' && !',}]:'.includes(next);
}

function layoutAt(text: CharSequence, start: number): TextLayout {
  return { lineBreak: lineBreakNear(text, start), indent: indentAt(text, start), unit: unitOf(text), isInline: isOneLine(text), quotes: '"', indentsLists: true };
}

function unitOf(text: CharSequence): string {
  return indentUnitOf(text.slice(0, 5000));
}

/** A file that was written without line breaks stays so; a new one does not. */
function isOneLine(text: CharSequence): boolean {
  const lineBreak = text.indexOf('\n');
  return text.length > 200 && (lineBreak === -1 || lineBreak === text.length - 1);
}

/** The innermost object or list around an offset, or NO_ROW. One whose bracket is missing reaches to what follows it. */
function containerAt(text: CharSequence, tape: JsonTape, offset: number): Row {
  let row = lastStartingBefore(tape, offset - 1);
  while (row !== NO_ROW && !(isContainer(tape, row) && rowStart(tape, row) < offset && offset <= innerEnd(text, tape, row))) row = tape.parents[row] ?? NO_ROW;
  return row;
}

/** Where a container's content ends: at its closing bracket, or before what comes after it where it has none. */
function innerEnd(text: CharSequence, tape: JsonTape, row: Row): number {
  if (isClosed(text, tape, row)) return rowEnd(tape, row) - 1;
  const parent = tape.parents[row] ?? NO_ROW;
  const outer = parent === NO_ROW ? text.length : innerEnd(text, tape, parent);
  const next = tape.nexts[row] ?? tape.count;
  return next < tape.count ? Math.min(outer, rowKeyStart(tape, next) - 1) : outer;
}

function isClosed(text: CharSequence, tape: JsonTape, row: Row): boolean {
  const end = rowEnd(tape, row);
  if (text.charAt(end - 1) !== (kindOf(tape, row) === ROW_OBJECT ? '}' : ']')) return false;
  let last: Row = NO_ROW;
  for (const child of children(tape, row)) last = child;
  return last === NO_ROW ? end - rowStart(tape, row) > 1 : rowEnd(tape, last) < end;
}

/** The last child of the container that starts in front of the cursor; for a scalar of a list, also the one that starts at it. */
function lastChildBefore({ tape, offset, container }: Place): Row {
  const isList = kindOf(tape, container) === ROW_ARRAY;
  let found: Row = NO_ROW;
  for (const child of children(tape, container)) {
    const start = rowKeyStart(tape, child);
    if (start > offset || (start === offset && (!isList || isContainer(tape, child)))) break;
    if (((tape.kinds[child] ?? 0) & STRAY) === 0) found = child;
  }
  return found;
}

function* children(tape: JsonTape, row: Row): Generator<Row> {
  const end = tape.nexts[row] ?? 0;
  for (let child = row + 1; child < end; child = tape.nexts[child] ?? end) yield child;
}

function keysOf({ text, tape, container }: Place, except: Row): readonly string[] {
  const keys: string[] = [];
  for (const child of children(tape, container)) {
    if (child !== except && ((tape.kinds[child] ?? 0) & (STRAY | SHADOWED)) === 0) keys.push(keyOf(text, tape, child));
  }
  return keys;
}

function textsOf({ text, tape, container }: Place, except: Row): readonly string[] {
  return [...children(tape, container)].filter((child) => child !== except).map((child) => (isContainer(tape, child) ? undefined : valueOf(text, tape, child))).filter((value) => typeof value === 'string');
}

function pathOf(text: CharSequence, tape: JsonTape, row: Row): readonly string[] {
  return segmentsOf(pointerOfRow(text, tape, row));
}

function valueAtDepth(source: { readonly text: CharSequence; readonly tape: JsonTape } | undefined, segments: readonly string[]): unknown {
  if (source === undefined) return undefined;
  const row = rowOf(source.text, source.tape, pointerOf(segments));
  return row === NO_ROW ? undefined : valueOf(source.text, source.tape, row);
}

/** The word at a cursor that the scanner took for rubbish: a key without quotes. */
function wordAround(text: CharSequence, offset: number): OffsetRange {
  let start = offset;
  let end = offset;
  while (/[\w$@.-]/.test(text.charAt(start - 1))) start--;
  if (start < offset) while (/[\w$@.-]/.test(text.charAt(end))) end++;
  return { start, end };
}
