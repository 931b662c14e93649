import type { OffsetRange } from '../text/offset-range.js';

/** A heading of a Markdown text: `## Title`, a line underlined with `===` or `---`, `<h2>Title</h2>`, or a line in bold, which people take for one. */
export interface Heading {
  readonly text: string;
  /** Of the line. */
  readonly range: OffsetRange;
}

const LINE = /([^\r\n]*)(\r\n|\n|\r|$)/g;
const FENCE = /^ {0,3}(`{3,}|~{3,})/;
const NUMBERED = /^ {0,3}#{1,6}[ \t]*([^#\s].*)$/;
const TAGGED = /<h[1-6]\b[^<>]*>(.*?)<\/h[1-6]>/i;
const BOLD = /^ {0,3}(?:\*\*([^*]+)\*\*|__([^_]+)__):?$/;
const UNDERLINE = /^ {0,3}(?:=+|--+)[ \t]*$/;

/** The headings in the order of the text. A line within a block of code or a comment is none; one that lacks the blank after its signs is, as on most sites. */
export function findHeadings(text: string): readonly Heading[] {
  const headings: Heading[] = [];
  let before: Heading | undefined;
  for (const { line, range } of proseOf(text)) {
    const found = headingIn(line);
    if (found !== undefined) headings.push({ text: plain(found), range });
    else if (before !== undefined && UNDERLINE.test(line)) headings.push(before);
    before = found === undefined && line.trim() !== '' && !UNDERLINE.test(line) ? { text: plain(line), range } : undefined;
  }
  return headings;
}

function headingIn(line: string): string | undefined {
  const [, withStars, withScores] = BOLD.exec(line) ?? [];
  return NUMBERED.exec(line)?.[1] ?? TAGGED.exec(line)?.[1] ?? withStars ?? withScores;
}

interface Line {
  /** Without the blanks at its end, and without comments. */
  readonly line: string;
  readonly range: OffsetRange;
}

/** The lines that are no code. */
function proseOf(text: string): readonly Line[] {
  const lines: Line[] = [];
  let fence: string | undefined;
  let isComment = false;
  for (const { 1: raw = '', index } of text.matchAll(LINE)) {
    const start = index + (raw.startsWith('\ufeff') ? 1 : 0);
    const shown = raw.slice(start - index).trimEnd();
    const range = { start, end: start + shown.length };
    const mark = isComment ? undefined : FENCE.exec(shown)?.[1];
    const isEnd = fence !== undefined && mark?.startsWith(fence) === true;
    if (isEnd) fence = undefined;
    else fence ??= mark;
    if (isEnd || fence !== undefined) continue;
    const { line, isOpen } = withoutComments(shown, isComment);
    isComment = isOpen;
    lines.push({ line: line.trimEnd(), range });
  }
  return lines;
}

/** What of a line stands outside of comments, and whether one goes on behind it. */
function withoutComments(line: string, isInside: boolean): { readonly line: string; readonly isOpen: boolean } {
  let kept = '';
  let isOpen = isInside;
  for (let at = 0; at < line.length;) {
    const end = line.indexOf(isOpen ? '-->' : '<!--', at);
    if (!isOpen) kept += line.slice(at, end < 0 ? line.length : end);
    if (end < 0) break;
    at = end + (isOpen ? '-->' : '<!--').length;
    isOpen = !isOpen;
  }
  return { line: kept, isOpen };
}

/** Without closing signs, emphasis, tags and the addresses of links. */
function plain(text: string): string {
  return text.replace(/\s#+\s*$/, '').replace(/<[^<>]*>/g, '').replace(/\]\([^()]*\)/g, ']').replace(/[*_`[\]]/g, '').trim();
}
