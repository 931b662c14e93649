import assert from 'node:assert/strict';
import fc from 'fast-check';
import { stringify } from 'yaml';
import type { ConnectorProject } from '../project/connector-project.js';
import { anyObject, anyValue } from '../testing/change-model.js';
import { projectOfTexts } from '../testing/place-at-cursor.js';
import { projectOfSample } from '../testing/sample-project.js';
import { consequenceOfChange, messageOfChange } from './change-text.js';
import { compareConnectors, countChanges } from './compare-connectors.js';
import type { ConnectorChange } from './connector-change.js';
import { isSameValue } from './same-value.js';

const RUNS = { seed: 20_261_128, numRuns: 80 } as const;

const schema = fc.letrec((tie) => ({
  schema: fc.oneof({ maxDepth: 2 }, fc.constantFrom<unknown>(1, 'x', { type: 'string' }, { type: 'integer', format: 'int32' }), fc.constantFrom({ $ref: '#/definitions/A' }, { $ref: '#/definitions/B' }, { $ref: 'no' }), fc.record({
    type: fc.constantFrom('object', 'string', 'array', 1), properties: fc.dictionary(fc.constantFrom('a', 'b'), tie('schema'), { noNullPrototype: true }), items: tie('schema'),
    required: fc.subarray(['a', 'b']), enum: fc.subarray(['x', 'y']), allOf: fc.array(tie('schema'), { maxLength: 2 }), description: fc.constantFrom('x', 'y'),
  }, { requiredKeys: [], noNullPrototype: true })),
})).schema;
const parameter = fc.record({ name: fc.constantFrom('a', 'b'), in: fc.constantFrom('query', 'body', 'path'), required: fc.boolean(), schema, type: fc.constantFrom('string', 'integer'), default: anyValue }, { requiredKeys: [], noNullPrototype: true });
const operation = fc.record({
  operationId: fc.constantFrom('One', 'Two', 'Three'), parameters: fc.array(fc.oneof(parameter, anyValue), { maxLength: 3 }), summary: anyValue, 'x-ms-visibility': fc.constantFrom('internal', 'important'),
  responses: fc.dictionary(fc.constantFrom('200', '404', 'default'), fc.oneof(anyValue, fc.record({ schema })), { noNullPrototype: true }),
}, { requiredKeys: [], noNullPrototype: true });
const definition = fc.oneof(anyObject, fc.record({
  paths: fc.dictionary(fc.constantFrom('/a', '/b'), fc.dictionary(fc.constantFrom('get', 'post', 'parameters', 'x-more'), fc.oneof(operation, anyValue), { noNullPrototype: true }), { noNullPrototype: true }),
  definitions: fc.record({ A: schema, B: schema }), info: anyValue, host: anyValue,
}, { requiredKeys: [], noNullPrototype: true }));
const connectionParameter = fc.record({
  type: fc.constantFrom('string', 'securestring'), oAuthSettings: fc.oneof(anyValue, fc.record({ identityProvider: fc.constantFrom('aad', 'oauth2'), clientId: anyValue, clientSecret: anyValue })),
  uiDefinition: fc.record({ displayName: anyValue, constraints: fc.oneof(anyValue, fc.record({ required: fc.constantFrom('true', 'false', true), tabIndex: fc.nat(3) })) }, { requiredKeys: [], noNullPrototype: true }),
}, { requiredKeys: [], noNullPrototype: true });
const properties = fc.record({
  connectionParameters: fc.dictionary(fc.constantFrom('a', 'token'), fc.oneof(anyValue, connectionParameter), { noNullPrototype: true }),
  connectionParameterSets: fc.oneof(anyValue, fc.record({ values: fc.array(fc.record({ name: fc.constantFrom('x', 'y'), parameters: fc.record({ a: connectionParameter }) }), { maxLength: 3 }) })),
  policyTemplateInstances: fc.oneof(anyValue, fc.array(fc.record({ templateId: fc.constantFrom('setheader', 'x'), title: fc.constantFrom('A', 'B'), parameters: anyValue }), { maxLength: 3 })),
  scriptOperations: fc.oneof(anyValue, fc.subarray(['A', 'B'])), iconBrandColor: anyValue,
}, { requiredKeys: [], noNullPrototype: true });
const connector = fc.record({ definition, properties });
type Connector = typeof connector extends fc.Arbitrary<infer T> ? T : never;

