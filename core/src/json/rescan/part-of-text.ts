import type { SyntaxProblem } from '../../documents/connector-document.js';
import type { ChangedRange } from '../../text/changed-range.js';
import type { CharSequence } from '../../text/char-sequence.js';
import { indentationAt } from '../scan/indentation.js';
import type { JsonReading } from './json-reading.js';
import { type JsonScan, scanOnce } from '../scan/json-scanner.js';
import { type JsonTape, NO_ROW, type Row } from '../tape/json-tape.js';
import { isObject } from '../tape/row-kind.js';
import { rowEnd, rowKeyStart, rowStart } from '../tape/tape-offsets.js';

/** An object of an earlier version of a text, and what stands in its place now. */
export interface ReadPart {
  /** Of the object, in the earlier version. */
  readonly row: Row;
  readonly part: string;
  /** The part read by its brackets. */
  readonly scan: JsonScan;
  /** Since the earlier version; inside of the object. */
  readonly change: ChangedRange;
}

/** An error there may keep others behind the part quiet. */
export function hasErrorsInLastLine(part: string, errors: readonly SyntaxProblem[]): boolean {
  const lastLine = part.lastIndexOf('\n');
  return errors.some(({ range }) => range.end > lastLine);
}

/**
 * How far the line of an object is indented, where that is all there is to know about its surroundings when it is read by its indentation: it starts
 * a line, deeper than what is around it, and ends a line that is indented as far.
 */
export function indentOfLines(text: CharSequence, tape: JsonTape, row: Row, end = rowEnd(tape, row)): number | undefined {
  const keyStart = rowKeyStart(tape, row);
  const indent = indentationAt(text, keyStart);
  const isAlone = startsLine(text, keyStart) && startsLine(text, end - 1) && indentationAt(text, end - 1) === indent;
  return isAlone && indent > indentationAt(text, rowStart(tape, tape.parents[row] ?? 0)) ? indent : undefined;
}

function startsLine(text: CharSequence, offset: number): boolean {
  let at = offset - 1;
  while (text.charCodeAt(at) === 32 || text.charCodeAt(at) === 9) at--;
  return text.charCodeAt(at) === 10;
}

/**
 * The rows of a part that is read by its indentation as it would be in its place: in the brackets of all that is around it, each on a line that is indented as its own is.
 * `row` is the object that the part stands for, which starts a line (see `indentOfLines`). Undefined where the part does not end where the object does.
 */
export function scanInLines(part: string, { text, tape }: Pick<JsonReading, 'text' | 'tape'>, row: Row, indent: number): JsonTape | undefined {
  const { before, after, rows } = frameOf(text, tape, row, indent);
  const { tape: read, tooDeepAt } = scanOnce(before + part + after, 'indentation');
  const end = before.length + part.length;
  const isOwn = tooDeepAt === undefined && rowStart(read, rows) === before.length && rowEnd(read, rows) === end && read.nexts[rows] === read.count && rowEnd(read, 0) === end + after.length;
  // Its last bracket may also have closed something in it, and what is wrong in it may have ended something around it.
  const isClosed = isOwn && !read.errors.some(({ messageId, range }) => range.start < before.length || range.end > end || (messageId === 'unclosedObject' && range.start === before.length));
  return isClosed ? withoutFrame(read, before.length, rows) : undefined;
}

interface Frame {
  readonly before: string;
  readonly after: string;
  /** How many containers it has, each of which is a row. */
  readonly rows: number;
}

/** The containers around a row, the outermost first. Those that share a line share it here, too. */
function frameOf(text: CharSequence, tape: JsonTape, row: Row, indent: number): Frame {
  const around: Row[] = [];
  for (let each = tape.parents[row] ?? NO_ROW; each !== NO_ROW; each = tape.parents[each] ?? NO_ROW) around.unshift(each);
  let before = '';
  let after = '';
  let lineBefore = -1;
  for (const each of around) {
    const start = rowStart(tape, each);
    const line = text.lastIndexOf('\n', start);
    const lineStart = line === lineBefore ? '' : `\n${' '.repeat(indentationAt(text, start))}`;
    before += `${lineStart}${keyIn(tape, each)}${isObject(tape, each) ? '{' : '['}`;
    after = `${isObject(tape, each) ? '}' : ']'}${after}`;
    if (line !== lineBefore) after = `${lineStart}${after}`;
    lineBefore = line;
  }
  return { before: `${before}\n${' '.repeat(indent)}${keyIn(tape, row)}`, after, rows: around.length };
}

function keyIn(tape: JsonTape, row: Row): string {
  return rowKeyStart(tape, row) === rowStart(tape, row) ? '' : '"": ';
}

/** `tape` was just read, so that nothing in it has moved. */
function withoutFrame(tape: JsonTape, length: number, rows: number): JsonTape {
  const { keyStarts, keyEnds, starts, ends } = tape.offsets;
  const less = (of: Int32Array, by: number): Int32Array => of.subarray(rows).map((each) => each - by);
  return {
    ...tape,
    count: tape.count - rows,
    kinds: tape.kinds.slice(rows),
    offsets: { keyStarts: less(keyStarts, length), keyEnds: less(keyEnds, length), starts: less(starts, length), ends: less(ends, length) },
    parents: less(tape.parents, rows),
    nexts: less(tape.nexts, rows),
    errors: tape.errors.map((error) => ({ ...error, range: { start: error.range.start - length, end: error.range.end - length } })),
  };
}
