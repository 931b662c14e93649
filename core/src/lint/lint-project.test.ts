import assert from 'node:assert/strict';
import { parsePointer, ROOT_POINTER, type Pointer } from '../pointer.js';
import { rules } from '../rules/registry.js';
import { defineRule, type Rule, type RuleContext } from '../rules/rule.js';
import { projectOfDefinition, projectOfSample } from '../testing/sample-project.js';
import { blocksSave } from './blocks-save.js';
import { lintProject, lintProjectInSteps, type LintOptions } from './lint-project.js';
import { Location } from './location.js';
import { formatMessage } from './format-message.js';
import { messageOf } from './message-of.js';
import type { Problem } from './problem.js';
import { PROFILES } from './profiles.js';
import { rangeOfProblem } from './range-of-problem.js';
import type { Visitor } from './visitor.js';

const FAULTY = '{ "swagger": "2.0", "info": { "title": "T", "description": "Finds and changes the contacts of a company.", "version": "1", "contact": { "name": "Contoso support", "url": "https://contoso.example/help", "email": "help@contoso.example" } }, "x-ms-connector-metadata": [{ "propertyName": "Website", "propertyValue": "https://contoso.example" }, { "propertyName": "Privacy policy", "propertyValue": "https://contoso.example/privacy" }, { "propertyName": "Categories", "propertyValue": "Data" }], "host": "api.contoso.example", "paths": { "/a": { "get": { "operationId": "A", "responses": { "204": { "description": "No Content" } } } } } }';

function lint(text: string, options?: LintOptions): readonly Problem[] {
  return lintProject(projectOfDefinition(text), options);
}

function idsOf(problems: readonly Problem[]): readonly string[] {
  return problems.map(({ rule, severity }) => `${severity} ${rule}`);
}

/** A rule of its own for a test: on in `save`, with one message. */
function ruleOf(id: string, create: (context: RuleContext<'found'>) => Visitor): Rule {
  return defineRule({
    meta: { id, title: id, severity: 'warning', profiles: ['save'], serviceRules: { found: 'Found' }, reads: ['definition'], messages: { found: 'Found {what}' }, fixable: 'no' },
    create,
  });
}

