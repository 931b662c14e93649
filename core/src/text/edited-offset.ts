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

/** Leads from offsets of a text to those of the edited text. What was written anew or removed is where that starts; what an insertion stands before has moved. */
export function offsetAfter(edits: readonly OffsetEdit[]): (offset: number) => number {
  const ordered = [...edits].sort((a, b) => a.range.start - b.range.start);
  return (offset) => {
    let shift = 0;
    for (const { range, newText } of ordered) {
      if (offset < range.start) break;
      if (offset < range.end) return range.start + shift;
      shift += newText.length - (range.end - range.start);
    }
    return offset + shift;
  };
}
