import type { OffsetRange } from '../text/offset-range.js';

/** A heading of a Markdown text: `## Title`, a line underlined with `===` or `---`, or `<h2>Title</h2>`. */
export interface Heading {
  readonly text: string;
  /** Of the line. */
  readonly range: OffsetRange;
}

const FENCE = /^ {0,3}(?:```|~~~)/;
const NUMBERED = /^ {0,3}#{1,6}[ \t]*([^#\s].*)$/;
const TAGGED = /<h[1-6]\b[^<>]*>(.*?)<\/h[1-6]>/i;
const UNDERLINE = /^ {0,3}(?:=+|--+)[ \t]*$/;

/** The headings in the order of the text. A line within a block of code is none; one that lacks the blank after its signs is, as on most sites. */
export function findHeadings(text: string): readonly Heading[] {
  const headings: Heading[] = [];
  let start = 0;
  let isCode = false;
  let before: Heading | undefined;
  for (const raw of text.split('\n')) {
    const line = raw.replace(/^\ufeff/, '').trimEnd();
    const range = { start: start + (raw.startsWith('\ufeff') ? 1 : 0), end: start + raw.trimEnd().length };
    start += raw.length + 1;
    if (FENCE.test(line)) isCode = !isCode;
    if (isCode) continue;
    const found = NUMBERED.exec(line)?.[1] ?? TAGGED.exec(line)?.[1];
    if (found !== undefined) headings.push({ text: plain(found), range });
    else if (before !== undefined && UNDERLINE.test(line)) headings.push(before);
    before = found === undefined && line.trim() !== '' && !UNDERLINE.test(line) ? { text: plain(line), range } : undefined;
  }
  return headings;
}

/** Without closing signs, emphasis, tags and the addresses of links. */
function plain(text: string): string {
  return text.replace(/\s#+\s*$/, '').replace(/<[^<>]*>/g, '').replace(/\]\([^()]*\)/g, ']').replace(/[*_`[\]]/g, '').trim();
}
