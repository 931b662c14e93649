import type { CharSequence } from '../../text/char-sequence.js';
import { countIndented, type IndentationCount } from '../scan/indentation.js';
import type { JsonReading } from './json-reading.js';
import { scanOnce } from '../scan/json-scanner.js';
import { type JsonTape, NO_ROW, type Row } from '../tape/json-tape.js';
import { indentOfLines, scanInLines } from './part-of-text.js';
import { depthOf, levelOf } from '../tape/tape-depth.js';
import { rowEnd, rowKeyStart, rowStart } from '../tape/tape-offsets.js';

/** Of a faultless text whose indentation says the same as its brackets. */
export interface Layout extends IndentationCount {
  readonly depth: number;
}

const LAYOUTS = new WeakMap<JsonTape, Layout | 'none'>();

/** Undefined where a text has faults, or its lines are not indented as its brackets want. Found once, and then carried from version to version. */
export function layoutOf({ text, tape }: JsonReading): Layout | undefined {
  const known = LAYOUTS.get(tape) ?? findLayout(text, tape);
  LAYOUTS.set(tape, known);
  return known === 'none' ? undefined : known;
}

/** Whether it was found, and is there. */
export function hasLayout(tape: JsonTape): boolean {
  const known = LAYOUTS.get(tape);
  return known !== undefined && known !== 'none';
}

/** Where only one object changed, only that has to be looked at, or the innermost one around it that has lines of its own. */
export function keepLayout(earlier: JsonReading, later: JsonReading, changed: Row): void {
  const known = LAYOUTS.get(earlier.tape);
  if (known === undefined || known === 'none' || later.tape.errors.length > 0) return;
  const { row, indent } = onLinesOfItsOwn(earlier, later, changed) ?? {};
  if (row === undefined || indent === undefined) return;
  const part = later.text.slice(rowStart(later.tape, row), rowEnd(later.tape, row));
  const { tape } = scanOnce(part, 'brackets');
  const read = scanInLines(part, earlier, row, indent);
  if (read === undefined || !isSameTape(read, tape)) return;
  const before = countIndented(earlier.text, earlier.tape, row, earlier.tape.nexts[row]);
  const now = countIndented(later.text, later.tape, row, later.tape.nexts[row]);
  LAYOUTS.set(later.tape, {
    deeper: known.deeper - before.deeper + now.deeper,
    others: known.others - before.others + now.others,
    depth: Math.max(known.depth, levelOf(later.tape, row) + depthOf(tape)),
  });
}

/** What is around the change has the same row before and after. */
function onLinesOfItsOwn(earlier: JsonReading, later: JsonReading, changed: Row): { readonly row: Row; readonly indent: number } | undefined {
  for (let row = changed; row > 0; row = earlier.tape.parents[row] ?? NO_ROW) {
    const indent = indentOfLines(earlier.text, earlier.tape, row);
    if (indent !== undefined && indentOfLines(later.text, later.tape, row) === indent) return { row, indent };
  }
  return undefined;
}

function findLayout(text: CharSequence, tape: JsonTape): Layout | 'none' {
  if (tape.errors.length > 0) return 'none';
  return isSameTape(scanOnce(text.toString(), 'indentation').tape, tape) ? { ...countIndented(text, tape), depth: depthOf(tape) } : 'none';
}

/** Which of a repeated key counts is marked later, and says nothing about the brackets. */
function isSameTape(one: JsonTape, other: JsonTape): boolean {
  if (one.count !== other.count || one.errors.length + other.errors.length > 0) return false;
  return one.parents.every((parent, row) => parent === other.parents[row] && [rowKeyStart, rowStart, rowEnd].every((of) => of(one, row) === of(other, row)));
}
