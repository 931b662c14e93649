import { applyEdits, type ConnectorProject, createDocument, documentAt, type Fix, fixAll, lintProject, type LintOptions, type Problem, syntaxOf, type Uri, withDocument, type YamlSupport } from '@connector-workbench/core';
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
}

/** What is mended in one file can make place for a fix in another; a pair of rules that undo each other must not go on for ever. */
const MOST_ROUNDS = 4;

/** Applies fixes to the files of a project that are in `uris`, and writes those that change. Everything that no fix is about stays byte for byte. */
export async function fixFiles(project: ConnectorProject, uris: readonly Uri[], mode: FixMode, surroundings: FixSurroundings): Promise<FixOutcome> {
  const written = new Set<Uri>();
  const failures: { uri: Uri; reason: string }[] = [];
  let state = project;
  for (let round = 0; round < MOST_ROUNDS; round++) {
    const outcome = await fixOnce(state, uris.filter((uri) => failures.every((failure) => failure.uri !== uri)), mode, surroundings);
    state = outcome.project;
    failures.push(...outcome.failures);
    for (const uri of outcome.written) written.add(uri);
    if (outcome.written.length === 0 || uris.length === 1) break;
  }
  return { project: state, written: [...written], failures };
}

/** Each file once, one after the other. */
async function fixOnce(project: ConnectorProject, uris: readonly Uri[], mode: FixMode, surroundings: FixSurroundings): Promise<FixOutcome> {
  let state = project;
  const written: Uri[] = [];
  const failures: { uri: Uri; reason: string }[] = [];
  for (const uri of uris) {
    const document = documentAt(state, uri);
    const path = surroundings.paths.get(uri);
    // A file that was not read as it is must not be written as it was read.
    if (document === undefined || path === undefined || document.syntaxErrors.some(({ code }) => NOT_READ.has(code))) continue;
    const edits = await fixAll(state, uri, { ...stepsFor(mode, surroundings), isAsked: (asked) => uris.includes(asked) });
    if (edits.length === 0) continue;
    const text = applyEdits(document.text, edits);
    try {
      await surroundings.disk.write(path, new TextEncoder().encode(text));
      state = withDocument(state, await withText(document, text, surroundings));
      written.push(uri);
    } catch (error) {
      failures.push({ uri, reason: error instanceof Error ? error.message : String(error) });
    }
  }
  return { project: state, written, failures };
}

const NOT_READ: ReadonlySet<string> = new Set(['file-unreadable', 'file-too-large', 'file-encoding']);

function stepsFor(mode: FixMode, surroundings: FixSurroundings): Parameters<typeof fixAll>[2] {
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

async function withText({ uri, kind }: { readonly uri: Uri; readonly kind: Parameters<typeof createDocument>[0]['kind'] }, text: string, { loadYaml }: FixSurroundings): ReturnType<Parameters<typeof fixAll>[2]['withText']> {
  const syntax = syntaxOf(uri);
  return createDocument({ uri, kind, syntax, text }, syntax === 'yaml' ? await loadYaml() : undefined);
}
