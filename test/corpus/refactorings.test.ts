import assert from 'node:assert/strict';
import {
  applyEdits, type ConnectorDocument, type ConnectorProject, createDocument, documentAt, documentOf, indexOf, LintMemory, lintProject, type OffsetEdit, type Problem, type Refactoring, type RefactoringChange, refactoringsAt, withDocument,
} from '@connector-workbench/core';
import { yamlSupport } from '@connector-workbench/core/yaml';
import { isScalar, parseDocument, visit } from 'yaml';
import { pointersOf } from './pointers-of.js';
import { readCorpus } from './read-corpus.js';

/** At how many places of a definition offers are looked for. Of each offer, the first is tried. */
const PLACES = 150;
/** Larger definitions take long to check again and again, and say nothing new. */
const LARGEST = 50_000;
/** One connector of so many is tried. */
const SAMPLED = { json: 1, yaml: 3 } as const;

describe('refactorings of the corpus', function () {
  this.timeout(60_000);
  let corpus: readonly ConnectorProject[];

  before(async () => {
    corpus = (await readCorpus()).filter((project) => {
      const definition = documentOf(project, 'definition');
      return definition?.syntaxErrors.length === 0 && definition.text.length < LARGEST;
    });
  });

  for (const syntax of ['json', 'yaml'] as const) {
    it(`bring no problems, and leave all else as it is, in ${syntax === 'json' ? 'JSON' : 'YAML'}`, () => {
      const wrong: string[] = [];
      const tried = new Map<string, number>();
      corpus.forEach((original, position) => {
        if (position % SAMPLED[syntax] !== 0) return;
        const project = syntax === 'json' ? original : inYaml(original);
        // Rules are asked only about what an offer changes: that this says the same is tested elsewhere.
        const memory = new LintMemory();
        const lint = (changed: ConnectorProject): readonly Problem[] => lintProject(changed, { memory });
        const before = lint(project);
        for (const { refactoring, offset } of offersIn(project, position)) {
          tried.set(refactoring.id, (tried.get(refactoring.id) ?? 0) + 1);
          const fault = faultOf(project, { before, lint }, refactoring);
          if (fault !== undefined) wrong.push(`${project.files.name}@${offset}: "${refactoring.title}" ${fault}`);
        }
      });
      assert.deepEqual(wrong, []);
      for (const id of ['extractSchema', 'extractSchema.everywhere', 'inline', 'inline.everywhere', 'shareParameter', 'nextVersion', 'sortKeys', 'sortKeys.everywhere', 'convert', 'convert.replace']) assert.ok((tried.get(id) ?? 0) > 2, `${id} was tried ${tried.get(id) ?? 0} times`);
    });
  }

  it('lose no comments of YAML where something moves or changes its order', () => {
    const lost: string[] = [];
    let tried = 0;
    corpus.forEach((original, position) => {
      if (position % SAMPLED.yaml !== 0) return;
      const project = inYaml(original, withComments);
      for (const { refactoring, offset } of offersIn(project, position)) {
        if (!['extractSchema', 'inline', 'sortKeys', 'sortKeys.everywhere'].includes(refactoring.id)) continue;
        tried++;
        for (const { uri, edits } of changeOf(refactoring).edits) {
          const text = documentAt(project, uri)?.text ?? '';
          const after = new Set(commentsIn(applyEdits(text, edits)));
          const gone = commentsIn(text).filter((comment) => !after.has(comment));
          if (gone.length > 0) lost.push(`${project.files.name}@${offset}: "${refactoring.title}" loses ${gone.slice(0, 3).join()}`);
        }
      }
    });
    assert.deepEqual(lost, []);
    assert.ok(tried > 10, `${tried} were tried`);
  });
});

interface Offer {
  readonly refactoring: Refactoring;
  readonly offset: number;
}

/** For each offer that a definition has somewhere, the first places that have it, from a place on that differs between connectors. */
function offersIn(project: ConnectorProject, seed: number): readonly Offer[] {
  const document = documentOf(project, 'definition');
  if (document === undefined) return [];
  const seen = new Set<string>();
  const pointers = pointersOf(document.value);
  const shift = (seed * 7919) % pointers.length;
  const rotated = [...pointers.slice(shift), ...pointers.slice(0, shift)];
  // The root's own offers stand at its bracket alone.
  return ['', ...rotated.filter((_, index) => index % Math.ceil(pointers.length / PLACES) === 0)].flatMap((pointer) => {
    const range = document.rangeOf(pointer as typeof pointers[number], 'value');
    if (range === undefined) return [];
    return refactoringsAt({ project, document, index: indexOf(project), offset: range.start }).flatMap((refactoring) => {
      const id = refactoring.id.replace(/^(useDefinition)\..*/, '$1');
      if (refactoring.disabled !== undefined || seen.has(id)) return [];
      seen.add(id);
      return [{ refactoring, offset: range.start }];
    });
  });
}

function changeOf(refactoring: Refactoring): RefactoringChange {
  if (refactoring.disabled !== undefined) return { edits: [], newFiles: [] };
  return refactoring.needsYaml === true ? refactoring.apply(yamlSupport) : refactoring.apply();
}

interface Findings {
  readonly before: readonly Problem[];
  readonly lint: (changed: ConnectorProject) => readonly Problem[];
}

