import type { SyntaxProblem } from './connector-document.js';
import type { DocumentInput } from './document-input.js';

/** What was wrong with the bytes, then what is wrong with the text. A NUL byte is reported once, and not again as a wrong character. */
export function allProblems({ readErrors = [], text }: DocumentInput, found: readonly SyntaxProblem[]): readonly SyntaxProblem[] {
  const hasNul = readErrors.some(({ messageId }) => messageId === 'nulBytes');
  return [...readErrors, ...(hasNul ? found.filter(({ range }) => text.charCodeAt(range.start) !== 0) : found)];
}
