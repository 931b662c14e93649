import assert from 'node:assert/strict';
import { stringify } from 'yaml';
import { indexOf } from '../../index/index-of.js';
import { documentOf } from '../../project/connector-project.js';
import { projectOfTexts } from '../../testing/place-at-cursor.js';
import type { OffsetRange } from '../../text/offset-range.js';
import { semanticTokens } from './semantic-tokens.js';

type Files = Readonly<Record<string, string>>;

/** The tokens of a file in short: `name type.modifier`. */
function tokensOf(files: Files, kind: 'definition' | 'properties' = 'definition', range?: OffsetRange): readonly string[] {
  const project = projectOfTexts(files);
  const document = documentOf(project, kind);
  assert.ok(document !== undefined);
  return semanticTokens(document, indexOf(project), range).map((token) => `${document.text.slice(token.range.start, token.range.end)} ${[token.type, ...token.modifiers].join('.')}`);
}

const inJson = (definition: unknown): Files => ({ 'apiDefinition.swagger.json': JSON.stringify(definition, null, 2) });
const inProperties = (properties: unknown, definition: unknown = {}): Files => ({ ...inJson(definition), 'apiProperties.json': JSON.stringify({ properties }) });

const OPERATIONS = {
  paths: {
    '/items/{id}/{sub-id}': { get: { operationId: 'GetItem', parameters: [{ name: 'id', in: 'path' }, { $ref: '#/parameters/Top' }] } },
    '/old': { get: { operationId: 'Old', deprecated: true }, post: { operationId: 'Hidden', 'x-ms-visibility': 'internal' } },
  },
};

