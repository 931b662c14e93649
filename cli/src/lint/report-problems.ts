import { type ConnectorProject, documentAt, LineIndex, messageOf, type Problem, rangeOfProblem, type Uri } from '@connector-workbench/core';
import type { ReportedProblem } from './problem-report.js';

/** Puts the problems of one connector at lines and columns. Problems of files that have no path in `shown` are not asked for. */
export function reportProblems(project: ConnectorProject, problems: readonly Problem[], shown: ReadonlyMap<Uri, string>): readonly ReportedProblem[] {
  const lines = new Map<Uri, LineIndex>();
  return problems.flatMap((problem) => {
    const file = shown.get(problem.uri);
    return file === undefined ? [] : [reportProblem(project, problem, file, lines)];
  });
}

function reportProblem(project: ConnectorProject, problem: Problem, file: string, lines: Map<Uri, LineIndex>): ReportedProblem {
  const { rule, serviceRule, severity, pointer, fixable } = problem;
  return {
    file,
    rule,
    ...(serviceRule === undefined ? {} : { serviceRule }),
    severity,
    message: messageOf(problem),
    pointer,
    ...placeOf(project, problem, lines),
    fixable,
  };
}

function placeOf(project: ConnectorProject, problem: Problem, lines: Map<Uri, LineIndex>): Pick<ReportedProblem, 'line' | 'column' | 'endLine' | 'endColumn'> {
  const range = rangeOfProblem(project, problem);
  const index = lineIndexOf(project, problem.uri, lines);
  const start = index.positionAt(range.start);
  const end = index.positionAt(range.end);
  return { line: start.line + 1, column: start.character + 1, endLine: end.line + 1, endColumn: end.character + 1 };
}

function lineIndexOf(project: ConnectorProject, uri: Uri, lines: Map<Uri, LineIndex>): LineIndex {
  const known = lines.get(uri);
  if (known !== undefined) return known;
  const index = new LineIndex(documentAt(project, uri)?.text ?? '');
  lines.set(uri, index);
  return index;
}
