import type { Severity } from '@connector-workbench/core';
import { countedNoun } from '../io/counted-noun.js';
import { printable } from '../io/printable.js';
import type { Paint } from '../io/paint.js';
import { countSeverities, type ProblemReport, type ReportedProblem } from './problem-report.js';

const COLOURS = { error: 'red', warning: 'yellow', info: 'blue', hint: 'dim' } as const satisfies Record<Severity, keyof Paint>;

/** The report for people: one block per file, one line per problem, and what it all amounts to. */
export function formatStylish(report: ProblemReport, problems: readonly ReportedProblem[], paint: Paint): string {
  const blocks = groupByFile(problems).map(([file, found]) => `${paint.underline(printable(file))}\n${formatTable(found, paint)}\n`);
  return [...blocks, `${summaryOf(report, problems, paint)}\n`].join('\n');
}

function groupByFile(problems: readonly ReportedProblem[]): readonly (readonly [string, readonly ReportedProblem[]])[] {
  const groups = new Map<string, ReportedProblem[]>();
  for (const problem of problems) {
    const group = groups.get(problem.file);
    if (group === undefined) groups.set(problem.file, [problem]);
    else group.push(problem);
  }
  return [...groups];
}

function formatTable(problems: readonly ReportedProblem[], paint: Paint): string {
  const places = problems.map(({ line, column }) => `${line}:${column}`);
  const placeWidth = Math.max(...places.map((place) => place.length));
  const severityWidth = Math.max(...problems.map(({ severity }) => severity.length));
  return problems
    .map(({ severity, message, rule }, index) => {
      const place = (places[index] ?? '').padStart(placeWidth);
      return `  ${paint.dim(place)}  ${paint[COLOURS[severity]](severity.padEnd(severityWidth))}  ${printable(message)}  ${paint.dim(rule)}`;
    })
    .join('\n');
}

function summaryOf(report: ProblemReport, problems: readonly ReportedProblem[], paint: Paint): string {
  const where = `in ${countedNoun(report.files, 'file')} of ${countedNoun(report.projects, 'connector')}`;
  if (report.problems.length === 0) return `${paint.green('No problems')} ${where}.`;
  const counts = countSeverities(report.problems);
  const found = `${joinCounts(counts)} ${where}.`;
  const summary = paint.bold(counts.error > 0 ? paint.red(found) : found);
  const hidden = report.problems.length - problems.length;
  if (hidden === 0) return summary;
  // What is asked for by --quiet is known; hints are left out without having been asked about.
  const others = hidden === counts.hint ? `${countedNoun(hidden, 'hint')} not shown; --hints shows them.` : `Only errors are shown; ${countedNoun(hidden, 'other problem')} left out (--quiet).`;
  return `${summary}\n${paint.dim(others)}`;
}

function joinCounts(counts: Readonly<Record<Severity, number>>): string {
  const rare = [
    ...(counts.info > 0 ? [countedNoun(counts.info, 'info')] : []),
    ...(counts.hint > 0 ? [countedNoun(counts.hint, 'hint')] : []),
  ];
  return [countedNoun(counts.error, 'error'), countedNoun(counts.warning, 'warning'), ...rare].join(', ');
}
