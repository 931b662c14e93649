import type { SyntaxProblem } from './connector-document.js';

/** How deep objects and arrays may nest. Beyond it a file is hostile or broken, and recursive code would overflow. */
export const MAX_DEPTH = 500;

/** The only problem of a text that is too deep: nothing in it is read. `at` is where level 501 starts. */
export function tooDeepProblem(at: number): SyntaxProblem {
  return { code: 'nesting-depth', messageId: 'tooDeep', data: { limit: MAX_DEPTH }, range: { start: at, end: at + 1 } };
}
