import type { FormatName } from './format-names.js';
import { formatGithub } from './github-format.js';
import { formatJson } from './json-format.js';
import { formatJunit } from './junit-format.js';
import type { ProblemReport, ReportedProblem } from './problem-report.js';
import { formatSarif } from './sarif-format.js';

/** Writes a report. `problems` are those of the report that are to be shown. */
export type Format = (report: ProblemReport, problems: readonly ReportedProblem[]) => string;

/** The formats for programs, by name; `stylish`, for people, is told what the terminal can. */
export const FORMATS: Readonly<Record<Exclude<FormatName, 'stylish'>, Format>> = { json: formatJson, sarif: formatSarif, junit: formatJunit, github: formatGithub };
