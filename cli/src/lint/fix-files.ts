import { applyEdits, type ConnectorDocument, type ConnectorProject, createDocument, documentAt, type Fix, fixAll, type FixAllSteps, lintProject, type LintOptions, type Problem, syntaxOf, type Uri, withDocument, type YamlSupport } from '@connector-workbench/core';
import { LEADS_OUT, leadsOut } from '@connector-workbench/platform/files';
import type { FileSystem } from '../files/file-system.js';

/** Which fixes are applied: those that keep the meaning, or the first proposal of every problem, too. */
export type FixMode = 'safe' | 'suggestions';

export interface FixSurroundings {
  readonly disk: FileSystem;
  readonly loadYaml: () => Promise<YamlSupport>;
  /** Absolute paths. */
  readonly paths: ReadonlyMap<Uri, string>;
  readonly options: LintOptions;
}

export interface FixOutcome {
  readonly project: ConnectorProject;
  /** The files that were written. */
  readonly written: readonly Uri[];
  readonly failures: readonly { readonly uri: Uri; readonly reason: string }[];
  /** How many problems are left in the last round, since their fix would bring a new error. */
  readonly harmful: number;
}

/** How many problems still have a fix, by what stands in its way. */
export interface LeftFixes {
  /** It would bring a new error. */
  readonly harmful: number;
  /** It changes a file that was not asked for. */
  readonly elsewhere: number;
  /** It changes a file that could not be read as it is, or not be written. */
  readonly notWritable: number;
  /** Nothing of that: fixes undo each other, or bring up the next problem again and again, so that the passes ran out. */
  readonly unfinished: number;
  /** It is only a proposal, and those were not asked for. */
  readonly proposed: number;
}

/** What is mended in one file can make place for a fix in another; a pair of rules that undo each other must not go on for ever. */
const MOST_ROUNDS = 4;

/** Applies fixes to the files of a project that are in `uris`, and writes those that change. Everything that no fix is about stays byte for byte. */
export async function fixFiles(project: ConnectorProject, uris: readonly Uri[], mode: FixMode, surroundings: FixSurroundings): Promise<FixOutcome> {
  const written = new Set<Uri>();
  const failures: Failure[] = [];
  let state = project;
  let harmful = 0;
  for (let round = 0; round < MOST_ROUNDS; round++) {
    const outcome = await fixOnce(state, uris.filter((uri) => failures.every((failure) => failure.uri !== uri)), { ...stepsFor(mode, surroundings), isAsked: (asked) => uris.includes(asked) }, surroundings);
    state = outcome.project;
    harmful = outcome.leftOut;
    failures.push(...outcome.failures);
    for (const uri of outcome.written) written.add(uri);
    if (outcome.written.length === 0 || uris.length === 1) break;
  }
  return { project: state, written: [...written], failures, harmful };
}

/** Why fixes were not made. `problems` are those that are left, of the files in `uris` and others. */
export function leftFixes(problems: readonly Problem[], uris: readonly Uri[], mode: FixMode, { project, failures, harmful }: Pick<FixOutcome, 'project' | 'failures' | 'harmful'>): LeftFixes {
  const fixable = problems.filter((problem) => problem.fixable !== 'no' && uris.includes(problem.uri));
  const targets = fixable.flatMap((problem) => chosen(problem, mode)?.uri ?? []);
  const proposed = fixable.filter((problem) => chosen(problem, mode) === undefined && chosen(problem, 'suggestions') !== undefined).length;
  const isRefused = (uri: Uri): boolean => failures.some((failure) => failure.uri === uri) || !isWritable(documentAt(project, uri));
  const elsewhere = targets.filter((uri) => !uris.includes(uri)).length;
  const notWritable = targets.filter((uri) => uris.includes(uri) && isRefused(uri)).length;
  return { harmful, elsewhere, notWritable, unfinished: Math.max(0, targets.length - elsewhere - notWritable - harmful), proposed };
}

interface Failure {
  readonly uri: Uri;
  readonly reason: string;
}

/** Each file once, one after the other. */
async function fixOnce(project: ConnectorProject, uris: readonly Uri[], steps: FixAllSteps, surroundings: FixSurroundings): Promise<Pick<FixOutcome, 'project' | 'written' | 'failures'> & { readonly leftOut: number }> {
  let state = project;
  let leftOut = 0;
  const written: Uri[] = [];
  const failures: Failure[] = [];
  for (const uri of uris) {
    const document = documentAt(state, uri);
    const path = surroundings.paths.get(uri);
    if (!isWritable(document) || path === undefined) continue;
    const fixed = await fixAll(state, uri, steps);
    leftOut += fixed.leftOut.length;
    if (fixed.edits.length === 0) continue;
    const text = applyEdits(document.text, fixed.edits);
    if (await leadsOut(path, surroundings.disk)) {
      failures.push({ uri, reason: `it ${LEADS_OUT}` });
      continue;
    }
    try {
      await surroundings.disk.write(path, new TextEncoder().encode(text));
      state = withDocument(state, await withText(document, text, surroundings));
      written.push(uri);
    } catch (error) {
      failures.push({ uri, reason: error instanceof Error ? error.message : String(error) });
    }
  }
  return { project: state, written, failures, leftOut };
}

/** A file that was not read as it is must not be written as it was read. */
function isWritable(document: ConnectorDocument | undefined): document is ConnectorDocument {
  return document?.syntaxErrors.every(({ code }) => !NOT_READ.has(code)) === true;
}

const NOT_READ: ReadonlySet<string> = new Set(['file-unreadable', 'file-too-large', 'file-encoding']);

function stepsFor(mode: FixMode, surroundings: FixSurroundings): FixAllSteps {
  return {
    problemsOf: (project) => lintProject(project, surroundings.options),
    withText: (document, text) => withText(document, text, surroundings),
    choose: (problem) => chosen(problem, mode),
  };
}

function chosen(problem: Problem, mode: FixMode): Fix | undefined {
  const fixes = problem.fixes();
  return fixes.find(({ kind }) => kind === 'safe') ?? (mode === 'suggestions' ? fixes[0] : undefined);
}

async function withText({ uri, kind }: ConnectorDocument, text: string, { loadYaml }: FixSurroundings): Promise<ConnectorDocument> {
  const syntax = syntaxOf(uri);
  return createDocument({ uri, kind, syntax, text }, syntax === 'yaml' ? await loadYaml() : undefined);
}
