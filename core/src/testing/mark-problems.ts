import { LineIndex } from '../text/line-index.js';
import type { OffsetRange } from '../text/offset-range.js';

export interface Mark {
  readonly range: OffsetRange;
  /** `rule-id: message` */
  readonly label: string;
}

/**
 * The text with a line of carets below each marked place, as the rules' pages show findings. The carets end with the
 * line they are on; an empty place gets one caret.
 */
export function markProblems(text: string, marks: readonly Mark[]): string {
  const lines = text.split('\n');
  const index = new LineIndex(text);
  const below = new Map<number, string[]>();
  for (const { range, label } of marks) {
    const { line, character } = index.positionAt(range.start);
    const end = index.positionAt(range.end);
    const last = end.line === line ? end.character : (lines[line] ?? '').length;
    const carets = ' '.repeat(character) + '^'.repeat(Math.max(1, last - character));
    below.set(line, [...(below.get(line) ?? []), `${carets} ${label}`]);
  }
  return lines.flatMap((line, number) => [line, ...(below.get(number) ?? [])]).join('\n');
}
