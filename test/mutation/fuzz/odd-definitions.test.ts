import assert from 'node:assert/strict';
import process from 'node:process';
import {
  applyEdits, compareConnectors, complete, type ConnectorProject, createDocument, definitionsAt, documentLinksOf, documentOf, foldingRangesOf, hover, indexOf, lintProject, outlineOfDocument, type Problem, type Refactoring, referencesAt, refactoringsAt, renameAt, type RenameEdits,
  semanticTokens, symbolsOf, withDocument,
} from '@connector-workbench/core';
import { yamlSupport } from '@connector-workbench/core/yaml';
import fc from 'fast-check';
import { stringify } from 'yaml';
import { afterFix, faultOfFix, lintAll } from '../fixes/fault-of-fix.js';
import { inStyle, STYLES } from '../fixes/styles.js';
import { readSubjects } from '../engine/read-subjects.js';
import { examine } from './examine.js';
import { oddDefinition } from './odd-definitions.js';

const SEED = 20_261_128;
/** How many runs there are of each kind; the variable is for whoever looks for rare faults. */
const PATIENCE = Number(process.env.CONNECTOR_FUZZ ?? 1);
const runs = (count: number): { readonly seed: number; readonly numRuns: number } => ({ seed: SEED, numRuns: count * PATIENCE });

const LONGEST_CHAIN = 200;
const anyStyle = fc.constantFrom(...STYLES);

describe('definitions in odd and valid shapes', function () {
  this.timeout(60_000 * PATIENCE);
  /** A connector that is nothing but its definition. */
  let plain: ConnectorProject;

  before(async () => {
    const project = (await readSubjects())[0]?.project;
    const definition = project === undefined ? undefined : documentOf(project, 'definition');
    assert.ok(project && definition);
    plain = { ...project, documents: [definition] };
  });

  const written = (text: string, syntax: 'json' | 'yaml' = 'json'): ConnectorProject => {
    const { uri } = definitionOf(plain);
    return withDocument(plain, createDocument({ uri, kind: 'definition', syntax, text }, yamlSupport));
  };

  it('have no errors, however they are written', () => {
    fc.assert(fc.property(oddDefinition, anyStyle, (definition, style) => {
      const project = written(inStyle(definition, style));
      assert.deepEqual(errorsOf(project), []);
      examine(project);
    }), runs(150));
  });

  it('have the same problems in YAML, with anchors and without', () => {
    fc.assert(fc.property(oddDefinition, fc.boolean(), fc.constantFrom('\n', '\r\n'), fc.constantFrom('', '\uFEFF', '---\n'), (definition, aliasDuplicateObjects, lineBreak, start) => {
      const json = written(JSON.stringify(definition, undefined, 2));
      const yaml = written(start + stringify(definition, { aliasDuplicateObjects }).replaceAll('\n', lineBreak), 'yaml');
      assert.deepEqual(definitionOf(yaml).syntaxErrors, []);
      assert.deepEqual(definitionOf(yaml).value, definitionOf(json).value);
      assert.deepEqual(placesOf(yaml), placesOf(json));
      examine(yaml);
    }), runs(60));
  });

  it('differ in nothing from themselves in another style', () => {
    fc.assert(fc.property(oddDefinition, anyStyle, anyStyle, (definition, one, other) => {
      const changes = compareConnectors(written(inStyle(definition, one)), written(inStyle(definition, other)));
      assert.deepEqual(changes.filter(({ rule }) => rule !== 'rewritten'), []);
    }), runs(60));
  });

  it('have fixes that mend, break nothing and leave all else as it is', () => {
    fc.assert(fc.property(oddDefinition, anyStyle, fc.nat(), (definition, style, pick) => {
      const project = written(inStyle(definition, style));
      const found = lintAll(project);
      const fixable = found.filter(({ fixable: kind }) => kind !== 'no');
      const problem = fixable[pick % Math.max(fixable.length, 1)];
      for (const fix of problem?.fixes() ?? []) {
        assert.equal(problem && faultOfFix(project, found, problem, fix, style), undefined, `${problem?.rule}: ${fix.title}`);
      }
    }), runs(60));
  });

  it('come to an end of safe fixes', () => {
    fc.assert(fc.property(oddDefinition, anyStyle, (definition, style) => {
      let project = written(inStyle(definition, style));
      for (let step = 0; ; step += 1) {
        assert.ok(step < LONGEST_CHAIN);
        const fix = lintAll(project).find(({ fixable }) => fixable === 'safe')?.fixes().find(({ kind }) => kind === 'safe');
        if (fix === undefined) return;
        project = afterFix(project, fix);
      }
    }), runs(60));
  });

  it('can be asked at any place, and renamed there and back', () => {
    fc.assert(fc.property(oddDefinition, anyStyle, fc.boolean(), fc.double({ min: 0, max: 1, noNaN: true }), fc.nat(), (definition, style, isYaml, share, pick) => {
      const project = isYaml ? written(stringify(definition), 'yaml') : written(inStyle(definition, style));
      askEverything(project, Math.floor(share * definitionOf(project).text.length));
      const named = symbolsOf(project).occurrences.filter(({ entities: [entity], range }) => entity !== undefined && range !== undefined);
      const occurrence = named[pick % Math.max(named.length, 1)];
      const name = occurrence?.entities[0]?.name;
      if (occurrence?.range === undefined || name === undefined) return;
      const there = renamed(project, occurrence.range.start, 'OtherName');
      if (there === undefined) return;
      assert.deepEqual(definitionOf(there).syntaxErrors, []);
      assert.deepEqual(errorsOf(there), []);
      const back = symbolsOf(there).occurrences.find(({ entities: [entity], range }) => entity?.name === 'OtherName' && range !== undefined);
      const again = back?.range === undefined ? undefined : renamed(there, back.range.start, name);
      // References are written anew, without escapes that nobody needs.
      if (again !== undefined) assert.deepEqual(compareConnectors(project, again).filter(({ rule }) => rule !== 'rewritten'), []);
    }), runs(100));
  });
});

