import assert from 'node:assert/strict';
import process from 'node:process';
import { childPointer, type ConnectorProject, createDocument, documentOf, parsePointer, type Pointer, ROOT_POINTER, valueAt, withDocument } from '@connector-workbench/core';
import { yamlSupport } from '@connector-workbench/core/yaml';
import fc from 'fast-check';
import { stringify } from 'yaml';
import { set, type SubjectFile } from '../engine/change.js';
import { breakSubject } from '../engine/break-subject.js';
import { readSubjects } from '../engine/read-subjects.js';
import type { Subject } from '../engine/subject.js';
import { anyEdits, edited } from './any-edits.js';
import { anyJson } from './any-json.js';
import { examine } from './examine.js';

const SEED = 20_260_301;
/** How many runs there are of each kind; the variable is for whoever looks for rare faults. */
const PATIENCE = Number(process.env.CONNECTOR_FUZZ ?? 1);
const runs = (count: number): { readonly seed: number; readonly numRuns: number } => ({ seed: SEED, numRuns: count * PATIENCE });

const LARGEST = 20_000;

describe('any text and any JSON', function () {
  this.timeout(60_000 * PATIENCE);
  let subjects: readonly Subject[];
  const anySubject = fc.nat();
  const pick = (number: number): Subject => {
    const subject = subjects[number % subjects.length];
    assert.ok(subject);
    return subject;
  };

  before(async () => {
    subjects = (await readSubjects()).filter(({ size }) => size < LARGEST);
  });

  it('may stand in a file: real ones with random edits', () => {
    fc.assert(fc.property(anySubject, fc.constantFrom<SubjectFile>('definition', 'properties'), anyEdits, (number, file, edits) => {
      const subject = pick(number);
      examine(rewritten(subject.project, file, (text) => edited(text, edits)));
    }), runs(1500));
  });

  it('may stand in a YAML file', () => {
    fc.assert(fc.property(anySubject, anyEdits, (number, edits) => {
      const { project, definition } = pick(number);
      const document = documentOf(project, 'definition');
      assert.ok(document);
      const text = edited(stringify(definition, { aliasDuplicateObjects: false }), edits);
      examine(withDocument(project, createDocument({ uri: document.uri, kind: 'definition', syntax: 'yaml', text }, yamlSupport)));
    }), runs(100));
  });

  it('may stand in any place of a connector', () => {
    fc.assert(fc.property(anySubject, fc.nat(), anyJson, (number, place, value) => {
      const subject = pick(number);
      const pointers = pointersOf(subject.definition);
      examine(breakSubject(subject, [set(pointers[place % pointers.length] ?? ROOT_POINTER, value)]));
    }), runs(1200));
  });

  it('may be moved from one place to another', () => {
    fc.assert(fc.property(anySubject, fc.nat(), fc.nat(), (number, from, to) => {
      const subject = pick(number);
      const pointers = pointersOf(subject.definition);
      const [source = ROOT_POINTER, target = ROOT_POINTER] = [from, to].map((place) => pointers[place % pointers.length] ?? ROOT_POINTER);
      examine(breakSubject(subject, [set(target, valueAt(subject.definition, source))]));
    }), runs(800));
  });

  it('may be a whole connector', () => {
    fc.assert(fc.property(anySubject, anyJson, anyJson, (number, definition, properties) => {
      const subject = pick(number);
      const both = [['definition', definition], ['properties', properties]] as const;
      examine(both.reduce((project, [file, value]) => rewritten(project, file, () => JSON.stringify(value)), subject.project));
    }), runs(2000));
  });

  it('has places for any pointer and any offset, or none', () => {
    const anyPointer = fc.array(fc.oneof(fc.constantFrom('paths', 'info', 'get', '0', '-1', '01', '', '~', '__proto__', 'length', 'constructor'), fc.string({ maxLength: 5 })), { maxLength: 5 });
    fc.assert(fc.property(anySubject, anyPointer, fc.integer({ min: -5, max: LARGEST * 2 }), (number, segments, offset) => {
      const document = documentOf(pick(number).project, 'definition');
      assert.ok(document);
      for (const part of ['key', 'value'] as const) {
        const range = document.rangeOf(segments.reduce<Pointer>((at, segment) => childPointer(at, segment), ROOT_POINTER), part);
        assert.ok(range === undefined || (range.start <= range.end && range.end <= document.text.length));
      }
      const node = document.nodeAt(offset);
      assert.ok(node === undefined || parsePointer(node.pointer) !== undefined);
    }), runs(3000));
  });
});

function rewritten(project: ConnectorProject, file: SubjectFile, write: (text: string) => string): ConnectorProject {
  const document = documentOf(project, file);
  if (document === undefined) return project;
  return withDocument(project, createDocument({ uri: document.uri, kind: document.kind, syntax: 'json', text: write(document.text) }));
}

function pointersOf(value: unknown, at: Pointer = ROOT_POINTER): readonly Pointer[] {
  if (typeof value !== 'object' || value === null) return [at];
  return [at, ...Object.entries(value).flatMap(([key, child]) => pointersOf(child, childPointer(at, key)))];
}
