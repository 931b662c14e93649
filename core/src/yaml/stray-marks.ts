import type { Mending } from './mending.js';

/** Before what looks like a member, an item, a comment or nothing: in a text of several lines, a mark is a part of it. */
const STRAY_MARKS = /(?<=\n[ \t]*)\uFEFF+(?=[ \t]*(?:-[ \t]|---|#|(?:[^\s:#"']+|"[^"\n]*"|'[^'\n]*'):[ \t\r\n]|[\r\n]|$))/g;

/** Byte order marks where lines start, as they are left over where files were put together. The library takes them for a part of the first word. */
export function strayMarksIn(text: string): readonly Mending[] {
  return [...text.matchAll(STRAY_MARKS)].map(({ index, 0: marks }) => {
    const range = { start: index, end: index + marks.length };
    return { problem: { code: 'syntax-error', messageId: 'yamlStrayMark', data: {}, range }, edits: [{ range, newText: '' }] };
  });
}
