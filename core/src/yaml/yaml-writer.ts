import { changeBracketGap } from '../fixes/bracket-gap.js';
import type { ChangeWriter } from '../fixes/change-corrector.js';
import type { Addition, GapChange, Renaming, Replacement } from '../fixes/change-set.js';
import { styleOf } from '../fixes/json-style.js';
import { lineStartAt } from '../fixes/text-style.js';
import type { OffsetEdit } from '../text/text-edit.js';
import { withLineFeeds } from './line-feeds.js';
import { commentsOf, endWithComment, movedScalar, movedText, startWithComments } from './moved-text.js';
import type { YamlNode } from './yaml-node.js';
import { columnOf, fileStyleOf, keyQuotesIn, quotesAt, quotesIn, type YamlFileStyle } from './yaml-style.js';
import { flowEntry, keyText, type ValueStyle, YamlText } from './yaml-text.js';

/** Writes changes to a YAML text: members on lines of their own in block style, between commas in flow style. */
export class YamlWriter implements ChangeWriter<YamlNode> {
  readonly #text: string;
  readonly #file: YamlFileStyle;
  readonly #written: YamlText;

  constructor(text: string, root: YamlNode | undefined) {
    // As the reader does: single carriage returns are line breaks.
    this.#text = withLineFeeds(text);
    this.#file = fileStyleOf(text, root);
    this.#written = new YamlText(this.#file, {
      moved: (value, column) => movedText(this.#text, root, value, column),
      movedScalar: ({ pointer }, column) => movedScalar(this.#text, root, pointer, column),
      comments: (pointer) => commentsOf(this.#text, root, pointer),
    });
  }

  replace({ node, value, withComment }: Replacement<YamlNode>): OffsetEdit {
    const { parent } = node;
    const style = this.#styleFor(node);
    if (parent === undefined) return { range: node.range, newText: this.#written.block(value, 0, style) };
    if (parent.style === 'flow') return { range: node.range, newText: this.#flowValue(node, value, style) };
    return this.#replaceInBlock(node, withComment ? endWithComment(this.#text, endOf(node)) : endOf(node), value, style);
  }

  rename({ keyRange, key }: Renaming<YamlNode>): OffsetEdit {
    return { range: keyRange, newText: keyText(key, quotesAt(this.#text, keyRange.start)) };
  }

  change(gap: GapChange<YamlNode>): OffsetEdit {
    const { container, left, right, added, removed } = gap;
    if (container.style === 'flow') return this.#changeFlow(gap);
    const [first] = removed;
    const last = removed.at(-1);
    if (first === undefined || last === undefined) return this.#addLines(gap);
    if (added.length > 0) return { range: { start: first.start, end: endOf(last) }, newText: this.#entries(gap, added) };
    return left === undefined && right === undefined ? this.replace({ node: container, value: emptyLike(container), withComment: false }) : this.#removeLines(gap, first, last);
  }

  #changeFlow(gap: GapChange<YamlNode>): OffsetEdit {
    const { container, added } = gap;
    const isOpenedUp = container.children.length === 0 && container.parent?.style !== 'flow';
    if (isOpenedUp) return this.replace({ node: container, value: valueOfAdditions(container, added), withComment: false });
    const style = this.#styleIn(container);
    const separator = styleOf(this.#text, container).separator || (container.children.length > 1 ? '' : ' ');
    return changeBracketGap(this.#text, gap, {
      separator,
      padding: { open: '', close: '' },
      write: ({ key, value }) => flowEntry(key, value, style),
    });
  }

  #addLines(gap: GapChange<YamlNode>): OffsetEdit {
    const { left, right, container } = gap;
    const entries = this.#entries(gap, gap.added);
    const newLine = this.#file.lineBreak + ' '.repeat(columnOf(this.#text, container));
    if (left !== undefined) return insertAt(this.#endOfLines(left), newLine + entries);
    return insertAt(right?.start ?? container.range.end, entries + newLine);
  }

  #entries({ container }: GapChange<YamlNode>, added: readonly Addition[]): string {
    const column = columnOf(this.#text, container);
    const style = this.#styleIn(container);
    return added.map(({ key, value }) => this.#written.blockEntry(key, value, column, style)).join(this.#file.lineBreak + ' '.repeat(column));
  }

  #removeLines({ left, right, removesComments }: GapChange<YamlNode>, first: YamlNode, last: YamlNode): OffsetEdit {
    const ownLine = lineStartAt(this.#text, first.start);
    const ownsLine = this.#text.slice(ownLine, first.start).trim() === '';
    // The first member of an item stands beside the item's dash, which stays for the next one.
    if (!ownsLine) return removal(first.start, right?.start ?? endOf(last));
    const lineStart = removesComments ? startWithComments(this.#text, ownLine) : ownLine;
    const lineEnd = this.#endOfLines(last);
    // The last lines of a block go with the line break before them: the one after them may be where the block around adds lines.
    if (right === undefined && left !== undefined) return removal(this.#endOfLine(lineStart - 1), lineEnd);
    return removal(lineStart, this.#text.indexOf('\n', lineEnd) + 1);
  }

  #replaceInBlock(node: YamlNode, end: number, value: unknown, style: ValueStyle): OffsetEdit {
    const column = columnOf(this.#text, node.parent);
    const written = node.keyRange === undefined ? this.#written.afterDash(value, column, style) : this.#written.afterColon(value, column, style);
    const indicator = this.#indicatorEnd(node);
    const isDirect = indicator !== undefined && this.#text.slice(indicator, node.range.start).trim() === '';
    if (isDirect) return { range: { start: indicator, end }, newText: written };
    // An anchor, a tag or a comment stands between the indicator and the value, and stays.
    const lineStart = lineStartAt(this.#text, node.range.start);
    const isOnOwnLine = this.#text.slice(lineStart, node.range.start).trim() === '';
    const inPlace = isOnOwnLine ? this.#written.block(value, node.range.start - lineStart, style) : written.startsWith(' ') ? written.slice(1) : written;
    return { range: { start: node.range.start, end }, newText: inPlace };
  }

  /** Where the colon or dash before a value ends. */
  #indicatorEnd(node: YamlNode): number | undefined {
    if (node.keyRange === undefined) return this.#text.charAt(node.start) === '-' ? node.start + 1 : undefined;
    const colon = /[ \t]*:/y;
    colon.lastIndex = node.keyRange.end;
    return colon.test(this.#text) ? colon.lastIndex : undefined;
  }

  #flowValue(node: YamlNode, value: unknown, style: ValueStyle): string {
    const isAfterColon = this.#text.charAt(node.range.start - 1) === ':';
    return (isAfterColon ? ' ' : '') + flowEntry(undefined, value, style);
  }

  /** A text keeps the quotes of the one it replaces; any other value is written like its neighbours. */
  #styleFor(node: YamlNode): ValueStyle {
    const around = this.#styleIn(node.parent ?? node);
    const isText = node.kind === 'scalar' && typeof node.value === 'string';
    return isText && (node.style === 'single' || node.style === 'double' || node.style === 'plain') ? { ...around, quotes: node.style } : around;
  }

  #styleIn(container: YamlNode): ValueStyle {
    return { quotes: quotesIn(container), keyQuotes: keyQuotesIn(this.#text, container) };
  }

  /** The end of the line on which a member ends: a comment there belongs to the member. */
  #endOfLines(node: YamlNode): number {
    return this.#endOfLine(node.keepsLinesUntil === undefined ? endOf(node) : node.keepsLinesUntil - 1);
  }

  #endOfLine(offset: number): number {
    const next = this.#text.indexOf('\n', offset);
    if (next < 0) return this.#text.length;
    return this.#text.charAt(next - 1) === '\r' ? next - 1 : next;
  }
}

function endOf(node: YamlNode): number {
  return Math.max(node.range.end, node.keyRange?.end ?? 0);
}

function emptyLike(container: YamlNode): unknown {
  return container.kind === 'object' ? {} : [];
}

function valueOfAdditions(container: YamlNode, added: readonly Addition[]): unknown {
  return container.kind === 'object' ? Object.fromEntries(added.map(({ key, value }) => [key ?? '', value])) : added.map(({ value }) => value);
}

function insertAt(offset: number, newText: string): OffsetEdit {
  return { range: { start: offset, end: offset }, newText };
}

function removal(start: number, end: number): OffsetEdit {
  return { range: { start, end }, newText: '' };
}
