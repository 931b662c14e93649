import type { SyntaxProblem } from '../documents/connector-document.js';

/**
 * The problems in the order of the text, one for each place. Where one word is not expected, neither is the rest of its line; and where a value
 * ended too early, nothing is that follows.
 */
export function withoutFollowUps(text: string, problems: readonly SyntaxProblem[]): readonly SyntaxProblem[] {
  const kept: SyntaxProblem[] = [];
  let quietUntil = -1;
  let isWholeLine = false;
  for (const problem of [...problems].sort((a, b) => a.range.start - b.range.start)) {
    const { start } = problem.range;
    if (start === kept.at(-1)?.range.start) continue;
    if (problem.messageId !== 'unexpectedCharacter') {
      kept.push(problem);
      continue;
    }
    if (start > quietUntil) {
      kept.push(problem);
      isWholeLine = isFirstOnLine(text, start);
    }
    const lineEnd = endOfLine(text, start);
    quietUntil = isWholeLine ? endOfNextContent(text, lineEnd) : lineEnd;
  }
  return kept;
}

function isFirstOnLine(text: string, offset: number): boolean {
  return text.slice(text.lastIndexOf('\n', offset - 1) + 1, offset).trim() === '';
}

function endOfLine(text: string, offset: number): number {
  const end = text.indexOf('\n', offset);
  return end < 0 ? text.length : end;
}

/** The end of the next line that holds more than blanks and a comment. */
function endOfNextContent(text: string, lineEnd: number): number {
  const lines = /\n(?:[ \t\r]*(?:#[^\n]*)?\n)*[^\n]*/y;
  lines.lastIndex = lineEnd;
  return lines.test(text) ? lines.lastIndex : text.length;
}
