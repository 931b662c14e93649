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
export function movedText(text: string, root: YamlNode | undefined, pointer: Pointer, column: number): string | undefined {
  const found = locate(root, pointer);
  if (found === undefined || found.shownAt !== undefined || found.node.style !== 'block' || found.node.kind === 'scalar') return undefined;
  const { node } = found;
  const from = node.children[0]?.start ?? node.range.start;
  const lines = text.slice(from, endWithComment(text, endOfNode(node)));
  return KEEPS_LINES.test(lines) ? undefined : shifted(lines, column - columnOf(text, node));
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
