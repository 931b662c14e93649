import type { ProjectFiles } from '@connector-workbench/core';
import type { LintScope } from '../discovery/lint-scope.js';
import type { LintManner, Outcome } from './lint-one.js';

/** What a thread that lints is told once. */
export interface ThreadStart {
  readonly scope: LintScope;
  readonly manner: LintManner;
}

export interface ThreadQuestion {
  readonly number: number;
  readonly files: ProjectFiles;
}

export interface ThreadAnswer {
  readonly number: number;
  readonly outcome: Outcome;
  /** Errors as text: what a rule throws may be anything. */
  readonly ruleErrors: readonly { readonly rule: string; readonly error: string; readonly project: string }[];
}
