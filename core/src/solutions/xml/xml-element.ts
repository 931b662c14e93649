import type { OffsetRange } from '../../text/offset-range.js';

/** An element with its place in the text, so that one can be changed without touching the others. */
export interface XmlElement {
  /** As written, with its prefix. */
  readonly name: string;
  /** Names as written, values unescaped. */
  readonly attributes: ReadonlyMap<string, string>;
  readonly children: readonly XmlElement[];
  /** What stands directly in it, unescaped and without that of its children. */
  readonly text: string;
  /** From `<` to the `>` of its end. */
  readonly range: OffsetRange;
  /** Between its tags; undefined for one that closes itself. */
  readonly content: OffsetRange | undefined;
}

export interface XmlDocument {
  /** As in the file, with its BOM and its line ends. */
  readonly text: string;
  readonly root: XmlElement;
}

/** The children of a name, ignoring case: tools and versions differ in it. */
export function childrenOf(element: XmlElement | undefined, name: string): readonly XmlElement[] {
  const wanted = name.toLowerCase();
  return (element?.children ?? []).filter((child) => child.name.toLowerCase() === wanted);
}

export function childOf(element: XmlElement | undefined, name: string): XmlElement | undefined {
  return childrenOf(element, name)[0];
}

/** The text of a child, trimmed; empty where there is none. */
export function childText(element: XmlElement | undefined, name: string): string {
  return childOf(element, name)?.text.trim() ?? '';
}

/** An attribute by a name whose case differs between versions. */
export function attributeOf(element: XmlElement | undefined, name: string): string | undefined {
  const wanted = name.toLowerCase();
  for (const [key, value] of element?.attributes ?? []) if (key.toLowerCase() === wanted) return value;
  return undefined;
}
