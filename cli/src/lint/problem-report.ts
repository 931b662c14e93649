import type { Fixability, Severity } from '@connector-workbench/core';
import type { PathFailure } from '../discovery/lint-scope.js';
import type { LeftFixes } from './fix-files.js';

/** A problem as people and programs see it. Lines and columns count from 1, columns in UTF-16 units; a BOM is no column. */
export interface ReportedProblem {
  /** The path as given, or joined to the folder that was given. */
  readonly file: string;
  readonly rule: string;
  /** The name that Microsoft's validator has for it. */
  readonly serviceRule?: string;
  readonly severity: Severity;
  readonly message: string;
  /** A JSON pointer; of something missing, to the object that lacks it; '' where the file cannot be read as JSON or YAML. */
  readonly pointer: string;
  readonly line: number;
  readonly column: number;
  readonly endLine: number;
  readonly endColumn: number;
  readonly fixable: Fixability;
}

/** What a run found. */
export interface ProblemReport {
  /** Connectors. */
  readonly projects: number;
  /** Files that were asked for and belong to a connector, its icon included. */
  readonly files: number;
  /** By file, then by place, then by rule: the same for the same files, in whatever order they were read. */
  readonly problems: readonly ReportedProblem[];
  /** What the caller named and what could not be linted. */
  readonly failures: readonly PathFailure[];
  readonly durationMs: number;
  /** What fixes did before, where they were asked for: how many problems are gone, how many files were written, and which fixes were not made. */
  readonly fixed?: { readonly problems: number; readonly files: number; readonly left: LeftFixes };
}

export type SeverityCounts = Readonly<Record<Severity, number>>;

export function countSeverities(problems: readonly ReportedProblem[]): SeverityCounts {
  const counts = { error: 0, warning: 0, info: 0, hint: 0 };
  for (const { severity } of problems) counts[severity]++;
  return counts;
}
