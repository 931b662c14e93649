import { type ExitCode, UsageError } from '../exit-code.js';
import { nodeFileSystem } from '../files/node-file-system.js';
import { countedNoun } from '../io/counted-noun.js';
import type { CommandIo } from '../io/command-io.js';
import { paintFor } from '../io/paint.js';
import { printable } from '../io/printable.js';
import type { FormatName } from './format-names.js';
import { FORMATS } from './formats.js';
import { readCount, readProfiles, readSeverities } from './lint-arguments.js';
import { type LintRequest, lintPaths } from './lint-paths.js';
import { LintProgress } from './lint-progress.js';
import { startThreads } from './lint-thread.js';
import { loadYaml } from './load-yaml.js';
import { countSeverities, type ProblemReport } from './problem-report.js';
import { formatStylish } from './stylish-format.js';
import { tellOfFixes } from './tell-of-fixes.js';
import { updateBaseline, withoutBaseline } from './use-baseline.js';

/** What the command line says, unchecked but for the format. What was not said is absent. */
export interface LintArguments {
  /** None: the current folder. */
  readonly paths: readonly string[];
  readonly format: FormatName;
  /** The same as the format `json`, as other commands have it. */
  readonly json?: boolean;
  readonly profile?: readonly string[];
  readonly rule?: readonly string[];
  readonly maxWarnings?: string;
  /** Shows errors only. */
  readonly quiet?: boolean;
  /** Shows hints to people, too. */
  readonly hints?: boolean;
  readonly fix?: boolean;
  readonly fixSuggestions?: boolean;
  /** A file of known problems. */
  readonly baseline?: string;
  readonly updateBaseline?: boolean;
}

/** `connector lint`. Throws a UsageError for options that make no sense. */
export async function lintCommand(args: LintArguments, io: CommandIo): Promise<ExitCode> {
  const maxWarnings = args.maxWarnings === undefined ? undefined : readCount('--max-warnings', args.maxWarnings);
  if (args.updateBaseline === true && args.baseline === undefined) throw new UsageError('--update-baseline needs to know where: add --baseline FILE.');
  const progress = new LintProgress(io.stderr, io.now);
  const onRuleError = (ruleId: string, error: unknown, project: string): void => {
    progress.end();
    io.stderr.write(`connector: The rule ${ruleId} failed on ${printable(project)}: ${printable(String(error))}. This is a defect of Connector Workbench, please report it; the other rules did run.\n`);
  };
  const request = requestOf(args);
  const found = await lintPaths(request, {
    cwd: io.cwd,
    disk: io.files,
    now: io.now,
    loadYaml,
    onRuleError,
    onProgress: (done, total) => { progress.update(done, total); },
    // Threads read the real disk.
    ...(io.files === nodeFileSystem ? { startThreads: (scope, manner) => startThreads(scope, manner, onRuleError) } : {}),
  }).finally(() => { progress.end(); });
  if (found.fixed !== undefined) for (const line of tellOfFixes(found.fixed)) io.stderr.write(`connector: ${line}\n`);
  const report = args.baseline === undefined ? found : await (args.updateBaseline === true ? updateBaseline : withoutBaseline)(found, args.baseline, request.paths, io);
  if (formatOf(args) !== 'stylish' || report.projects > 0 || report.problems.length > 0) io.stdout.write(formatReport(report, args, io));
  explainOnStderr(report, maxWarnings, io);
  return exitCodeOf(report, maxWarnings);
}

function requestOf({ paths, profile = [], rule = [], fix = false, fixSuggestions = false }: LintArguments): LintRequest {
  const profiles = readProfiles(profile);
  const severities = readSeverities(rule);
  const mode = fixSuggestions ? 'suggestions' : fix ? 'safe' : undefined;
  return { paths: paths.length === 0 ? ['.'] : paths, options: profiles.length === 0 ? { severities } : { profiles, severities }, ...(mode === undefined ? {} : { fix: mode }) };
}

function formatOf({ format, json }: LintArguments): FormatName {
  return json === true ? 'json' : format;
}

/** Programs get everything; people get hints when they ask for them, since an editor is the place for these. */
function formatReport(report: ProblemReport, args: LintArguments, io: CommandIo): string {
  const { quiet = false, hints = false } = args;
  const format = formatOf(args);
  const problems = quiet ? report.problems.filter(({ severity }) => severity === 'error') : report.problems;
  if (format !== 'stylish') return FORMATS[format](report, problems);
  return formatStylish(report, hints ? problems : problems.filter(({ severity }) => severity !== 'hint'), paintFor(io.stdout, io.env));
}

/** What is no problem of a connector, but explains the exit code or an empty report. */
function explainOnStderr(report: ProblemReport, maxWarnings: number | undefined, { stderr }: CommandIo): void {
  for (const { path, reason } of report.failures) stderr.write(`connector: ${printable(path)}: ${printable(reason)}\n`);
  if (report.projects === 0 && report.failures.length === 0 && report.problems.length === 0) {
    stderr.write('connector: No connector was found here. A connector is a folder with an apiDefinition.swagger.json (or .yaml), or an unpacked solution.\n');
  }
  const { warning } = countSeverities(report.problems);
  if (maxWarnings !== undefined && warning > maxWarnings) stderr.write(`connector: ${countedNoun(warning, 'warning')}, and --max-warnings allows ${maxWarnings}.\n`);
}

function exitCodeOf(report: ProblemReport, maxWarnings: number | undefined): ExitCode {
  if (report.failures.length > 0) return 2;
  const { error, warning } = countSeverities(report.problems);
  return error > 0 || warning > (maxWarnings ?? Number.POSITIVE_INFINITY) ? 1 : 0;
}
