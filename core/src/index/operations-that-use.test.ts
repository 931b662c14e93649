import assert from 'node:assert/strict';
import { projectOfDefinition } from '../testing/sample-project.js';
import { createIndex } from './create-index.js';
import { createUserFinder } from './operations-that-use.js';

const definition = {
  paths: {
    '/b': { post: { operationId: 'CreateB', parameters: [{ name: 'body', in: 'body', schema: { $ref: '#/definitions/B' } }] }, get: { operationId: 'GetB' } },
    '/a': { parameters: [{ $ref: '#/parameters/Id' }], get: { operationId: 'GetA', responses: { 200: { $ref: '#/responses/Answer' } } }, delete: { operationId: 'DeleteA' } },
    '/c': { 'x-ms-notification-content': { schema: { $ref: '#/definitions/B' } }, post: { operationId: 'WatchC' } },
  },
  definitions: { A: { type: 'object' }, B: { type: 'object', properties: { a: { $ref: '#/definitions/A' }, b: { $ref: '#/definitions/B' } } }, Unused: { items: { $ref: '#/definitions/Unused' } } },
  parameters: { Id: { name: 'id', in: 'query', type: 'string' } },
  responses: { Answer: { schema: { $ref: '#/definitions/A' } } },
};

describe('createUserFinder', () => {
  const usersOf = createUserFinder(createIndex(projectOfDefinition(JSON.stringify(definition))));
  const cases: readonly (readonly [string, string, string, readonly string[]])[] = [
    ['goes through other entries, in the order of the document', 'definitions', 'A', ['CreateB', 'GetA', 'WatchC']],
    ['knows what a path describes for the calls to flows, and loops', 'definitions', 'B', ['CreateB', 'WatchC']],
    ['knows the parameters of a whole path', 'parameters', 'Id', ['GetA', 'DeleteA']],
    ['knows shared responses', 'responses', 'Answer', ['GetA']],
    ['knows of none that only the entry itself uses', 'definitions', 'Unused', []],
    ['knows of none in other sections', 'paths', '/a', []],
  ];
  for (const [title, section, name, expected] of cases) {
    it(title, () => {
      assert.deepEqual(usersOf(section, name).map(({ operationId }) => operationId), expected);
    });
  }
});
