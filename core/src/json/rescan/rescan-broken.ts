import { MAX_DEPTH } from '../../documents/nesting-depth.js';
import type { CharSequence } from '../../text/char-sequence.js';
import { markDuplicateKeys } from '../scan/duplicate-keys.js';
import { countIndented, isIndented } from '../scan/indentation.js';
import type { JsonReading } from './json-reading.js';
import { type JsonScan, scanOnce } from '../scan/json-scanner.js';
import type { JsonTape, Row } from '../tape/json-tape.js';
import { layoutOf } from './layout.js';
import { hasErrorsInLastLine, indentOfLines, type ReadPart, scanInLines } from './part-of-text.js';
import { MORE_ERRORS_ALLOWED } from '../scan/scan-json.js';
import { joinedErrors, joinedRows, spliced } from './splice-tape.js';
import { depthOf, levelOf } from '../tape/tape-depth.js';
import { rowEnd, rowStart } from '../tape/tape-offsets.js';

/**
 * The reading of a text of which one object has brackets that do not match, and nothing else is wrong: only that is read, by its indentation. Undefined where
 * it is not certain that reading all of the text would come to the same.
 */
export function rescanBroken(text: CharSequence, earlier: JsonReading, { row, part, scan, change }: ReadPart): JsonReading | undefined {
  const { tape } = earlier;
  const layout = layoutOf(earlier);
  if (layout === undefined || !isCertainlyUnbalanced(part, scan) || layout.depth + depthOf(scan.tape) > MAX_DEPTH) return undefined;
  const indent = indentOfLines(earlier.text, tape, row);
  const start = rowStart(tape, row);
  const delta = text.length - earlier.text.length;
  if (indent === undefined || indentOfLines(text, tape, row, start + part.length) !== indent || !staysIndented(earlier, row, scan)) return undefined;
  const read = scanInLines(part, earlier, row, indent);
  // With few errors, it is certain that following the brackets finds no fewer.
  if (read === undefined || read.errors.length > MORE_ERRORS_ALLOWED || hasErrorsInLastLine(part, read.errors) || levelOf(tape, row) + depthOf(read) > MAX_DEPTH) return undefined;
  const repeated = markDuplicateKeys(part, read);
  const errors = joinedErrors(tape.errors, { start, end: rowEnd(tape, row) }, read.errors, delta);
  return { text, tape: spliced(tape, { row, read, start, change }, errors), isBalanced: false, tooDeepAt: undefined, repeated: joinedRows(earlier.repeated, tape, row, repeated, read.count) };
}

/**
 * Whether the brackets of the whole text cannot match, since those of the part do not. What the part gets wrong before it ends, it gets wrong in its place,
 * too. Where it ends early, the rest of it has to have one closing bracket too many by itself.
 */
function isCertainlyUnbalanced(part: string, { tape, isBalanced }: JsonScan): boolean {
  const end = rowEnd(tape, 0);
  if (end === part.length) return !isBalanced;
  const rest = `{${part.slice(end)}`;
  const { tape: read, isBalanced: isRest } = scanOnce(rest, 'brackets');
  return isRest && rowEnd(read, 0) === rest.length && read.errors.every(({ messageId }) => messageId === 'extraComma');
}

/** Following the brackets makes other rows of the part, and none elsewhere that would count. */
function staysIndented(earlier: JsonReading, row: Row, { tape }: { readonly tape: JsonTape }): boolean {
  const layout = layoutOf(earlier);
  if (layout === undefined) return false;
  const before = countIndented(earlier.text, earlier.tape, row, earlier.tape.nexts[row]);
  return isIndented({ deeper: layout.deeper - before.deeper, others: layout.others + tape.count + 1 });
}
