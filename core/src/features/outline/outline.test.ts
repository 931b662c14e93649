import assert from 'node:assert/strict';
import { projectOfTexts } from '../../testing/place-at-cursor.js';
import { FILES_OF_NAMES } from '../../testing/sample-of-names.js';
import { fuzzyScore } from './fuzzy-score.js';
import { outlineOfDocument } from './outline.js';
import type { OutlineSymbol } from './outline-symbol.js';
import { declaredSymbols, searchSymbols } from './workspace-symbols.js';

function lines(symbols: readonly OutlineSymbol[], indent = ''): readonly string[] {
  return symbols.flatMap(({ kind, name, detail, isDeprecated, children }) => [`${indent}${kind} ${name}${detail === '' ? '' : `: ${detail}`}${isDeprecated ? ' (deprecated)' : ''}`, ...lines(children, `${indent}  `)]);
}

function outline(files: Readonly<Record<string, string>>, name: string): readonly OutlineSymbol[] {
  const project = projectOfTexts(files);
  const document = project.documents.find(({ uri }) => uri.endsWith(`/${name}`));
  return document === undefined ? [] : outlineOfDocument(project, document);
}

const KINDS_OF_OPERATIONS = `paths:
  /a/{id}:
    get: {operationId: GetA, summary: Get A, deprecated: true}
    post: {operationId: NewA, x-ms-trigger: single, parameters: [{name: body, in: body, schema: {properties: {url: {type: string, x-ms-summary: Address}}}}]}
    delete: {x-ms-visibility: internal}
    x-note: {}
definitions:
  A: {properties: {b: {properties: {c: {items: {properties: {d: {$ref: '#/definitions/A'}}}}}}}}
`;

describe('outlineOfDocument', () => {
  it('has operations first, by kind, with what goes in and out', () => {
    assert.deepEqual(lines(outline({ 'apiDefinition.swagger.yaml': KINDS_OF_OPERATIONS }, 'apiDefinition.swagger.yaml')), [
      'action GetA: Get A (deprecated)',
      'trigger NewA: POST /a/{id}',
      '  parameter body: body',
      '    property url: Address',
      'internal DELETE /a/{id}: DELETE /a/{id}',
      'group Definitions',
      '  definition A',
      '    property b',
      '      property c',
      '        property d: A',
    ]);
  });

  it('has what a definition shares', () => {
    assert.deepEqual(lines(outline(FILES_OF_NAMES, 'apiDefinition.swagger.json')), [
      'connector Contacts: 1.0',
      'action ListGroups: List groups',
      '  parameter region: query',
      '  parameter page: query',
      '  response 200: OK',
      'action ListContacts: GET /groups/{groupId}/contacts',
      '  parameter area: query · Area',
      '  parameter page: query',
      '  response 200: OK',
      '  response 404',
      'action AddContact: POST /groups/{groupId}/contacts',
      '  parameter area: query',
      '  parameter body: body',
      '  response 201: Added',
      'group Shared parameters',
      '  sharedParameter Page: query',
      'group Shared responses',
      '  sharedResponse Missing: There is none.',
      'group Definitions',
      '  definition Group: object',
      '    property members: array',
      '  definition Contact: object',
      '    property group: string',
      'group Security',
      '  securityScheme api_key: apiKey',
    ]);
  });

  it('has connection parameters, sets and policies', () => {
    const properties = `{"properties": {
      "connectionParameters": {"token": {"type": "oauthSetting", "uiDefinition": {"displayName": "Sign in"}}},
      "connectionParameterSets": {"values": [{"name": "basic", "uiDefinition": {"displayName": "By password"}, "parameters": {"user": {"type": "string"}}}]},
      "policyTemplateInstances": [{"templateId": "SetHeader", "title": "Region", "parameters": {"x-ms-apimTemplateParameter.name": "X-Region"}}, {"templateId": "own"}, 7]
    }}`;
    assert.deepEqual(lines(outline({ 'apiProperties.json': properties }, 'apiProperties.json')), [
      'group Connection parameters',
      '  connectionParameter token: Sign in',
      'group Connection parameter sets',
      '  connectionParameterSet basic: By password',
      '    connectionParameter user: string',
      'group Policies',
      '  policy Region: Set HTTP header · X-Region',
      '  policy own',
      '  policy policy',
    ]);
  });

  it('selects inside of what it shows, and has children inside of their parents', () => {
    const check = ({ whole, selection, children }: OutlineSymbol): void => {
      assert.ok(whole.start <= selection.start && selection.end <= whole.end);
      for (const child of children) {
        assert.ok(whole.start <= child.whole.start && child.whole.end <= whole.end, child.name);
        check(child);
      }
    };
    for (const name of Object.keys(FILES_OF_NAMES)) outline(FILES_OF_NAMES, name).forEach(check);
    outline({ 'apiDefinition.swagger.yaml': KINDS_OF_OPERATIONS }, 'apiDefinition.swagger.yaml').forEach(check);
  });

  it('reads what is broken or wrongly typed', () => {
    const texts = ['', '[]', '{"paths": [1], "definitions": {"": 3, "a": null}, "info": 4}', '{"paths": {"/a": {"get": {"parameters": {"a": 1}, "responses": []}}', '{"paths": {"/a": {"get": {"operationId": " "'];
    for (const text of texts) for (const { name } of outline({ 'apiDefinition.swagger.json': text }, 'apiDefinition.swagger.json')) assert.notEqual(name.trim(), '');
  });
});

describe('searchSymbols', () => {
  const found = (query: string): readonly string[] => searchSymbols(declaredSymbols(projectOfTexts(FILES_OF_NAMES)), query).map(({ name, kind, connector, document, range }) => `${kind} ${name} of ${connector}: ${document.text.slice(range.start, range.end)}`);

  it('finds what has the letters of the query, the best first', () => {
    assert.deepEqual(found('cont'), ['definition Contact of Contacts: "Contact"', 'action AddContact of Contacts: "AddContact"', 'action ListContacts of Contacts: "ListContacts"']);
    assert.deepEqual(found('ac'), ['action AddContact of Contacts: "AddContact"', 'definition Contact of Contacts: "Contact"', 'action ListContacts of Contacts: "ListContacts"']);
    assert.deepEqual(found('site'), ['connectionParameter site of Contacts: "site"']);
    assert.deepEqual(found('list gr'), ['action ListGroups of Contacts: "ListGroups"']);
    assert.deepEqual(found('zz'), []);
  });

  it('finds everything without a query', () => {
    assert.equal(found('').length, 10);
  });
});

describe('fuzzyScore', () => {
  it('prefers whole names, then beginnings of words, then neighbours', () => {
    const ranked = (query: string, names: readonly string[]): readonly string[] => names.filter((name) => fuzzyScore(query, name) !== undefined).sort((a, b) => (fuzzyScore(query, b) ?? 0) - (fuzzyScore(query, a) ?? 0));
    assert.deepEqual(ranked('gc', ['Logic', 'GetContact', 'Gc', 'x']), ['Gc', 'GetContact', 'Logic']);
    assert.deepEqual(ranked('contact', ['CreateOnlineTactic', 'ListContacts', 'Contact']), ['Contact', 'ListContacts', 'CreateOnlineTactic']);
  });
});
