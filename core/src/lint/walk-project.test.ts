import assert from 'node:assert/strict';
import { createIndex } from '../index/create-index.js';
import { defineRule } from '../rules/rule.js';
import type { ConnectorProject } from '../project/connector-project.js';
import { projectOfDefinition, projectOfSample } from '../testing/sample-project.js';
import { RunningRules } from './running-rules.js';
import type { Visitor } from './visitor.js';
import { walkProject } from './walk-project.js';

/** What the walk calls for a definition, in its order: method, pointer and what it says besides. */
function callsFor(definition: unknown): readonly string[] {
  return callsIn(projectOfDefinition(JSON.stringify(definition))).slice(1);
}

function callsIn(project: ConnectorProject): readonly string[] {
  const calls: string[] = [];
  const visitor: Visitor = {
    Project: () => calls.push('Project'),
    Definition: (_root, at) => calls.push(`Definition ${at.pointer}`),
    Info: (_info, at) => calls.push(`Info ${at.pointer}`),
    PathItem: (_item, at, path) => calls.push(`PathItem ${at.pointer} ${path}`),
    Operation: (operation, at) => calls.push(`Operation ${at.pointer} ${operation.method}`),
    Parameter: (_parameter, at, owner, operation) => calls.push(`Parameter ${at.pointer} ${owner} ${operation?.operationId ?? '-'}`),
    Response: (_response, at, status, operation) => calls.push(`Response ${at.pointer} ${status} ${operation?.operationId ?? '-'}`),
    Schema: (_schema, at, { role, depth, operation }) => calls.push(`Schema ${at.pointer} ${role} ${depth} ${operation?.operationId ?? '-'}`),
    SecurityScheme: (_scheme, at, name) => calls.push(`SecurityScheme ${at.pointer} ${name}`),
    Reference: (reference, at, holder) => calls.push(`Reference ${at.pointer} ${reference} ${holder}`),
    Extension: (key, value, at, holder) => calls.push(`Extension ${at.pointer} ${key} ${JSON.stringify(value)} ${holder}`),
    Properties: (_root, at) => calls.push(`Properties ${at.pointer}`),
    ConnectionParameter: ({ name, at, inSet }) => calls.push(`ConnectionParameter ${at.pointer} ${name}${inSet ? ' in a set' : ''}`),
    SignIn: ({ provider, at }) => calls.push(`SignIn ${at.pointer} ${provider ?? '-'}`),
    PolicyInstance: (_instance, at) => calls.push(`PolicyInstance ${at.pointer}`),
    End: () => calls.push('End'),
  };
  const index = createIndex(project);
  const rule = defineRule({
    meta: { id: 'spy', title: 'Spy', severity: 'error', profiles: ['save'], serviceRules: {}, reads: ['definition'], messages: {}, fixable: 'no' },
    create: () => visitor,
  });
  walkProject(project, index, new RunningRules([{ rule, visitor, failed: false }], (id, error) => { throw new Error(id, { cause: error }); }));
  assert.deepEqual([calls.at(0), calls.at(-1)], ['Project', 'End']);
  return calls.slice(1, -1);
}

