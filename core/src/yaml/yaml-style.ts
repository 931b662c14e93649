import type { YamlNode, YamlStyle } from './yaml-node.js';

export type Quotes = 'plain' | 'single' | 'double';

/** How a YAML text is written, where there is a choice. */
export interface YamlFileStyle {
  readonly lineBreak: string;
  /** Columns per level. */
  readonly unit: number;
  /** Whether the `-` of a list stands further right than the key it belongs to. */
  readonly indentsLists: boolean;
}

export function fileStyleOf(text: string, root: YamlNode | undefined): YamlFileStyle {
  const nested = root === undefined ? [] : blocksBelow(root);
  const indented = nested.find((node) => columnOf(text, node) > columnOf(text, node.parent));
  const unit = indented === undefined ? 2 : columnOf(text, indented) - columnOf(text, indented.parent);
  const list = nested.find((node) => node.kind === 'array' && node.keyRange !== undefined);
  return {
    lineBreak: /\r\n|\n|\r/.exec(text)?.[0] ?? '\n',
    unit,
    indentsLists: list === undefined || columnOf(text, list) > columnOf(text, list.parent),
  };
}

/** The quotes of the texts in a container; `plain` where it has none to go by. */
export function quotesIn(container: YamlNode | undefined): Quotes {
  return container === undefined ? 'plain' : mostOf(container.children.filter(({ value }) => typeof value === 'string').map(({ style }) => style));
}

export function keyQuotesIn(text: string, container: YamlNode): Quotes {
  const first = container.children.find(({ keyRange }) => keyRange !== undefined)?.keyRange;
  return first === undefined ? 'plain' : quotesAt(text, first.start);
}

export function quotesAt(text: string, offset: number): Quotes {
  switch (text.charAt(offset)) {
    case '"': return 'double';
    case "'": return 'single';
    default: return 'plain';
  }
}

/** The column in which the members of a block stand. */
export function columnOf(text: string, node: YamlNode | undefined): number {
  const start = node?.children[0]?.start ?? node?.start ?? 0;
  let lineStart = start;
  while (lineStart > 0 && !'\r\n'.includes(text.charAt(lineStart - 1))) lineStart--;
  return start - (lineStart === 0 && text.startsWith('\uFEFF') ? 1 : lineStart);
}

function mostOf(styles: readonly YamlStyle[]): Quotes {
  const count = (style: YamlStyle): number => styles.filter((each) => each === style).length;
  if (count('double') > Math.max(count('plain'), count('single'))) return 'double';
  return count('single') > Math.max(count('plain'), count('double')) ? 'single' : 'plain';
}

function blocksBelow(node: YamlNode): readonly YamlNode[] {
  return node.children.flatMap((child) => (child.style === 'block' ? [child, ...blocksBelow(child)] : []));
}
