import assert from 'node:assert/strict';
import fc from 'fast-check';
import { lintProject } from '../lint/lint-project.js';
import { messageOf } from '../lint/message-of.js';
import { PROFILES } from '../lint/profiles.js';
import { rangeOfProblem } from '../lint/range-of-problem.js';
import { projectAfter } from '../testing/lint-sample.js';
import { projectOfSample } from '../testing/sample-project.js';

/** A connector in which every rule has something to look at; each value in it gets replaced, one after the other. */
const DEFINITION = {
  swagger: '2.0',
  info: { title: 'Contacts', description: 'Finds and changes the contacts of a company.', version: '1.0', contact: { email: 'help@contoso.example', url: 'https://contoso.example' }, 'x-ms-api-annotation': { status: 'Preview' } },
  host: 'api.contoso.example',
  basePath: '/v1',
  schemes: ['https'],
  paths: {
    '/contacts/{id}': {
      parameters: [{ $ref: '#/parameters/id' }],
      get: {
        operationId: 'GetContact',
        summary: 'Get contact',
        description: 'Returns a contact.',
        'x-ms-visibility': 'important',
        'x-ms-pageable': { nextLinkName: 'nextLink' },
        deprecated: true,
        'x-ms-api-annotation': { replacement: { api: 'contacts', operationId: 'GetContactV2' } },
        parameters: [
          { name: 'top', in: 'query', type: 'integer', default: 5, 'x-ms-summary': 'Top', 'x-ms-dynamic-values': { operationId: 'GetContact', parameters: { id: 'me' } } },
          { name: 'ids', in: 'query', type: 'array', 'x-ms-summary': 'IDs', items: { type: 'string' } },
        ],
        responses: { 200: { description: 'OK', schema: { $ref: '#/definitions/Contact' } }, default: { $ref: '#/responses/Error' } },
      },
    },
    '/hooks': {
      'x-ms-notification-content': { schema: { type: 'object' } },
      post: {
        operationId: 'OnContact',
        summary: 'When a contact is created',
        description: 'Starts when somebody adds a contact.',
        'x-ms-trigger': 'single',
        parameters: [{ name: 'hook', in: 'body', required: true, schema: { type: 'object', properties: { url: { type: 'string', 'x-ms-notification-url': true } } } }],
        responses: { 201: { description: 'Created' } },
      },
    },
  },
  parameters: { id: { name: 'id', in: 'path', required: true, type: 'string', 'x-ms-summary': 'ID', 'x-ms-url-encoding': 'single' } },
  definitions: { Contact: { type: 'object', required: ['kind'], discriminator: 'kind', properties: { kind: { type: 'string', minLength: 1, enum: ['a'], 'x-ms-enum-values': [{ value: 'a', displayName: 'A' }] }, tags: { type: 'array', items: { $ref: '#/definitions/Contact' } } } } },
  responses: { Error: { description: 'Error' } },
  securityDefinitions: { key: { type: 'apiKey', in: 'header', name: 'X-Key' } },
  security: [{ key: [] }],
  tags: [{ name: 'Contacts' }],
  consumes: ['application/json'],
  'x-ms-connector-metadata': [{ propertyName: 'Website', propertyValue: 'https://contoso.example' }, { propertyName: 'Privacy policy', propertyValue: 'https://contoso.example/privacy' }, { propertyName: 'Categories', propertyValue: 'Data' }],
  'x-ms-capabilities': { testConnection: { operationId: 'GetContact', parameters: { id: 'me' } } },
};

const PROPERTIES = {
  properties: {
    iconBrandColor: '#0078d4',
    connectionParameters: { key: { type: 'securestring' } },
    policyTemplateInstances: [{ templateId: 'setheader', parameters: { 'x-ms-apimTemplate-operationName': ['GetContact'] } }],
    scriptOperations: ['GetContact'],
  },
};

/** It handles the operation that apiProperties.json sends through it, in plain text and as Base64. */
const SCRIPT = `public class Script : ScriptBase
{
  public override Task<HttpResponseMessage> ExecuteAsync()
  {
    var isPlain = this.Context.OperationId == "GetContact" || Decoded(Convert.FromBase64String(this.Context.OperationId)) == "GetContact";
    return this.Context.SendAsync(this.Context.Request, this.CancellationToken);
  }
}`;

const README = '# Contacts\n\n## Publisher\n\n## Prerequisites\n\n## Supported operations\n\n## Obtaining credentials\n\n## Known issues and limitations\n';

