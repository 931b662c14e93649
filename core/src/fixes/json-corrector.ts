import type { Pointer } from '../pointer.js';
import type { OffsetEdit } from '../text/text-edit.js';
import { ChangeSet, type GapChange, type Replacement } from './change-set.js';
import type { Corrector } from './corrector.js';
import { type JsonStyle, styleOf } from './json-style.js';
import type { SourceNode, SourceTree } from './source-tree.js';
import { indentUnitOf, lineBreakNear } from './text-style.js';
import { writeJson, writeMember } from './write-json.js';

/** Turns changes to a JSON document into edits that touch nothing else. */
export class JsonCorrector implements Corrector {
  readonly #text: string;
  readonly #changes: ChangeSet;

  constructor(text: string, tree: SourceTree) {
    this.#text = text;
    this.#changes = new ChangeSet(tree);
  }

  set(pointer: Pointer, value: unknown): void {
    this.#changes.set(pointer, value);
  }

  insertKey(pointer: Pointer, key: string, value: unknown, place?: { readonly after?: string; readonly first?: boolean }): void {
    this.#changes.insertKey(pointer, key, value, place);
  }

  append(pointer: Pointer, value: unknown): void {
    this.#changes.append(pointer, value);
  }

  rename(pointer: Pointer, newKey: string): void {
    this.#changes.rename(pointer, newKey);
  }

  remove(pointer: Pointer): void {
    this.#changes.remove(pointer);
  }

  edits(): readonly OffsetEdit[] {
    return [
      ...this.#changes.replacements().map((replacement) => replaceValue(this.#text, replacement)),
      ...this.#changes.renamings().map(({ keyRange, key }) => ({ range: keyRange, newText: JSON.stringify(key) })),
      ...this.#changes.gaps().map((gap) => changeGap(this.#text, gap)),
    ].sort((a, b) => a.range.start - b.range.start || a.range.end - b.range.end);
  }
}

function replaceValue(text: string, { node, value }: Replacement): OffsetEdit {
  const style = node.parent === undefined ? rootStyle(text) : styleOf(text, node.parent);
  const isMissing = node.range.start === node.range.end;
  return { range: node.range, newText: (isMissing ? ' ' : '') + writeJson(value, style) };
}

function rootStyle(text: string): JsonStyle {
  const lineBreak = lineBreakNear(text, 0);
  const padding = { open: '', close: '' };
  return { separator: lineBreak, colon: ': ', padding, lines: { lineBreak, indent: '', unit: indentUnitOf(text) } };
}

function changeGap(text: string, gap: GapChange): OffsetEdit {
  const [first] = gap.removed;
  const last = gap.removed.at(-1);
  if (first === undefined || last === undefined) return addToGap(text, gap);
  if (gap.added.length === 0) return removeFromGap(text, gap, first, last);
  return { range: { start: startOf(first), end: last.range.end }, newText: writeAdditions(gap, styleOf(text, gap.container)) };
}

function writeAdditions(gap: GapChange, style: JsonStyle): string {
  return gap.added.map(({ key, value }) => writeMember(key, value, style)).join(`,${style.separator}`);
}

function addToGap(text: string, gap: GapChange): OffsetEdit {
  const style = styleOf(text, gap.container);
  const members = writeAdditions(gap, style);
  if (gap.left !== undefined) return addAfter(text, gap, gap.left.range.end, style.separator + members);
  if (gap.right !== undefined) return insertAt(startOf(gap.right), `${members},${style.separator}`);
  return fillEmpty(text, gap.container, members, style);
}

function addAfter(text: string, gap: GapChange, end: number, addition: string): OffsetEdit {
  const comma = gap.right === undefined ? trailingCommaAfter(text, end) : undefined;
  // A trailing comma, which JSON does not allow, becomes the comma before the new member.
  return comma === undefined ? insertAt(end, `,${addition}`) : insertAt(comma, addition);
}

function fillEmpty(text: string, container: SourceNode, members: string, { padding }: JsonStyle): OffsetEdit {
  const inside = insideOf(text, container);
  if (inside === undefined) return insertAt(container.range.start + 1, padding.open + members);
  return { range: inside, newText: padding.open + members + padding.close };
}

function removeFromGap(text: string, gap: GapChange, first: SourceNode, last: SourceNode): OffsetEdit {
  const end = gap.right === undefined ? (trailingCommaAfter(text, last.range.end) ?? last.range.end) : last.range.end;
  if (gap.left !== undefined) return removal(gap.left.range.end, end);
  if (gap.right !== undefined) return removal(startOf(first), startOf(gap.right));
  const close = closingBracketOf(text, gap.container);
  const onlyBlanks = close !== undefined && isBlank(text, gap.container.range.start + 1, startOf(first)) && isBlank(text, end, close);
  return onlyBlanks ? removal(gap.container.range.start + 1, close) : removal(startOf(first), end);
}

/** What is between the brackets of an empty container; undefined where more than blanks is, or the closing bracket is missing. */
function insideOf(text: string, container: SourceNode): { readonly start: number; readonly end: number } | undefined {
  const start = container.range.start + 1;
  const end = closingBracketOf(text, container);
  return end !== undefined && isBlank(text, start, end) ? { start, end } : undefined;
}

function closingBracketOf(text: string, { range, kind }: SourceNode): number | undefined {
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

function startOf(node: SourceNode): number {
  return node.keyRange?.start ?? node.range.start;
}

function insertAt(offset: number, newText: string): OffsetEdit {
  return { range: { start: offset, end: offset }, newText };
}

function removal(start: number, end: number): OffsetEdit {
  return { range: { start, end }, newText: '' };
}
