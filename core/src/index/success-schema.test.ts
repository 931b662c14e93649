import assert from 'node:assert/strict';
import { projectOfDefinition } from '../testing/sample-project.js';
import { createIndex } from './create-index.js';
import { successSchema } from './success-schema.js';

function schemaOf(responses: unknown): unknown {
  const index = createIndex(projectOfDefinition(JSON.stringify({ responses: { Shared: { schema: { title: 'shared' } } }, paths: { '/a': { get: { responses } } } })));
  const [operation] = index.operations;
  return operation === undefined ? undefined : successSchema(operation, index);
}

const titled = (title: string): unknown => ({ schema: { title } });

describe('successSchema', () => {
  const cases: readonly (readonly [string, unknown, unknown])[] = [
    ['takes 200 before 201 and all others', { default: titled('d'), 201: titled('1'), 200: titled('0') }, { title: '0' }],
    ['takes 201 before other successes', { 202: titled('2'), 201: titled('1') }, { title: '1' }],
    ['takes another success before the default', { default: titled('d'), 206: titled('6'), 404: titled('4') }, { title: '6' }],
    ['takes the default where there is no success', { default: titled('d'), 404: titled('4') }, { title: 'd' }],
    ['follows a reference to a shared response', { 200: { $ref: '#/responses/Shared' } }, { title: 'shared' }],
    ['knows nothing of a success without a schema', { 200: { description: 'OK' }, default: titled('d') }, undefined],
    ['knows nothing where a reference leads nowhere', { 200: { $ref: '#/responses/Gone' } }, undefined],
    ['knows nothing where there are no responses', undefined, undefined],
    ['knows nothing of what is no object', { 200: 'x' }, undefined],
  ];
  for (const [title, responses, expected] of cases) {
    it(title, () => {
      assert.deepEqual(schemaOf(responses), expected);
    });
  }
});