const ODD_VALUES: readonly string[] = ['null', 'true', '0', '1.5', '""', '" "', '"text"', '[]', '{}', '[null]', '[[]]', '{"$ref":"#"}', '{"$ref":"#/definitions/Contact"}', '{"$ref":"#/paths"}', '{"__proto__":{"get":{}}}', '{"get":{"parameters":[{}]}}'];

function check(definition: string, properties: string): number {
  const project = projectOfSample([
    { kind: 'definition', fileName: 'apiDefinition.swagger.json', text: definition, attributes: new Map() },
    { kind: 'properties', fileName: 'apiProperties.json', text: properties, attributes: new Map() },
    { kind: 'script', fileName: 'script.csx', text: SCRIPT, attributes: new Map() },
    { kind: 'readme', fileName: 'readme.md', text: README, attributes: new Map() },
  ]);
  const problems = lintProject(project, {
    profiles: PROFILES,
    onRuleError: (id, error) => { throw new Error(`${id} failed for ${definition} and ${properties}`, { cause: error }); },
  });
  for (const problem of problems) {
    rangeOfProblem(project, problem);
    messageOf(problem);
    const fixes = problem.fixes();
    assert.equal(fixes.length > 0, problem.fixable !== 'no', `${problem.rule} at ${problem.pointer}`);
    for (const fix of fixes) projectAfter(project, fix);
  }
  return problems.length;
}

/** The JSON texts of a value with one of its parts replaced, each part by each of the odd values. */
function* mutationsOf(value: unknown): Generator<string> {
  const [, ...places] = placesIn(value, []);
  for (const place of places) for (const odd of ODD_VALUES) yield textWith(value, place, odd);
  for (const place of places) yield textWith(value, place, undefined);
  yield* ODD_VALUES;
}

function placesIn(value: unknown, at: readonly string[]): readonly (readonly string[])[] {
  if (typeof value !== 'object' || value === null) return [at];
  return [at, ...Object.entries(value).flatMap(([key, member]) => placesIn(member, [...at, key]))];
}

/** Written by hand rather than with JSON.stringify, so that the odd value stays the text that it is. */
function textWith(value: unknown, place: readonly string[], odd: string | undefined): string {
  if (place.length === 0) return odd ?? 'null';
  if (typeof value !== 'object' || value === null) return JSON.stringify(value);
  const members = Object.entries(value).flatMap(([key, member]) => {
    if (key !== place[0]) return [[key, JSON.stringify(member)] as const];
    return place.length === 1 && odd === undefined ? [] : [[key, textWith(member, place.slice(1), odd)] as const];
  });
  return Array.isArray(value) ? `[${members.map(([, text]) => text).join(',')}]` : `{${members.map(([key, text]) => `${JSON.stringify(key)}:${text}`).join(',')}}`;
}

describe('every rule takes any JSON', () => {
  const definition = JSON.stringify(DEFINITION);
  const properties = JSON.stringify(PROPERTIES);

  it('finds nothing in the connector that the tests start from', () => {
    assert.equal(check(definition, properties), 0);
  });
  it('in any place of a definition', () => {
    let problems = 0;
    for (const mutation of mutationsOf(DEFINITION)) problems += check(mutation, properties);
    assert.ok(problems > 500, `only ${problems} problems`);
  });
  it('in any place of apiProperties.json', () => {
    for (const mutation of mutationsOf(PROPERTIES)) check(definition, mutation);
  });
  it('of any shape', () => {
    const key = fc.constantFrom('paths', 'info', '/a/{b}', 'get', 'parameters', 'schema', 'items', 'properties', '$ref', 'type', 'default', 'in', 'name', 'x-ms-visibility', 'x-ms-dynamic-values', 'operationId', 'responses', '200', '__proto__', 'definitions');
    const { node } = fc.letrec((tie) => ({
      leaf: fc.constantFrom(null, true, 1, '', 'path', 'body', 'array', 'string', '#/definitions/get', '#/paths'),
      node: fc.oneof({ maxDepth: 6 }, tie('leaf'), fc.array(tie('node'), { maxLength: 3 }), fc.dictionary(key, tie('node'), { maxKeys: 4 })),
    }));
    fc.assert(
      fc.property(fc.dictionary(key, node, { maxKeys: 6 }), node, (one, other) => {
        check(JSON.stringify({ ...DEFINITION, ...one }), JSON.stringify({ properties: other }));
      }),
      { seed: 20_240_602, numRuns: 500 },
    );
  });
  it('with broken text', () => {
    for (let end = 0; end < definition.length; end += 13) check(definition.slice(0, end), properties.slice(0, end));
    for (let at = 0; at < definition.length; at += 17) check(definition.slice(0, at) + definition.slice(at + 1), properties);
  });
});
