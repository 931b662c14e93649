import type { ConnectorDocument } from '../documents/connector-document.js';
import type { JsonObject } from '../lint/json-object.js';
import type { Location } from '../lint/location.js';
import type { OffsetRange } from '../text/offset-range.js';
import { applyEdits, type OffsetEdit } from '../text/text-edit.js';
import { hasAnchors } from './written-in-place.js';

/** An object, and where it stands. */
export interface ObjectNode {
  readonly value: JsonObject;
  readonly at: Location;
}

/** The text of one member, from its key (or the comments above it) to the end of its value (or of the comment behind it). */
interface Chunk {
  readonly key: string;
  readonly range: OffsetRange;
}

/** Whether the members of an object can change places as texts: only commas, line breaks and blanks stand between them. */
export function canReorder(document: ConnectorDocument, node: ObjectNode): boolean {
  return chunksOf(document, node) !== undefined;
}

/**
 * The edits that put the members of some objects into another order. What is between the members stays in its place, and the text of each
 * member stays as it is but for what moves inside of it. `nodes` holds outer objects before inner ones; those that can't be reordered are left.
 */
export function reorderMembers<Node extends ObjectNode>(document: ConnectorDocument, nodes: readonly Node[], orderOf: (node: Node) => readonly string[] | undefined): readonly OffsetEdit[] {
  let edits: readonly OffsetEdit[] = [];
  for (const node of nodes.toReversed()) {
    const order = orderOf(node);
    const chunks = order === undefined ? undefined : chunksOf(document, node);
    const [first] = chunks ?? [];
    const last = chunks?.at(-1);
    if (order === undefined || chunks === undefined || first === undefined || last === undefined) continue;
    const range = { start: first.range.start, end: last.range.end };
    const inside = edits.filter((edit) => edit.range.start >= range.start && edit.range.end <= range.end);
    edits = [...edits.filter((edit) => !inside.includes(edit)), { range, newText: reordered(document.text, chunks, order, inside) }];
  }
  return edits.toSorted((a, b) => a.range.start - b.range.start);
}

function reordered(text: string, chunks: readonly Chunk[], order: readonly string[], edits: readonly OffsetEdit[]): string {
  const textOf = ({ range }: Chunk): string => {
    const inside = edits.filter((edit) => edit.range.start >= range.start && edit.range.end <= range.end);
    return applyEdits(text.slice(range.start, range.end), inside.map(({ range: { start, end }, newText }) => ({ range: { start: start - range.start, end: end - range.start }, newText })));
  };
  const byKey = new Map(chunks.map((chunk) => [chunk.key, textOf(chunk)]));
  return order.map((key, position) => {
    const next = chunks[position + 1];
    const between = next === undefined ? '' : text.slice(chunks[position]?.range.end, next.range.start);
    return (byKey.get(key) ?? '') + between;
  }).join('');
}

/** Undefined where the members do not stand one after the other, with nothing but separators between them. */
function chunksOf(document: ConnectorDocument, { value, at }: ObjectNode): readonly Chunk[] | undefined {
  const { text, syntax } = document;
  const around = document.rangeOf(at.pointer, 'value');
  if (around === undefined) return undefined;
  const isBlock = syntax === 'yaml' && text.charAt(around.start) !== '{';
  if (syntax === 'yaml' && (hasAnchors(text.slice(around.start, around.end)) || /[|>][0-9]*\+/.test(text.slice(around.start, around.end)))) return undefined;
  const chunks: Chunk[] = [];
  for (const key of Object.keys(value)) {
    const { pointer } = at.step(key);
    const keyRange = document.rangeOf(pointer, 'key');
    const valueRange = document.rangeOf(pointer, 'value');
    if (keyRange === undefined || valueRange === undefined) return undefined;
    const from = chunks.at(-1)?.range.end ?? around.start;
    if (keyRange.start < from || valueRange.end > around.end + 1) return undefined;
    const isFirst = chunks.length === 0;
    const range = isBlock ? { start: isFirst ? keyRange.start : startOfComments(text, keyRange.start, from), end: endOfLines(text, valueRange.end) } : { start: keyRange.start, end: valueRange.end };
    chunks.push({ key, range });
  }
  const separator = isBlock ? /^[ \t]*(\r\n|\n|\r)\s*$/ : /^\s*,\s*$/;
  const isSeparated = chunks.every(({ range }, position) => position === 0 || separator.test(text.slice(chunks[position - 1]?.range.end, range.start)));
  return isSeparated ? chunks : undefined;
}

/** The end of the line on which a value of a block ends, with a comment there, and without the line breaks after a text of several lines. */
function endOfLines(text: string, end: number): number {
  let last = end;
  while (last > 0 && /\s/.test(text.charAt(last - 1))) last--;
  const rest = /[^\r\n]*/y;
  rest.lastIndex = last;
  const line = rest.exec(text)?.[0] ?? '';
  return last + line.trimEnd().length;
}

/** Comments on lines of their own above a key, in its column, belong to it. */
function startOfComments(text: string, key: number, from: number): number {
  const lineStart = (offset: number): number => Math.max(text.lastIndexOf('\n', offset - 1), text.lastIndexOf('\r', offset - 1)) + 1;
  let start = key;
  const column = key - lineStart(key);
  for (;;) {
    const end = lineStart(start) - 1;
    const above = end <= from ? -1 : lineStart(end);
    if (above <= from || text.charAt(above + column) !== '#' || text.slice(above, above + column).trim() !== '') return start;
    start = above + column;
  }
}
