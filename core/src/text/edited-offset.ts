import type { OffsetEdit } from './text-edit.js';

/** Leads from offsets of an edited text to those of the text before. Inside of what was written anew, it is where that starts or ends. */
export function offsetBefore(edits: readonly OffsetEdit[]): (offset: number) => number {
  const ordered = [...edits].sort((a, b) => a.range.start - b.range.start);
  return (offset) => {
    let shift = 0;
    for (const { range, newText } of ordered) {
      const start = range.start + shift;
      if (offset <= start) break;
      if (offset < start + newText.length) return Math.min(range.start + (offset - start), range.end);
      shift += newText.length - (range.end - range.start);
    }
    return offset - shift;
  };
}
