import { type MarkupContent, MarkupKind } from 'vscode-languageserver';

/** A text for an editor: as Markdown where it shows that, else without the marks. */
export function markupOf(markdown: string, showsMarkdown: boolean): MarkupContent {
  return showsMarkdown ? { kind: MarkupKind.Markdown, value: markdown } : { kind: MarkupKind.PlainText, value: withoutMarks(markdown) };
}

/** What is left of our own Markdown where nobody draws it: links with their address, tables with their bars. */
function withoutMarks(markdown: string): string {
  return markdown
    .replace(/^\|(?:[ :-]+\|)+\n/gm, '')
    .replace(/^```\w*\n?/gm, '')
    .replace(/\[([^\]]+)\]\(([^)]+)\)/g, '$1: $2')
    .replace(/\*\*|`/g, '')
    .replace(/\\([|*_`<>[\]])/g, '$1')
    .replaceAll('&nbsp;', ' ');
}
