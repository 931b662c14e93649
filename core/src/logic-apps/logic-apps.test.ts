import assert from 'node:assert/strict';
import { projectOfTexts } from '../testing/place-at-cursor.js';
import { LOSS_REASONS } from '../knowledge/loss-reasons.js';
import { lintProject } from '../lint/lint-project.js';
import { messageOf } from '../lint/message-of.js';
import { rangeOfProblem } from '../lint/range-of-problem.js';
import { rules } from '../rules/registry.js';
import { pictureOf } from '../testing/sample-picture.js';
import type { ConnectorProject } from '../project/connector-project.js';
import { documentAt } from '../project/connector-project.js';
import { valueAt } from '../pointer.js';
import { armTemplate } from './arm-template.js';
import { decodeBase64, encodeBase64 } from './base64.js';
import { bicepModule } from './bicep-module.js';
import type { CustomApi } from './custom-api.js';
import { customApiBody } from './custom-api-body.js';
import { customApiOf } from './custom-api-of.js';
import { filesOfCustomApi } from './files-of-custom-api.js';
import { lossesOf } from './losses-of.js';
import { longTextsOf, MAX_LITERAL_LENGTH } from './template-properties.js';
import { resourceNameFault, resourceNameOf } from './resource-name.js';

const DEFINITION = `{
  "swagger": "2.0",
  "info": { "title": "Contoso Päckchen", "description": "[Sends] it's \${parcels}.", "version": "1.0" },
  "host": "parcels.contoso.example",
  "basePath": "/v1",
  "schemes": ["http", "https"],
  "paths": { "/parcels": { "get": { "operationId": "ListParcels", "x-max": 9223372036854775807, "x-rate": 0.50, "responses": { "200": { "description": "[1]" } } } } }
}`;

const PROPERTIES = JSON.stringify({
  properties: {
    iconBrandColor: '#2d6cdf',
    capabilities: ['actions'],
    connectionParameters: {
      token: {
        type: 'oauthSetting',
        oAuthSettings: { identityProvider: 'oauth2', clientId: 'parcels', clientSecret: 'hush', scopes: ['read'], customParameters: { signingSecret: { value: 'hush too' }, tenant: { value: 'common' } } },
      },
    },
  },
});

/** Of a project that has one. */
function apiOf(files: Readonly<Record<string, string>>, change: (project: ConnectorProject) => ConnectorProject = (project) => project): CustomApi {
  const api = customApiOf(change(projectOfTexts(files)));
  assert.ok(api !== undefined);
  return api;
}

const parcels = (): CustomApi => apiOf({ 'apiDefinition.swagger.json': DEFINITION, 'apiProperties.json': PROPERTIES });

function parsed(text: string): Record<string, Record<string, unknown>> {
  // The tests compare what is in it, member by member.
  return JSON.parse(text) as Record<string, Record<string, unknown>>;
}