describe('lintProject', () => {
  it('has save and discovery on where nobody says anything', () => {
    assert.deepEqual(idsOf(lint(FAULTY)), ['warning operation-description-required', 'error operation-summary-required']);
  });

  it('says of an OpenAPI 3 definition only what it is, and what is wrong with the files', () => {
    const openApi3 = '{ "openapi": "3.0.3", "openapi": "3.0.3", "info": {}, "paths": { "a": { "get": {} } } }';
    const project = projectOfSample([
      { kind: 'definition', fileName: 'apiDefinition.json', text: openApi3, attributes: new Map() },
      { kind: 'properties', fileName: 'apiProperties.json', text: '{ "properties": { "iconBrandColor": "blue" } }', attributes: new Map() },
    ]);
    assert.deepEqual(lintProject(project, { profiles: PROFILES }).map(({ rule }) => rule), ['readme-required', 'duplicate-key', 'openapi3-document', 'publisher-required', 'publisher-required', 'brand-color-independent']);
    assert.ok(lint('{ "openapi": "3.0.3", "swagger": "2.0" }').length > 1);
    assert.ok(lint('{ "openapi": "2.0" }').length > 1);
  });

  it('runs the rules of the profiles asked for', () => {
    assert.deepEqual(idsOf(lint(FAULTY, { profiles: ['save'] })), ['error operation-summary-required']);
    assert.deepEqual(idsOf(lint(FAULTY, { profiles: ['logic-apps'] })), ['error operation-summary-required']);
    assert.deepEqual(idsOf(lint(FAULTY, { profiles: ['certification'] })), ['warning operation-description-required', 'error operation-summary-required']);
  });

  it('takes a rule as grave as the gravest of its profiles', () => {
    const text = FAULTY.replace('"responses"', '"parameters": [{ "name": "top", "in": "query" }], "responses"');
    const severityIn = (profiles: LintOptions['profiles']): string | undefined => lint(text, profiles === undefined ? {} : { profiles }).find(({ rule }) => rule === 'param-summary')?.severity;
    assert.deepEqual([severityIn(undefined), severityIn(['certification']), severityIn(['save'])], ['warning', 'error', undefined]);
  });

  it('follows the severities that the user set', () => {
    const severities = { 'operation-summary-required': 'info', 'operation-description-required': 'off' } as const;
    assert.deepEqual(idsOf(lint(FAULTY, { severities })), ['info operation-summary-required']);
    assert.deepEqual(idsOf(lint(FAULTY, { profiles: ['save'], severities: { 'operation-description-required': 'hint' } })), ['hint operation-description-required', 'error operation-summary-required']);
  });

  it('shows the graver cases of a rule with the severity that the user set, too', () => {
    const text = '{ "definitions": { "A": { "type": "string", "default": 1 } } }';
    const rule = rules.filter(({ meta }) => meta.id === 'default-type');
    assert.deepEqual(idsOf(lint(text, { rules: rule })), ['error default-type']);
    assert.deepEqual(idsOf(lint(text, { rules: rule, severities: { 'default-type': 'hint' } })), ['hint default-type']);
  });

  it('leaves out rules that somebody else reports', () => {
    assert.deepEqual(idsOf(lint(FAULTY, { skipRules: new Set(['operation-summary-required']) })), ['warning operation-description-required']);
  });

  it('orders problems by document and place', () => {
    const first = ruleOf('z-first', ({ report }) => ({
      Definition: (_root, at) => {
        report({ at: at.child('b'), messageId: 'found' });
        report({ at: at.child('a'), messageId: 'found' });
      },
    }));
    const second = ruleOf('a-second', ({ report }) => ({
      Properties: (_root, at) => { report({ at: at.child('p'), messageId: 'found' }); },
      Definition: (_root, at) => { report({ at: at.child('a'), messageId: 'found' }); },
    }));
    const project = projectOfSample([
      { kind: 'definition', fileName: 'apiDefinition.swagger.json', text: '{ "a": 1, "b": 2 }', attributes: new Map() },
      { kind: 'properties', fileName: 'apiProperties.json', text: '{ "p": 1 }', attributes: new Map() },
    ]);
    const problems = lintProject(project, { rules: [first, second] });
    assert.deepEqual(problems.map(({ rule, pointer }) => `${rule} ${pointer}`), ['a-second /a', 'z-first /a', 'z-first /b', 'a-second /p']);
  });

  it('says once that a member is misspelt, and not that it is missing', () => {
    const of = (from: string, to: string, options?: LintOptions): readonly string[] => idsOf(lint(FAULTY.replace('"operationId": "A"', '"operationId": "A", "summary": "List contacts", "description": "Lists all contacts."').replace(from, to), options));
    assert.deepEqual(of('"operationId"', '"operationID"'), ['error additional-property']);
    assert.deepEqual(of('"responses"', '"response"'), ['error additional-property']);
    assert.deepEqual(of('"description": "No', '"desciption": "No'), ['error additional-property']);
    assert.deepEqual(of('"title"', '"titel"'), ['error additional-property']);
    const errorsOf = (text: string): readonly string[] => idsOf(lint(`{ "swagger": "2.0", "info": { "title": "T", "description": "Finds contacts.", "version": "1" }, "host": "api.contoso.example", ${text} }`)).filter((each) => each.startsWith('error '));
    const CONTACTS = '"/a/{id}": { "parameters": [{ "name": "id", "In": "path", "required": true, "type": "string", "x-ms-summary": "ID", "description": "The contact." }], "get": { "operationId": "GetContact", "summary": "Get a contact", "responses": { "200": { "description": "OK", "schema": { "$ref": "#/definitions/Contact" } } } } }';
    assert.deepEqual(errorsOf(`"paths": { ${CONTACTS} }, "Definitions": { "Contact": { "type": "object" } }`), ['error additional-property', 'error additional-property']);
    assert.deepEqual(errorsOf('"paths": {}, "definitions": { "Contact": { "type": "object", "required": ["id"], "Properties": { "id": { "type": "string" } } } }'), ['error additional-property']);
    // What nobody says, or says less gravely, takes no place.
    assert.deepEqual(of('"operationId"', '"operationID"', { severities: { 'additional-property': 'off' } }), ['error operation-id-required']);
    assert.deepEqual(of('"operationId"', '"operationID"', { severities: { 'additional-property': 'warning' } }), ['error operation-id-required', 'warning additional-property']);
    assert.deepEqual(of('"operationId"', '"id"'), ['error operation-id-required', 'error additional-property']);
  });

  it('isolates a rule that throws, and reports it once with its id', () => {
    const errors: unknown[] = [];
    const fault = new Error('fault');
    const throwing = ruleOf('throwing', ({ report }) => ({
      Schema: (_schema, at) => {
        report({ at, messageId: 'found', data: { what: 'a schema' } });
        throw fault;
      },
    }));
    const failing = ruleOf('failing', () => { throw fault; });
    const good = ruleOf('good', ({ report }) => ({ Schema: (_schema, at) => { report({ at, messageId: 'found', data: { what: 'a schema' } }); } }));
    const problems = lint('{ "definitions": { "A": {}, "B": {} } }', { rules: [throwing, failing, good], onRuleError: (id, error) => errors.push([id, error]) });
    assert.deepEqual(errors, [['failing', fault], ['throwing', fault]]);
    assert.deepEqual(problems.map(({ rule, pointer }) => `${rule} ${pointer}`), ['good /definitions/A', 'throwing /definitions/A', 'good /definitions/B']);
  });

  it('takes a place that does not exist for an error of the rule', () => {
    const errors: string[] = [];
    const lost = ruleOf('lost', ({ report }) => ({ Definition: (_root, at) => { report({ at: at.child('nowhere'), messageId: 'found' }); report({ at: at.child('elsewhere'), messageId: 'found' }); } }));
    const problems = lint('{}', { rules: [lost], onRuleError: (id, error) => errors.push(`${id}: ${String(error)}`) });
    assert.deepEqual(problems, []);
    assert.deepEqual(errors, ['lost: Error: lost reports a problem at "/nowhere" (value), which does not exist']);
  });

  it('carries the name that Microsoft has for it', () => {
    const [problem] = lint('{ "paths": { "/a": { "get": {} } } }', { rules: rules.filter(({ meta }) => meta.id === 'operation-id-required') });
    assert.equal(problem?.serviceRule, 'OperationIdRequired');
  });
});

