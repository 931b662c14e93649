import type { SyntaxProblem } from '../documents/connector-document.js';
import { indentationAt } from './indentation.js';
import { type JsonScan, scanOnce } from './json-scanner.js';
import type { JsonTape, Row } from './json-tape.js';

/** An object of an earlier version of a text, and what stands in its place now. */
export interface ReadPart {
  /** Of the object, in the earlier version. */
  readonly row: Row;
  readonly part: string;
  /** The part read by its brackets. */
  readonly scan: JsonScan;
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
export function indentOfLines(text: string, tape: JsonTape, row: Row, end = tape.ends[row] ?? 0): number | undefined {
  const keyStart = tape.keyStarts[row] ?? 0;
  const indent = indentationAt(text, keyStart);
  const isAlone = startsLine(text, keyStart) && startsLine(text, end - 1) && indentationAt(text, end - 1) === indent;
  return isAlone && indent > indentationAt(text, tape.starts[tape.parents[row] ?? 0] ?? 0) ? indent : undefined;
}

function startsLine(text: string, offset: number): boolean {
  let at = offset - 1;
  while (text.charCodeAt(at) === 32 || text.charCodeAt(at) === 9) at--;
  return text.charCodeAt(at) === 10;
}

/** The rows of a part that is read by its indentation as it would be in its place. Undefined where the object does not end where the part does. */
export function scanInLines(part: string, indent: number): JsonTape | undefined {
  const [before, after] = [`[\n${' '.repeat(indent)}`, '\n]'];
  const { tape, tooDeepAt } = scanOnce(before + part + after, 'indentation');
  const end = before.length + part.length;
  const isOwn = tooDeepAt === undefined && tape.starts[1] === before.length && tape.ends[1] === end && tape.nexts[1] === tape.count && tape.ends[0] === end + after.length;
  // Its last bracket may also have closed something in it.
  const isClosed = isOwn && !tape.errors.some(({ messageId, range }) => messageId === 'unclosedObject' && range.start === before.length);
  return isClosed ? withoutFrame(tape, before.length) : undefined;
}

function withoutFrame(tape: JsonTape, length: number): JsonTape {
  const less = (of: Int32Array, by: number): Int32Array => of.subarray(1).map((each) => each - by);
  return {
    count: tape.count - 1,
    kinds: tape.kinds.slice(1),
    keyStarts: less(tape.keyStarts, length),
    keyEnds: less(tape.keyEnds, length),
    starts: less(tape.starts, length),
    ends: less(tape.ends, length),
    parents: less(tape.parents, 1),
    nexts: less(tape.nexts, 1),
    errors: tape.errors.map((error) => ({ ...error, range: { start: error.range.start - length, end: error.range.end - length } })),
  };
}
