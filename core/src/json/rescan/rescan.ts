import { MAX_DEPTH } from '../../documents/nesting-depth.js';
import { MAX_ERRORS } from '../../documents/max-errors.js';
import type { ChangedRange } from '../../text/changed-range.js';
import type { OffsetRange } from '../../text/offset-range.js';
import type { CharSequence } from '../../text/char-sequence.js';
import { markDuplicateKeys } from '../scan/duplicate-keys.js';
import type { JsonReading } from './json-reading.js';
import { scanOnce } from '../scan/json-scanner.js';
import { keepLayout } from './layout.js';
import { hasErrorsInLastLine } from './part-of-text.js';
import { rescanBroken } from './rescan-broken.js';
import { joinedErrors, joinedRows, spliced } from './splice-tape.js';
import { depthOf, levelOf } from '../tape/tape-depth.js';
import { type JsonTape, NO_ROW, type Row } from '../tape/json-tape.js';
import { isObject } from '../tape/row-kind.js';
import { lastStartingBefore } from '../tape/tape-lookup.js';
import { rowEnd, rowStart } from '../tape/tape-offsets.js';

/** Each is larger than the one before; soon, reading all of the text costs no more. */
const MAX_TRIES = 3;

/**
 * The reading of a text that differs in one place from an earlier one, whose brackets match: only the object around the change is read again. Undefined where
 * what is broken there may reach beyond the object: then all of the text has to be read.
 */
export function rescan(text: CharSequence, earlier: JsonReading, change: ChangedRange): JsonReading | undefined {
  if (change.start === change.end && change.start === change.newEnd) return { ...earlier, text };
  let row = objectAround(earlier.tape, change);
  for (let tries = 0; row !== NO_ROW && tries < MAX_TRIES; tries++, row = objectAbove(earlier.tape, row)) {
    const again = rescanObject(text, earlier, row, change);
    if (again !== undefined) return again;
  }
  return undefined;
}

function rescanObject(text: CharSequence, earlier: JsonReading, row: Row, change: ChangedRange): JsonReading | undefined {
  const { tape } = earlier;
  const range = { start: rowStart(tape, row), end: rowEnd(tape, row) };
  if (hasErrorsAtEdges(earlier, range)) return undefined;
  const delta = text.length - earlier.text.length;
  const part = text.slice(range.start, range.end + delta);
  const scan = scanOnce(part, 'brackets');
  const { tape: read } = scan;
  if (!scan.isBalanced || rowEnd(read, 0) !== part.length) return rescanBroken(text, earlier, { row, part, scan, change });
  if (hasErrorsInLastLine(part, read.errors) || levelOf(tape, row) + depthOf(read) > MAX_DEPTH) return undefined;
  const errors = joinedErrors(tape.errors, range, read.errors, delta);
  if (errors.length >= MAX_ERRORS) return undefined;
  const repeated = markDuplicateKeys(part, read);
  const again: JsonReading = { text, tape: spliced(tape, { row, read, start: range.start, change }, errors), isBalanced: true, tooDeepAt: undefined, repeated: joinedRows(earlier.repeated, tape, row, repeated, read.count) };
  keepLayout(earlier, again, row);
  return again;
}

/** The innermost object whose brackets are both outside of the change; the root is not worth it. */
function objectAround(tape: JsonTape, { start, end }: ChangedRange): Row {
  let row = lastStartingBefore(tape, start);
  while (row > 0 && !(isObject(tape, row) && rowStart(tape, row) < start && rowEnd(tape, row) > end)) row = tape.parents[row] ?? NO_ROW;
  return row > 0 ? row : NO_ROW;
}

function objectAbove(tape: JsonTape, row: Row): Row {
  let above = tape.parents[row] ?? NO_ROW;
  while (above > 0 && !isObject(tape, above)) above = tape.parents[above] ?? NO_ROW;
  return above > 0 ? above : NO_ROW;
}

/** An error keeps others of its line quiet, and one behind the object may stem from how that ends: on the lines of its two brackets, there must be none. */
function hasErrorsAtEdges({ text, tape: { errors } }: JsonReading, { start, end }: OffsetRange): boolean {
  if (errors.length === 0) return false;
  const firstLine = text.lastIndexOf('\n', start) + 1;
  const lastLine = Math.max(start, text.lastIndexOf('\n', end - 1));
  const lineEnd = text.indexOf('\n', end);
  const last = lineEnd < 0 ? text.length : lineEnd;
  return errors.some(({ range }) => (range.start >= firstLine && range.start <= start) || (range.start <= last && range.end >= lastLine));
}
