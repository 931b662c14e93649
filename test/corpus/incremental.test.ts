import assert from 'node:assert/strict';
import { applyEdits, indexOf, inlayHintsOf, operationLensesOf, referencesAt, type ConnectorDocument, type ConnectorProject, createDocument, documentOf, LintMemory, lintProject, type OffsetEdit, type Problem, PROFILES, withDocument } from '@connector-workbench/core';
import { inverse, randomEdit, seededRandom } from '../bench/random-edits.js';
import { readCorpus } from './read-corpus.js';

/** Prime, so that samples do not fall into step with the structure of the files. */
const SAMPLED = 11;
const SMALL = 150_000;
const EDITS = 8;
/** About so many names of a file are asked about. */
const PLACES = 12;

/** An open definition, which is typed in; what it says is compared with what it says to somebody who sees it for the first time. */
class Typist {
  readonly #memory = new LintMemory();
  readonly #project: ConnectorProject;
  #document: ConnectorDocument;

  constructor(project: ConnectorProject, document: ConnectorDocument) {
    this.#project = project;
    this.#document = document;
  }

  write(text: string): void {
    const { uri, kind, syntax, version = 0 } = this.#document;
    const input = { uri, kind, syntax, text, version: version + 1 };
    this.#document = createDocument(input, undefined, this.#document);
    const fresh = createDocument({ uri, kind, syntax, text });
    assert.equal(JSON.stringify(this.#document.value), JSON.stringify(fresh.value), `the value of ${uri}`);
    assert.deepEqual(this.#document.syntaxErrors, fresh.syntaxErrors, `the errors of ${uri}`);
    this.#compareReferences();
    const known = lint(withDocument(this.#project, this.#document), this.#memory);
    assert.deepEqual(known, lint(withDocument(this.#project, this.#document), undefined), `the problems of ${uri}`);
  }

  /** What is found right after an edit, by reading no more than is needed, against what is found with all names at hand. */
  #compareReferences(): void {
    const { text } = this.#document;
    const names = [...text.matchAll(/"(?:operationId": "|\$ref": "#\/\w+\/|(?=\w+": \{))/g)];
    const quick = withDocument(this.#project, this.#document);
    const whole = withDocument(this.#project, this.#document);
    inlayHintsOf(whole, this.#document, { start: 0, end: 0 });
    for (const match of names.filter((_, position) => position % Math.ceil(names.length / PLACES) === 0)) {
      const offset = match.index + match[0].length;
      const [found, expected] = [withDocument(quick, this.#document), whole].map((project) => {
        return referencesAt({ project, document: this.#document, index: indexOf(project), offset }, { includeDeclaration: true }).map(({ range, use }) => [range.start, use]);
      });
      assert.deepEqual(found, expected, `what is named at ${offset} of ${this.#document.uri}`);
    }
    const counts = (project: ConnectorProject): readonly unknown[] => operationLensesOf(project, this.#document).map(({ range, details }) => [range.start, details.name, details.references.map((each) => [each.range.start, each.use])]);
    assert.deepEqual(counts(quick), counts(whole), `the lenses of ${this.#document.uri}`);
  }
}

function lint(project: ConnectorProject, memory: LintMemory | undefined): readonly string[] {
  const onRuleError = (rule: string, error: unknown): never => { throw new Error(`${rule} failed on ${project.files.name}`, { cause: error }); };
  return lintProject(project, { profiles: PROFILES, onRuleError, ...(memory === undefined ? {} : { memory }) }).map(shown);
}

function shown({ rule, messageId, pointer, part, severity, fixable, data }: Problem): string {
  return `${rule} ${messageId} at ${pointer} (${part}), ${severity}, ${fixable}: ${JSON.stringify(data)}`;
}

/** What is not typed letter by letter: lines come and go, and names change. */
function largeEdit(text: string, random: () => number): OffsetEdit {
  const start = Math.max(0, text.indexOf('\n', Math.floor(random() * text.length)));
  const end = Math.max(start, text.indexOf('\n', start + Math.floor(random() * 400)));
  const name = /"(\w{3,})": \{/.exec(text.slice(start));
  if (random() < 0.4 && name !== null) return { range: { start: start + name.index + 1, end: start + name.index + 1 }, newText: 'New' };
  return random() < 0.5 ? { range: { start, end }, newText: '' } : { range: { start, end: start }, newText: text.slice(start, end) };
}

describe('what is known of earlier versions', function () {
  this.timeout(120_000);

  it('changes nothing about values and problems while somebody types', async () => {
    const corpus = (await readCorpus()).filter((_, position) => position % SAMPLED === 2);
    let tried = 0;
    for (const project of corpus) {
      const document = documentOf(project, 'definition');
      if (document?.syntax !== 'json' || document.text.length > SMALL) continue;
      const random = seededRandom(document.text.length);
      const typist = new Typist(project, document);
      let { text } = document;
      typist.write(text);
      for (let edit = 0; edit < EDITS; edit++) {
        const change = random() < 0.6 ? randomEdit(text, random) : largeEdit(text, random);
        const before = text;
        text = applyEdits(text, [change]);
        typist.write(text);
        tried++;
        // Every third edit stays, so that the file drifts away from what it was.
        if (edit % 3 === 0) continue;
        text = applyEdits(text, [inverse(before, change)]);
        typist.write(text);
      }
      assert.ok(text.length > 0);
    }
    assert.ok(tried > 50);
  });
});
