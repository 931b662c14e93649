import assert from 'node:assert/strict';
import { fileNameOf } from '../../project/uri-path.js';
import { projectOfTexts } from '../../testing/place-at-cursor.js';
import { placeInNames } from '../../testing/sample-of-names.js';
import { inTextOrder } from './symbol-table.js';
import { symbolsOf } from './symbols-of.js';

/** All places that name the same as the place does, as `file: text (use)`, those that declare it with a `*`. */
function namesLike(around: string): readonly string[] {
  const { project, document, offset } = placeInNames(around);
  const symbols = symbolsOf(project);
  return inTextOrder(symbols.occurrencesOfAll(symbols.near(document, offset)?.entities ?? []), project.documents).map((occurrence) => {
    const { range, document: { uri, text }, role, use } = occurrence;
    return `${fileNameOf(uri).split('.')[0] ?? ''}: ${text.slice(range?.start, range?.end)} (${use})${role === 'declaration' ? ' *' : ''}`;
  });
}

const CASES: readonly (readonly [what: string, around: string, expected: readonly string[]])[] = [
  ['an operation, in all files', '"operationId": "|AddContact"', [
    'apiDefinition: AddContact (operationId in POST /groups/{groupId}/contacts) *',
    'apiProperties: AddContact (scriptOperations)',
    'apiProperties: AddContact (policy Route request)',
    'script: AddContact (script)',
  ]],
  ['an operation, from where it is called', '"x-ms-dynamic-values": { "operationId": "List|Groups"', [
    'apiDefinition: ListGroups (x-ms-capabilities)',
    'apiDefinition: ListGroups (operationId in GET /groups) *',
    'apiDefinition: ListGroups (x-ms-dynamic-values in the path /groups/{groupId}/contacts)',
    'apiDefinition: ListGroups (x-ms-dynamic-list in the definition "Contact")',
    'apiProperties: ListGroups (scriptOperations)',
  ]],
  ['a definition, and pointers of the configuration', '"|Contact": {', [
    'apiDefinition: Contact ($ref in POST /groups/{groupId}/contacts)',
    'apiDefinition: Contact ($ref in the definition "Group")',
    'apiDefinition: Contact (definition) *',
    'connector: Contact (configuration)',
  ]],
  ['a shared parameter, apart from the parameter that it is', '#/para|meters/Page', [
    'apiDefinition: Page ($ref in GET /groups)',
    'apiDefinition: Page ($ref in GET /groups/{groupId}/contacts)',
    'apiDefinition: Page (shared parameter) *',
  ]],
  ['a shared response', '"|Missing": {', ['apiDefinition: Missing ($ref in GET /groups/{groupId}/contacts)', 'apiDefinition: Missing (shared response) *']],
  ['a parameter, and the calls that pass it on from a path or a shared definition', '"name": "|area", "in": "query", "type": "string" }', [
    'apiDefinition: area (x-ms-dynamic-values in the path /groups/{groupId}/contacts)',
    'apiDefinition: area (parameter in POST /groups/{groupId}/contacts) *',
    'apiDefinition: area (x-ms-dynamic-list in the definition "Contact")',
  ]],
  ['a parameter that a policy reads', '"name": "|area", "in": "query", "type": "string", "x-ms-summary"', [
    'apiDefinition: area (x-ms-dynamic-values in the path /groups/{groupId}/contacts)',
    'apiDefinition: area (parameter in GET /groups/{groupId}/contacts) *',
    'apiDefinition: area (x-ms-dynamic-list in the definition "Contact")',
    'apiProperties: area (policy Set HTTP header)',
  ]],
  ['a parameter that calls fill', '"name": "|region"', [
    'apiDefinition: region (parameter in GET /groups) *',
    'apiDefinition: region (x-ms-dynamic-values in the path /groups/{groupId}/contacts)',
    'apiDefinition: region (x-ms-dynamic-list in the definition "Contact")',
  ]],
  ['a variable in a path', '"/groups/{group|Id}/contacts"', [
    'apiDefinition: groupId (path in the path /groups/{groupId}/contacts)',
    'apiDefinition: groupId (parameter in the path /groups/{groupId}/contacts) *',
    'apiProperties: groupId (policy Route request)',
    'connector: groupId (configuration)',
  ]],
  ['a security scheme, and the connection parameter with its key', '"securityDefinitions": { "|api_key"', [
    'apiDefinition: api_key (security)',
    'apiDefinition: api_key (security scheme) *',
    'apiProperties: api_key (API key)',
  ]],
  ['a connection parameter', '"|site"', ['apiProperties: site (connection parameter) *', "apiProperties: site (@connectionParameters)"]],
  ['an environment variable', 'contoso|_Host', ['apiDefinition: contoso_Host (@environmentVariables)']],
  ['a tag', '"tags": ["Peo|ple"]', ['apiDefinition: People (tag) *', 'apiDefinition: People (tag in GET /groups/{groupId}/contacts)']],
  ['a header that no parameter is for', '"X-|Area"', ['apiProperties: X-Area (policy Set HTTP header)']],
  ['a policy template', '"set|header"', ['apiProperties: setheader (policy Set HTTP header)']],
  ['nothing', '"swag|ger"', []],
];

describe('symbolsOf', () => {
  for (const [what, around, expected] of CASES) it(`finds ${what}`, () => { assert.deepEqual(namesLike(around), expected); });

  it('finds names behind escapes, and the same names in YAML', () => {
    const texts: Readonly<Record<string, string>> = {
      'apiDefinition.swagger.json': '{"paths": {"/a/{\\u0069d}\\n/{x}": {"get": {"operationId": "Get\\u00e9 A", "tags": ["x\\"y"], "parameters": [{"name": "x", "in": "path"}]}}}}',
      'apiDefinition.swagger.yaml': 'paths:\n  /a/{id}/{x}:\n    get:\n      operationId: \'It\'\'s\'\n      tags: ["x\\ty", &tag plain, *tag]\n      parameters: [{name: x, in: path}]\n',
    };
    const found = Object.entries(texts).map(([file, text]) => {
      const project = projectOfTexts({ [file]: text });
      return inTextOrder(symbolsOf(project).occurrences, project.documents).map(({ range }) => text.slice(range?.start, range?.end));
    });
    assert.deepEqual(found, [['\\u0069d', 'x', 'Get\\u00e9 A', 'x\\"y', 'x'], ['id', 'x', "It''s", 'x\\ty', 'plain', 'x']]);
  });
});