function projectOf({ definition: value, properties: rest }: Connector): ConnectorProject {
  return projectOfTexts({ 'apiDefinition.swagger.json': JSON.stringify(value), 'apiProperties.json': JSON.stringify({ properties: rest }) });
}

/** What a change is about, without its text: the same from both sides, with what was added removed. */
function mirrored({ kind, before, after, area }: ConnectorChange, isSwapped: boolean): string {
  const swapped = kind === 'added' ? 'removed' : kind === 'removed' ? 'added' : kind;
  return isSwapped ? JSON.stringify([swapped, area, after, before]) : JSON.stringify([kind, area, before, after]);
}

const reversed = (value: unknown): unknown => {
  if (Array.isArray(value)) return value.map(reversed);
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(Object.entries(value).reverse().map(([key, member]) => [key, reversed(member)]));
};

describe('comparing connectors', () => {
  it('finds nothing between a connector and itself, in whatever way it is written', () => {
    fc.assert(fc.property(connector, ({ definition: value, properties: rest }) => {
      const one = projectOf({ definition: value, properties: rest });
      const other = projectOfTexts({ 'apiDefinition.swagger.yaml': stringify(reversed(value)), 'apiProperties.json': JSON.stringify(reversed({ properties: rest }), undefined, '\t') });
      assert.deepEqual(compareConnectors(one, one), []);
      assert.deepEqual(compareConnectors(one, other), []);
    }), RUNS);
  });

  it('finds something wherever the definitions differ, and says it', () => {
    fc.assert(fc.property(connector, connector, (a, b) => {
      const changes = compareConnectors(projectOf(a), projectOf(b));
      if (!isSameValue(a.definition, b.definition)) assert.ok(changes.some(({ before, after }) => `${before?.uri ?? ''}${after?.uri ?? ''}`.includes('Definition')));
      for (const change of changes) assert.notEqual(messageOfChange(change) + consequenceOfChange(change), '');
    }), RUNS);
  });

  it('finds the same from the other side', () => {
    fc.assert(fc.property(connector, connector, (a, b) => {
      const [there, back] = [compareConnectors(projectOf(a), projectOf(b)), compareConnectors(projectOf(b), projectOf(a))];
      assert.deepEqual(there.map((change) => mirrored(change, false)).sort(), back.map((change) => mirrored(change, true)).sort());
    }), RUNS);
  });

  it('has places that are there', () => {
    fc.assert(fc.property(connector, connector, (a, b) => {
      const [before, after] = [projectOf(a), projectOf(b)];
      for (const change of compareConnectors(before, after)) {
        for (const [project, place] of [[before, change.before], [after, change.after]] as const) {
          if (place === undefined) continue;
          const document = project.documents.find(({ uri }) => uri === place.uri);
          assert.notEqual(document?.rangeOf(place.pointer, place.part), undefined, `${change.rule} ${place.pointer} ${place.part}`);
        }
      }
    }), RUNS);
  });

  it('compares icons byte for byte', () => {
    const withIcon = (text: string) => projectOfSample([{ kind: 'definition', fileName: 'apiDefinition.swagger.json', text: '{}', attributes: new Map() }, ...(text === '' ? [] : [{ kind: 'icon' as const, fileName: 'icon.png', text, attributes: new Map<string, string>() }])]);
    const kinds = ([['a', 'a'], ['', 'a'], ['a', ''], ['a', 'b']] as const).map(([from, to]) => compareConnectors(withIcon(ICONS[from]), withIcon(ICONS[to])).map(({ kind }) => kind));
    assert.deepEqual(kinds, [[], ['added'], ['removed'], ['changed']]);
  });

  it('counts what it found', () => {
    const changes = compareConnectors(projectOf({ definition: { paths: { '/a': { get: { operationId: 'One' } } } }, properties: {} }), projectOf({ definition: { host: 'a.example' }, properties: { iconBrandColor: '#112233' } }));
    assert.deepEqual(countChanges(changes), { breaking: 1, compatible: 1, cosmetic: 1 });
  });
});

const ICONS = { '': '', a: 'png 100x100', b: 'png 120x120' } as const;
