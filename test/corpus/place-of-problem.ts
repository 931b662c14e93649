import { type ConnectorProject, documentAt, LineIndex, type Problem, rangeOfProblem, segmentsOf, valueAt } from '@connector-workbench/core';

/** What is wrong with the place of a problem: it should lie in its file, on the text it is about. Undefined where all is well. */
export function misplacement(project: ConnectorProject, problem: Problem): string | undefined {
  const document = documentAt(project, problem.uri);
  // An icon has no text to point at.
  if (document === undefined) return problem.uri === project.icon?.uri ? undefined : 'no such document';
  const range = rangeOfProblem(project, problem);
  if (range.start > range.end || range.start < 0 || range.end > document.text.length) return `outside of the file: ${range.start}-${range.end}`;
  return misplacedLines(document.text, range) ?? (problem.range === undefined ? wrongText(document.text.slice(range.start, range.end), document.value, problem) : undefined);
}

/** Lines and columns lead back to the offsets; only a BOM has no column of its own. */
function misplacedLines(text: string, range: { readonly start: number; readonly end: number }): string | undefined {
  const lines = new LineIndex(text);
  const first = text.startsWith('\uFEFF') ? 1 : 0;
  const wrong = [range.start, range.end].find((offset) => lines.offsetAt(lines.positionAt(offset)) !== Math.max(offset, first));
  return wrong === undefined ? undefined : `offset ${wrong} does not survive as line and column`;
}

/** A key's text is its name; a value's text is the value; an object or list is shown at its key, or at its bracket where it has none. */
function wrongText(shown: string, root: unknown, { pointer, part }: Problem): string | undefined {
  const value = valueAt(root, pointer);
  if (part === 'value' && (typeof value !== 'object' || value === null)) return sameJson(shown, value) ? undefined : `shows ${shown} for the value ${JSON.stringify(value)}`;
  const key = segmentsOf(pointer).at(-1);
  const isBracket = part === 'value' && (shown === '{' || shown === '[');
  return isBracket || sameJson(shown, key) ? undefined : `shows ${shown} for the key ${key ?? '(root)'}`;
}

function sameJson(text: string, value: unknown): boolean {
  try {
    return Object.is(JSON.parse(text), value);
  } catch {
    return false;
  }
}
