import type { Severity } from '@connector-workbench/core';
import { printable } from '../io/printable.js';
import type { ProblemReport, ReportedProblem } from './problem-report.js';

const COMMANDS: Readonly<Record<Severity, 'error' | 'warning' | 'notice'>> = { error: 'error', warning: 'warning', info: 'notice', hint: 'notice' };

/** The report as commands of a GitHub workflow, which GitHub shows at the lines of a pull request. */
export function formatGithub({ failures }: ProblemReport, problems: readonly ReportedProblem[]): string {
  const notLinted = failures.map(({ path, reason }) => `::error title=connector lint::${data(`${path}: ${reason}`)}\n`);
  return [...problems.map(commandOf), ...notLinted].join('');
}

function commandOf({ file, rule, severity, message, line, column, endLine, endColumn }: ReportedProblem): string {
  // GitHub takes columns only where the place is within one line.
  const columns = line === endLine ? `,col=${column},endColumn=${endColumn}` : '';
  return `::${COMMANDS[severity]} file=${property(file.replaceAll('\\', '/'))},line=${line},endLine=${endLine}${columns},title=${property(rule)}::${data(message)}\n`;
}

/** The escapes of the commands: what ends a line, and in properties what ends a property. Other control characters have none. */
function data(text: string): string {
  return printable(text.replaceAll('%', '%25').replaceAll('\r', '%0D').replaceAll('\n', '%0A'));
}

function property(text: string): string {
  return data(text).replaceAll(':', '%3A').replaceAll(',', '%2C');
}
