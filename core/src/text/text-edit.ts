import type { OffsetRange } from './offset-range.js';

/** Replaces `range` of one version of a text by `newText`. The edits of one list refer to the same version and do not overlap. */
export interface OffsetEdit {
  readonly range: OffsetRange;
  readonly newText: string;
}

/** Applies edits of one version to its text; the order of the list does not matter. Throws a RangeError where two of them overlap. */
export function applyEdits(text: string, edits: readonly OffsetEdit[]): string {
  const ordered = [...edits].sort((a, b) => a.range.start - b.range.start || a.range.end - b.range.end);
  let result = '';
  let at = 0;
  for (const edit of ordered) {
    if (edit.range.start < at) throw new RangeError(`Overlapping edits at offset ${edit.range.start}`);
    result += text.slice(at, edit.range.start) + edit.newText;
    at = edit.range.end;
  }
  return result + text.slice(at);
}
