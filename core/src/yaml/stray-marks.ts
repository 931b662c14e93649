import type { Mending } from './mending.js';

/** Byte order marks where lines start, as they are left over where files were put together. The library takes them for a part of the first word. */
export function strayMarksIn(text: string): readonly Mending[] {
  return [...text.matchAll(/(?<=\n[ \t]*)\uFEFF+/g)].map(({ index, 0: marks }) => {
    const range = { start: index, end: index + marks.length };
    return { problem: { code: 'syntax-error', messageId: 'yamlStrayMark', data: {}, range }, edits: [{ range, newText: '' }] };
  });
}
