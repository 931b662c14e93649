import type { CharSequence } from '../text/char-sequence.js';

/** What stands at the start of the line of an offset, before anything that is no blank. */
export function indentAt(text: CharSequence, offset: number): string {
  const start = lineStartAt(text, offset);
  let end = start;
  while (text.charAt(end) === ' ' || text.charAt(end) === '\t') end++;
  return text.slice(start, end);
}

/** The line break that is used around an offset: the next one, else the one before. `\n` for a text of one line. */
export function lineBreakNear(text: CharSequence, offset: number): string {
  const next = text.indexOf('\n', offset);
  const found = next >= 0 ? next : text.lastIndexOf('\n', offset);
  if (found < 0) return '\n';
  return text.charAt(found - 1) === '\r' ? '\r\n' : '\n';
}

/** One step of indentation as the text has it: what its first indented line starts with. Two spaces where none is indented. */
export function indentUnitOf(text: string): string {
  return /^[ \t]+(?=[^\s])/m.exec(text)?.[0] ?? '  ';
}

export function lineStartAt(text: CharSequence, offset: number): number {
  const start = text.lastIndexOf('\n', offset - 1) + 1;
  return start === 0 && text.startsWith('\uFEFF') ? 1 : start;
}
