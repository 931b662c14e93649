import type { ConnectorDocument } from '../../documents/connector-document.js';
import { structureOf, type StructureNode } from '../../documents/structure.js';
import type { OffsetRange } from '../../text/offset-range.js';

/** What can be folded away: all but its first line, and the line of its closing bracket. */
export interface FoldingRange {
  readonly range: OffsetRange;
  /** A block of YAML has none, and ends with its last line. */
  readonly hasClosingBracket: boolean;
}

/** The objects and lists of a document that stand on several lines, outer ones first. */
export function foldingRangesOf(document: ConnectorDocument): readonly FoldingRange[] {
  const root = structureOf(document);
  const found: FoldingRange[] = [];
  if (root !== undefined) addRanges(root, document.text, found);
  return found;
}

function addRanges(node: StructureNode, text: string, found: FoldingRange[]): void {
  if (node.kind === 'scalar') return;
  const { range, keyRange, children } = node;
  // What has no line break inside has none in what is inside of it, either.
  const spansLines = hasLineBreak(text, range);
  const hasClosingBracket = /[\]}]/.test(text.charAt(range.end - 1)) && /[[{]/.test(text.charAt(range.start));
  const start = hasClosingBracket ? range.start : (keyRange?.start ?? range.start);
  if (spansLines || hasLineBreak(text, { start, end: range.start })) found.push({ range: { start, end: range.end }, hasClosingBracket });
  if (spansLines) for (const child of children) addRanges(child, text, found);
}

/** Mostly the next one is near; what is written on one line is short. */
function hasLineBreak(text: string, { start, end }: OffsetRange): boolean {
  for (let at = start; at < end; at++) {
    const unit = text.charCodeAt(at);
    if (unit === 10 || unit === 13) return true;
  }
  return false;
}
