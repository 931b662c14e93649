import assert from 'node:assert/strict';
import {
  applyEdits, applyFix, type ConnectorDocument, type ConnectorProject, createDocument, documentAt, documentOf, type Fix, lintProject, type Problem, PROFILES, withDocument,
} from '@connector-workbench/core';
import { yamlSupport } from '@connector-workbench/core/yaml';
import { stringify } from 'yaml';
import { misplacement } from './place-of-problem.js';
import { pointersOf } from './pointers-of.js';
import { readCorpus } from './read-corpus.js';

/** Prime, so that samples do not fall into step with the structure of the files. */
const SAMPLED = 7;
const SMALL = 200_000;

/** All rules, so that those of every profile are tried. A rule that throws fails the test. */
function lintAll(project: ConnectorProject): readonly Problem[] {
  return lintProject(project, {
    profiles: PROFILES,
    onRuleError: (rule, error) => {
      throw new Error(`${rule} failed on ${project.files.name}`, { cause: error });
    },
  });
}

const named = (project: ConnectorProject, problem: Problem): string => `${project.files.name}: ${problem.rule} at ${problem.pointer}`;

describe('the corpus', function () {
  this.timeout(180_000);
  let corpus: readonly ConnectorProject[];
  let problems: readonly (readonly [ConnectorProject, readonly Problem[]])[];

  before(async () => {
    corpus = await readCorpus();
    problems = corpus.map((project) => [project, lintAll(project)]);
  });

  it('holds connectors, and problems', () => {
    assert.ok(corpus.length > 0);
    assert.ok(problems.some(([, found]) => found.length > 0));
  });

  it('has every problem in its file, on the text it is about', () => {
    const wrong = problems.flatMap(([project, found]) => found.flatMap((problem) => {
      const misplaced = misplacement(project, problem);
      return misplaced === undefined ? [] : [`${named(project, problem)} ${misplaced}`];
    }));
    assert.deepEqual(wrong, []);
  });

  it('gives the values that JSON.parse gives, wherever that reads the file', () => {
    for (const document of jsonDocuments(corpus)) {
      const expected = parsed(document.text);
      if (expected === undefined) assert.notDeepEqual(document.syntaxErrors, [], document.uri);
      else assert.deepEqual(document.value, expected, document.uri);
    }
  });

  it('finds each place again from its text', () => {
    for (const document of jsonDocuments(corpus)) {
      // Of a key that is there twice, the first place leads to the same pointer as the second one.
      for (const pointer of pointersOf(document.value).filter((_, index) => index % SAMPLED === 0)) {
        for (const part of ['value', 'key'] as const) {
          const range = document.rangeOf(pointer, part);
          if (range === undefined) assert.equal(part, 'key', `${document.uri} ${pointer}`);
          else assert.deepEqual(document.nodeAt(range.start), { pointer, part }, document.uri);
        }
      }
    }
  });

  it('has only fixes that mend their problem, and break nothing', () => {
    const wrong = someOfEach(problems).flatMap(({ project, found, problem }) => problem.fixes().flatMap((fix) => {
      const fault = faultOfFix(project, found, problem, fix);
      return fault === undefined ? [] : [`${named(project, problem)}, "${fix.title}": ${fault}`];
    }));
    assert.deepEqual(wrong, []);
  });

  it('has the same problems when it is written in YAML', () => {
    const sample = problems.filter(([project], index) => index % SAMPLED === 0 && isSmallAndWhole(documentOf(project, 'definition')));
    assert.ok(sample.length > 0);
    for (const [project, found] of sample) {
      const definition = documentOf(project, 'definition');
      assert.ok(definition !== undefined);
      const text = stringify(definition.value, { aliasDuplicateObjects: false });
      const inYaml = withDocument(project, createDocument({ uri: definition.uri, kind: 'definition', syntax: 'yaml', text }, yamlSupport));
      assert.deepEqual(identities(lintAll(inYaml)), identities(found), project.files.name);
    }
  });
});

/** How many problems of one message have their fixes tried: each means another lint of the connector. */
const TRIED = 5;

interface Sample {
  readonly project: ConnectorProject;
  readonly found: readonly Problem[];
  readonly problem: Problem;
}

/** Some problems of each message that have fixes: those of the smallest connectors, at most one message of each connector, since more are mostly the same. */
function someOfEach(problems: readonly (readonly [ConnectorProject, readonly Problem[]])[]): readonly Sample[] {
  const sizeOf = (project: ConnectorProject): number => project.documents.reduce((sum, { text }) => sum + text.length, 0);
  const counts = new Map<string, number>();
  return [...problems].sort(([a], [b]) => sizeOf(a) - sizeOf(b)).flatMap(([project, found]) => {
    const here = new Set<string>();
    return found.flatMap((problem) => {
      const message = `${problem.rule} ${problem.messageId}`;
      const count = counts.get(message) ?? 0;
      if (problem.fixable === 'no' || here.has(message) || count >= TRIED) return [];
      here.add(message);
      counts.set(message, count + 1);
      return [{ project, found, problem }];
    });
  });
}

function jsonDocuments(corpus: readonly ConnectorProject[]): readonly ConnectorDocument[] {
  return corpus.flatMap(({ documents }) => documents.filter(({ syntax }) => syntax === 'json'));
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text.replace(/^\uFEFF/, ''));
  } catch {
    return undefined;
  }
}

function isSmallAndWhole(definition: ConnectorDocument | undefined): boolean {
  return definition?.syntaxErrors.length === 0 && definition.text.length < SMALL;
}

/** Problems without their places, which differ between JSON and YAML. */
function identities(problems: readonly Problem[]): readonly string[] {
  return problems.map(({ uri, rule, pointer, part, messageId, data }) => JSON.stringify([uri, rule, pointer, part, messageId, data])).sort();
}

function faultOfFix(project: ConnectorProject, before: readonly Problem[], problem: Problem, fix: Fix): string | undefined {
  const document = documentAt(project, fix.uri);
  if (document === undefined) return 'it changes no file of the connector';
  const { edits } = applyFix(project, fix);
  if (edits.length === 0) return 'it changes nothing';
  const { uri, kind, syntax } = document;
  const changed = createDocument({ uri, kind, syntax, text: applyEdits(document.text, edits) }, yamlSupport);
  if (changed.syntaxErrors.length > document.syntaxErrors.length) return 'the file cannot be read afterwards';
  const after = lintAll(withDocument(project, changed));
  // What is removed may have been the only thing that referred to something else; of entries of a list, the next one moves to the place of the removed one.
  const isThere = identities(after).includes(identities([problem]).join());
  if (isThere && countOf(problem.rule, after) >= countOf(problem.rule, before)) return 'the problem is still there';
  return countErrors(after) > countErrors(before) ? 'there are more errors than before' : undefined;
}

const countOf = (rule: string, problems: readonly Problem[]): number => problems.filter((problem) => problem.rule === rule).length;
const countErrors = (problems: readonly Problem[]): number => problems.filter(({ severity }) => severity === 'error').length;
