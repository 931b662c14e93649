import assert from 'node:assert/strict';
import { createDocument } from '../documents/create-document.js';
import { syntaxOf } from '../documents/syntax-of.js';
import { type ConnectorProject, documentOf } from '../project/connector-project.js';
import { detectProjects } from '../project/detect-projects.js';
import { yamlSupport } from '../yaml/index.js';
import { applyOverlay, type WithText } from './apply-overlay.js';
import { readEnvironments } from './read-environments.js';

const DEFINITION = '{\n  "swagger": "2.0",\n  "host": "dev.contoso.example",\n  "x-limit": 9223372036854775807,\n  "schemes": ["http"]\n}\n';
const PROPERTIES = '{"properties":{"connectionParameters":{"token":{"type":"oauthSetting","oAuthSettings":{"clientId":"dev"}}}}}';
const FILES = { 'apiDefinition.swagger.json': DEFINITION, 'apiProperties.json': PROPERTIES };

const withText: WithText = ({ uri, kind }, text) => {
  const syntax = syntaxOf(uri);
  return createDocument({ uri, kind, syntax, text }, syntax === 'yaml' ? yamlSupport : undefined);
};

function projectOf(texts: Readonly<Record<string, string>>): ConnectorProject {
  const uris = Object.keys(texts).map((name) => `file:///w/${name}`);
  const [files] = detectProjects(uris, () => undefined);
  assert.ok(files);
  const documents = files.documents.map(({ uri, kind }) => {
    const syntax = syntaxOf(uri);
    return createDocument({ uri, kind, syntax, text: texts[uri.slice('file:///w/'.length)] ?? '' }, syntax === 'yaml' ? yamlSupport : undefined);
  });
  return { files, documents };
}

/** The files with the overlay of the only environment of a configuration, and what had no place. */
function overlaid(files: Readonly<Record<string, string>>, environment: object): { readonly texts: Readonly<Record<string, string>>; readonly unresolved: readonly string[] } {
  const project = projectOf({ ...files, 'connector.config.json': JSON.stringify({ environments: [{ name: 'Test', ...environment }] }) });
  const config = documentOf(project, 'config');
  assert.ok(config);
  const reading = readEnvironments(config);
  const [only] = reading.environments;
  assert.ok(only);
  assert.equal(reading.hasFaults, false);
  const result = applyOverlay(project, only.overlay, withText);
  return { texts: Object.fromEntries(result.project.documents.map(({ uri, text }) => [uri.slice(uri.lastIndexOf('/') + 1), text])), unresolved: result.unresolved };
}

