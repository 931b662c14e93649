import assert from 'node:assert/strict';
import { compareConnectors, type ConnectorChange, type ConnectorProject, createDocument, documentOf, messageOfChange, segmentsOf, withDocument } from '@connector-workbench/core';
import { yamlSupport } from '@connector-workbench/core/yaml';
import { stringify } from 'yaml';
import { pointersOf } from './pointers-of.js';
import { readCorpus } from './read-corpus.js';

/** Prime, so that mutations do not fall into step with the structure of the files. */
const SAMPLED = 5;
const SMALL = 200_000;
const MUTATIONS = 12;

describe('comparing the corpus', function () {
  this.timeout(180_000);
  let corpus: readonly ConnectorProject[];

  before(async () => {
    corpus = (await readCorpus()).filter((project) => documentOf(project, 'definition')?.syntaxErrors.length === 0);
  });

  it('finds nothing where only the writing differs', () => {
    for (const project of corpus) {
      const reordered = withDefinition(project, reversed(documentOf(project, 'definition')?.value), 'json');
      assert.deepEqual(compareConnectors(project, reordered).map(sentenceOf), [], project.files.name);
    }
    for (const project of corpus.filter((each, index) => index % SAMPLED === 0 && (documentOf(each, 'definition')?.text.length ?? SMALL) < SMALL)) {
      assert.deepEqual(compareConnectors(project, withDefinition(project, documentOf(project, 'definition')?.value, 'yaml')).map(sentenceOf), [], project.files.name);
    }
  });

  it('finds what was changed at any place, and the same from the other side', () => {
    const random = randomNumbers(20_261_128);
    for (const project of corpus.filter((_, index) => index % SAMPLED === 0)) {
      const value = documentOf(project, 'definition')?.value;
      const pointers = pointersOf(value).filter((pointer) => pointer !== '');
      for (let count = 0; count < MUTATIONS; count++) {
        const pointer = pointers[Math.floor(random() * pointers.length)]!;
        const mutated = withDefinition(project, mutatedAt(value, segmentsOf(pointer), random), 'json');
        const changes = compareConnectors(project, mutated);
        assert.notEqual(changes.length, 0, `${project.files.name} ${pointer}`);
        assert.deepEqual(changes.map((change) => mirrored(change, false)).sort(), compareConnectors(mutated, project).map((change) => mirrored(change, true)).sort(), `${project.files.name} ${pointer}`);
      }
    }
  });
});

const sentenceOf = (change: ConnectorChange): string => messageOfChange(change);

function withDefinition(project: ConnectorProject, value: unknown, syntax: 'json' | 'yaml'): ConnectorProject {
  const definition = documentOf(project, 'definition');
  assert.ok(definition !== undefined);
  const text = syntax === 'json' ? JSON.stringify(value) : stringify(value, { aliasDuplicateObjects: false });
  return withDocument(project, createDocument({ uri: definition.uri, kind: 'definition', syntax, text }, yamlSupport));
}

function reversed(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(reversed);
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(Object.entries(value).reverse().map(([key, member]) => [key, reversed(member)]));
}

/** The value with one place removed, replaced or added to. */
function mutatedAt(root: unknown, path: readonly string[], random: () => number): unknown {
  const copy: unknown = structuredClone(root);
  let holder = copy as Record<string, unknown>;
  for (const segment of path.slice(0, -1)) holder = holder[segment] as Record<string, unknown>;
  const key = path.at(-1)!;
  const choice = Math.floor(random() * 3);
  if (choice === 0 && !Array.isArray(holder)) Reflect.deleteProperty(holder, key);
  else if (choice === 1 && !Array.isArray(holder)) holder[`x-${key}-2`] = structuredClone(holder[key]);
  else holder[key] = typeof holder[key] === 'string' ? `${holder[key]} 2` : 'changed';
  return copy;
}

function mirrored({ kind, before, after, area }: ConnectorChange, isSwapped: boolean): string {
  const swapped = kind === 'added' ? 'removed' : kind === 'removed' ? 'added' : kind;
  return isSwapped ? JSON.stringify([swapped, area, after, before]) : JSON.stringify([kind, area, before, after]);
}

/** Mulberry32: the same numbers in each run. */
function randomNumbers(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
}
