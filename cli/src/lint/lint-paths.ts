import type { ProjectFiles, Uri } from '@connector-workbench/core';
import { filesOf, findProjects } from '../discovery/find-projects.js';
import { findScope } from '../discovery/find-scope.js';
import type { LintScope } from '../discovery/lint-scope.js';
import { mapConcurrently, mapWith } from '../files/map-concurrently.js';
import { lintLeftOver, type LintManner, lintOne, type LintTools, type Outcome } from './lint-one.js';
import type { LintThread } from './lint-thread.js';
import type { ProblemReport, ReportedProblem } from './problem-report.js';
import { sortProblems } from './sort-problems.js';
import { unreadableFolder } from './unreadable-problem.js';

/** How many connectors are read ahead while one is linted. */
const CONCURRENT_PROJECTS = 8;

/** A thread takes longer to start than to lint a few connectors. */
const PROJECTS_WORTH_A_THREAD = 30;

export interface LintRequest extends LintManner {
  /** Files and folders, relative to `cwd` or absolute. */
  readonly paths: readonly string[];
}

export interface LintSurroundings extends LintTools {
  readonly cwd: string;
  /** Milliseconds. */
  readonly now: () => number;
  /** Starts the threads that may help with many connectors. Default: there are none. */
  readonly startThreads?: (scope: LintScope, manner: LintManner) => readonly LintThread[];
  /** Told after each connector. */
  readonly onProgress?: (done: number, total: number) => void;
}

/** Lints files, folders and whole trees. Never rejects for what is on the disk: it becomes problems, or failures where the caller named it. */
export async function lintPaths(request: LintRequest, surroundings: LintSurroundings): Promise<ProblemReport> {
  const started = surroundings.now();
  const scope = await findScope(request.paths, surroundings.cwd, surroundings.disk);
  const projects = await findProjects(scope, surroundings.disk);
  const outcomes = [
    ...(await lintAll(projects, scope, request, surroundings)),
    ...(await mapConcurrently(leftOver(scope, projects), CONCURRENT_PROJECTS, (uri) => lintLeftOver(uri, scope, request, surroundings))),
  ];
  const problems = [...outcomes.flatMap((outcome) => outcome.problems), ...scope.unreadableFolders.map(({ shown, reason }) => unreadableFolder(shown, reason))];
  return {
    projects: outcomes.reduce((sum, outcome) => sum + outcome.projects, 0),
    files: new Set(outcomes.flatMap((outcome) => outcome.files)).size,
    problems: withoutRepetition(sortProblems(problems)),
    failures: [...scope.failures, ...outcomes.flatMap((outcome) => outcome.failures)],
    durationMs: Math.round(surroundings.now() - started),
    ...(request.fix === undefined ? {} : { fixed: sumOf(outcomes) }),
  };
}

/** All draw from one queue: this thread, and those that help. Fixes are written one by one, since connectors may share a file. */
async function lintAll(projects: readonly ProjectFiles[], scope: LintScope, { options, fix }: LintRequest, surroundings: LintSurroundings): Promise<readonly Outcome[]> {
  const manner: LintManner = { ...(options === undefined ? {} : { options }), ...(fix === undefined ? {} : { fix }) };
  const threads = fix === undefined && projects.length >= PROJECTS_WORTH_A_THREAD ? (surroundings.startThreads?.(scope, manner) ?? []) : [];
  const linters = [...threads.flatMap((thread) => Array.from({ length: CONCURRENT_PROJECTS }, () => (files: ProjectFiles) => thread.lint(files))), ...Array.from({ length: threads.length === 0 ? CONCURRENT_PROJECTS : 2 }, () => (files: ProjectFiles) => lintOne(files, scope, manner, surroundings))];
  let done = 0;
  try {
    return await mapWith(linters, projects, () => { surroundings.onProgress?.(++done, projects.length); });
  } finally {
    for (const thread of threads) thread.end();
  }
}

/** What the caller named and no connector takes. */
function leftOver(scope: LintScope, projects: readonly ProjectFiles[]): readonly Uri[] {
  const taken = new Set(projects.flatMap(filesOf));
  return [...scope.named].filter((uri) => !taken.has(uri));
}

function sumOf(outcomes: readonly Outcome[]): NonNullable<ProblemReport['fixed']> {
  const fixed = outcomes.flatMap((outcome) => outcome.fixed ?? []);
  const sum = (count: (each: NonNullable<ProblemReport['fixed']>) => number): number => fixed.reduce((total, each) => total + count(each), 0);
  return {
    problems: sum(({ problems }) => problems),
    files: sum(({ files }) => files),
    left: { harmful: sum(({ left }) => left.harmful), elsewhere: sum(({ left }) => left.elsewhere), notWritable: sum(({ left }) => left.notWritable), unfinished: sum(({ left }) => left.unfinished), proposed: sum(({ left }) => left.proposed) },
  };
}

/** A file that several connectors share, such as a configuration above them, has its problems once. */
function withoutRepetition(problems: readonly ReportedProblem[]): readonly ReportedProblem[] {
  return problems.filter((problem, position) => {
    const before = problems[position - 1];
    return before?.line !== problem.line || before.rule !== problem.rule || JSON.stringify(before) !== JSON.stringify(problem);
  });
}