function definitionOf(project: ConnectorProject): NonNullable<ReturnType<typeof documentOf>> {
  const document = documentOf(project, 'definition');
  assert.ok(document);
  return document;
}

function errorsOf(project: ConnectorProject): readonly string[] {
  return lintProject(project, { profiles: ['save'] }).filter(({ severity }) => severity === 'error').map(lineOf);
}

const lineOf = ({ rule, messageId, pointer, data }: Problem): string => `${rule} (${messageId}) at ${pointer}: ${JSON.stringify(data)}`;

/** Problems of how a text is written are of one syntax alone. */
function placesOf(project: ConnectorProject): readonly string[] {
  return lintAll(project).filter(({ rule }) => rule !== 'indentation').map(lineOf).sort();
}

function askEverything(project: ConnectorProject, offset: number): void {
  const document = definitionOf(project);
  const place = { project, document, index: indexOf(project), offset };
  hover(place);
  complete(place);
  definitionsAt(place);
  referencesAt(place, { includeDeclaration: true });
  documentLinksOf(project, document);
  foldingRangesOf(document);
  outlineOfDocument(project, document);
  semanticTokens(document, place.index);
  for (const refactoring of refactoringsAt(place)) assert.deepEqual(errorsAfter(project, refactoring), [], refactoring.title);
}

/** Errors that a refactoring of the definition brings, and that its text cannot be read. */
function errorsAfter(project: ConnectorProject, refactoring: Refactoring): readonly string[] {
  if (refactoring.disabled !== undefined) return [];
  const { edits } = refactoring.needsYaml === true ? refactoring.apply(yamlSupport) : refactoring.apply();
  const document = definitionOf(project);
  const mine = edits.filter(({ uri }) => uri === document.uri).flatMap((each) => each.edits);
  const changed = withDocument(project, createDocument({ uri: document.uri, kind: 'definition', syntax: document.syntax === 'yaml' ? 'yaml' : 'json', text: applyEdits(document.text, mine) }, yamlSupport));
  return [...definitionOf(changed).syntaxErrors.map(({ code }) => `syntax: ${code}`), ...errorsOf(changed)];
}

function renamed(project: ConnectorProject, offset: number, name: string): ConnectorProject | undefined {
  const answer = renameAt({ project, document: definitionOf(project), index: indexOf(project), offset }, name);
  return answer?.kind === 'renamed' ? withChanges(project, answer) : undefined;
}

function withChanges(project: ConnectorProject, { changes }: RenameEdits): ConnectorProject {
  return changes.reduce((changed, { document: { uri, kind, syntax, text }, edits, guesses }) => withDocument(changed, createDocument({ uri, kind, syntax, text: applyEdits(text, [...edits, ...guesses]) }, yamlSupport)), project);
}
