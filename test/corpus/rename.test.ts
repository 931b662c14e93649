import assert from 'node:assert/strict';
import {
  applyEdits, type ConnectorProject, createDocument, documentOf, type FeaturePlace, indexOf, LintMemory, lintProject, PROFILES, renameAt, type RenameEdits, symbolsOf, withDocument,
} from '@connector-workbench/core';
import { yamlSupport } from '@connector-workbench/core/yaml';
import { stringify } from 'yaml';
import { readCorpus } from './read-corpus.js';

/** One connector of so many has its names changed. A YAML file is read anew after each change, which takes longer. */
const SAMPLED = { json: 1, yaml: 16 } as const;
/** How many names of one kind, from all over the connector. */
const TRIED = 3;
const SMALL = 300_000;

interface Try {
  readonly place: FeaturePlace;
  readonly kind: string;
  readonly name: string;
}

describe('renaming in the corpus', function () {
  this.timeout(180_000);
  let sample: readonly ConnectorProject[];

  before(async () => {
    const corpus = await readCorpus();
    sample = corpus.filter(({ documents }) => documents.every(({ text }) => text.length < SMALL));
  });

  it('keeps the files readable, brings no new problem, and can be taken back', () => {
    checkAll(sample.filter((_, index) => index % SAMPLED.json === 0));
  });

  it('does the same in YAML', () => {
    checkAll(sample.filter((_, index) => index % SAMPLED.yaml === 0).map(inYaml));
  });
});

function checkAll(projects: readonly ConnectorProject[]): void {
  const faults: string[] = [];
  const renamedKinds = new Set<string>();
  for (const project of projects) faults.push(...faultsIn(project, renamedKinds));
  assert.deepEqual(faults, []);
  assert.ok(renamedKinds.size >= 4, [...renamedKinds].join());
}

function faultsIn(project: ConnectorProject, renamedKinds: Set<string>): readonly string[] {
  const faults: string[] = [];
  const findings = new Findings(project);
  for (const { place, kind, name } of triesIn(project)) {
    const answer = renameAt(place, otherName(name));
    if (answer?.kind !== 'renamed') continue;
    renamedKinds.add(kind);
    const after = withChanges(project, answer);
    const fault = faultOf(project, after, findings) ?? faultOfWayBack(project, after, place, name);
    if (fault !== undefined) faults.push(`${project.files.name}: ${kind} "${name}": ${fault}`);
  }
  return faults;
}

function inYaml(project: ConnectorProject): ConnectorProject {
  const definition = documentOf(project, 'definition');
  if (definition === undefined) return project;
  const text = stringify(definition.value, { aliasDuplicateObjects: false });
  return withDocument(project, createDocument({ uri: definition.uri, kind: 'definition', syntax: 'yaml', text }, yamlSupport));
}

/** The suffix of revisions stays at the end. */
function otherName(name: string): string {
  return name.replace(/(?:_[vV]\d+)?$/, 'Other$&');
}

/** Some places of each kind of name. */
function triesIn(project: ConnectorProject): readonly Try[] {
  const byKind = new Map<string, Try[]>();
  const names = new Set<string>();
  for (const { entities: [entity], range, document } of symbolsOf(project).occurrences) {
    if (entity === undefined || range === undefined || names.has(`${entity.kind} ${entity.name}`)) continue;
    names.add(`${entity.kind} ${entity.name}`);
    const found = { place: { project, document, index: indexOf(project), offset: range.start }, kind: entity.kind, name: entity.name };
    byKind.set(entity.kind, [...(byKind.get(entity.kind) ?? []), found]);
  }
  return [...byKind.values()].flatMap((all) => all.filter((_, index) => index % Math.ceil(all.length / TRIED) === 0));
}

function withChanges(project: ConnectorProject, { changes }: RenameEdits): ConnectorProject {
  return changes.reduce((changed, { document: { uri, kind, syntax, text }, edits, guesses }) => {
    const known = changed.documents.find((each) => each.uri === uri);
    return withDocument(changed, createDocument({ uri, kind, syntax, text: applyEdits(text, [...edits, ...guesses]) }, yamlSupport, known));
  }, project);
}

function faultOf(before: ConnectorProject, after: ConnectorProject, findings: Findings): string | undefined {
  const broken = after.documents.find(({ syntaxErrors }, index) => syntaxErrors.length > (before.documents[index]?.syntaxErrors.length ?? 0));
  if (broken !== undefined) return `${broken.uri} cannot be read afterwards`;
  const grown = [...findings.of(after)].filter(([rule, count]) => count > (findings.before.get(rule) ?? 0)).map(([rule]) => rule);
  return grown.length === 0 ? undefined : `new problems of ${grown.join(', ')}`;
}

/** Counts the findings of one connector again and again, asking the rules only about what a renaming changed: that this says the same is tested elsewhere. */
class Findings {
  readonly before: ReadonlyMap<string, number>;
  readonly #memory = new LintMemory();

  constructor(project: ConnectorProject) {
    this.before = this.of(project);
  }

  of(project: ConnectorProject): ReadonlyMap<string, number> {
    const counts = new Map<string, number>();
    for (const { rule } of lintProject(project, { profiles: PROFILES, memory: this.#memory })) counts.set(rule, (counts.get(rule) ?? 0) + 1);
    return counts;
  }
}

function faultOfWayBack(before: ConnectorProject, after: ConnectorProject, { document: { uri }, offset }: FeaturePlace, name: string): string | undefined {
  const document = after.documents.find((each) => each.uri === uri);
  // What stands before the place may have been renamed, too.
  const earlier = before.documents.find((each) => each.uri === uri)?.text.slice(0, offset) ?? '';
  const shift = document === undefined ? 0 : shiftAt(earlier, document.text, name);
  const answer = document === undefined ? undefined : renameAt({ project: after, document, index: indexOf(after), offset: offset + shift }, name);
  if (answer?.kind !== 'renamed') return `it cannot be taken back: ${answer?.reason ?? 'nothing is there'}`;
  const back = withChanges(after, answer);
  return back.documents.every(({ text }, index) => text === before.documents[index]?.text) ? undefined : 'taken back, the text is not what it was';
}

/** By how much the place has moved: as often as the longer name stands in the text before it. */
function shiftAt(earlier: string, text: string, name: string): number {
  let shift = 0;
  for (let at = 0, moved = 0; at < earlier.length; at++, moved++) {
    if (earlier[at] === text[moved]) continue;
    moved += 'Other'.length;
    shift += 'Other'.length;
    if (earlier[at] !== text[moved]) throw new Error(`${name}: the text changed in another way`);
  }
  return shift;
}