describe('a broken file', () => {
  const withFault = (fault: string): readonly string[] =>
    lint(`{ "paths": { "/a": { "get": { "operationId": "A", "responses": {"200": {}} ${fault} } }, "/b": { "put": { "operationId": "B", "responses": {"200": {}} } } } }`, { profiles: ['logic-apps'] }).map(({ rule, pointer }) => `${rule} ${pointer}`);

  it('is searched for what is missing in the objects that are whole', () => {
    assert.deepEqual(withFault(''), ['operation-summary-required /paths/~1a/get', 'operation-summary-required /paths/~1b/put']);
    assert.deepEqual(withFault(', "summary" "Get it"'), ['syntax-error ', 'operation-summary-required /paths/~1b/put']);
  });

  it('is not searched for what may stand in the broken place', () => {
    const reference = (fault: string): readonly string[] =>
      lint(`{ "definitions": { "A": { "items": { "$ref": "#/definitions/Gone" } } ${fault} } }`, { rules: rules.filter(({ meta }) => meta.id === 'schema-ref-missing') }).map(({ rule }) => rule);
    assert.deepEqual([reference(''), reference(', "G" {}')], [['schema-ref-missing'], []]);
  });

  it('is not searched for what only matters if nothing stands in the broken place', () => {
    const labels = (fault: string): readonly string[] =>
      lint(`{ "paths": { "/a": { "get": { "parameters": [{ "name": "a", "in": "query" }] ${fault} } } } }`, { rules: rules.filter(({ meta }) => meta.id === 'param-summary') }).map(({ rule }) => rule);
    assert.deepEqual([labels(''), labels(', "x-ms-visibility" "internal"')], [['param-summary'], []]);
  });

  it('has no values that are judged before they are whole', () => {
    const title = (value: string): readonly string[] => lint(`{ "info": { "title": ${value}`, { rules: rules.filter(({ meta }) => meta.id === 'info-title-required') }).map(({ rule }) => rule);
    assert.deepEqual([title('" " } }'), title('"')], [['info-title-required'], []]);
  });
});

function pointerAt(text: string): Pointer {
  const pointer = parsePointer(text);
  assert.ok(pointer !== undefined);
  return pointer;
}

describe('rangeOfProblem', () => {
  const textAt = (text: string, pointer: string, part: 'key' | 'value' = 'value', fileName?: string): string => {
    const project = projectOfDefinition(text, fileName);
    const [document] = project.documents;
    assert.ok(document);
    const problem = lintProject(project, { rules: [ruleOf('any', ({ report }) => ({ Project: () => { report({ at: Location.of(document, pointerAt(pointer)), part, messageId: 'found' }); } }))] })[0];
    assert.ok(problem, 'the place does not exist');
    const { start, end } = rangeOfProblem(project, problem);
    return document.text.slice(start, end);
  };
  const JSON_TEXT = '{ "a": { "b": [ { "c": "text" }, 12 ] } }';
  const YAML_TEXT = 'a:\n  b:\n    - c: text\n      d: 1\n    - 12\n';

  it('is the value of what has no parts', () => {
    assert.equal(textAt(JSON_TEXT, '/a/b/0/c'), '"text"');
    assert.equal(textAt(JSON_TEXT, '/a/b/1'), '12');
  });
  it('is the key of an object or list', () => {
    assert.equal(textAt(JSON_TEXT, '/a'), '"a"');
    assert.equal(textAt(JSON_TEXT, '/a/b'), '"b"');
    assert.equal(textAt(JSON_TEXT, '/a', 'key'), '"a"');
  });
  it('is the opening bracket where there is no key', () => {
    assert.equal(textAt(JSON_TEXT, ''), '{');
    assert.equal(textAt(JSON_TEXT, '/a/b/0'), '{');
  });
  it('is the first line where YAML has neither', () => {
    assert.equal(textAt(YAML_TEXT, '/a/b/0', 'value', 'apiDefinition.swagger.yaml'), 'c: text');
    assert.equal(textAt(YAML_TEXT, '/a/b', 'value', 'apiDefinition.swagger.yaml'), 'b');
  });
  it('throws for a place or a document that does not exist', () => {
    const project = projectOfDefinition('{}');
    const uri = project.documents[0]?.uri ?? '';
    assert.throws(() => rangeOfProblem(project, { rule: 'r', uri, pointer: pointerAt('/x'), part: 'value' }), /"\/x" \(value\), which does not exist/);
    assert.throws(() => rangeOfProblem(project, { rule: 'r', uri, pointer: ROOT_POINTER, part: 'key' }), /does not exist/);
    assert.throws(() => rangeOfProblem(project, { rule: 'r', uri: 'file:///elsewhere', pointer: ROOT_POINTER, part: 'value' }), /no file of the project/);
  });
});

