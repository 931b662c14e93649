import assert from 'node:assert/strict';
import { createDocument } from '../../documents/create-document.js';
import type { ConnectorDocument } from '../../documents/connector-document.js';
import { finish, type Steps } from '../../documents/steps.js';
import { applyFix } from '../../fixes/apply-fix.js';
import type { ConnectorProject } from '../../project/connector-project.js';
import { defineRule, type Rule, type RuleContext } from '../../rules/rule.js';
import { lintProject, lintProjectInSteps } from '../lint-project.js';
import type { Problem } from '../problem.js';
import { PROFILES } from '../profiles.js';
import type { Visitor } from '../visitor.js';
import { LintMemory } from './lint-memory.js';

const URI = 'file:///connector/apiDefinition.swagger.json';

const BASE = {
  swagger: '2.0',
  info: { title: 'Contacts', version: '1' },
  paths: {
    '/contacts': { get: { operationId: 'ListContacts', responses: { 200: { description: 'OK', schema: { $ref: '#/definitions/List' } } } } },
    '/contacts/{id}': {
      get: {
        operationId: 'GetContact',
        parameters: [{ name: 'id', in: 'path', type: 'string', required: true, 'x-ms-dynamic-values': { operationId: 'ListContacts', 'value-path': 'id', 'value-title': 'name', 'value-collection': 'value' } }],
        responses: { 200: { description: 'OK' } },
      },
    },
  },
  definitions: {
    List: { type: 'object', properties: { value: { type: 'array', items: { $ref: '#/definitions/Contact' } } } },
    Contact: { type: 'object', properties: { id: { type: 'string' }, name: { type: 'string' } } },
    Unused: { type: 'object', properties: { size: { type: 'integer', format: 'wrong' } } },
  },
};

/** A connector that somebody types in: each text becomes the next version of it. */
class EditedConnector {
  readonly memory = new LintMemory();
  #document: ConnectorDocument | undefined;