describe('a connector as a resource of Logic Apps', () => {
  it('has the names of the resource, and the definition inside', () => {
    const { properties } = parsed(customApiBody(parcels(), { location: 'westeurope', tags: { team: 'parcels' } }));
    const { swagger, connectionParameters, ...rest } = properties ?? {};
    assert.deepEqual(rest, {
      displayName: 'Contoso Päckchen', description: "[Sends] it's ${parcels}.", apiType: 'Rest', brandColor: '#2d6cdf', capabilities: ['actions'],
      backendService: { serviceUrl: 'http://parcels.contoso.example/v1' },
    });
    assert.deepEqual(swagger, JSON.parse(DEFINITION));
    assert.deepEqual(connectionParameters, valueAt(JSON.parse(PROPERTIES), '/properties/connectionParameters' as never));
  });

  it('keeps numbers that JavaScript cannot say', () => {
    assert.match(customApiBody(parcels(), { location: 'westeurope' }), /"x-max":9223372036854775807,"x-rate":0\.50,/);
    assert.match(armTemplate(parcels()), /"x-max": 9223372036854775807,/);
    assert.match(bicepModule(parcels()), /'x-max': 9223372036854775807\n *'x-rate': json\('0\.50'\)\n/);
  });

  it('takes the client secret that is given rather than the file\'s', () => {
    const body = customApiBody(parcels(), { location: 'westeurope', clientSecret: 'fresh' });
    assert.match(body, /"clientSecret":"fresh"/);
    assert.doesNotMatch(body, /"hush"/);
  });

  it('is the same from YAML', () => {
    const yaml = 'swagger: "2.0"\ninfo: { title: Contoso Parcels, version: "1.0" }\nhost: parcels.contoso.example\npaths: {}\nx-max: 9223372036854775807\nx-odd: 0x10\n';
    const body = customApiBody(apiOf({ 'apiDefinition.swagger.yaml': yaml }), { location: 'westeurope' });
    assert.match(body, /"x-max":9223372036854775807,"x-odd":16/);
  });

  it('puts the icon into its address', () => {
    const bytes = pictureOf('8x8 #2d6cdf');
    const api = apiOf({ 'apiDefinition.swagger.json': DEFINITION }, (project) => ({ ...project, icon: { uri: 'file:///connector/icon.png', kind: 'icon', bytes } }));
    assert.equal(api.properties.iconUri, `data:image/png;base64,${Buffer.from(bytes).toString('base64')}`);
    assert.deepEqual(filesOfCustomApi(api.properties).icon, { kind: 'bytes', bytes: Uint8Array.from(bytes) });
  });

  for (const text of ['', '[]', 'null', '{', '"x"']) {
    it(`is none, or a partial one, for a definition that says ${JSON.stringify(text)}`, () => {
      const project = projectOfTexts({ 'apiDefinition.swagger.json': text, 'apiProperties.json': text });
      const api = customApiOf(project);
      if (api !== undefined) assert.equal(parsed(customApiBody(api, { location: 'x' })).location, 'x');
      assert.deepEqual(lossesOf(project), []);
    });
  }

  it('comes back as files without secrets', () => {
    const { properties } = parsed(customApiBody(parcels(), { location: 'westeurope' }));
    const files = filesOfCustomApi(properties ?? {});
    assert.doesNotMatch(JSON.stringify(files.properties), /hush/);
    assert.deepEqual(files.definition, JSON.parse(DEFINITION));
    const again = apiOf({ 'apiDefinition.swagger.json': DEFINITION, 'apiProperties.json': JSON.stringify(files.properties) });
    assert.deepEqual(again.properties, parcels().properties);
  });
});

