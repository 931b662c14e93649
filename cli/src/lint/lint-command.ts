import { countedNoun } from '../io/counted-noun.js';
import type { ExitCode } from '../exit-code.js';
import type { CommandIo } from '../io/command-io.js';
import { paintFor } from '../io/paint.js';
import { printable } from '../io/printable.js';
import { formatJson } from './json-format.js';
import { readCount, readProfiles, readSeverities } from './lint-arguments.js';
import { type LintRequest, lintPaths } from './lint-paths.js';
import { loadYaml } from './load-yaml.js';
import { countSeverities, type ProblemReport } from './problem-report.js';
import { formatStylish } from './stylish-format.js';

/** What the command line says, unchecked but for the format. What was not said is absent. */
export interface LintArguments {
  /** None: the current folder. */
  readonly paths: readonly string[];
  readonly format: 'stylish' | 'json';
  readonly profile?: readonly string[];
  readonly rule?: readonly string[];
  readonly maxWarnings?: string;
  /** Shows errors only. */
  readonly quiet?: boolean;
}

/** `connector lint`. Throws a UsageError for options that make no sense. */
export async function lintCommand(args: LintArguments, io: CommandIo): Promise<ExitCode> {
  const maxWarnings = args.maxWarnings === undefined ? undefined : readCount('--max-warnings', args.maxWarnings);
  const report = await lintPaths(requestOf(args), {
    cwd: io.cwd,
    disk: io.files,
    now: io.now,
    loadYaml,
    onRuleError: (ruleId, error, project) => {
      io.stderr.write(`connector: the rule ${ruleId} failed on ${printable(project)}: ${printable(String(error))}. This is a defect of Connector Workbench, please report it; the other rules did run.\n`);
    },
  });
  io.stdout.write(formatReport(report, args, io));
  explainOnStderr(report, maxWarnings, io);
  return exitCodeOf(report, maxWarnings);
}

function requestOf({ paths, profile = [], rule = [] }: LintArguments): LintRequest {
  const profiles = readProfiles(profile);
  const severities = readSeverities(rule);
  return { paths: paths.length === 0 ? ['.'] : paths, options: profiles.length === 0 ? { severities } : { profiles, severities } };
}

function formatReport(report: ProblemReport, { format, quiet = false }: LintArguments, io: CommandIo): string {
  const problems = quiet ? report.problems.filter(({ severity }) => severity === 'error') : report.problems;
  switch (format) {
    case 'json': return formatJson(report, problems);
    case 'stylish': return formatStylish(report, problems, paintFor(io.stdout, io.env));
  }
}

/** What is no problem of a connector, but explains the exit code or an empty report. */
function explainOnStderr(report: ProblemReport, maxWarnings: number | undefined, { stderr }: CommandIo): void {
  for (const { path, reason } of report.failures) stderr.write(`connector: ${printable(path)}: ${printable(reason)}\n`);
  if (report.projects === 0 && report.failures.length === 0) {
    stderr.write('connector: no connector was found here. A connector is a folder with an apiDefinition.swagger.json (or .yaml), or an unpacked solution.\n');
  }
  const { warning } = countSeverities(report.problems);
  if (maxWarnings !== undefined && warning > maxWarnings) stderr.write(`connector: ${countedNoun(warning, 'warning')}, and --max-warnings allows ${maxWarnings}.\n`);
}

function exitCodeOf(report: ProblemReport, maxWarnings: number | undefined): ExitCode {
  if (report.failures.length > 0) return 2;
  const { error, warning } = countSeverities(report.problems);
  return error > 0 || warning > (maxWarnings ?? Number.POSITIVE_INFINITY) ? 1 : 0;
}