  project(text: string): ConnectorProject {
    this.#document = createDocument({ uri: URI, kind: 'definition', syntax: 'json', text, version: (this.#document?.version ?? 0) + 1 }, undefined, this.#document);
    return { files: { id: 'c', folder: 'file:///connector', layout: 'paconn', name: 'connector', documents: [{ uri: URI, kind: 'definition' }] }, documents: [this.#document] };
  }

  /** The steps of a lint, to be done, interrupted or given up. */
  steps(text: string): Steps<readonly Problem[]> {
    return lintProjectInSteps(this.project(text), { memory: this.memory, profiles: PROFILES });
  }

  lint(text: string, rules?: readonly Rule[]): readonly Problem[] {
    return lintProject(this.project(text), { memory: this.memory, profiles: PROFILES, ...(rules === undefined ? {} : { rules }) });
  }
}

const TEXT = JSON.stringify(BASE, undefined, 2);

/** What an edit does to the text. */
function edited(change: (definition: typeof BASE) => void): string {
  const definition = structuredClone(BASE);
  change(definition);
  return JSON.stringify(definition, undefined, 2);
}

function shown(problems: readonly Problem[]): readonly unknown[] {
  return problems.map(({ rule, messageId, pointer, part, severity, data, fixable }) => ({ rule, messageId, pointer, part, severity, data, fixable }));
}

const EDITS: readonly (readonly [name: string, text: string])[] = [
  ['a definition that two others lead to', edited(({ definitions }) => { Reflect.deleteProperty(definitions.Contact.properties, 'name'); })],
  ['the id of an operation that is called for values', edited(({ paths }) => { paths['/contacts'].get.operationId = 'ListPeople'; })],
  ['the id of an operation to one that is taken', edited(({ paths }) => { paths['/contacts'].get.operationId = 'GetContact'; })],
  ['a path that is gone', edited(({ paths }) => { Reflect.deleteProperty(paths, '/contacts'); })],
  ['a definition that is renamed', TEXT.replace('"Contact": {', '"Person": {')],
  ['what stands around the paths', edited((definition) => { definition.info.title = ''; })],
  ['what a reference leads to outside of the units', TEXT.replace('#/definitions/List', '#/info/List')],
  ['another order', edited((definition) => { definition.paths = Object.fromEntries(Object.entries(definition.paths).reverse()) as typeof BASE.paths; })],
  ['a brace too few', TEXT.replace('"get": {', '"get": ')],
  ['a quote too few', TEXT.replace('"ListContacts",', '"ListContacts,')],
  ['a key twice', TEXT.replace('"Unused": {', '"List": {')],
  ['no object at all', '[]'],
  ['nothing', ''],
];

describe('LintMemory', () => {
  for (const [name, text] of EDITS) {
    it(`changes nothing about what is found: ${name}`, () => {
      const connector = new EditedConnector();
      for (const version of [TEXT, text, TEXT, text]) assert.deepEqual(shown(connector.lint(version)), shown(new EditedConnector().lint(version)));
    });
  }

  for (const [name, text] of EDITS) {
    it(`may be left after any step, and be used for another version in between: ${name}`, () => {
      const whole = stepsOf(new EditedConnector(), TEXT);
      for (let done = 0; done <= whole; done++) {
        const connector = new EditedConnector();
        const first = connector.steps(TEXT);
        for (let step = 0; step < done; step++) first.next();
        const second = connector.steps(text);
        for (let step = 0; step < done; step++) second.next();
        // The second is given up, the first was overtaken, and both leave a memory that holds.
        if (done < whole) assert.deepEqual(shown(finish(first)), shown(new EditedConnector().lint(TEXT)));
        for (const version of [TEXT, text]) assert.deepEqual(shown(connector.lint(version)), shown(new EditedConnector().lint(version)));
      }
    });
  }

  it('knows of a rule that it looks around also where the lint was given up in which it did', () => {
    const rule = ruleOf('spy', ({ index, report }) => ({ Operation: ({ at, operationId }) => { if (operationId === 'GetContact' && index.definitions.length === 3) report({ at, messageId: 'found' }); } }));
    const connector = new EditedConnector();
    const steps = lintProjectInSteps(connector.project(TEXT), { memory: connector.memory, profiles: PROFILES, rules: [rule] });
    // Up to the visit of the last unit.
    for (let step = stepsOf(new EditedConnector(), TEXT, [rule]) - 2; step > 0; step--) steps.next();
    assert.equal(connector.lint(edited(({ definitions }) => { Reflect.deleteProperty(definitions, 'Unused'); }), [rule]).length, 0);
    assert.equal(connector.lint(TEXT, [rule]).length, 1);
  });

  it('asks a rule again only about what changed and what uses it', () => {
    const visited: string[] = [];
    const rule = ruleOf('spy', ({ report }) => ({ Schema: (_schema, at) => { visited.push(at.pointer); report({ at, messageId: 'found' }); } }));
    const connector = new EditedConnector();
    const found = connector.lint(TEXT, [rule]).length;
    visited.length = 0;
    assert.equal(connector.lint(edited(({ definitions }) => { definitions.Unused.properties.size.format = 'int32'; }), [rule]).length, found);
    assert.deepEqual(visited, ['/definitions/Unused', '/definitions/Unused/properties/size']);
  });

  it('asks no rule about units where only what stands aside of them changed', () => {
    const visited: string[] = [];
    const rule = ruleOf('spy', ({ report }) => ({ Schema: (_schema, at) => { visited.push(at.pointer); report({ at, messageId: 'found' }); } }));
    const connector = new EditedConnector();
    const found = connector.lint(TEXT, [rule]).length;
    visited.length = 0;
    assert.equal(connector.lint(edited(({ info }) => { info.title = 'People'; }), [rule]).length, found);
    assert.deepEqual(visited, []);
  });

  it('asks rules about all units where the status of the connector changed', () => {
    const status = (value: unknown): unknown => (value as { readonly info: Readonly<Record<string, unknown>> }).info['x-ms-api-annotation'];
    const rule = ruleOf('spy', ({ report }) => ({ Operation: ({ at }) => { if (status(at.document.value) !== undefined) report({ at, messageId: 'found' }); } }));
    const connector = new EditedConnector();
    const preview = edited(({ info }) => { Object.assign(info, { 'x-ms-api-annotation': { status: 'Preview' } }); });
    assert.deepEqual([TEXT, preview, TEXT].map((text) => connector.lint(text, [rule]).length), [0, 2, 0]);
  });

  it('asks rules about a unit again that refers to what changed outside of the units', () => {
    const connector = new EditedConnector();
    const pointing = TEXT.replace('#/definitions/List', '#/info/x-list');
    for (const text of [pointing, pointing.replace('"title": "Contacts"', '"x-list": { "type": "object" }, "title": "Contacts"'), pointing]) {
      assert.deepEqual(shown(connector.lint(text)), shown(new EditedConnector().lint(text)));
    }
  });

  it('asks a rule that looks at other parts of the connector about everything', () => {
    const counts: number[] = [];
    const rule = ruleOf('spy', ({ index, report }) => ({
      Operation: ({ at }) => {
        counts.push(index.definitions.length);
        report({ at, messageId: 'found' });
      },
    }));
    const connector = new EditedConnector();
    connector.lint(TEXT, [rule]);
    counts.length = 0;
    connector.lint(edited(({ definitions }) => { Reflect.deleteProperty(definitions, 'Unused'); }), [rule]);
    connector.lint(TEXT, [rule]);
    assert.deepEqual(counts, [2, 2, 3, 3]);
  });

  it('forgets what a rule said that failed', () => {
    let fails = true;
    const rule = ruleOf('fickle', ({ report }) => ({
      Operation: ({ at }) => {
        if (fails) throw new Error('out of order');
        report({ at, messageId: 'found' });
      },
    }));
    const connector = new EditedConnector();
    assert.equal(connector.lint(TEXT, [rule]).length, 0);
    fails = false;
    assert.equal(connector.lint(`${TEXT}\n`, [rule]).length, 2);
  });

  it('makes the fixes of what it remembers for the version at hand', () => {
    const connector = new EditedConnector();
    connector.lint(TEXT);
    const text = edited(({ info }) => { info.title = 'Contacts of a company'; });
    const project = connector.project(text);
    const [problem] = lintProject(project, { memory: connector.memory, profiles: PROFILES }).filter(({ rule, pointer }) => rule === 'unused-definition' && pointer === '/definitions/Unused');
    const [fix] = problem?.fixes() ?? [];
    assert.ok(fix);
    assert.ok(applyFix(project, fix).edits.length > 0);
  });
});

/** In how many steps a text is linted. */
function stepsOf(connector: EditedConnector, text: string, rules?: readonly Rule[]): number {
  const steps = lintProjectInSteps(connector.project(text), { memory: connector.memory, profiles: PROFILES, ...(rules === undefined ? {} : { rules }) });
  for (let count = 1; ; count++) if (steps.next().done === true) return count;
}

function ruleOf(id: string, create: (context: RuleContext<'found'>) => Visitor): Rule {
  return defineRule({
    meta: { id, title: id, severity: 'warning', profiles: ['save'], serviceRules: {}, reads: ['definition'], messages: { found: 'Found.' }, fixable: 'no' },
    create,
  });
}
