/** A line with content: no blank line, and no comment on its own. */
export interface YamlLine {
  readonly start: number;
  /** Where the content starts and ends, without indentation, comment and blanks. */
  readonly from: number;
  readonly to: number;
  /** How far the content is indented, a tab counting as one. */
  readonly indent: number;
  readonly hasTabs: boolean;
  /** The column after the dashes of list items; `indent` where there are none. */
  readonly column: number;
  readonly isItem: boolean;
  /** Ends with the colon of a key, so that deeper lines follow. */
  readonly opensBlock: boolean;
  readonly hasColon: boolean;
}

/** The lines with content, told from their looks alone: a text with several lines looks like keys and values where it does. */
export function contentLines(text: string): readonly YamlLine[] {
  const lines: YamlLine[] = [];
  for (const match of text.matchAll(/^(\uFEFF?[ \t]*)([^\s#][^\r\n]*)$/gm)) lines.push(lineOf(match.index, match[1] ?? '', match[2] ?? ''));
  return lines;
}

function lineOf(start: number, blanks: string, rest: string): YamlLine {
  const content = rest.replace(/(?<![ \t])[ \t]+#.*$/, '').trimEnd();
  const indent = blanks.replace('\uFEFF', '').length;
  const dashes = /^(?:-[ \t]+)*/.exec(content)?.[0].length ?? 0;
  const from = start + blanks.length;
  return {
    start: from - indent,
    from,
    to: from + content.length,
    indent,
    hasTabs: blanks.includes('\t'),
    column: indent + dashes,
    isItem: content.startsWith('-'),
    opensBlock: content.endsWith(':'),
    hasColon: /:(?:[ \t]|$)/.test(content),
  };
}
