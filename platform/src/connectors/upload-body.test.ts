import assert from 'node:assert/strict';
import type { JsonObject } from '../http/json.js';
import type { ConnectorUpload } from './connector-upload.js';
import { needsClientSecret, refusedMembersOf, uploadBody, type WriteKind } from './upload-body.js';

const DEFINITION = { swagger: '2.0', info: { title: 'Contacts', description: 'All contacts.' }, schemes: ['https', 'http'], host: 'api.contoso.example', basePath: '/v1' };
const oauth = (extra: object = {}): object => ({ token: { type: 'oauthSetting', oAuthSettings: { clientId: 'id', ...extra } } });

function bodyOf(kind: WriteKind, changes: Partial<ConnectorUpload> = {}): JsonObject & { readonly properties: JsonObject } {
  const upload: ConnectorUpload = { definition: JSON.stringify(DEFINITION), apiProperties: { properties: {} }, iconUri: undefined, scriptUri: '', clientSecret: undefined, ...changes };
  return JSON.parse(uploadBody(kind, 'env', upload)) as JsonObject & { readonly properties: JsonObject };
}

describe('uploadBody', () => {
  it('adds to the properties what paconn adds', () => {
    assert.deepEqual(bodyOf('create'), {
      properties: {
        backendService: { serviceUrl: 'https://api.contoso.example/v1' },
        environment: { name: 'env' },
        description: 'All contacts.',
        displayName: 'Contacts',
        scriptDefinitionUrl: '',
        openApiDefinition: DEFINITION,
      },
    });
  });

  it('never renames', () => {
    assert.equal(bodyOf('update').properties.displayName, undefined);
    assert.equal(bodyOf('update', { apiProperties: { properties: { displayName: 'Mine' } } }).properties.displayName, 'Mine');
  });

  it('sends everything that is in the file, at every level, but what the service refuses', () => {
    const apiProperties = { top: 1, properties: { iconBrandColor: '#ffffff', unknown: [1], stackOwner: 'Contoso', openApiDefinition: {}, environment: 'other' } };
    const body = bodyOf('update', { apiProperties });
    assert.equal(body.top, 1);
    assert.deepEqual([body.properties.iconBrandColor, body.properties.unknown, body.properties.stackOwner], ['#ffffff', [1], undefined]);
    assert.deepEqual([body.properties.openApiDefinition, body.properties.environment], [DEFINITION, { name: 'env' }]);
    assert.deepEqual(refusedMembersOf(apiProperties), ['stackOwner']);
  });

  it('names what was uploaded, and keeps the icon of the service otherwise', () => {
    const { properties } = bodyOf('update', { iconUri: 'https://a.example/icon', scriptUri: 'https://a.example/script' });
    assert.deepEqual([properties.iconUri, properties.scriptDefinitionUrl], ['https://a.example/icon', 'https://a.example/script']);
    assert.equal(Object.hasOwn(bodyOf('update').properties, 'iconUri'), false);
  });

  it('sends the definition as it is written', () => {
    const definition = '\uFEFF{ "info": {}, "maximum": 9223372036854775807, "ratio": 1.0 }\r\n';
    const body = uploadBody('update', 'env', { definition, apiProperties: {}, iconUri: undefined, scriptUri: '', clientSecret: undefined });
    assert.match(body, /"openApiDefinition":\{ "info": \{\}, "maximum": 9223372036854775807, "ratio": 1\.0 \}\}\}$/);
    assert.doesNotThrow(() => { JSON.parse(body); });
  });

  it('puts the secret where the connector signs in, in every set, and nowhere else', () => {
    const apiProperties = { properties: { connectionParameters: { ...oauth(), other: { oAuthSettings: {} } }, connectionParameterSets: { values: [{ name: 'a', parameters: oauth() }, { name: 'b', parameters: {} }, null] } } };
    const { properties } = bodyOf('create', { apiProperties, clientSecret: 'hush' });
    assert.deepEqual(properties.connectionParameters, { ...oauth({ clientSecret: 'hush' }), other: { oAuthSettings: {} } });
    assert.deepEqual(properties.connectionParameterSets, { values: [{ name: 'a', parameters: oauth({ clientSecret: 'hush' }) }, { name: 'b', parameters: {} }, null] });
    assert.doesNotMatch(JSON.stringify(apiProperties), /hush/);
  });

  const addresses: readonly (readonly [definition: object, expected: string])[] = [
    [{ host: 'h.example' }, 'https://h.example'],
    [{ host: 'h.example', schemes: ['http'], basePath: '/' }, 'http://h.example/'],
    [{ schemes: [] , host: 'h.example', basePath: '/a' }, 'https://h.example/a'],
    [{}, 'https://'],
  ];
  for (const [definition, expected] of addresses) {
    it(`takes ${JSON.stringify(definition)} for ${expected}`, () => {
      assert.deepEqual(bodyOf('update', { definition: JSON.stringify(definition) }).properties.backendService, { serviceUrl: expected });
    });
  }
});

describe('needsClientSecret', () => {
  const cases: readonly (readonly [title: string, properties: object, expected: boolean])[] = [
    ['an API key', { connectionParameters: { api_key: { type: 'securestring' } } }, false],
    ['OAuth', { connectionParameters: oauth() }, true],
    ['OAuth with a secret in the file', { connectionParameters: oauth({ clientSecret: 'x' }) }, false],
    ['OAuth with an empty secret', { connectionParameters: oauth({ clientSecret: '' }) }, true],
    ['OAuth in a set', { connectionParameterSets: { values: [{ parameters: {} }, { parameters: oauth() }] } }, true],
    ['nothing', {}, false],
  ];
  for (const [title, properties, expected] of cases) {
    it(`is ${String(expected)} for ${title}`, () => {
      assert.equal(needsClientSecret({ properties }), expected);
    });
  }
});
