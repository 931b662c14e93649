import type { PathFailure } from '../discovery/lint-scope.js';
import type { ReportedProblem } from '../lint/problem-report.js';

/** The report of `--format json`, as a program reads it. */
export interface JsonReport {
  readonly version: number;
  readonly summary: Readonly<Record<'projects' | 'files' | 'errors' | 'warnings' | 'infos' | 'hints' | 'durationMs', number>>;
  readonly problems: readonly ReportedProblem[];
  readonly failures: readonly PathFailure[];
}

export function parseReport(stdout: string): JsonReport {
  // The shape is what the tests are about: they compare it member by member.
  return JSON.parse(stdout) as JsonReport;
}
