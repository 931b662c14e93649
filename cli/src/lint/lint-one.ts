import { fileNameOf, lintProject, type LintOptions, type Problem, type ProjectFiles, type Uri, type YamlSupport } from '@connector-workbench/core';
import { CONFIG_NAME } from '../discovery/find-config-above.js';
import { filesOf } from '../discovery/find-projects.js';
import { type LintScope, type PathFailure } from '../discovery/lint-scope.js';
import type { FileSystem } from '../files/file-system.js';
import { fixFiles, type FixMode, leftFixes } from './fix-files.js';
import type { ProblemReport, ReportedProblem } from './problem-report.js';
import { type ReadProject, readProject } from './read-project.js';
import { reportProblems } from './report-problems.js';
import { looksLikeDefinition, standaloneDefinition } from './standalone-definitions.js';
import { unreadablePicture } from './unreadable-problem.js';

/** How connectors are linted; plain data, so that another thread can be told. */
export interface LintManner {
  readonly options?: Pick<LintOptions, 'profiles' | 'severities'>;
  /** Which fixes to apply to the files asked for. */
  readonly fix?: FixMode;
}

export interface LintTools {
  readonly disk: FileSystem;
  readonly loadYaml: () => Promise<YamlSupport>;
  /** A rule threw: a defect of the rule. `project` is the id of the connector. */
  readonly onRuleError: (ruleId: string, error: unknown, project: string) => void;
}

/** What was found out about one connector, or about a file that belongs to none. Plain data. */
export interface Outcome {
  readonly projects: number;
  readonly files: readonly Uri[];
  readonly problems: readonly ReportedProblem[];
  readonly failures: readonly PathFailure[];
  readonly fixed?: NonNullable<ProblemReport['fixed']>;
}

/** Reads and lints one connector. */
export async function lintOne(files: ProjectFiles, scope: LintScope, manner: LintManner, tools: LintTools): Promise<Outcome> {
  return lintRead(await read(files, scope, tools), scope, manner, tools);
}

/** Lints what the caller named and no connector takes, where it is a definition by itself. */
export async function lintLeftOver(uri: Uri, scope: LintScope, manner: LintManner, tools: LintTools): Promise<Outcome> {
  const files = standaloneDefinition(uri);
  const found = files === undefined ? undefined : await read(files, scope, tools);
  if (found !== undefined && looksLikeDefinition(found.project)) return lintRead(found, scope, manner, tools);
  return { projects: 0, files: [], problems: [], failures: [{ path: scope.shown.get(uri) ?? uri, reason: whyLeftOver(uri) }] };
}

function whyLeftOver(uri: Uri): string {
  return fileNameOf(uri).toLowerCase() === CONFIG_NAME
    ? 'No connector uses it: there is none in its folder or below, or those there have a connector.config.json of their own. Put it into the folder of a connector, or above.'
    : 'It belongs to no connector. Name a definition (a Swagger 2.0 file, usually apiDefinition.swagger.json), or a folder that holds one.';
}

function read(files: ProjectFiles, scope: LintScope, { disk, loadYaml }: LintTools): Promise<ReadProject> {
  return readProject(files, { disk, paths: scope.files, loadYaml });
}

async function lintRead(read: ReadProject, scope: LintScope, { options, fix }: LintManner, tools: LintTools): Promise<Outcome> {
  const { unreadable } = read;
  const lintOptions: LintOptions = {
    ...options,
    onRuleError: (ruleId, error) => {
      tools.onRuleError(ruleId, error, read.project.files.id);
    },
  };
  const before = fix === undefined ? [] : lintProject(read.project, lintOptions);
  const asked = read.project.documents.map(({ uri }) => uri).filter((uri) => scope.shown.has(uri));
  const fixes = fix === undefined ? undefined : await fixFiles(read.project, asked, fix, { disk: tools.disk, loadYaml: tools.loadYaml, paths: scope.files, options: lintOptions });
  const project = fixes?.project ?? read.project;
  const problems = lintProject(project, lintOptions);
  const outcome = outcomeOf({ project, unreadable }, problems, scope);
  if (fix === undefined || fixes === undefined) return outcome;
  const notWritten = fixes.failures.map(({ uri, reason }) => ({ path: scope.shown.get(uri) ?? uri, reason: `It cannot be written: ${reason}.` }));
  return { ...outcome, failures: [...outcome.failures, ...notWritten], fixed: { problems: Math.max(0, before.length - problems.length), files: fixes.written.length, left: leftFixes(problems, asked, fix, fixes) } };
}

function outcomeOf({ project, unreadable }: ReadProject, problems: readonly Problem[], scope: LintScope): Outcome {
  // What the caller named and what cannot be read is a failure of the call; the rules report the other unreadable texts.
  const failed = unreadable.filter(({ uri }) => scope.named.has(uri));
  const shown = without(scope.shown, failed.map(({ uri }) => uri));
  const asked = filesOf(project.files).filter((uri) => shown.has(uri));
  const pictures = unreadable.filter(({ uri }) => uri === project.files.icon && shown.has(uri));
  return {
    projects: asked.length === 0 ? 0 : 1,
    files: asked,
    problems: [...reportProblems(project, problems, shown), ...pictures.map(({ uri, error }) => unreadablePicture(shown.get(uri) ?? uri, error.reason))],
    failures: failed.map(({ uri, error }) => ({ path: scope.shown.get(uri) ?? uri, reason: error.explanation })),
  };
}

function without<K, V>(map: ReadonlyMap<K, V>, keys: readonly K[]): ReadonlyMap<K, V> {
  return keys.length === 0 ? map : new Map([...map].filter(([key]) => !keys.includes(key)));
}
