import assert from 'node:assert/strict';
import { createIndex } from '../index/create-index.js';
import { projectOfDefinition } from '../testing/sample-project.js';
import { followPath, hasNestedProperty, propertiesOf } from './schema-path.js';

const index = createIndex(
  projectOfDefinition(
    JSON.stringify({
      definitions: {
        Contact: { type: 'object', required: ['id'], properties: { id: { type: 'string' }, group: { $ref: '#/definitions/Group' } } },
        Group: { type: 'object', properties: { name: { type: 'string' }, members: { type: 'array', items: { $ref: '#/definitions/Contact' } } } },
        Special: { required: ['rank'], allOf: [{ $ref: '#/definitions/Contact' }, { properties: { rank: { type: 'integer' } } }] },
        Endless: { allOf: [{ $ref: '#/definitions/Endless' }, { $ref: '#/definitions/Endless' }, { properties: { a: { type: 'string' } } }] },
        Free: { type: 'object', additionalProperties: true, properties: { a: {} } },
      },
    }),
  ),
);

const to = (name: string): unknown => ({ $ref: `#/definitions/${name}` });

describe('followPath', () => {
  const cases: readonly (readonly [string, unknown, string, string])[] = [
    ['finds a property', to('Contact'), 'id', 'found string required'],
    ['goes through references and lists', to('Contact'), 'group/members/id', 'found string'],
    ['goes through the word items', to('Contact'), 'group/members/items/id', 'found string'],
    ['goes through indexes', to('Contact'), 'group/members/0/id', 'found string'],
    ['goes through the parts of allOf', to('Special'), 'group/name', 'found string'],
    ['finds what the whole requires of a part', to('Special'), 'rank', 'found integer required'],
    ['misses what is not declared', to('Contact'), 'nick', 'missing'],
    ['misses what is below a text', to('Contact'), 'id/nick', 'missing'],
    ['comes back from a schema that contains itself', to('Endless'), 'b', 'missing'],
    ['leaves open what a schema leaves open', to('Free'), 'b', 'open'],
    ['leaves open what a reference to nothing holds', to('Gone'), 'b', 'open'],
    ['leaves open what is no schema', 'text', 'b', 'open'],
  ];
  for (const [title, schema, path, expected] of cases) {
    it(title, () => {
      const end = followPath(schema, path.split('/'), index);
      const isRequired = end.kind === 'found' && end.steps.every((step) => step.isRequired);
      assert.equal(end.kind === 'found' ? `found ${String(end.schema.type)}${isRequired ? ' required' : ''}` : end.kind, expected);
    });
  }
});

describe('hasNestedProperty', () => {
  it('finds a property at any depth, and comes back where there is none', () => {
    assert.equal(hasNestedProperty(to('Special'), 'members', index), true);
    assert.equal(hasNestedProperty(to('Special'), 'nick', index), false);
    assert.equal(hasNestedProperty(to('Endless'), 'nick', index), false);
  });
});

describe('propertiesOf', () => {
  it('lists the properties of a schema and of its parts', () => {
    assert.deepEqual([...propertiesOf(to('Special'), index).keys()], ['id', 'group', 'rank']);
    assert.deepEqual([...propertiesOf(to('Endless'), index).keys()], ['a']);
    assert.deepEqual([...propertiesOf(null, index).keys()], []);
  });
});
