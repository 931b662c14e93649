import { flowPlaceIn } from './flow-place.js';
import type { YamlLineParts } from './yaml-line-parts.js';
import type { YamlSurroundings } from './yaml-surroundings.js';

/** Brackets that a line opens and that are still open at a place further down. */
export interface FlowAround {
  /** The line with the outermost bracket, where it is, and where what belongs to it ends at the latest. */
  readonly number: number;
  readonly from: number;
  readonly end: number;
}

/** A bracket as the first sign of a value, behind anchors and tags. */
const OPENS = /^(?:[&!]\S*[ \t]+)*(?=[[{])/;
/** A text of several lines, in which brackets are nothing but text. */
const BLOCK_SCALAR = /^(?:[&!]\S*[ \t]+)*[|>][-+0-9]*$/;

/** Finds the brackets of a YAML text that an earlier line opens around an offset; undefined where there are none. */
export function flowAround(lines: YamlSurroundings, number: number, offset: number): FlowAround | undefined {
  const own = lines.read(number);
  // Neither an empty line nor a closing bracket tells how far the content is indented.
  let indent = isFree(lines, own) ? Infinity : indentOf(own);
  let found: FlowAround | undefined;
  for (let above = number - 1; above >= 0 && indent > 0; above--) {
    const column = lines.indentOf(above);
    if (column === undefined || column >= indent) continue;
    const line = lines.read(above);
    const value = valueOf(lines, line);
    if (BLOCK_SCALAR.test(value.text)) return undefined;
    const opening = OPENS.exec(value.text)?.[0].length;
    const brackets = opening === undefined ? undefined : { number: above, from: value.start + opening, end: lines.endOfFlow(column, number) };
    if (brackets !== undefined && isOpenAt(lines, brackets, offset)) found = isLeftOf(lines, number, offset, column) ? undefined : brackets;
    if (!isFree(lines, line)) indent = column;
  }
  return found ?? rootBrackets(lines, number, offset);
}

/** A file that is written in brackets as a whole need not be indented at all. */
function rootBrackets(lines: YamlSurroundings, number: number, offset: number): FlowAround | undefined {
  const first = lines.firstContent;
  if (first === undefined || first >= number) return undefined;
  const { from } = lines.read(first);
  const brackets = { number: first, from, end: lines.text.length };
  return /[[{]/.test(lines.text.charAt(from)) && isOpenAt(lines, brackets, offset) ? brackets : undefined;
}

/** On an empty line in the column of the key or left of it, something new is about to be written. */
function isLeftOf(lines: YamlSurroundings, number: number, offset: number, column: number): boolean {
  const line = lines.read(number);
  return line.isBlank && offset - line.start <= column && !lines.closesBelow(number, column);
}

function isOpenAt({ text }: YamlSurroundings, { from, end }: FlowAround, offset: number): boolean {
  return flowPlaceIn(text, { start: from, end: Math.max(end, offset) }, offset) !== undefined;
}

function isFree({ text }: YamlSurroundings, { isBlank, from }: YamlLineParts): boolean {
  return isBlank || /[\]}]/.test(text.charAt(from));
}

function indentOf({ dashes, column }: YamlLineParts): number {
  return dashes[0] ?? column;
}

/** What follows the colon, or the content of a line without a key. */
function valueOf({ text }: YamlSurroundings, { key, value, from, to }: YamlLineParts): { readonly start: number; readonly text: string } {
  const range = key === undefined ? { start: from, end: to } : (value ?? { start: to, end: to });
  return { start: range.start, text: text.slice(range.start, range.end) };
}
