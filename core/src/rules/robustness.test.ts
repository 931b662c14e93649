import assert from 'node:assert/strict';
import fc from 'fast-check';
import { lintProject } from '../lint/lint-project.js';
import { messageOf } from '../lint/message-of.js';
import type { Problem } from '../lint/problem.js';
import { PROFILES } from '../lint/profiles.js';
import { rangeOfProblem } from '../lint/range-of-problem.js';
import { projectAfter } from '../testing/lint-sample.js';
import { projectOfSample } from '../testing/sample-project.js';

/** A connector in which every rule has something to look at; each value in it gets replaced, one after the other. */
const DEFINITION = {
  swagger: '2.0',
  info: { title: 'Contacts', description: 'Finds and changes the contacts of a company.', version: '1.0', contact: { name: 'Contoso support', email: 'help@contoso.example', url: 'https://contoso.example' }, 'x-ms-api-annotation': { status: 'Preview' } },
  host: 'api.contoso.example',
  basePath: '/v1',
  schemes: ['https'],
  consumes: ['application/json'],
  paths: {
    '/contacts/{id}': {
      parameters: [{ $ref: '#/parameters/id' }],
      get: {
        operationId: 'GetContact',
        summary: 'Get contact (deprecated)',
        description: 'Returns a contact.',
        'x-ms-visibility': 'important',
        'x-ms-pageable': { nextLinkName: 'nextLink' },
        deprecated: true,
        'x-ms-api-annotation': { replacement: { api: 'contacts', operationId: 'GetContactV2' } },
        parameters: [
          { name: 'top', in: 'query', type: 'integer', default: 5, 'x-ms-summary': 'Top', description: 'How many.', 'x-ms-dynamic-values': { operationId: 'GetContact', parameters: { id: 'me' } } },
          { name: 'ids', in: 'query', type: 'array', 'x-ms-summary': 'IDs', description: 'Which ones.', items: { type: 'string' } },
        ],
        responses: { 200: { description: 'OK', schema: { $ref: '#/definitions/Contact' } }, default: { $ref: '#/responses/Error' } },
      },
    },
    '/hooks/{hook}': {
      delete: {
        operationId: 'EndHook',
        summary: 'End the calls',
        description: 'Ends the calls of the address.',
        'x-ms-visibility': 'internal',
        parameters: [{ name: 'hook', in: 'path', required: true, type: 'string', 'x-ms-url-encoding': 'single' }],
        responses: { 204: { description: 'No Content' }, 404: { description: 'Not Found' } },
      },
    },
    '/hooks': {
      'x-ms-notification-content': { schema: { type: 'object' } },
      post: {
        operationId: 'OnContact',
        summary: 'When a contact is created',
        description: 'Starts when somebody adds a contact.',
        'x-ms-visibility': 'important',
        'x-ms-trigger': 'single',
        'x-ms-trigger-hint': 'To see it work now, add a contact.',
        parameters: [{ name: 'hook', in: 'body', required: true, schema: { type: 'object', required: ['url'], properties: { url: { type: 'string', title: 'URL', description: 'Where to call.', 'x-ms-notification-url': true, 'x-ms-visibility': 'internal' } } } }],
        responses: { 201: { description: 'Created', headers: { Location: { type: 'string' } } }, 400: { description: 'Bad Request' } },
      },
    },
  },
  definitions: { Contact: { type: 'object', required: ['kind'], discriminator: 'kind', properties: { kind: { type: 'string', title: 'Kind', description: 'Which one.', minLength: 1, enum: ['a'], 'x-ms-enum-values': [{ value: 'a', displayName: 'A' }] }, tags: { type: 'array', title: 'Tags', description: 'Which ones.', items: { $ref: '#/definitions/Contact' } } } } },
  parameters: { id: { name: 'id', in: 'path', required: true, type: 'string', 'x-ms-summary': 'ID', description: 'Which one.', 'x-ms-url-encoding': 'single' } },
  responses: { Error: { description: 'Error' } },
  securityDefinitions: { key: { type: 'apiKey', in: 'header', name: 'X-Key' } },
  security: [{ key: [] }],
  tags: [{ name: 'Contacts' }],
  'x-ms-connector-metadata': [{ propertyName: 'Website', propertyValue: 'https://contoso.example' }, { propertyName: 'Privacy policy', propertyValue: 'https://contoso.example/privacy' }, { propertyName: 'Categories', propertyValue: 'Data' }],
  'x-ms-capabilities': { testConnection: { operationId: 'GetContact', parameters: { id: 'me' } } },
};