describe('what Logic Apps cannot hold', () => {
  const environmentHost = DEFINITION.replace('"parcels.contoso.example"', '"@environmentVariables(\\"contoso_Host\\")"');
  const cases: readonly (readonly [files: Readonly<Record<string, string>>, expected: readonly string[]])[] = [
    [{ 'apiDefinition.swagger.json': DEFINITION, 'apiProperties.json': PROPERTIES }, []],
    [{ 'apiDefinition.swagger.json': DEFINITION, 'script.csx': 'class Script {}' }, ['script ']],
    [{ 'apiDefinition.swagger.json': environmentHost }, ['environment-variables /host']],
    [{ 'apiDefinition.swagger.json': DEFINITION, 'apiProperties.json': '{"properties":{"policyTemplateInstances":[{"Title":"One"},{"templateId":"setheader"},7]}}' },
      ['policies /properties/policyTemplateInstances/0/Title', 'policies /properties/policyTemplateInstances/1/templateId', 'policies /properties/policyTemplateInstances/2']],
    [{ 'apiDefinition.swagger.json': DEFINITION, 'apiProperties.json': '{"properties":{"policyTemplateInstances":null,"scriptOperations":[],"connectionParameterSets":{"values":[]}}}' }, []],
    [{ 'apiDefinition.swagger.json': DEFINITION, 'apiProperties.json': '{"properties":{"scriptOperations":["ListParcels"],"connectionParameterSets":{"values":[{"name":"key"},{"name":"basic"}]}}}' },
      ['script /properties/scriptOperations', 'authentication-types /properties/connectionParameterSets']],
    [{ 'apiDefinition.swagger.json': DEFINITION, 'apiProperties.json': '{"properties":{"script":"class Script {}","ConnectionParameters":{}}}' },
      ['script /properties/script', 'other-members /properties/ConnectionParameters']],
    [{ 'apiDefinition.swagger.json': DEFINITION, 'apiProperties.json': '{"properties":{"wsdlDefinition":{"url":"https://stock.contoso.example/stock.svc?wsdl"}}}' }, ['other-members /properties/wsdlDefinition']],
    [{ 'apiDefinition.swagger.json': DEFINITION, 'apiProperties.json': '{"properties":{"publisher":"Contoso","stackOwner":"Contoso","website":1}}' },
      ['publishing /properties/publisher', 'publishing /properties/stackOwner', 'other-members /properties/website']],
  ];
  for (const [files, expected] of cases) {
    it(`is named with its place: ${expected.join(', ') || 'nothing'}`, () => {
      const project = projectOfTexts(files);
      const losses = lossesOf(project);
      assert.deepEqual(losses.map(({ reason, pointer }) => `${reason} ${pointer}`), expected);
      for (const { uri, pointer, message, reason, isHarmless } of losses) {
        const document = documentAt(project, uri);
        assert.ok(document !== undefined && (document.syntax === 'text' || document.rangeOf(pointer, 'value') !== undefined));
        assert.match(message, /^["A-Z].*[.?]$/);
        assert.equal(isHarmless, reason === 'publishing');
      }
    });
  }

  it('is found in the parts of an unpacked solution', () => {
    const project = projectOfTexts({ 'apiDefinition.swagger.json': DEFINITION, 'apiProperties.json': '[{"title":"One"}]' });
    const [definition, properties] = project.files.documents;
    assert.ok(definition !== undefined && properties !== undefined);
    const parts: ConnectorProject = { ...project, files: { ...project.files, layout: 'solution', documents: [definition, { ...properties, part: 'policyTemplateInstances' }] } };
    assert.deepEqual(lossesOf(parts).map(({ reason, pointer }) => `${reason} ${pointer}`), ['policies /0/title']);
  });
});

describe('the profile for Logic Apps', () => {
  const losing = { 'apiDefinition.swagger.json': DEFINITION.replace('"parcels.contoso.example"', '"@environmentVariables(\\"contoso_Host\\")"'), 'script.csx': 'class Script {}', 'apiProperties.json': JSON.stringify({ properties: {
    policyTemplateInstances: [{ templateId: 'setheader', title: 'One', parameters: {} }], scriptOperations: ['ListParcels'], publisher: 'Contoso', website: 'https://contoso.example',
    connectionParameterSets: { values: [{ name: 'key' }, { name: 'basic' }] },
  } }) };
  const ids = rules.flatMap(({ meta }) => (meta.loss === undefined ? [] : [meta.id]));

  it('has a rule for every reason, and no loss is none of a rule', () => {
    assert.deepEqual([...new Set(rules.flatMap(({ meta }) => meta.loss ?? []))].sort(), [...LOSS_REASONS].sort());
    for (const { meta } of rules) assert.ok(meta.loss === undefined || meta.profiles.includes('logic-apps'), meta.id);
    assert.deepEqual([...new Set(lossesOf(projectOfTexts(losing)).map(({ reason }) => reason))].sort(), [...LOSS_REASONS].sort());
  });

  it('says the same at the same places as a deployment', () => {
    const project = projectOfTexts(losing);
    const findings = lintProject(project, { profiles: ['logic-apps'] }).filter(({ rule }) => ids.includes(rule));
    const said = findings.map((problem) => [problem.rule, problem.uri, rangeOfProblem(project, problem), messageOf(problem)]);
    assert.deepEqual(lossesOf(project).map(({ rule, uri, range, message }) => [rule, uri, range, message]), said);
  });

  it('is off otherwise, but for names that nobody knows', () => {
    const found = lintProject(projectOfTexts(losing), { profiles: ['certification', 'independent-publisher', 'style'] }).map(({ rule }) => rule);
    assert.deepEqual([...new Set(found.filter((rule) => ids.includes(rule)))], ['props-known-keys']);
  });

  it('cannot be silenced for a deployment by a configuration', () => {
    const config = JSON.stringify({ rules: Object.fromEntries(ids.map((id) => [id, 'off'])), suppressions: [{ rule: 'policy-logic-apps', pointer: '/properties/policyTemplateInstances/0/title', reason: 'None of Logic Apps.' }] });
    const [plain, silenced] = [projectOfTexts(losing), projectOfTexts({ ...losing, 'connector.config.json': config })];
    assert.deepEqual(lintProject(silenced, { defaults: { profiles: ['logic-apps'] } }).filter(({ rule }) => ids.includes(rule)), []);
    assert.deepEqual(lossesOf(silenced), lossesOf(plain));
  });

  it('calls a type an error that connections cannot have', () => {
    const project = projectOfTexts({ 'apiDefinition.swagger.json': DEFINITION, 'apiProperties.json': '{"properties":{"connectionParameters":{"a":{"type":"oAuthSetting"},"b":{"type":"fob"}}}}' });
    const errors = lintProject(project, { profiles: ['logic-apps'] }).filter(({ rule, severity }) => rule.startsWith('conn-param-') && severity === 'error');
    assert.deepEqual(errors.map(({ rule, pointer }) => `${rule} ${pointer}`), ['conn-param-type /properties/connectionParameters/b/type']);
  });
});

describe('the ARM template', () => {
  it('has everything that a deployment needs, and nothing secret', () => {
    const text = armTemplate(parcels());
    const { $schema, contentVersion, parameters, resources } = parsed(text);
    assert.equal($schema, 'https://schema.management.azure.com/schemas/2019-04-01/deploymentTemplate.json#');
    assert.equal(contentVersion, '1.0.0.0');
    assert.deepEqual(Object.entries(parameters as unknown as Record<string, { type: string; defaultValue?: string }>).map(([name, { type, defaultValue }]) => [name, type, defaultValue]), [
      ['name', 'string', 'contoso-packchen'],
      ['location', 'string', '[resourceGroup().location]'],
      ['serviceUrl', 'string', 'http://parcels.contoso.example/v1'],
      ['tokenClientSecret', 'securestring', undefined],
      ['tokenSigningSecret', 'securestring', undefined],
    ]);
    const [resource, ...others] = resources as unknown as readonly Record<string, unknown>[];
    assert.deepEqual(others, []);
    const { properties, ...rest } = resource ?? {};
    assert.deepEqual(rest, { type: 'Microsoft.Web/customApis', apiVersion: '2016-06-01', name: "[parameters('name')]", location: "[parameters('location')]" });
    const token = valueAt(properties, '/connectionParameters/token/oAuthSettings' as never) as Record<string, unknown>;
    assert.equal(token.clientSecret, "[parameters('tokenClientSecret')]");
    assert.doesNotMatch(text, /hush/);
  });

  it('marks texts that would be taken for expressions', () => {
    const text = armTemplate(parcels());
    assert.match(text, /"description": "\[\[Sends\] it's/);
    assert.match(text, /"description": "\[\[1\]"/);
  });

  it('is the same each time', () => {
    assert.equal(armTemplate(parcels()), armTemplate(parcels()));
    assert.equal(bicepModule(parcels()), bicepModule(parcels()));
  });
});

describe('an icon in a template', () => {
  for (const [size, isInside] of [[1000, true], [200_000, false]] as const) {
    it(`of ${size} bytes ${isInside ? 'is inside' : 'can be given'}`, () => {
      const api = apiOf({ 'apiDefinition.swagger.json': DEFINITION }, (project) => ({ ...project, icon: { uri: 'file:///connector/icon.png', kind: 'icon', bytes: pictureOf(`8x8 #2d6cdf of ${size} bytes`) } }));
      assert.equal(armTemplate(api).includes('"defaultValue": "data:image/'), isInside);
      assert.match(armTemplate(api), /"iconUri": "\[if\(empty\(parameters\('iconUri'\)\), null\(\), parameters\('iconUri'\)\)\]"/);
      assert.match(bicepModule(api), isInside ? /^param iconUri string = 'data:image/m : /^param iconUri string = ''$/m);
      assert.match(bicepModule(api), /iconUri: empty\(iconUri\) \? null : iconUri\n/);
    });
  }
});

describe('a text in a template', () => {
  it('that is too long for one is named', () => {
    const soap = (length: number): CustomApi => apiOf({ 'apiDefinition.swagger.json': DEFINITION, 'apiProperties.json': JSON.stringify({ properties: { apiType: 'Soap', wsdlDefinition: { content: 'x'.repeat(length) } } }) });
    assert.deepEqual(longTextsOf(soap(MAX_LITERAL_LENGTH)), []);
    assert.deepEqual(longTextsOf(soap(MAX_LITERAL_LENGTH + 1)), [{ path: ['wsdlDefinition', 'content'], length: MAX_LITERAL_LENGTH + 1 }]);
  });
});

describe('the Bicep module', () => {
  it('says the same as the template', () => {
    assert.equal(bicepModule(apiOf({ 'apiDefinition.swagger.json': '{"swagger":"2.0","info":{"title":"A","description":"it\'s\\n${x} \\\\ \\u0007"},"paths":{"/a/{b}":{"get":{"tags":["x","y"],"x-n":null,"deprecated":false}}}}' })), `@description('The name of the custom connector.')
param name string = 'a'

@description('The region, which has to be that of the workflows.')
param location string = resourceGroup().location

resource connector 'Microsoft.Web/customApis@2016-06-01' = {
  name: name
  location: location
  properties: {
    displayName: 'A'
    description: 'it\\'s\\n\\\${x} \\\\ \\u{7}'
    apiType: 'Rest'
    capabilities: []
    connectionParameters: {}
    swagger: {
      swagger: '2.0'
      info: {
        title: 'A'
        description: 'it\\'s\\n\\\${x} \\\\ \\u{7}'
      }
      paths: {
        '/a/{b}': {
          get: {
            tags: [
              'x'
              'y'
            ]
            'x-n': null
            deprecated: false
          }
        }
      }
    }
  }
}

@description('The resource id, for the connections of workflows.')
output id string = connector.id
`);
  });

  it('declares each parameter that it uses, the secrets as secure ones', () => {
    const text = bicepModule(parcels());
    assert.deepEqual([...text.matchAll(/^(@secure\(\)\n)?param (\w+) string/gm)].map(([, secure, name]) => `${secure === undefined ? '' : 'secure '}${name}`),
      ['name', 'location', 'serviceUrl', 'secure tokenClientSecret', 'secure tokenSigningSecret']);
    for (const name of ['name', 'location', 'serviceUrl', 'tokenClientSecret', 'tokenSigningSecret']) assert.match(text, new RegExp(`: ${name}\\n`));
    assert.doesNotMatch(text, /hush/);
  });
});

describe('names and bytes for Azure', () => {
  for (const [title, name] of [['Contoso Contacts (EU)', 'contoso-contacts-eu'], ['', 'custom-connector'], ['日本', 'custom-connector'], ['x'.repeat(99), 'x'.repeat(80)]] as const) {
    it(`calls ${JSON.stringify(title)} ${name}`, () => {
      assert.equal(resourceNameOf(title), name);
      assert.equal(resourceNameFault(name), undefined);
    });
  }
  for (const name of ['', 'a/b', 'a b', 'a.', 'x'.repeat(81), '../x', 'a#b']) {
    it(`refuses the name ${JSON.stringify(name)}`, () => { assert.match(resourceNameFault(name) ?? '', /\.$/); });
  }
  it('writes and reads base64 as everybody does', () => {
    for (let length = 0; length < 70; length++) {
      const bytes = Uint8Array.from({ length }, (_, at) => (at * 37 + length) % 256);
      assert.equal(encodeBase64(bytes), Buffer.from(bytes).toString('base64'));
      assert.deepEqual(decodeBase64(encodeBase64(bytes)), bytes);
    }
    assert.equal(decodeBase64('a'), undefined);
    assert.equal(decodeBase64('!!!!'), undefined);
  });
});
