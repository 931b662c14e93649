import type { OffsetEdit } from './text-edit.js';

/** Leads from offsets of an edited text to those of the text before. Inside of what was written anew, it is where that starts or ends. */
export function offsetBefore(edits: readonly OffsetEdit[]): (offset: number) => number {
  const steps = stepsOf(edits);
  return (offset) => {
    const step = steps[lastIndexWhere(steps.length, (index) => (steps[index]?.start ?? 0) < offset)];
    if (step === undefined) return offset;
    const { start, end, range, shift } = step;
    return offset < end ? Math.min(range.start + (offset - start), range.end) : offset - shift;
  };
}

/** Where an edit stands in the edited text, and by how much that grew up to its end. */
interface Step {
  readonly start: number;
  readonly end: number;
  readonly range: OffsetEdit['range'];
  readonly shift: number;
}

function stepsOf(edits: readonly OffsetEdit[]): readonly Step[] {
  let shift = 0;
  return [...edits].sort((a, b) => a.range.start - b.range.start).map(({ range, newText }) => {
    const start = range.start + shift;
    shift += newText.length - (range.end - range.start);
    return { start, end: start + newText.length, range, shift };
  });
}

/** The last of the first indexes for which something holds; -1 where it holds for none. */
function lastIndexWhere(count: number, holds: (index: number) => boolean): number {
  let [low, high] = [0, count];
  while (low < high) {
    const middle = (low + high) >>> 1;
    if (holds(middle)) low = middle + 1;
    else high = middle;
  }
  return low - 1;
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
