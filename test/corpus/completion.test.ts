import assert from 'node:assert/strict';
import { complete, type CompletionItem, type ConnectorProject, createDocument, documentOf, indexOf, withDocument } from '@connector-workbench/core';
import { yamlSupport } from '@connector-workbench/core/yaml';
import { stringify } from 'yaml';
import { pointersOf } from './pointers-of.js';
import { readCorpus } from './read-corpus.js';

/** How many values of one kind are asked for in one file. */
const ASKED = 4;
/** Larger definitions take long to read again for each question, and say nothing new. */
const LARGEST = 200_000;
/** A YAML file is read anew for each question: fewer and smaller ones are asked about. */
const IN_YAML = { sampled: 4, largest: 25_000 } as const;

/**
 * What people wrote in a place is among the proposals there once it is taken away: how much of it at all, and how much of it as the first one. The rest names
 * what the connector does not have, or has in capitals of its own.
 */
const KINDS: readonly (readonly [what: string, pointer: RegExp, found: number, first: number])[] = [
  ['operations for dropdowns and schemas', /\/x-ms-dynamic-(?:values|list|schema|properties)\/operationId$/, 1, 0.75],
  ['lists in an answer', /\/x-ms-dynamic-(?:values\/value-collection|list\/itemsPath)$/, 0.9, 0.85],
  ['values of an item', /\/x-ms-dynamic-(?:values\/value-path|list\/itemValuePath)$/, 0.85, 0.6],
  ['titles of an item', /\/x-ms-dynamic-(?:values\/value-title|list\/itemTitlePath)$/, 0.85, 0.65],
  ['inputs that a call passes on', /\/parameters\/[^/]+\/parameter(?:Reference)?$/, 0.95, 0.55],
  ['references to definitions', /^\/(?:paths|definitions)\/.*\/\$ref$/, 0.95, 0.65],
  ['places of parameters', /\/parameters\/\d+\/in$/, 0.99, 0.85],
  ['names of parameters', /^\/paths\/[^/]+\/[a-z]+\/parameters\/\d+\/name$/, 0.6, 0.5],
  ['formats', /\/format$/, 0.9, 0.6],
  ['visibilities', /\/x-ms-visibility$/, 0.95, 0.3],
  ['MIME types', /\/(?:produces|consumes)\/\d+$/, 0.95, 0.85],
  ['facts for the public list', /\/propertyName$/, 0.95, 0.95],
  ['operations of policies', /\/x-ms-apimTemplate-operationName\/\d+$/, 0.95, 0.6],
  ['policy templates', /\/templateId$/, 0.9, 0.2],
  ['identity providers', /\/identityProvider$/, 0.95, 0.4],
  ['types of connection parameters', /\/connectionParameters\/[^/]+\/type$/, 0.95, 0.25],
];

describe('completion in the corpus', function () {
  this.timeout(120_000);
  let corpus: readonly ConnectorProject[];

  before(async () => { corpus = await readCorpus(); });

  it('proposes what people wrote, the likeliest first, and nothing twice, in JSON whose quotes nobody closed', () => {
    const tallies = new Map(KINDS.map(([what]) => [what, { asked: 0, found: 0, first: 0 }]));
    const twice: string[] = [];
    for (const project of corpus) {
      for (const { what, written, items, pointer } of answersIn(project)) {
        const tally = tallies.get(what);
        if (tally === undefined) continue;
        const rank = items.findIndex((item) => textOf(item) === written);
        tally.asked++;
        if (rank !== -1) tally.found++;
        if (rank === 0) tally.first++;
        const texts = items.map(({ label, plainText }) => `${label} ${plainText}`);
        if (new Set(texts).size < texts.length) twice.push(`${project.files.name}${pointer}`);
      }
    }
    assert.deepEqual(twice, []);
    const tooFew = KINDS.flatMap(([what, , found, first]) => {
      const tally = tallies.get(what) ?? { asked: 0, found: 0, first: 0 };
      const isEnough = tally.asked > 5 && tally.found >= found * tally.asked && tally.first >= first * tally.asked;
      return isEnough ? [] : [`${what}: ${tally.found} found, ${tally.first} of them first, of ${tally.asked}`];
    });
    assert.deepEqual(tooFew, []);
  });

  it('proposes the same in YAML', () => {
    const different: string[] = [];
    let asked = 0;
    for (const project of corpus.filter((_, position) => position % IN_YAML.sampled === 0)) {
      const yaml = inYaml(project);
      if (yaml === undefined) continue;
      const inJson = new Map([...answersIn(project)].map(({ pointer, items }) => [pointer, labelsOf(items)]));
      for (const { pointer, items } of answersIn(yaml)) {
        const expected = inJson.get(pointer);
        asked++;
        if (expected !== undefined && labelsOf(items) !== expected) different.push(`${project.files.name}${pointer}: ${labelsOf(items)} instead of ${expected}`);
      }
    }
    assert.deepEqual(different, []);
    assert.ok(asked > 200, `${asked} places`);
  });
});

function labelsOf(items: readonly CompletionItem[]): string {
  return items.map(({ label }) => label).join();
}

interface Answer {
  readonly what: string;
  readonly pointer: string;
  readonly written: string;
  readonly items: readonly CompletionItem[];
}

/** The definition alone, in YAML; the other files stay beside it. */
function inYaml(project: ConnectorProject): ConnectorProject | undefined {
  const definition = documentOf(project, 'definition');
  if (definition === undefined || definition.syntaxErrors.length > 0 || definition.text.length > IN_YAML.largest) return undefined;
  const text = stringify(definition.value, { aliasDuplicateObjects: false });
  return withDocument(project, createDocument({ uri: definition.uri, kind: 'definition', syntax: 'yaml', text }, yamlSupport));
}

/** What is proposed where a text of the definition or the properties stood. */
function* answersIn(project: ConnectorProject): Generator<Answer> {
  for (const document of project.documents.filter(({ kind, text }) => (kind === 'definition' || kind === 'properties') && text.length < LARGEST)) {
    const asked = new Map<string, number>();
    for (const pointer of pointersOf(document.value)) {
      const what = KINDS.find(([, pattern]) => pattern.test(pointer))?.[0];
      const range = what === undefined ? undefined : document.rangeOf(pointer, 'value');
      const count = asked.get(what ?? '') ?? 0;
      if (what === undefined || range === undefined || count >= ASKED) continue;
      const written = unquoted(document.text.slice(range.start, range.end));
      if (written === undefined) continue;
      asked.set(what, count + 1);
      const opened = document.syntax === 'json' ? '"' : '';
      const text = document.text.slice(0, range.start) + opened + document.text.slice(range.end);
      const changed = createDocument({ uri: document.uri, kind: document.kind, syntax: document.syntax, text }, yamlSupport, document);
      const around = withDocument(project, changed);
      const items = complete({ project: around, index: indexOf(around), document: changed, offset: range.start + opened.length });
      yield { what, pointer, written, items: items.toSorted((a, b) => (a.sortText < b.sortText ? -1 : 1)) };
    }
  }
}

function textOf({ plainText }: CompletionItem): string {
  return unquoted(plainText.trim().replace(/^- /, '')) ?? plainText;
}

/** Undefined for what is no text on one line. */
function unquoted(text: string): string | undefined {
  const [, inDouble, inSingle] = /^(?:"([^"\\]*)"|'([^']*)')$/.exec(text) ?? [];
  return inDouble ?? inSingle ?? (/^[^\s"'[\]{}|>&*][^"\n]*$/.test(text) ? text : undefined);
}