describe('semanticTokens', () => {
  const cases: readonly (readonly [title: string, files: Files, expected: readonly string[]])[] = [
    ['operations, path variables, parameters and references to them', inJson(OPERATIONS), [
      'id parameter', 'sub-id parameter', 'GetItem function.declaration', 'id parameter.declaration', 'Top parameter', 'Old function.declaration.deprecated', 'Hidden function.declaration.internal',
    ]],
    ['what is shared, and references to it', inJson({
      parameters: { Top: { name: '$top', in: 'query' } },
      responses: { Gone: { schema: { $ref: '#/definitions/Fault' } } },
      definitions: { Fault: { properties: { name: { type: 'string' }, inner: { $ref: '#/definitions/A~1B' } } }, 'A/B': { $ref: 'other.json#/x' } },
    }), ['Top parameter.declaration', '$top parameter.declaration', 'Gone type.declaration', 'Fault type', 'Fault type.declaration', 'A~1B type', 'A/B type.declaration']],
    ['what dynamic values call and pass', inJson({
      paths: {
        '/a': { get: { operationId: 'A', parameters: [{ name: 'p', in: 'query', 'x-ms-dynamic-values': { operationId: 'Hidden', parameters: { q: { parameter: 'p' } } }, 'x-ms-dynamic-list': { operationId: 'Gone', parameters: { q: { parameterReference: 'body/p' } } } }] } },
        '/h': { get: { operationId: 'Hidden', 'x-ms-visibility': 'internal' } },
      },
    }), ['A function.declaration', 'p parameter.declaration', 'Hidden function.internal', 'q parameter', 'p parameter', 'Gone function', 'q parameter', 'body/p parameter', 'Hidden function.declaration.internal']],
    ['operations that extensions name', inJson({
      'x-ms-capabilities': { testConnection: { operationId: 'T' } },
      paths: { '/t': { get: { operationId: 'T', deprecated: true, 'x-ms-notification': { operationId: 'Gone' }, 'x-ms-api-annotation': { replacement: { api: 'x', operationId: 'N' } } } } },
    }), ['T function.deprecated', 'T function.declaration.deprecated', 'Gone function', 'N function']],
    ['no words that only look like names', inJson({
      definitions: { D: { properties: { operationId: { type: 'string' }, name: { type: 'string' }, parameter: {} }, example: { operationId: 'x', name: 'y', parameter: 'z' } } },
      tags: [{ name: 'tag' }], info: { contact: { name: 'me' } },
    }), ['D type.declaration']],
    ['environment variables', inJson({ host: '@environmentVariables("cr_host")', basePath: '/' }), ['environmentVariables function.defaultLibrary', 'cr_host variable.readonly']],
    ['YAML', {
      'apiDefinition.swagger.yaml': [
        'paths:', "  '/it''s/{id}':", '    get:', '      operationId: GetItem # operationId: x', '      parameters:', '        - name: "id"', '          in: path', "        - $ref: '#/parameters/Top'",
        'definitions:', '  Item: {}',
      ].join('\n'),
    }, ['id parameter', 'GetItem function.declaration', 'id parameter.declaration', 'Top parameter', 'Item type.declaration']],
    ['names that are cut off', { 'apiDefinition.swagger.json': '{ "paths": { "/a/{id}": { "get": { "operationId": "GetI' }, ['id parameter', 'GetI function.declaration']],
    ['values of wrong types', inJson({ paths: { '/{a}': { get: { operationId: 1, parameters: { name: 2 } } } }, definitions: [], parameters: null }), ['a parameter']],
    ['nothing', { 'apiDefinition.swagger.json': '' }, []],
  ];
  for (const [title, files, expected] of cases) {
    it(`finds ${title}`, () => { assert.deepEqual(tokensOf(files), expected); });
  }

  const inPolicies: readonly (readonly [title: string, properties: unknown, expected: readonly string[]])[] = [
    ['connection parameters and their uses', {
      connectionParameters: { site: { type: 'string' } },
      policyTemplateInstances: [{ templateId: 'dynamichosturl', parameters: { 'x-ms-apimTemplateParameter.urlTemplate': "https://@connectionParameters('site', 'a').x" } }],
    }, ['site variable.declaration', 'connectionParameters function.defaultLibrary', 'site variable']],
    ['operations of policies and scripts', {
      scriptOperations: ['Old', 'Gone'], policyTemplateInstances: [{ templateId: 'x', parameters: { 'x-ms-apimTemplate-operationName': ['Hidden'] } }],
    }, ['Old function.deprecated', 'Gone function', 'Hidden function.internal']],
    ['other functions, and names in quotes that are escaped', {
      policyTemplateInstances: [{
        templateId: 'setheader',
        parameters: { 'x-ms-apimTemplateParameter.value': '@headers("a") @{queryParameters(\'q\')} @Request.OriginalHTTPMethod @body().x @concat(1) me@contoso.example', 'x-ms-apimTemplate-policySection': '@body()' },
      }],
    }, ['headers function.defaultLibrary', 'a parameter', 'queryParameters function.defaultLibrary', 'q parameter', 'Request.OriginalHTTPMethod variable.readonly.defaultLibrary', 'body function.defaultLibrary']],
    ['variables of a new path', { policyTemplateInstances: [{ templateId: 'routerequesttoendpoint', parameters: { 'x-ms-apimTemplateParameter.newPath': '/v2/{id}/@{body().x}' } }] }, ['id parameter', 'body function.defaultLibrary']],
  ];
  for (const [title, properties, expected] of inPolicies) {
    it(`finds ${title}`, () => { assert.deepEqual(tokensOf(inProperties(properties, OPERATIONS), 'properties'), expected); });
  }

  it('finds only what touches a range', () => {
    const files = inJson(OPERATIONS);
    const text = files['apiDefinition.swagger.json'] ?? '';
    const start = text.indexOf('Old');
    assert.deepEqual(tokensOf(files, 'definition', { start, end: start + 1 }), ['Old function.declaration.deprecated']);
    assert.deepEqual(tokensOf(files, 'definition', { start: text.indexOf('{id}'), end: text.indexOf('{id}') + 2 }), ['id parameter']);
  });

  it('gives the same for all parts as for the whole', () => {
    const files = inJson(OPERATIONS);
    const text = files['apiDefinition.swagger.json'] ?? '';
    const parts = text.split('\n').reduce<{ readonly at: number; readonly found: readonly string[] }>(({ at, found }, line) => ({ at: at + line.length + 1, found: [...found, ...tokensOf(files, 'definition', { start: at, end: at + line.length })] }), { at: 0, found: [] });
    assert.deepEqual(parts.found, tokensOf(files));
  });

  for (const [name, text] of [['apiDefinition.swagger.json', JSON.stringify(OPERATIONS, null, 1)], ['apiDefinition.swagger.yaml', stringify(OPERATIONS)]] as const) {
    it(`has tokens in order, each on one line, wherever ${name} is cut off`, () => {
      for (let end = 0; end < text.length; end++) {
        const project = projectOfTexts({ [name]: text.slice(0, end) });
        const document = documentOf(project, 'definition');
        assert.ok(document !== undefined);
        let last = 0;
        for (const { range } of semanticTokens(document, indexOf(project))) {
          assert.ok(range.start >= last && range.end > range.start && range.end <= end && !document.text.slice(range.start, range.end).includes('\n'), `${end}: ${JSON.stringify(range)}`);
          last = range.end;
        }
      }
    });
  }
});
