import { indentAt, indentUnitOf, lineBreakNear } from './text-style.js';
import type { SourceNode } from './source-tree.js';

/** How members are written in one container. */
export interface JsonStyle {
  /** What stands between a comma and the next member: a line break with the members' indentation, a space, or nothing. */
  readonly separator: string;
  /** Between a key and its value. */
  readonly colon: string;
  /** What an empty container gets after its opening and before its closing bracket. */
  readonly padding: { readonly open: string; readonly close: string };
  /** How the lines of a nested value are indented; undefined where everything stands on one line. */
  readonly lines: { readonly lineBreak: string; readonly indent: string; readonly unit: string } | undefined;
}

/** The style of a container's members, taken from its own members, else from what is around it. Where these are indented differently, the one that the text comes beside, or in place of, tells. */
export function styleOf<N extends SourceNode<N>>(text: string, container: N, near?: N): JsonStyle {
  const common = separatorOf(text, container);
  const own = near === undefined || !common.includes('\n') ? '' : blanksBefore(text, startOf(near));
  const separator = own.includes('\n') ? own : common;
  return separator.includes('\n') ? linedStyle(text, container, separator) : inlineStyle(text, container, separator);
}

/** The style of the root value itself, which no container surrounds. */
export function rootStyleOf(text: string): JsonStyle {
  const lineBreak = lineBreakNear(text, 0);
  return { separator: lineBreak, colon: ': ', padding: { open: '', close: '' }, lines: { lineBreak, indent: '', unit: indentUnitOf(text) } };
}

function linedStyle<N extends SourceNode<N>>(text: string, container: N, separator: string): JsonStyle {
  const lineBreak = separator.includes('\r\n') ? '\r\n' : '\n';
  const indent = separator.slice(separator.lastIndexOf('\n') + 1);
  const outer = indentAt(text, container.range.start);
  const unit = indent.startsWith(outer) && indent.length > outer.length ? indent.slice(outer.length) : indentUnitOf(text);
  const padding = { open: lineBreak + indent, close: lineBreak + outer };
  return { separator: lineBreak + indent, colon: colonOf(text, container), padding, lines: { lineBreak, indent, unit } };
}

function inlineStyle<N extends SourceNode<N>>(text: string, container: N, separator: string): JsonStyle {
  return { separator, colon: colonOf(text, container), padding: { open: '', close: '' }, lines: undefined };
}

/** The blanks before the last member that tells: after a comma, or after the bracket of a container with one member. */
function separatorOf<N extends SourceNode<N>>(text: string, container: N): string {
  const { children } = container;
  const last = children.at(-1);
  if (last === undefined) return separatorForEmpty(text, container);
  const found = blanksBefore(text, startOf(last));
  if (children.length > 1 || found.includes('\n')) return found;
  return colonOf(text, container).includes(' ') ? ' ' : '';
}

function blanksBefore(text: string, offset: number): string {
  let start = offset;
  while (/\s/.test(text.charAt(start - 1))) start--;
  return text.slice(start, offset);
}

/** An empty container is opened up where its surroundings stand on several lines. */
function separatorForEmpty<N extends SourceNode<N>>(text: string, container: N): string {
  if (!text.includes('\n', text.startsWith('\uFEFF') ? 1 : 0) && container.parent !== undefined) return colonOf(text, container).includes(' ') ? ' ' : '';
  if (container.parent !== undefined && !separatorOf(text, container.parent).includes('\n')) return separatorOf(text, container.parent);
  return lineBreakNear(text, container.range.start) + indentAt(text, container.range.start) + unitAround(text, container);
}

function unitAround<N extends SourceNode<N>>(text: string, container: N): string {
  const { parent } = container;
  if (parent === undefined) return indentUnitOf(text);
  const inner = indentAt(text, startOf(container));
  const outer = indentAt(text, parent.range.start);
  return inner.startsWith(outer) && inner.length > outer.length ? inner.slice(outer.length) : unitAround(text, parent);
}

/** As the nearest member around writes it. */
function colonOf<N extends SourceNode<N>>(text: string, container: N): string {
  for (let node: N | undefined = container; node !== undefined; node = node.parent) {
    const member: N | undefined = node.children.find((child) => child.keyRange !== undefined) ?? (node.keyRange === undefined ? undefined : node);
    if (member?.keyRange === undefined) continue;
    const between = text.slice(member.keyRange.end, member.range.start);
    if (/^[ \t]*:[ \t]*$/.test(between) && member.range.end > member.range.start) return between;
  }
  return ': ';
}

function startOf<N extends SourceNode<N>>(node: N): number {
  return node.keyRange?.start ?? node.range.start;
}