/** Operations with all that calls other operations; apart, since each value is replaced in the whole definition. */
const CALLING_PATH = {
  get: {
    operationId: 'ListGroups',
    summary: 'List groups',
    description: 'Lists the groups of a region.',
    'x-ms-visibility': 'internal',
    parameters: [{ name: 'region', in: 'query', type: 'string', required: true, 'x-ms-summary': 'Region', description: 'Which one.' }, { name: 'top', in: 'query', type: 'integer', 'x-ms-summary': 'Top', description: 'How many.' }],
    responses: { 200: { description: 'OK', schema: { type: 'object', properties: { value: { type: 'array', title: 'Groups', description: 'What was found.', items: { type: 'object', properties: { id: { type: 'string', title: 'ID', description: 'Which one.' }, name: { type: 'string', title: 'Name', description: 'Its name.' } } } } } } }, 400: { description: 'Bad Request' } },
  },
  post: {
    operationId: 'AddGroup',
    summary: 'Add group',
    description: 'Adds a group to a region.',
    'x-ms-visibility': 'advanced',
    parameters: [
      {
        name: 'body',
        in: 'body',
        required: true,
        schema: {
          type: 'object',
          required: ['region'],
          properties: {
            region: { type: 'string', title: 'Region', description: 'Which one.' },
            parent: {
              type: 'string',
              title: 'Parent',
              description: 'Which one.',
              'x-ms-dynamic-values': { operationId: 'ListGroups', parameters: { region: { parameter: 'region' }, top: 5 }, 'value-collection': 'value', 'value-path': 'id', 'value-title': 'name' },
              'x-ms-dynamic-list': { operationId: 'ListGroups', parameters: { region: { parameterReference: 'body/region' }, top: { value: 5 } }, itemsPath: 'value', itemValuePath: 'id', itemTitlePath: 'name' },
              'x-ms-dynamic-tree': {
                settings: { canSelectParentNodes: true, canSelectLeafNodes: false },
                open: { operationId: 'ListGroups', parameters: { region: { value: 'eu' } }, itemsPath: 'value', itemValuePath: 'id', itemTitlePath: 'name', itemIsParent: 'true', itemFullTitlePath: 'name' },
                browse: { operationId: 'ListGroups', parameters: { region: { selectedItemValuePath: 'id' } }, itemsPath: 'value', itemValuePath: 'id', itemTitlePath: 'name', itemIsParent: 'true', itemFullTitlePath: 'name' },
              },
            },
            fields: {
              type: 'object',
              title: 'Fields',
              description: 'Which ones.',
              'x-ms-dynamic-schema': { operationId: 'GetContact', parameters: { id: { parameter: 'region' } }, 'value-path': 'fields/properties' },
              'x-ms-dynamic-properties': { operationId: 'GetContact', parameters: { id: { parameterReference: 'body/region' } }, itemValuePath: 'fields' },
            },
          },
        },
      },
    ],
    responses: { 204: { description: 'No Content' }, 400: { description: 'Bad Request' } },
  },
};

const CALLING_DEFINITION = { ...DEFINITION, paths: { ...DEFINITION.paths, '/groups': CALLING_PATH } };