function faultOf(project: ConnectorProject, { before, lint }: Findings, refactoring: Refactoring): string | undefined {
  const { edits, newFiles, removedFiles = [] } = changeOf(refactoring);
  if (edits.length + newFiles.length === 0) return 'changes nothing';
  let changed = project;
  for (const { uri, edits: list } of edits) {
    const document = documentAt(project, uri);
    if (document === undefined) return `changes ${uri}, which is no file of the connector`;
    const text = applyEdits(document.text, list);
    if (applyEdits(text, undoing(document.text, list)) !== document.text) return 'cannot be undone to the same bytes';
    const next = withText(document, text);
    if (next.syntaxErrors.length > 0) return `breaks the file: ${next.text.slice(next.syntaxErrors[0]!.range.start - 40, next.syntaxErrors[0]!.range.end + 40)}`;
    changed = withDocument(changed, next);
  }
  for (const { uri, text } of newFiles) {
    const definition = documentOf(project, 'definition');
    const written = createDocument({ uri, kind: 'definition', syntax: uri.endsWith('.json') ? 'json' : 'yaml', text }, yamlSupport);
    if (written.syntaxErrors.length > 0) return 'writes a file that cannot be read';
    assert.deepEqual(written.value, definition?.value, uri);
    if (definition !== undefined && removedFiles.includes(definition.uri)) changed = inPlaceOf(changed, definition.uri, written);
  }
  if (refactoring.id.startsWith('sortKeys')) assert.deepEqual(documentOf(changed, 'definition')?.value, documentOf(project, 'definition')?.value);
  return moreProblems(before, lint(changed), COPIES.test(refactoring.id));
}

/** The project once a file has another name and syntax. */
function inPlaceOf(project: ConnectorProject, uri: string, written: ConnectorDocument): ConnectorProject {
  const files = { ...project.files, documents: project.files.documents.map((file) => (file.uri === uri ? { ...file, uri: written.uri } : file)) };
  return { ...project, files, documents: project.documents.map((document) => (document.uri === uri ? written : document)) };
}

/** The edits that an editor makes to take others back: they hold what stood there. */
function undoing(text: string, edits: readonly OffsetEdit[]): readonly OffsetEdit[] {
  let shift = 0;
  return edits.toSorted((a, b) => a.range.start - b.range.start).map(({ range: { start, end }, newText }) => {
    const undo = { range: { start: start + shift, end: start + shift + newText.length }, newText: text.slice(start, end) };
    shift += newText.length - (end - start);
    return undo;
  });
}

/** These write something a second time, and with it the problems that it has. */
const COPIES = /^(inline|twin|nextVersion)/;

/**
 * These judge a schema as it is written in its place: whether two answers have the same one, and what stands inside of a body. Written out
 * there, they see what was true before.
 */
const NOT_SEEN_THROUGH_REFERENCES: ReadonlySet<string> = new Set(['response-single-schema', 'string-binary-position']);

function moreProblems(before: readonly Problem[], after: readonly Problem[], isCopy: boolean): string | undefined {
  for (const severity of ['error', 'warning'] as const) {
    const [earlier, later] = [before, after].map((problems) => problems.filter((problem) => problem.severity === severity));
    if (earlier === undefined || later === undefined || later.length <= earlier.length) continue;
    const known = new Set(earlier.map(({ rule, pointer }) => (isCopy ? rule : `${rule} ${pointer}`)));
    const added = later.filter(({ rule, pointer }) => !known.has(isCopy ? rule : `${rule} ${pointer}`) && !(isCopy && NOT_SEEN_THROUGH_REFERENCES.has(rule)));
    if (added.length > 0 || !isCopy) return `brings ${severity}s: ${added.slice(0, 3).map(({ rule, pointer, data }) => `${rule} ${pointer} ${JSON.stringify(data)}`).join('; ')}`;
  }
  return undefined;
}

/** A comment of its own above each key but the first of an object, so that it is plain which one belongs where. */
function withComments(text: string): string {
  const document = parseDocument(text);
  let number = 0;
  visit(document, {
    Pair(position, { key }) {
      if (position !== 0 && isScalar(key)) key.commentBefore = ` c${number++}.`;
    },
  });
  return document.toString({ lineWidth: 0 });
}

function commentsIn(text: string): readonly string[] {
  return text.match(/# c\d+\./g) ?? [];
}

function inYaml(project: ConnectorProject, change = (text: string): string => text): ConnectorProject {
  const definition = documentOf(project, 'definition');
  if (definition === undefined || definition.syntax === 'yaml') return project;
  const uri = definition.uri.replace(/\.json$/, '.yaml');
  const yaml = createDocument({ uri, kind: 'definition', syntax: 'yaml', text: change(yamlSupport.write(definition.value)) }, yamlSupport);
  const { files, documents } = project;
  return {
    ...project,
    files: { ...files, documents: files.documents.map((file) => (file.uri === definition.uri ? { ...file, uri } : file)) },
    documents: documents.map((document) => (document === definition ? yaml : document)),
  };
}

function withText(document: ConnectorDocument, text: string): ConnectorDocument {
  const { uri, kind, syntax } = document;
  return createDocument({ uri, kind, syntax, text }, yamlSupport, document);
}
