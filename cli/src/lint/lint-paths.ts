import { lintProject, type LintOptions, type Problem, type ProjectFiles, type Uri, type YamlSupport } from '@connector-workbench/core';
import { filesOf, findProjects } from '../discovery/find-projects.js';
import { findScope } from '../discovery/find-scope.js';
import { type LintScope, type PathFailure, unreadablePath } from '../discovery/lint-scope.js';
import type { FileSystem } from '../files/file-system.js';
import { mapConcurrently } from '../files/map-concurrently.js';
import { fixFiles, type FixMode } from './fix-files.js';
import type { ProblemReport, ReportedProblem } from './problem-report.js';
import { type ReadProject, readProject } from './read-project.js';
import { reportProblems } from './report-problems.js';
import { sortProblems } from './sort-problems.js';
import { looksLikeDefinition, standaloneDefinition } from './standalone-definitions.js';
import { unreadableProblem } from './unreadable-problem.js';

/** How many connectors are read ahead while one is linted. */
const CONCURRENT_PROJECTS = 8;

export interface LintRequest {
  /** Files and folders, relative to `cwd` or absolute. */
  readonly paths: readonly string[];
  readonly options?: Pick<LintOptions, 'profiles' | 'severities'>;
  /** Which fixes to apply to the files asked for. */
  readonly fix?: FixMode;
}

export interface LintSurroundings {
  readonly cwd: string;
  readonly disk: FileSystem;
  /** Milliseconds. */
  readonly now: () => number;
  readonly loadYaml: () => Promise<YamlSupport>;
  /** A rule threw: a defect of the rule. `project` is the id of the connector. */
  readonly onRuleError: (ruleId: string, error: unknown, project: string) => void;
}

interface Outcome {
  readonly projects: number;
  readonly files: readonly Uri[];
  readonly problems: readonly ReportedProblem[];
  readonly failures: readonly PathFailure[];
  readonly fixed?: NonNullable<ProblemReport['fixed']>;
}

/** Lints files, folders and whole trees. Never rejects for what is on the disk: it becomes problems, or failures where the caller named it. */
export async function lintPaths(request: LintRequest, surroundings: LintSurroundings): Promise<ProblemReport> {
  const started = surroundings.now();
  const scope = await findScope(request.paths, surroundings.cwd, surroundings.disk);
  const projects = await findProjects(scope, surroundings.disk);
  const outcomes = [
    ...(await mapConcurrently(projects, CONCURRENT_PROJECTS, (files) => lintOne(files, scope, request, surroundings))),
    ...(await mapConcurrently(leftOver(scope, projects), CONCURRENT_PROJECTS, (uri) => lintLeftOver(uri, scope, request, surroundings))),
  ];
  const problems = [...outcomes.flatMap((outcome) => outcome.problems), ...scope.unreadableFolders.map(({ shown, reason }) => unreadableProblem(shown, reason))];
  return {
    projects: outcomes.reduce((sum, outcome) => sum + outcome.projects, 0),
    files: new Set(outcomes.flatMap((outcome) => outcome.files)).size,
    problems: withoutRepetition(sortProblems(problems)),
    failures: [...scope.failures, ...outcomes.flatMap((outcome) => outcome.failures)],
    durationMs: Math.round(surroundings.now() - started),
    ...(request.fix === undefined ? {} : { fixed: sumOf(outcomes) }),
  };
}

/** What the caller named and no connector takes. */
function leftOver(scope: LintScope, projects: readonly ProjectFiles[]): readonly Uri[] {
  const taken = new Set(projects.flatMap(filesOf));
  return [...scope.named].filter((uri) => !taken.has(uri));
}

async function lintOne(files: ProjectFiles, scope: LintScope, request: LintRequest, surroundings: LintSurroundings): Promise<Outcome> {
  return lintRead(await read(files, scope, surroundings), scope, request, surroundings);
}

async function lintLeftOver(uri: Uri, scope: LintScope, request: LintRequest, surroundings: LintSurroundings): Promise<Outcome> {
  const files = standaloneDefinition(uri);
  const found = files === undefined ? undefined : await read(files, scope, surroundings);
  if (found !== undefined && looksLikeDefinition(found.project)) return lintRead(found, scope, request, surroundings);
  const reason = 'It belongs to no connector. Name a definition (a Swagger 2.0 file, usually apiDefinition.swagger.json), or a folder that holds one.';
  return { projects: 0, files: [], problems: [], failures: [{ path: scope.shown.get(uri) ?? uri, reason }] };
}

function read(files: ProjectFiles, scope: LintScope, { disk, loadYaml }: LintSurroundings): Promise<ReadProject> {
  return readProject(files, { disk, paths: scope.files, loadYaml });
}

async function lintRead(read: ReadProject, scope: LintScope, { options, fix }: LintRequest, surroundings: LintSurroundings): Promise<Outcome> {
  const { unreadable } = read;
  const lintOptions: LintOptions = {
    ...options,
    onRuleError: (ruleId, error) => {
      surroundings.onRuleError(ruleId, error, read.project.files.id);
    },
  };
  const before = fix === undefined ? [] : lintProject(read.project, lintOptions);
  const asked = read.project.documents.map(({ uri }) => uri).filter((uri) => scope.shown.has(uri));
  const fixes = fix === undefined ? undefined : await fixFiles(read.project, asked, fix, { disk: surroundings.disk, loadYaml: surroundings.loadYaml, paths: scope.files, options: lintOptions });
  const project = fixes?.project ?? read.project;
  const problems = lintProject(project, lintOptions);
  const outcome = outcomeOf({ project, unreadable }, problems, scope);
  if (fixes === undefined) return outcome;
  const notWritten = fixes.failures.map(({ uri, reason }) => ({ path: scope.shown.get(uri) ?? uri, reason: `It cannot be written: ${reason}.` }));
  return { ...outcome, failures: [...outcome.failures, ...notWritten], fixed: { problems: Math.max(0, before.length - problems.length), files: fixes.written.length } };
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
    problems: [...reportProblems(project, problems, shown), ...pictures.map(({ uri, reason }) => unreadableProblem(shown.get(uri) ?? uri, reason))],
    failures: failed.map(({ uri, reason }) => unreadablePath(scope.shown.get(uri) ?? uri, reason)),
  };
}

function sumOf(outcomes: readonly Outcome[]): NonNullable<ProblemReport['fixed']> {
  return outcomes.reduce((sum, { fixed }) => ({ problems: sum.problems + (fixed?.problems ?? 0), files: sum.files + (fixed?.files ?? 0) }), { problems: 0, files: 0 });
}

function without<K, V>(map: ReadonlyMap<K, V>, keys: readonly K[]): ReadonlyMap<K, V> {
  return keys.length === 0 ? map : new Map([...map].filter(([key]) => !keys.includes(key)));
}

/** A file that several connectors share, such as a configuration above them, has its problems once. */
function withoutRepetition(problems: readonly ReportedProblem[]): readonly ReportedProblem[] {
  return problems.filter((problem, position) => {
    const before = problems[position - 1];
    return before?.file !== problem.file || JSON.stringify(before) !== JSON.stringify(problem);
  });
}