describe('messageOf', () => {
  it('cuts values that are long', () => {
    const longest = 'a'.repeat(80);
    const { meta } = ruleOf('r', () => ({}));
    const textOf = (what: string, template = 'Found "{what}".'): string => formatMessage({ ...meta, messages: { found: template } }, { messageId: 'found', data: { what } });
    assert.equal(textOf(longest), `Found "${longest}".`);
    assert.equal(textOf(`${longest}a`), `Found "${'a'.repeat(79)}…".`);
    assert.equal(textOf(`${'a'.repeat(78)}\u{1f600}aaa`), `Found "${'a'.repeat(78)}…".`);
    assert.equal(textOf(`${'a'.repeat(78)} aaa`), `Found "${'a'.repeat(78)}…".`);
    assert.equal(textOf(JSON.stringify(longest), '{what} is wrong.'), `"${'a'.repeat(78)}… is wrong.`);
    assert.equal(textOf(`${longest}, or ${longest}`, 'Write {what}.'), `Write ${longest}, or ${longest}.`);
  });
  it('fills in the data', () => {
    assert.equal(messageOf({ rule: 'path-leading-slash', messageId: 'noSlash', data: { path: 'a{path}', corrected: '/a{path}' } }), 'The path "a{path}" has to start with a slash, or the service refuses the connector. Write "/a{path}".');
  });
  it('asks for a translation by text and id', () => {
    const translate = (english: string, id: string): string | undefined => (id === 'path-leading-slash.noSlash' && english.startsWith('The path') ? 'Dem Pfad {path} fehlt der Schrägstrich.' : undefined);
    assert.equal(messageOf({ rule: 'path-leading-slash', messageId: 'noSlash', data: { path: 'a' } }, translate), 'Dem Pfad a fehlt der Schrägstrich.');
    assert.match(messageOf({ rule: 'path-item-ref', messageId: 'reference', data: {} }, translate), /^The service/);
  });
  it('throws for what a rule forgot', () => {
    const { meta } = ruleOf('r', () => ({}));
    assert.throws(() => formatMessage(meta, { messageId: 'found', data: {} }), /r\.found lacks a value for \{what\}/);
    assert.throws(() => formatMessage(meta, { messageId: 'toString', data: {} }), /no message toString/);
    assert.throws(() => messageOf({ rule: 'no-such-rule', messageId: 'x', data: {} }), /no rule no-such-rule/);
  });
});

describe('blocksSave', () => {
  it('is true for errors that the service insists on', () => {
    const cases = [
      ['operation-id-required', 'error', true],
      ['operation-id-required', 'warning', false],
      ['operation-summary-required', 'error', false],
      ['param-summary', 'error', false],
      ['syntax-error', 'error', true],
      ['no-such-rule', 'error', false],
    ] as const;
    for (const [rule, severity, blocks] of cases) assert.equal(blocksSave({ rule, severity }), blocks, `${rule} ${severity}`);
  });
});

describe('lintProjectInSteps', () => {
  it('finds the same, and pauses after each path and definition, and six times for what is around them', () => {
    const project = projectOfDefinition(FAULTY.replace('"paths": {', '"definitions": { "A": {}, "B": { "type": "wrong" } }, "paths": {'));
    const steps = lintProjectInSteps(project, { profiles: PROFILES });
    let pauses = 0;
    let step = steps.next();
    for (; step.done !== true; step = steps.next()) pauses++;
    assert.equal(pauses, 3 + 6);
    assert.deepEqual(step.value.map(({ rule, pointer }) => `${rule} ${pointer}`), lintProject(project, { profiles: PROFILES }).map(({ rule, pointer }) => `${rule} ${pointer}`));
  });
});
