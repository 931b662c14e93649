import type { SolutionProblem } from '@connector-workbench/core/solutions';
import type { CommandIo } from '../io/command-io.js';
import { printable } from '../io/printable.js';

const ORDER = ['error', 'warning', 'info'] as const;

/** Says on standard error what is to be known about a solution, errors first. */
export function reportSolutionProblems(problems: readonly SolutionProblem[], { stderr }: CommandIo): void {
  for (const wanted of ORDER) {
    for (const { severity, connector, message } of problems) {
      if (severity === wanted) stderr.write(`connector: ${severity}: ${connector === undefined ? '' : `${printable(connector)}: `}${printable(message)}\n`);
    }
  }
}

export function hasErrors(problems: readonly SolutionProblem[]): boolean {
  return problems.some(({ severity }) => severity === 'error');
}
