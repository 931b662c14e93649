import type { OffsetEdit } from '../text/text-edit.js';
import type { Addition, GapChange } from './change-set.js';
import type { SourceNode } from './source-tree.js';

/** How members are written into one container, and what stands between and around them. */
export interface BracketStyle {
  readonly separator: string;
  readonly padding: { readonly open: string; readonly close: string };
  write(addition: Addition): string;
}

/** The edit for a change inside of brackets, where commas separate the members: JSON, and YAML's flow style. */
export function changeBracketGap<N extends SourceNode<N>>(text: string, gap: GapChange<N>, style: BracketStyle): OffsetEdit {
  const [first] = gap.removed;
  const last = gap.removed.at(-1);
  if (first === undefined || last === undefined) return addToGap(text, gap, style);
  if (gap.added.length === 0) return removeFromGap(text, gap, first, last);
  return { range: { start: startOf(first), end: last.range.end }, newText: writeAdditions(gap.added, style) };
}

function writeAdditions(added: readonly Addition[], style: BracketStyle): string {
  return added.map((addition) => style.write(addition)).join(`,${style.separator}`);
}

function addToGap<N extends SourceNode<N>>(text: string, gap: GapChange<N>, style: BracketStyle): OffsetEdit {
  const members = writeAdditions(gap.added, style);
  if (gap.left !== undefined) return addAfter(text, gap, gap.left.range.end, style.separator + members);
  if (gap.right !== undefined) return insertAt(startOf(gap.right), `${members},${style.separator}`);
  return fillEmpty(text, gap.container, members, style);
}

function addAfter<N extends SourceNode<N>>(text: string, gap: GapChange<N>, end: number, addition: string): OffsetEdit {
  const comma = gap.right === undefined ? trailingCommaAfter(text, end) : undefined;
  // A trailing comma, which JSON does not allow, becomes the comma before the new member.
  return comma === undefined ? insertAt(end, `,${addition}`) : insertAt(comma, addition);
}

function fillEmpty<N extends SourceNode<N>>(text: string, container: N, members: string, { padding }: BracketStyle): OffsetEdit {
  const inside = insideOf(text, container);
  if (inside === undefined) return insertAt(container.range.start + 1, padding.open + members);
  return { range: inside, newText: padding.open + members + padding.close };
}

function removeFromGap<N extends SourceNode<N>>(text: string, gap: GapChange<N>, first: N, last: N): OffsetEdit {
  const end = gap.right === undefined ? (trailingCommaAfter(text, last.range.end) ?? last.range.end) : last.range.end;
  if (gap.left !== undefined) return removal(gap.left.range.end, end);
  if (gap.right !== undefined) return removal(startOf(first), startOf(gap.right));
  const close = closingBracketOf(text, gap.container);
  const onlyBlanks = close !== undefined && isBlank(text, gap.container.range.start + 1, startOf(first)) && isBlank(text, end, close);
  return onlyBlanks ? removal(gap.container.range.start + 1, close) : removal(startOf(first), end);
}

/** What is between the brackets of an empty container; undefined where more than blanks is, or the closing bracket is missing. */
function insideOf<N extends SourceNode<N>>(text: string, container: N): { readonly start: number; readonly end: number } | undefined {
  const start = container.range.start + 1;
  const end = closingBracketOf(text, container);
  return end !== undefined && isBlank(text, start, end) ? { start, end } : undefined;
}

function closingBracketOf<N extends SourceNode<N>>(text: string, { range, kind }: N): number | undefined {
  const end = range.end - 1;
  return end > range.start && text.charAt(end) === (kind === 'object' ? '}' : ']') ? end : undefined;
}

/** The offset after a comma that stands before a closing bracket. */
function trailingCommaAfter(text: string, end: number): number | undefined {
  const match = /\s*,(?=\s*[}\]])/y;
  match.lastIndex = end;
  return match.test(text) ? match.lastIndex : undefined;
}

function isBlank(text: string, start: number, end: number): boolean {
  return /^\s*$/.test(text.slice(start, end));
}

function startOf<N extends SourceNode<N>>(node: N): number {
  return node.keyRange?.start ?? node.range.start;
}

function insertAt(offset: number, newText: string): OffsetEdit {
  return { range: { start: offset, end: offset }, newText };
}

function removal(start: number, end: number): OffsetEdit {
  return { range: { start, end }, newText: '' };
}
