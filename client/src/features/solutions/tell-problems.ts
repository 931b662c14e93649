import * as vscode from 'vscode';
import { SolutionError, type SolutionProblem } from '@connector-workbench/core/solutions';
import type { SolutionsParts } from './solutions-parts.js';

/** More are not read in a message. */
const SHOWN = 3;

/** Throws a SolutionError with what an environment would refuse; the log has all of it. */
export function refuseErrors(problems: readonly SolutionProblem[], { log }: Pick<SolutionsParts, 'log'>): void {
  for (const problem of problems) log[problem.severity === 'info' ? 'info' : 'warn'](textOf(problem));
  const errors = problems.filter(({ severity }) => severity === 'error');
  if (errors.length > 0) throw new SolutionError('solution-input', vscode.l10n.t('Nothing was written, since an environment would refuse the solution. {0}', shortened(errors)));
}

/** What else is to be known, as the end of a message; empty where nothing is. */
export function remarks(problems: readonly SolutionProblem[]): string {
  const warnings = problems.filter(({ severity }) => severity !== 'info');
  return warnings.length === 0 ? '' : ` ${shortened(warnings)}`;
}

function shortened(problems: readonly SolutionProblem[]): string {
  const more = problems.length - SHOWN;
  return [...problems.slice(0, SHOWN).map(textOf), ...(more > 0 ? [vscode.l10n.t('The log has {0} more.', more)] : [])].join(' ');
}

function textOf({ connector, message }: SolutionProblem): string {
  return connector === undefined ? message : `${connector}: ${message}`;
}
