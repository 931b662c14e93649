import type { ConnectorDocument } from '../documents/connector-document.js';
import type { OffsetRange } from '../text/offset-range.js';
import { yamlCursorAt } from './yaml-cursor.js';

/** A name that is being written behind `*` in a YAML text. */
export interface YamlAlias {
  /** With the star. */
  readonly range: OffsetRange;
  /** The anchors that may be named, the nearest first. */
  readonly anchors: readonly YamlAnchor[];
}

export interface YamlAnchor {
  readonly name: string;
  /** The line on which it stands, without blanks around it. */
  readonly line: string;
}

/** Quoted texts and comments are passed over; an anchor stands in front of a value. What is before it is looked at only where there is an `&`: at each blank of a long line, it would take minutes. */
const ANCHOR = /(?<=^|[\s:\-[{,])(?:"(?:[^"\\\r\n]|\\.)*"|'[^'\r\n]*'|#[^\r\n]*)|&(?<=(?:^|[:\-[{,])[ \t]*(?:![^\s]*[ \t]+)?&)([^\s,[\]{}]+)/gm;

/** Undefined where no alias is being written. */
export function yamlAliasAt({ text, value }: Pick<ConnectorDocument, 'text' | 'value'>, offset: number): YamlAlias | undefined {
  const typed = /\*[^\s,[\]{}*]*$/.exec(text.slice(Math.max(0, offset - 200), offset))?.[0];
  if (typed === undefined) return undefined;
  const start = offset - typed.length;
  // Were the star a letter, a plain text would have to start with it: it is none in a comment, in quotes, or in the middle of a text.
  const cursor = yamlCursorAt({ text: `${text.slice(0, start)}x${text.slice(start + 1)}`, value }, offset);
  if (cursor?.range.start !== start || cursor.role === 'key' && cursor.hasColon) return undefined;
  return { range: { start, end: cursor.range.end }, anchors: anchorsBefore(text, start) };
}

/** An alias can only name what stands above it, and no value that it is a part of. */
function anchorsBefore(text: string, offset: number): readonly YamlAnchor[] {
  const anchors = new Map<string, YamlAnchor>();
  const around = linesAround(text, offset);
  for (const { 1: name, index } of text.slice(0, offset).matchAll(ANCHOR)) {
    if (name === undefined) continue;
    const start = lineStart(text, index);
    anchors.delete(name);
    if (!around.has(start)) anchors.set(name, { name, line: lineFrom(text, start).trim() });
  }
  return [...anchors.values()].reverse();
}

/** Where the lines start whose values the offset is in: each is indented less than all between it and the offset. */
function linesAround(text: string, offset: number): ReadonlySet<number> {
  const around = new Set<number>();
  let start = lineStart(text, offset);
  let indent = indentOf(text, start);
  while (start > 0 && indent > 0) {
    start = lineStart(text, start - 1);
    if (!/^[ \t]*[^\s#]/.test(lineFrom(text, start)) || indentOf(text, start) >= indent) continue;
    indent = indentOf(text, start);
    around.add(start);
  }
  return around;
}

function indentOf(text: string, start: number): number {
  return /^[ \t]*/.exec(lineFrom(text, start))?.[0].length ?? 0;
}

function lineStart(text: string, offset: number): number {
  return text.lastIndexOf('\n', offset - 1) + 1;
}

function lineFrom(text: string, start: number): string {
  const end = text.indexOf('\n', start);
  return text.slice(start, end < 0 ? undefined : end);
}
