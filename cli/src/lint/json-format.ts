import { countSeverities, type ProblemReport, type ReportedProblem } from './problem-report.js';
import { jsonText } from '../io/printable.js';

/** The version of the format; it changes when a program that reads the report would have to. */
const FORMAT_VERSION = 1;

/** The report for programs. The counts are of all problems, also of those that `problems` leaves out; `failures` are what was named and could not be linted. */
export function formatJson(report: ProblemReport, problems: readonly ReportedProblem[]): string {
  const { error, warning, info, hint } = countSeverities(report.problems);
  const summary = { projects: report.projects, files: report.files, errors: error, warnings: warning, infos: info, hints: hint, durationMs: report.durationMs };
  return jsonText({ version: FORMAT_VERSION, summary, problems, failures: report.failures });
}