describe('walkProject', () => {
  it('visits everything in document order, with what stands around it', () => {
    assert.deepEqual(
      callsFor({
        info: { 'x-ms-keywords': [] },
        paths: {
          'x-note': 1,
          '/a': {
            parameters: [{ $ref: '#/parameters/P' }],
            post: {
              operationId: 'A',
              'x-ms-visibility': 'important',
              parameters: [{ in: 'body', schema: { properties: { list: { items: { $ref: '#/definitions/D' } } } } }, { in: 'query', items: { items: {} } }],
              responses: { 'x-r': 0, 200: { schema: { allOf: [{}], additionalProperties: {} }, headers: { H: { items: {} } } }, 404: { $ref: '#/responses/R' } },
            },
            'x-ms-notification-content': { schema: {} },
          },
        },
        definitions: { 'x-name': { 'x-ms-summary': 'S' } },
        parameters: { P: {} },
        responses: { R: { schema: {} } },
        securityDefinitions: { key: {} },
      }),
      [
        'Info /info',
        'Extension /info/x-ms-keywords x-ms-keywords [] info',
        'Extension /paths/x-note x-note 1 definition',
        'PathItem /paths/~1a /a',
        'Parameter /paths/~1a/parameters/0 pathItem -',
        'Reference /paths/~1a/parameters/0 #/parameters/P parameter',
        'Operation /paths/~1a/post post',
        'Extension /paths/~1a/post/x-ms-visibility x-ms-visibility "important" operation',
        'Parameter /paths/~1a/post/parameters/0 operation A',
        'Schema /paths/~1a/post/parameters/0/schema body 0 A',
        'Schema /paths/~1a/post/parameters/0/schema/properties/list body 1 A',
        'Schema /paths/~1a/post/parameters/0/schema/properties/list/items body 2 A',
        'Reference /paths/~1a/post/parameters/0/schema/properties/list/items #/definitions/D schema',
        'Parameter /paths/~1a/post/parameters/1 operation A',
        'Schema /paths/~1a/post/parameters/1/items parameter 0 A',
        'Schema /paths/~1a/post/parameters/1/items/items parameter 1 A',
        'Response /paths/~1a/post/responses/200 200 A',
        'Schema /paths/~1a/post/responses/200/schema response 0 A',
        'Schema /paths/~1a/post/responses/200/schema/allOf/0 response 1 A',
        'Schema /paths/~1a/post/responses/200/schema/additionalProperties response 1 A',
        'Schema /paths/~1a/post/responses/200/headers/H header 0 A',
        'Schema /paths/~1a/post/responses/200/headers/H/items header 1 A',
        'Response /paths/~1a/post/responses/404 404 A',
        'Reference /paths/~1a/post/responses/404 #/responses/R response',
        'Extension /paths/~1a/post/responses/x-r x-r 0 operation',
        'Extension /paths/~1a/x-ms-notification-content x-ms-notification-content {"schema":{}} pathItem',
        'Schema /paths/~1a/x-ms-notification-content/schema notification 0 -',
        'Schema /definitions/x-name definition 0 -',
        'Extension /definitions/x-name/x-ms-summary x-ms-summary "S" schema',
        'Parameter /parameters/P shared -',
        'Response /responses/R R -',
        'Schema /responses/R/schema response 0 -',
        'SecurityScheme /securityDefinitions/key key',
      ],
    );
  });

  it('does not look into examples, defaults and the values of extensions', () => {
    assert.deepEqual(callsFor({ definitions: { A: { default: { 'x-a': 1, $ref: '#/b' }, example: { $ref: '#/c' }, enum: [{ 'x-b': 1 }], 'x-c': { $ref: '#/d' } } } }), [
      'Schema /definitions/A definition 0 -',
      'Extension /definitions/A/x-c x-c {"$ref":"#/d"} schema',
    ]);
  });

  it('visits the connection parameters of all connections and of each way to sign in, with their sign-ins', () => {
    const token = { type: 'oauthSetting', oAuthSettings: { identityProvider: 'AAD' } };
    const properties = {
      connectionParameters: { site: {}, none: 1 },
      connectionParameterSets: { values: [{ name: 'one', parameters: { token, 'token:tenantId': {} } }, { name: 'broken', parameters: [] }, { parameters: { key: {}, token: { oauthsettings: {} } } }] },
      policyTemplateInstances: [{ templateId: 'setheader' }],
    };
    assert.deepEqual(callsIn(projectOfSample([{ kind: 'properties', fileName: 'apiProperties.json', text: JSON.stringify({ properties }), attributes: new Map() }])), [
      'Properties ',
      'ConnectionParameter /properties/connectionParameters/site site',
      'ConnectionParameter /properties/connectionParameterSets/values/0/parameters/token token in a set',
      'SignIn /properties/connectionParameterSets/values/0/parameters/token/oAuthSettings aad',
      'ConnectionParameter /properties/connectionParameterSets/values/0/parameters/token:tenantId token:tenantId in a set',
      'ConnectionParameter /properties/connectionParameterSets/values/2/parameters/key key in a set',
      'ConnectionParameter /properties/connectionParameterSets/values/2/parameters/token token in a set',
      'SignIn /properties/connectionParameterSets/values/2/parameters/token/oauthsettings -',
      'PolicyInstance /properties/policyTemplateInstances/0',
    ]);
  });

  it('takes a property called $ref or x-… for a property', () => {
    assert.deepEqual(callsFor({ definitions: { A: { properties: { $ref: { type: 'string' }, 'x-a': { type: 'string' } } } } }), [
      'Schema /definitions/A definition 0 -',
      'Schema /definitions/A/properties/$ref definition 1 -',
      'Schema /definitions/A/properties/x-a definition 1 -',
    ]);
  });
});
