import assert from 'node:assert/strict';
import process from 'node:process';
import { childPointer, type ConnectorProject, createDocument, documentOf, parsePointer, type Pointer, ROOT_POINTER, valueAt, withDocument } from '@connector-workbench/core';
import { yamlSupport } from '@connector-workbench/core/yaml';
import fc from 'fast-check';
import { stringify } from 'yaml';
import { set, type SubjectFile } from '../engine/change.js';
import { breakSubject } from '../engine/break-subject.js';
import { pictureOf } from '../bases/folder.js';
import { putFile } from '../engine/put-file.js';
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

/** Files that not every connector has, each as one that rules have something to say of. */
const OTHER_FILES: readonly (readonly [file: SubjectFile, name: string, text: string])[] = [
  ['script', 'script.csx', `using System.Net.Http;
using System.IO;
public class Script : ScriptBase
{
    private readonly HttpClient client = new HttpClient();
    /* A comment */
    public override async Task<HttpResponseMessage> ExecuteAsync()
    {
        var id = this.Context.OperationId;
        switch (id) { case "GetContoso": return null; default: break; }
        if (id == @"List""Contoso" || $"{id}" == "A{{}}") return CreateJsonContent(JsonConvert.SerializeObject(id, Formatting.Indented));
        return await this.Context.SendAsync(this.Context.Request, this.CancellationToken).ConfigureAwait(false);
    }
}
`],
  ['readme', 'readme.md', '# Contoso\n\nIt does things.\n\n## Publisher: Contoso\n\n```\n# no heading\n```\n\n## Prerequisites\n\nNone.\n'],
  ['settings', 'settings.json', '{\n  "connectorId": "shared_contoso",\n  "environment": "Default-1",\n  "apiProperties": "apiProperties.json",\n  "apiDefinition": "../other.json",\n  "icon": "icon.png",\n  "powerAppsApiVersion": "2016-11-01"\n}\n'],
  ['config', 'connector.config.json', '{\n  "profiles": ["save", "style"],\n  "rules": { "host-format": "hint", "mime-supported": { "severity": "info", "allow": ["text/calendar"] } },\n  "overrides": [{ "files": ["**/*.json"], "pointers": ["/paths/*"], "rules": { "param-summary": "off" } }],\n  "suppressions": [{ "rule": "host-format", "pointer": "/host", "reason": "So be it." }]\n}\n'],
];

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

  it('may stand in a script, a readme, settings and a configuration', () => {
    fc.assert(fc.property(anySubject, fc.constantFrom(...OTHER_FILES), anyEdits, (number, [file, name, text], edits) => {
      examine(putFile(pick(number).project, file, name, edited(text, edits)));
    }), runs(500));
  });

  it('may be the value of settings or of a configuration', () => {
    fc.assert(fc.property(anySubject, fc.constantFrom<readonly [SubjectFile, string]>(['settings', 'settings.json'], ['config', 'connector.config.json']), anyJson, (number, [file, name], value) => {
      examine(putFile(pick(number).project, file, name, JSON.stringify(value)));
    }), runs(150));
  });

  it('may stand in an icon', () => {
    const picture = pictureOf('#2d6cdf');
    const anyBytes = fc.array(fc.record({ at: fc.nat({ max: picture.length - 1 }), bytes: fc.uint8Array({ maxLength: 8 }) }), { minLength: 1, maxLength: 5 });
    fc.assert(fc.property(anySubject, anyBytes, fc.option(fc.nat({ max: picture.length })), (number, changes, end) => {
      const bytes = Uint8Array.from(picture);
      for (const change of changes) bytes.set(change.bytes.subarray(0, bytes.length - change.at), change.at);
      examine(putFile(pick(number).project, 'icon', 'icon.png', bytes.subarray(0, end ?? bytes.length)));
    }), runs(200));
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
