import assert from 'node:assert/strict';
import { factsOf, isCallingExtension } from '../index/unit-facts.js';
import { CALLING_EXTENSIONS } from './dynamic-calls.js';

describe('extensions that call operations', () => {
  it('are all told by their names, so that no unit with one is left out', () => {
    assert.deepEqual([...CALLING_EXTENSIONS].filter((name) => !isCallingExtension(name)), []);
    assert.deepEqual(['x-ms-summary', 'x-ms-notification-content', 'x-ms-dynamic-', 'operationId'].filter(isCallingExtension), []);
  });

  it('are found anywhere in a unit', () => {
    const call = { 'x-ms-dynamic-values': { operationId: 'ListContacts' } };
    assert.deepEqual([{ get: { parameters: [call] } }, { properties: { contact: { items: call } } }, { get: { 'x-ms-summary': 'List' } }].map((unit) => factsOf(unit).hasCalls), [true, true, false]);
  });
});
