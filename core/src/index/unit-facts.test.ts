import assert from 'node:assert/strict';
import { factsOf, findUsedUnits, unitKeysOf } from './unit-facts.js';

describe('factsOf', () => {
  const usesOf = (reference: string): readonly string[] => [...factsOf({ schema: { $ref: reference } }).uses];

  for (const [reference, uses] of [
    ['#/definitions/Contact', ['definitions/Contact']],
    ['#/definitions/Contact/properties/name', ['definitions/Contact']],
    ['#/definitions/a~1b', ['definitions/a/b']],
    // Some generators write the percent sign as it is.
    ['#/definitions/a%20b', ['definitions/a b', 'definitions/a%20b']],
    ['#/definitions', []],
    ['#', []],
    ['other.json#/definitions/Contact', []],
  ] as const) it(`finds what ${reference} leads to`, () => { assert.deepEqual(usesOf(reference), uses); });

  it('finds operations that are called, and those that are declared', () => {
    const { uses, declares, operations } = factsOf({ get: { operationId: 'Get', 'x-ms-dynamic-values': { operationId: 'List' } }, 'x-get': { operationId: 'No' } });
    assert.deepEqual([[...uses], declares, operations], [['operation Get', 'operation List', 'operation No'], ['operation Get'], 3]);
  });
});

describe('hasCalls', () => {
  const call = { 'x-ms-dynamic-values': { operationId: 'List' } };
  const cases: readonly (readonly [what: string, unit: object, hasCalls: boolean])[] = [
    ['a parameter', { get: { parameters: [call] } }, true],
    ['a schema below others', { properties: { contact: { items: call } } }, true],
    ['a capability', { get: { 'x-ms-capabilities': { testConnection: { operationId: 'List' } } } }, true],
    ['other extensions', { get: { 'x-ms-summary': 'List', 'x-ms-notification-content': { schema: {} } } }, false],
  ];
  for (const [what, unit, hasCalls] of cases) {
    it(`is ${String(hasCalls)} for ${what}`, () => {
      assert.equal(factsOf(unit).hasCalls, hasCalls);
    });
  }
});

describe('unitKeysOf', () => {
  it('keeps the keys of a section, and makes others where an alias in YAML is two sections', () => {
    const members = { a: {}, b: {} };
    assert.equal(unitKeysOf('definitions', members), unitKeysOf('definitions', members));
    assert.deepEqual([unitKeysOf('parameters', members), unitKeysOf('definitions', members)], [['parameters/a', 'parameters/b'], ['definitions/a', 'definitions/b']]);
  });
});

describe('findUsedUnits', () => {
  it('knows what units use, and what stands around them', () => {
    const used = findUsedUnits({ definitions: { A: { $ref: '#/definitions/B' } }, 'x-more': { $ref: '#/definitions/C' } });
    assert.deepEqual(['A', 'B', 'C'].map((name) => used.has(`definitions/${name}`)), [false, true, true]);
  });
});
