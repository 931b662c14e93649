import { isCollection, isPair } from 'yaml';
import type { SyntaxProblem } from '../documents/connector-document.js';

/** The brackets of a text that are never closed, at most so many, each where it stands. */
export function unclosedBracketsOf(text: string, root: unknown, limit: number): readonly SyntaxProblem[] {
  const problems: SyntaxProblem[] = [];
  const pending: unknown[] = [root];
  while (pending.length > 0 && problems.length < limit) {
    const node = pending.pop();
    if (isPair(node)) pending.push(node.value, node.key);
    if (!isCollection(node)) continue;
    const start = node.range?.[0] ?? 0;
    if (node.flow === true && !isClosed(text, node.range ?? [0, 0])) problems.push(unclosed(text.charAt(start), start));
    pending.push(...node.items.toReversed());
  }
  return problems;
}

function isClosed(text: string, range: readonly [start: number, end: number, ...unknown[]]): boolean {
  const closing = CLOSING.get(text.charAt(range[0]));
  // An implicit pair in a flow sequence, `[a: b]`, is an object without brackets.
  return closing === undefined || text.charAt(trimmedEnd(text, range) - 1) === closing;
}

const CLOSING: ReadonlyMap<string, string> = new Map([['{', '}'], ['[', ']']]);

function unclosed(bracket: string, start: number): SyntaxProblem {
  return { code: 'syntax-error', messageId: bracket === '{' ? 'unclosedObject' : 'unclosedArray', data: {}, range: { start, end: start + 1 } };
}

/** Where a collection ends, without the blanks after it. The library lets some broken collections end behind the text. */
export function trimmedEnd(text: string, [start, end]: readonly [start: number, end: number, ...unknown[]]): number {
  let at = Math.min(end, text.length);
  while (at > start && /\s/.test(text.charAt(at - 1))) at--;
  return at;
}