describe('applyOverlay', () => {
  const definitions: readonly (readonly [string, object, string])[] = [
    ['replaces a value and nothing else', { host: 'test.contoso.example' }, DEFINITION.replace('dev.', 'test.')],
    ['adds what is not there', { basePath: '/v1' }, DEFINITION.replace('["http"]\n', '["http"],\n  "basePath": "/v1"\n')],
    ['replaces lists', { schemes: ['https'] }, DEFINITION.replace('["http"]', '[\n    "https"\n  ]')],
    ['takes away by null', { definition: { '/schemes': null } }, DEFINITION.replace(',\n  "schemes": ["http"]', '')],
    ['adds to lists', { definition: { '/schemes/1': 'https' } }, DEFINITION.replace('["http"]', '["http", "https"]')],
    ['changes what an earlier change made', { basePath: '/v1', definition: { '/basePath': '/v2' } }, DEFINITION.replace('["http"]\n', '["http"],\n  "basePath": "/v2"\n')],
    ['leaves everything where nothing is different', {}, DEFINITION],
  ];
  for (const [name, environment, expected] of definitions) {
    it(name, () => {
      const { texts, unresolved } = overlaid(FILES, environment);
      assert.deepEqual([texts['apiDefinition.swagger.json'], texts['apiProperties.json'], unresolved], [expected, PROPERTIES, []]);
    });
  }

  const properties: readonly (readonly [string, object, string])[] = [
    ['the client id', { clientId: 'test' }, PROPERTIES.replace('"dev"', '"test"')],
    ['a pointer from properties on', { properties: { '/connectionParameters/token/type': 'string' } }, PROPERTIES.replace('oauthSetting"', 'string"')],
    ['a pointer as the file has it', { properties: { '/properties/connectionParameters/token/type': 'string' } }, PROPERTIES.replace('oauthSetting"', 'string"')],
  ];
  for (const [name, environment, expected] of properties) {
    it(`changes ${name}`, () => { assert.equal(overlaid(FILES, environment).texts['apiProperties.json'], expected); });
  }

  it('changes scopes in every set', () => {
    const token = { oAuthSettings: { scopes: ['a'] } };
    const sets = JSON.stringify({ properties: { connectionParameterSets: { values: [{ parameters: { token } }, { parameters: { token } }] } } });
    assert.equal(overlaid({ ...FILES, 'apiProperties.json': sets }, { scopes: ['b'] }).texts['apiProperties.json'], sets.replaceAll('"a"', '"b"'));
  });

  it('changes YAML', () => {
    const yaml = 'swagger: "2.0" # always\nhost: dev.contoso.example\n';
    assert.equal(overlaid({ 'apiDefinition.swagger.yaml': yaml }, { host: 'test.contoso.example' }).texts['apiDefinition.swagger.yaml'], yaml.replace('dev.', 'test.'));
  });

  it('changes the parts of a solution', () => {
    const parameters = '{"token":{"oAuthSettings":{"clientId":"dev"}}}';
    const files = { 'Connector/new_x_openapidefinition.json': DEFINITION, 'Connector/new_x_connectionparameters.json': parameters };
    const { texts, unresolved } = overlaid(files, { clientId: 'test', properties: { '/connectionParameters/token/type': 'oauthSetting' } });
    assert.deepEqual([JSON.parse(texts['new_x_connectionparameters.json'] ?? ''), unresolved], [{ token: { type: 'oauthSetting', oAuthSettings: { clientId: 'test' } } }, []]);
  });

  const unresolved: readonly (readonly [string, object, readonly string[]])[] = [
    ['an object that is not there', { definition: { '/info/contact/email': 'x' } }, ['definition /info/contact/email']],
    ['an index beyond the next', { definition: { '/schemes/7': 'x' } }, ['definition /schemes/7']],
    ['a value that holds nothing', { definition: { '/host/x': 1 } }, ['definition /host/x']],
    ['a part that is not there', { properties: { '/policyTemplateInstances/0/title': 'x' } }, ['properties /policyTemplateInstances/0/title']],
  ];
  for (const [name, environment, expected] of unresolved) {
    it(`names ${name}`, () => { assert.deepEqual(overlaid(FILES, environment).unresolved, expected); });
  }

  it('names a client id where nobody signs in with OAuth', () => {
    assert.deepEqual(overlaid({ ...FILES, 'apiProperties.json': '{"properties":{}}' }, { clientId: 'x' }).unresolved, ['clientId']);
  });
});

describe('readEnvironments', () => {
  const broken: readonly (readonly [string, string])[] = [
    ['no object', '[]'], ['half-written', '{"environments": ['], ['no list', '{"environments": {}}'], ['wrong entries', '{"environments": [1, {"name": 2}, {"name": "A", "host": 1, "definition": [], "properties": {"x": 1}}]}'],
    ['the same name twice', '{"environments": [{"name": "A"}, {"name": "a"}]}'], ['no name', '{"environments": [{"host": "x"}]}'],
  ];
  for (const [name, text] of broken) {
    it(`sees faults, and reads what is right: ${name}`, () => {
      const { hasFaults, environments } = readEnvironments(createDocument({ uri: 'file:///connector.config.json', kind: 'config', syntax: 'json', text }));
      assert.deepEqual([hasFaults, environments.length <= 1], [true, true]);
    });
  }
});
