import assert from 'node:assert/strict';
import { readFile, realpath } from 'node:fs/promises';
import { pathToFileURL } from 'node:url';
import { type ConnectorProject, documentAt, LineIndex, lintProject, type Problem, rangeOfProblem } from '@connector-workbench/core';
import { corpusFolder, readCorpus } from './read-corpus.js';

/** An error in a published connector, which a person has looked at and found right. */
interface GoldenError {
  readonly file: string;
  readonly rule: string;
  readonly pointer: string;
  readonly line: number;
  readonly column: number;
  readonly why: string;
}

async function readGolden(): Promise<readonly GoldenError[]> {
  const text = await readFile(new URL('../../corpus/golden-errors.json', import.meta.url), 'utf8');
  return JSON.parse(text) as readonly GoldenError[];
}

function found(project: ConnectorProject, problem: Problem, folder: string): Omit<GoldenError, 'why'> {
  const document = documentAt(project, problem.uri);
  assert.ok(document !== undefined);
  const { line, character } = new LineIndex(document.text).positionAt(rangeOfProblem(project, problem).start);
  return { file: nameOf(problem.uri, folder), rule: problem.rule, pointer: problem.pointer, line: line + 1, column: character + 1 };
}

/** Below the folder of the corpus, whose real name is the one that files are read under. */
function nameOf(uri: string, folder: string): string {
  return decodeURI(uri.slice(pathToFileURL(folder).href.length + 1));
}

const inOrder = <T extends Omit<GoldenError, 'why'>>(errors: readonly T[]): readonly T[] =>
  [...errors].sort((a, b) => (a.file === b.file ? a.line - b.line || a.column - b.column : a.file < b.file ? -1 : 1));

/** Published connectors were taken by the service, so an error in one is nearly always an error of ours: all there are, are listed with the reason. */
describe('errors in published connectors', function () {
  this.timeout(60_000);

  it('are only those that have been looked at', async () => {
    const folder = await realpath(corpusFolder());
    const corpus = await readCorpus();
    const golden = await readGolden();
    const files = new Set(corpus.flatMap(({ documents }) => documents.map(({ uri }) => nameOf(uri, folder))));
    // In another folder of connectors there is nothing that has been looked at.
    if (!golden.some(({ file }) => files.has(file))) return;
    const errors = corpus.flatMap((project) => lintProject(project).filter(({ severity }) => severity === 'error').map((problem) => found(project, problem, folder)));
    assert.deepEqual(inOrder(errors), inOrder(golden).map(({ file, rule, pointer, line, column }) => ({ file, rule, pointer, line, column })));
  });

  it('each have a reason', async () => {
    assert.deepEqual((await readGolden()).filter(({ why }) => !why.endsWith('.')), []);
  });
});