const PROPERTIES = {
  properties: {
    iconBrandColor: '#da3b01',
    publisher: 'Contoso',
    stackOwner: 'Contoso',
    connectionParameters: { key: { type: 'securestring', uiDefinition: { displayName: 'Key', description: 'The key.', tooltip: 'The key', constraints: { required: 'true', tabIndex: 1 } } } },
    connectionParameterSets: { uiDefinition: { displayName: 'How' }, values: [{ name: 'basic', uiDefinition: { displayName: 'By key' }, parameters: { key: { type: 'securestring', uiDefinition: { displayName: 'Key', description: 'The key.', tooltip: 'The key', constraints: { required: 'true', tabIndex: 1 } } } } }] },
    policyTemplateInstances: [
      {
        templateId: 'setheader',
        title: 'Send the key',
        parameters: {
          'x-ms-apimTemplateParameter.name': 'X-Key',
          'x-ms-apimTemplateParameter.value': "Key @connectionParameters('key','none')",
          'x-ms-apimTemplateParameter.existsAction': 'skip',
          'x-ms-apimTemplate-policySection': 'Request',
          'x-ms-apimTemplate-operationName': ['GetContact'],
        },
      },
      { templateId: 'RouteRequestToEndpoint', title: 'Call the new path', parameters: { 'x-ms-apimTemplateParameter.newPath': '/v2/contacts/{id}', 'x-ms-apimTemplateParameter.httpMethod': '@Request.OriginalHTTPMethod', 'x-ms-apimTemplate-operationName': ['GetContact'] } },
      { templateId: 'dynamichosturl', title: 'Call the nearest host', parameters: { 'x-ms-apimTemplateParameter.urlTemplate': "https://@queryParameters('top').contoso.example" } },
      { templateId: 'setproperty', title: 'Say who', parameters: { 'x-ms-apimTemplateParameter.newPropertyParentPathTemplate': '@body()', 'x-ms-apimTemplateParameter.newPropertySubPathTemplate': 'who', 'x-ms-apimTemplateParameter.propertyValuePathTemplate': '{@body().name}', 'x-ms-apimTemplate-policySection': 'Request' } },
      { templateId: 'setconnectionstatustounauthenticated', title: 'Ask to sign in again', parameters: { 'x-ms-apimTemplateParameter.statusCode': 401 } },
      { templateId: 'pollingtrigger', title: 'Poll', parameters: { 'x-ms-apimTemplateParameter.triggerConfig': { since: '@triggerBody().value[0].id' }, 'x-ms-apimTemplateParameter.triggerDataPath': '@triggerBody().value' } },
    ],
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

function check(definition: string, properties: string): readonly Problem[] {
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
    if (isWorthFixing(problem)) for (const fix of fixes) projectAfter(project, fix);
  }
  return problems;
}

/** Some hundred lints each, on a machine that others use too. */
const TIMEOUT_MS = 60_000;

/** Nothing is thrown, and the rules have something to say about most of them, or less than of the connector as it is. */
function assertLints(texts: Iterable<string>, whole: string, lint: (text: string) => readonly Problem[]): void {
  const usual = lint(whole).length;
  const differ = Array.from(texts, (text) => Number(lint(text).length !== usual));
  assert.ok(sumOf(differ) > differ.length / 2, `only ${sumOf(differ)} of ${differ.length} differ`);
}

function sumOf(numbers: readonly number[]): number {
  return numbers.reduce((sum, number) => sum + number, 0);
}

/** How often the fixes of one finding are tried: most findings come again with each of the thousands of definitions. */
const TRIES = 4;
const tried = new Map<string, number>();

function isWorthFixing({ rule, messageId, pointer }: Problem): boolean {
  const key = `${rule} ${messageId} ${pointer}`;
  const times = (tried.get(key) ?? 0) + 1;
  tried.set(key, times);
  return times <= TRIES;
}

/** The JSON texts of a value with one of its parts (that at `within`, and all below it) replaced, each part by each of the odd values. */
function* mutationsOf(value: unknown, within: readonly string[]): Generator<string> {
  const places = placesIn(value, []).filter((place) => within.every((name, depth) => place[depth] === name));
  for (const place of places) for (const odd of [...ODD_VALUES, undefined]) yield textWith(value, place, odd);
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
  const { policyTemplateInstances, ...others } = PROPERTIES.properties;
  /** As much of them as rules about both files need. */
  const someProperties = JSON.stringify({ properties: { ...others, policyTemplateInstances: policyTemplateInstances.slice(0, 2) } });

  it('finds nothing in the connector that the tests start from, but what Logic Apps cannot hold', () => {
    for (const each of [definition, JSON.stringify(CALLING_DEFINITION)]) {
      assert.deepEqual([...new Set(check(each, properties).map(({ rule }) => rule))].sort(), ['param-sets-logic-apps', 'policy-logic-apps', 'publisher-logic-apps', 'script-logic-apps']);
    }
  });
  for (const within of [...Object.keys(DEFINITION).filter((key) => key !== 'paths').map((key) => [key]), ...Object.keys(DEFINITION.paths).map((path) => ['paths', path])]) {
    it(`in any place of a definition (${within.join(' ')})`, () => { assertLints(mutationsOf(DEFINITION, within), definition, (mutation) => check(mutation, someProperties)); }).timeout(TIMEOUT_MS);
  }
  for (const method of Object.keys(CALLING_PATH)) {
    it(`in any place of an operation that calls others (${method})`, () => { assertLints(mutationsOf(CALLING_DEFINITION, ['paths', '/groups', method]), JSON.stringify(CALLING_DEFINITION), (mutation) => check(mutation, '{}')); }).timeout(TIMEOUT_MS);
  }
  for (const section of Object.keys(PROPERTIES.properties)) {
    it(`in any place of apiProperties.json (${section})`, () => { assertLints(mutationsOf(PROPERTIES, ['properties', section]), properties, (mutation) => check(definition, mutation)); }).timeout(TIMEOUT_MS);
  }
  it('in place of a whole file or of all paths', () => {
    assertLints(ODD_VALUES, definition, (text) => check(text, properties));
    assertLints(ODD_VALUES, properties, (text) => check(definition, text));
    assertLints(ODD_VALUES.map((odd) => textWith(DEFINITION, ['paths'], odd)), definition, (text) => check(text, properties));
    assertLints(ODD_VALUES.map((odd) => textWith(PROPERTIES, ['properties'], odd)), properties, (text) => check(definition, text));
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
