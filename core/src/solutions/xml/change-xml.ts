import type { OffsetEdit } from '../../text/text-edit.js';
import { escapeText } from './escape-xml.js';
import type { XmlDocument, XmlElement } from './xml-element.js';

/** Replaces everything in an element by a text. Its tags stay as they are, unless it closed itself. */
export function setText(document: XmlDocument, element: XmlElement, text: string): OffsetEdit {
  const escaped = escapeText(text);
  if (element.content !== undefined) return { range: element.content, newText: escaped };
  return { range: element.range, newText: `${openTagOf(document, element)}${escaped}</${element.name}>` };
}

/** `lines` as the last children of an element, indented like those that are there. Each line is one element of markup, indented from zero. */
export function appendChildren(document: XmlDocument, parent: XmlElement, lines: readonly string[]): OffsetEdit {
  const last = parent.children.at(-1);
  if (last !== undefined) return insertAfter(document, last, lines);
  const inner = indentBefore(document, parent);
  const block = lines.map((line) => `${newlineOf(document)}${inner}  ${line}`).join('') + newlineOf(document) + inner;
  if (parent.content === undefined) return { range: parent.range, newText: `${openTagOf(document, parent)}${block}</${parent.name}>` };
  return { range: parent.content, newText: block };
}

/** `lines` right after an element, as its siblings. */
export function insertAfter(document: XmlDocument, sibling: XmlElement, lines: readonly string[]): OffsetEdit {
  const indent = indentBefore(document, sibling);
  const { end } = sibling.range;
  return { range: { start: end, end }, newText: lines.map((line) => `${newlineOf(document)}${indent}${line}`).join('') };
}

/** `lines` right before an element, as its siblings. */
export function insertBefore(document: XmlDocument, sibling: XmlElement, lines: readonly string[]): OffsetEdit {
  const indent = indentBefore(document, sibling);
  const { start } = sibling.range;
  return { range: { start, end: start }, newText: lines.map((line) => `${line}${newlineOf(document)}${indent}`).join('') };
}

/** Takes an element out, with the white space before it. */
export function removeElement({ text }: XmlDocument, { range }: XmlElement): OffsetEdit {
  const before = text.slice(0, range.start);
  return { range: { start: before.trimEnd().length, end: range.end }, newText: '' };
}

/** The line ends of the file. */
function newlineOf({ text }: XmlDocument): string {
  return text.includes('\r\n') ? '\r\n' : '\n';
}

function openTagOf({ text }: XmlDocument, { range }: XmlElement): string {
  return `${text.slice(range.start, range.end).replace(/(?<!\s)\s*\/>$/, '')}>`;
}

/** What stands before an element on its line, where that is white space only. */
function indentBefore({ text }: XmlDocument, { range }: XmlElement): string {
  return /(?:^|\n)([ \t]*)$/.exec(text.slice(Math.max(0, range.start - 400), range.start))?.[1] ?? '';
}
