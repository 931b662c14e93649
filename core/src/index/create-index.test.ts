import assert from 'node:assert/strict';
import { projectOfDefinition, projectOfSample } from '../testing/sample-project.js';
import type { ConnectorIndex } from './connector-index.js';
import { createIndex } from './create-index.js';
import type { ConnectorProject } from '../project/connector-project.js';

function indexOf(definition: unknown): ConnectorIndex {
  return createIndex(projectOfDefinition(JSON.stringify(definition)));
}

/** An index of apiProperties.json alone. */
function indexOfProperties(properties: unknown): ConnectorIndex {
  return createIndex(projectOfSample([{ kind: 'properties', fileName: 'apiProperties.json', text: JSON.stringify({ properties }), attributes: new Map() }]));
}

describe('createIndex', () => {
  it('lists operations in document order, with their kinds', () => {
    const { operations } = indexOf({
      paths: {
        '/b': { post: { operationId: 'B', 'x-ms-trigger': 'single' }, get: { operationId: 'A' } },
        '/a': { get: { operationId: 'C', 'x-ms-visibility': 'Internal', 'x-ms-trigger': 'batch' }, 'x-note': {}, trace: {}, put: [] },
        'x-a': { get: { operationId: 'no' } },
      },
    });
    assert.deepEqual(operations.map(({ operationId, kind }) => `${operationId ?? ''} ${kind}`), ['B trigger', 'A action', 'C internal']);
    assert.deepEqual(operations.map(({ at }) => at.pointer), ['/paths/~1b/post', '/paths/~1b/get', '/paths/~1a/get']);
  });

  it('tells webhooks from polling triggers', () => {
    const { operations } = indexOf({
      paths: {
        '/hook': { 'x-ms-notification-content': { schema: {} }, post: { 'x-ms-trigger': 'single' }, delete: {} },
        '/poll': { get: { 'x-ms-trigger': 'batch' } },
      },
    });
    assert.deepEqual(operations.map(({ trigger }) => trigger), ['webhook', undefined, 'polling']);
  });

  it('knows a webhook by the address that it sends, wherever that stands, and whether its path says what is sent there or not', () => {
    const url = { type: 'string', 'x-ms-notification-url': true };
    const hook = (...parameters: readonly unknown[]) => ({ post: { 'x-ms-trigger': 'single', parameters } });
    const body = (schema: unknown) => ({ name: 'body', in: 'body', schema });
    const { operations } = indexOf({
      definitions: {
        Subscription: { properties: { target: { $ref: '#/definitions/Address' } } },
        Address: url,
        Tree: { properties: { child: { $ref: '#/definitions/Tree' }, other: { $ref: '#/definitions/Tree' } } },
      },
      parameters: { Subscription: body({ $ref: '#/definitions/Subscription' }) },
      paths: {
        '/inline': hook(body({ properties: { target: url } })),
        '/nested': hook(body({ allOf: [{ properties: { hooks: { items: { properties: { target: url } } } } }] })),
        '/shared': hook({ $ref: '#/parameters/Subscription' }),
        '/path': { parameters: [{ $ref: '#/parameters/Subscription' }], post: { 'x-ms-trigger': 'single' } },
        '/query': hook({ name: 'target', in: 'query', ...url }),
        '/no': hook(body({ properties: { target: { ...url, 'x-ms-notification-url': false } } })),
        '/round': hook(body({ $ref: '#/definitions/Tree' })),
        '/action': { post: { parameters: [{ $ref: '#/parameters/Subscription' }] } },
      },
    });
    assert.deepEqual(operations.map(({ path, trigger }) => `${path} ${trigger ?? 'none'}`), ['/inline webhook', '/nested webhook', '/shared webhook', '/path webhook', '/query webhook', '/no polling', '/round polling', '/action none']);
  });

  it('reads wrongly typed members as undefined', () => {
    const [operation] = indexOf({ paths: { '/a': { get: { operationId: 1, summary: null, description: [], deprecated: 'yes', 'x-ms-trigger': true } } } }).operations;
    assert.ok(operation);
    const { operationId, summary, description, deprecated, kind } = operation;
    assert.deepEqual({ operationId, summary, description, deprecated, kind }, { operationId: undefined, summary: undefined, description: undefined, deprecated: false, kind: 'action' });
  });

  it('finds all operations with an id', () => {
    const index = indexOf({ paths: { '/a': { get: { operationId: 'A' } }, '/b': { get: { operationId: 'A' }, put: { operationId: 'constructor' } } } });
    assert.equal(index.operationsById('A').length, 2);
    assert.equal(index.operationsById('a').length, 0);
    assert.equal(index.operationsById('constructor').length, 1);
    assert.equal(index.operationsById('toString').length, 0);
  });

  it('gives operations their own parameters and those of the path, through references', () => {
    const index = indexOf({
      parameters: { id: { name: 'id', in: 'path' }, chain: { $ref: '#/parameters/id' }, loop: { $ref: '#/parameters/loop' } },
      paths: {
        '/a/{id}': {
          parameters: [{ $ref: '#/parameters/chain' }, { name: 'top', in: 'query' }, { name: 'shared', in: 'body' }],
          get: { parameters: [{ name: 'top', in: 'query', default: 1 }, { $ref: '#/parameters/gone' }, { $ref: '#/parameters/loop' }, null, 'x', { name: 'own', in: 'body' }] },
        },
      },
    });
    const [operation] = index.operations;
    assert.ok(operation);
    const parameters = index.parametersOf(operation);
    assert.deepEqual(parameters.map(({ name, owner }) => `${name ?? ''} ${owner}`), ['top operation', 'own operation', 'id pathItem']);
    assert.deepEqual(parameters.map(({ at, listedAt }) => [at.pointer, listedAt.pointer]), [
      ['/paths/~1a~1{id}/get/parameters/0', '/paths/~1a~1{id}/get/parameters/0'],
      ['/paths/~1a~1{id}/get/parameters/5', '/paths/~1a~1{id}/get/parameters/5'],
      ['/parameters/id', '/paths/~1a~1{id}/parameters/0'],
    ]);
  });

  it('resolves local references, chains included, and nothing else', () => {
    const index = indexOf({
      definitions: { A: { $ref: '#/definitions/B' }, B: { type: 'object' }, 'C/D~E': 1, 'F G': 2, 'H%I': 3, Loop: { $ref: '#/definitions/Loop' }, List: [10, 20] },
    });
    const values = ['#/definitions/A', '#/definitions/C~1D~0E', '#/definitions/F%20G', '#/definitions/H%I', '#/definitions/List/1', '#'].map((reference) => index.resolve(reference)?.at.pointer);
    assert.deepEqual(values, ['/definitions/B', '/definitions/C~1D~0E', '/definitions/F G', '/definitions/H%I', '/definitions/List/1', '']);
    const nothing = ['#/definitions/Loop', '#/definitions/Gone', '#/definitions/toString', '#/definitions/List/length', '#/definitions/List/01', 'other.json#/A', '', '#bad', '#/%zz'];
    assert.deepEqual(nothing.map((reference) => index.resolve(reference)), nothing.map(() => undefined));
  });

  it('reads connection parameters, policies and script operations from apiProperties.json', () => {
    const index = indexOfProperties({
      connectionParameters: { key: { type: 'securestring' }, wrong: 1 },
      policyTemplateInstances: [{ templateId: 'setheader' }, null, { templateId: 5 }],
      scriptOperations: ['A', 2, 'B'],
    });
    assert.deepEqual(index.connectionParameters.map(({ name, at }) => [name, at.pointer]), [['key', '/properties/connectionParameters/key']]);
    assert.deepEqual(index.policyInstances.map(({ name, at }) => [name, at.pointer]), [['setheader', '/properties/policyTemplateInstances/0'], ['', '/properties/policyTemplateInstances/2']]);
    assert.deepEqual(index.scriptOperations.map(({ operationId, at }) => [operationId, at.pointer]), [['A', '/properties/scriptOperations/0'], ['B', '/properties/scriptOperations/2']]);
  });

  it('reads the sets of connection parameters', () => {
    const { connectionParameterSets: sets } = indexOfProperties({ connectionParameterSets: { values: [{ name: 'basic', parameters: {} }, 1, { name: {} }] } });
    assert.deepEqual(sets.map(({ name, at }) => [name, at.pointer]), [['basic', '/properties/connectionParameterSets/values/0'], ['', '/properties/connectionParameterSets/values/2']]);
    for (const wrong of [null, [], 'x', { values: {} }]) assert.deepEqual(indexOfProperties({ connectionParameterSets: wrong }).connectionParameterSets, []);
  });

  it('reads them from the part files of a solution', () => {
    const index = createIndex(
      solution({ connectionParameters: { key: { type: 'string' } }, connectionParameterSets: { values: [{ name: 'basic' }] }, policyTemplateInstances: [{ templateId: 'setheader' }] }),
    );
    assert.deepEqual(index.connectionParameters.map(({ at }) => at.pointer), ['/key']);
    assert.deepEqual(index.connectionParameterSets.map(({ at }) => at.pointer), ['/values/0']);
    assert.deepEqual(index.policyInstances.map(({ at }) => at.pointer), ['/0']);
  });

  it('holds nothing where the project has no definition', () => {
    const index = indexOfProperties({});
    assert.deepEqual([index.operations, index.definitions, index.sharedParameters, index.resolve('#')], [[], [], [], undefined]);
  });

  for (const value of [null, [], 'text', 1, { paths: null }, { paths: [{ get: {} }] }, { paths: { '/a': null } }, { paths: { '/a': { parameters: {}, get: { parameters: 'x' } } } }]) {
    it(`takes ${JSON.stringify(value)} for a definition`, () => {
      const index = indexOf(value);
      for (const operation of index.operations) index.parametersOf(operation);
      assert.ok(index.operations.length <= 1);
    });
  }

  it('takes a key called __proto__ for what it is', () => {
    const index = createIndex(projectOfDefinition('{ "paths": { "__proto__": { "get": { "operationId": "A" } } }, "definitions": { "__proto__": { "type": "object" } } }'));
    assert.deepEqual(index.operations.map(({ path, operationId }) => [path, operationId]), [['__proto__', 'A']]);
    assert.equal(index.resolve('#/definitions/__proto__')?.at.pointer, '/definitions/__proto__');
  });
});

type Part = NonNullable<ConnectorProject['files']['documents'][number]['part']>;

function solution(parts: Readonly<Partial<Record<Part, unknown>>>): ConnectorProject {
  const names: readonly Part[] = ['connectionParameters', 'connectionParameterSets', 'policyTemplateInstances'];
  const project = projectOfSample(names.map((part) => ({ kind: 'properties' as const, fileName: `contoso_${part}.json`, text: JSON.stringify(parts[part]), attributes: new Map() })));
  const documents = project.files.documents.map((file, index) => ({ ...file, part: names[index] ?? 'connectionParameters' }));
  return { ...project, files: { ...project.files, layout: 'solution', documents } };
}
