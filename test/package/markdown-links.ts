export interface MarkdownLink {
  readonly target: string;
  readonly isPicture: boolean;
}

/** The inline links and pictures of a Markdown text, without those in code; a file's target has no fragment. */
export function linksOf(markdown: string): readonly MarkdownLink[] {
  const prose = markdown.replace(/^```.*?^```/gms, '').replace(/`[^`\n]*`/g, '');
  return [...prose.matchAll(/(!?)\[(?:[^\]]*)\]\(([^)\s]+)\)/g)].map(([, mark, target = '']) => ({
    target: target.startsWith('#') ? target : target.replace(/#.*$/, ''),
    isPicture: mark === '!',
  }));
}
