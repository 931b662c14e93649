import type { ReportedProblem } from './problem-report.js';

/** In the order of the report, each problem once: a file of a solution belongs to all of its connectors, and is linted with each of them. */
export function sortProblems(problems: readonly ReportedProblem[]): readonly ReportedProblem[] {
  const sorted = [...problems].sort(byPlace);
  return sorted.filter((problem, index) => index === 0 || !isSame(problem, sorted[index - 1]));
}

function byPlace(a: ReportedProblem, b: ReportedProblem): number {
  return (
    compareTexts(a.file, b.file) ||
    a.line - b.line ||
    a.column - b.column ||
    a.endLine - b.endLine ||
    a.endColumn - b.endColumn ||
    compareTexts(a.rule, b.rule) ||
    compareTexts(a.pointer, b.pointer) ||
    compareTexts(a.message, b.message)
  );
}

function isSame(a: ReportedProblem, b: ReportedProblem | undefined): boolean {
  return b !== undefined && byPlace(a, b) === 0;
}

function compareTexts(a: string, b: string): number {
  return a < b ? -1 : Number(a > b);
}
