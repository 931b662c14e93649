import type { MovedValue } from '../fixes/moved-value.js';
import { lineStartAt } from '../fixes/text-style.js';
import type { Pointer } from '../pointer.js';
import { locate } from './yaml-lookup.js';
import type { YamlNode } from './yaml-node.js';
import { columnOf } from './yaml-style.js';

/** Lines at the end of which it matters what follows: `|+` keeps all line breaks. */
const KEEPS_LINES = /[|>][0-9]*\+/;

/**
 * The text of an object or list in lines of its own, with its comments, as it stands in another column. Undefined for what has none: texts,
 * brackets, aliases, and what could change its meaning elsewhere.
 */
export function movedText(text: string, root: YamlNode | undefined, { pointer, isCopy }: MovedValue, column: number): string | undefined {
  const found = locate(root, pointer);
  if (found === undefined || found.shownAt !== undefined || found.node.style !== 'block' || found.node.kind === 'scalar') return undefined;
  const { node } = found;
  const first = node.children[0]?.start ?? node.range.start;
  const from = isCopy ? startWithInside(text, first) : first;
  const lines = text.slice(from, endWithComment(text, endOfNode(node)));
  return KEEPS_LINES.test(lines) ? undefined : shifted(lines, column - columnOf(text, node));
}

/** The text of a scalar as it is written behind its key, for a key in another column. Undefined for what is none, or could change its meaning elsewhere. */
export function movedScalar(text: string, root: YamlNode | undefined, pointer: Pointer, column: number): string | undefined {
  const found = locate(root, pointer);
  if (found === undefined || found.shownAt !== undefined || found.node.kind !== 'scalar' || found.node.style === 'alias' || found.node.parent?.style !== 'block') return undefined;
  const { range, keyRange, parent } = found.node;
  const written = text.slice(range.start, range.end).trimEnd();
  const isBesideKey = keyRange !== undefined && /^[ \t]*:[ \t]+$/.test(text.slice(keyRange.end, range.start));
  return written === '' || !isBesideKey || KEEPS_LINES.test(written) ? undefined : shifted(written, column - columnOf(text, parent));
}

/** Where the comments start that stand between a key and the first member of its value. */
function startWithInside(text: string, first: number): number {
  const lineStart = lineStartAt(text, first);
  if (text.slice(lineStart, first).trim() !== '') return first;
  const start = startWithComments(text, lineStart);
  return start === lineStart ? first : text.indexOf('#', start);
}

/** What is said about a member: on lines of their own right above it, and behind its end on the same line. */
export interface MemberComments {
  /** Each from its `#`. */
  readonly above: readonly string[];
  /** Of a text or of brackets; undefined where the text of the value brings it along. */
  readonly behind: string | undefined;
}

/** The comments of a member of a block. Those of a member that an alias shows stay where they are. */
export function commentsOf(text: string, root: YamlNode | undefined, pointer: Pointer): MemberComments {
  const found = locate(root, pointer);
  if (found === undefined || found.shownAt !== undefined || found.node.parent?.style === 'flow') return { above: [], behind: undefined };
  const { node } = found;
  const lineStart = lineStartAt(text, node.start);
  const isFirstOnLine = text.slice(lineStart, node.start).trim() === '';
  const above = isFirstOnLine ? (text.slice(startWithComments(text, lineStart), lineStart).match(/#.*/g) ?? []) : [];
  const isOnItsOwn = node.style !== 'block' && node.style !== 'literal';
  const end = endOfEntry(node);
  const behind = isOnItsOwn ? text.slice(end, endWithComment(text, end)).trim() : '';
  return { above: above.map((line) => line.trimEnd()), behind: behind === '' ? undefined : behind };
}

/** Where the first of the lines starts that hold nothing but a comment right above a line. */
export function startWithComments(text: string, lineStart: number): number {
  let start = lineStart;
  for (;;) {
    const before = start === 0 ? 0 : lineStartAt(text, start - 1);
    if (before === start || !/^[ \t]*#/.test(text.slice(before, start))) return start;
    start = before;
  }
}

/** The end of a comment on the line on which something ends; that end where there is none. */
export function endWithComment(text: string, end: number): number {
  let last = end;
  while (last > 0 && /\s/.test(text.charAt(last - 1))) last--;
  const comment = /[ \t]+#[^\r\n]*/y;
  comment.lastIndex = last;
  const found = comment.exec(text)?.[0];
  return found === undefined ? last : last + found.trimEnd().length;
}

/** The last of a block may be a key without a value. */
function endOfNode(node: YamlNode): number {
  const last = node.children.at(-1);
  return Math.max(node.range.end, node.keyRange?.end ?? 0, last === undefined ? 0 : endOfEntry(last));
}

function endOfEntry({ keyRange, range }: YamlNode): number {
  return Math.max(range.end, keyRange?.end ?? 0);
}

function shifted(lines: string, by: number): string {
  if (by === 0) return lines;
  if (by > 0) return lines.replace(/(\r\n|\r|\n)(?=[^\r\n])/g, `$1${' '.repeat(by)}`);
  return lines.replace(new RegExp(`(\\r\\n|\\r|\\n) {1,${-by}}`, 'g'), '$1');
}
