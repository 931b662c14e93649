import type { ConnectorDocument } from '../../documents/connector-document.js';
import { structureOf, type StructureNode } from '../../documents/structure.js';
import type { OffsetRange } from '../../text/offset-range.js';
import { wholeOf } from '../outline/placed-value.js';

/** What a selection at an offset grows to, step by step: the text in quotes, the value, its member, what is in the brackets around it, and so on to the file. */
export function selectionRangesAt(document: ConnectorDocument, offset: number): readonly OffsetRange[] {
  const { text } = document;
  const ranges: OffsetRange[] = [{ start: 0, end: text.length }];
  for (let node = structureOf(document); node !== undefined; node = node.children.find((child) => isAround(wholeOf(child), offset))) {
    ranges.push(...rangesOf(node, text, offset));
  }
  return distinctInside(ranges, offset).reverse();
}

/** From the outside in. */
function rangesOf(node: StructureNode, text: string, offset: number): readonly OffsetRange[] {
  const { keyRange, range } = node;
  if (keyRange !== undefined && isAround(keyRange, offset)) return [wholeOf(node), keyRange, inside(keyRange, text)];
  return isAround(range, offset) ? [wholeOf(node), range, inside(range, text)] : [wholeOf(node)];
}

/** Without quotes or brackets. */
function inside(range: OffsetRange, text: string): OffsetRange {
  const isQuoted = /["'[{]/.test(text.charAt(range.start)) && /["'\]}]/.test(text.charAt(range.end - 1)) && range.end - range.start > 1;
  return isQuoted ? { start: range.start + 1, end: range.end - 1 } : range;
}

/** Each has to be inside of the one before, and another. */
function distinctInside(ranges: readonly OffsetRange[], offset: number): OffsetRange[] {
  const kept: OffsetRange[] = [];
  for (const range of ranges) {
    const around = kept.at(-1);
    if (!isAround(range, offset)) continue;
    if (around === undefined || (range.start >= around.start && range.end <= around.end && range.end - range.start < around.end - around.start)) kept.push(range);
  }
  return kept;
}

/** A cursor right behind something is still at it. */
function isAround({ start, end }: OffsetRange, offset: number): boolean {
  return start <= offset && offset <= end;
}
