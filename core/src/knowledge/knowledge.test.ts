import assert from 'node:assert/strict';
import { memberTypesOf } from '../lint/member-types.js';
import { NODE_CHILDREN, type NodeKind } from '../lint/node-types.js';
import { POLICY_TEMPLATES } from '../policies/policy-templates.js';
import { ENVIRONMENT_KEYS } from '../config/read-environments.js';
import { LOGIC_APP_KEYS, SOLUTION_KEYS } from '../config/read-stage-route.js';
import { CONNECTOR_CONFIG } from './config-keys.js';
import { ENVIRONMENTS } from './config-environments.js';
import { METADATA_NAMES } from './connector-metadata.js';
import { SETTINGS_KEYS } from '../rules/settings/settings-keys.js';
import { EXTENSIONS } from './extension-keys.js';
import type { Around, KnownKey, KnownValue } from './known-value.js';
import { POLICY_CHOICES, policyOf } from './policy-keys.js';
import { API_PROPERTIES } from './properties-keys.js';
import { PACONN_SETTINGS } from './settings-keys.js';
import { SWAGGER_KEYS } from './swagger-keys.js';
import { swaggerObject } from './swagger-objects.js';

const NOWHERE: Around = { object: {}, outer: () => undefined, segments: [] };

/** All keys below a value that do not depend on what stands around. */
function* keysBelow(value: KnownValue, met = new Set<unknown>()): Generator<KnownKey> {
  switch (value.kind) {
    case 'object':
      if (met.has(value.object)) return;
      met.add(value.object);
      for (const key of value.object.keys(NOWHERE).values()) {
        yield key;
        yield* keysBelow(key.value, met);
      }
      return;
    case 'map':
    case 'list': yield* keysBelow(value.of, met); return;
    case 'either': for (const each of value.of) yield* keysBelow(each, met); return;
    default:
  }
}

function keysOf(value: KnownValue | undefined): ReadonlyMap<string, KnownKey> | undefined {
  return value?.kind === 'object' ? value.object.keys(NOWHERE) : undefined;
}

describe('what is known of keys', () => {
  for (const kind of Object.keys(NODE_CHILDREN) as NodeKind[]) {
    it(`explains all members of ${kind} that Swagger 2.0 has`, () => {
      const known = Object.keys(SWAGGER_KEYS[kind]);
      const listed = [...(memberTypesOf(kind)?.keys() ?? []), ...NODE_CHILDREN[kind].keys()].filter((key) => !key.startsWith('x-'));
      assert.deepEqual(listed.filter((key) => !known.includes(key)), []);
    });
  }

  it('writes whole sentences', () => {
    const roots = [swaggerObject('definition'), swaggerObject('notification')].map((object): KnownValue => ({ kind: 'object', object }));
    const keys = [...roots, API_PROPERTIES, PACONN_SETTINGS, CONNECTOR_CONFIG].flatMap((root) => [...keysBelow(root)]);
    assert.ok(keys.length > 300);
    assert.deepEqual(keys.filter(({ meaning }) => !/^[A-Z`““{].*[.”)]$/u.test(meaning)).map(({ name }) => name), []);
  });

  it('says where each extension belongs, or that it is ignored', () => {
    assert.deepEqual([...EXTENSIONS.values()].filter(({ places, isHidden }) => (places.length === 0) !== (isHidden === true)).map(({ name }) => name), []);
  });

  it('explains each policy template, and can write it', () => {
    assert.deepEqual(POLICY_CHOICES.filter(({ meaning }) => !/\.\*\* [A-Z].+\./u.test(meaning ?? '')).map(({ value }) => value), []);
    assert.deepEqual(POLICY_TEMPLATES.map((template) => Object.keys(policyOf(template) ?? {})[0]), POLICY_TEMPLATES.map(() => 'templateId'));
  });

  it('explains each member of an environment', () => {
    const environment = ENVIRONMENTS.kind === 'list' ? keysOf(ENVIRONMENTS.of) : undefined;
    assert.deepEqual([...(environment?.keys() ?? [])].sort(), [...ENVIRONMENT_KEYS].sort());
    for (const [name, keys] of [['solution', SOLUTION_KEYS], ['logicapp', LOGIC_APP_KEYS]] as const) assert.deepEqual([...(keysOf(environment?.get(name)?.value)?.keys() ?? [])].sort(), [...keys].sort());
  });

  it('explains each setting of paconn', () => {
    const known = [...keysBelow(PACONN_SETTINGS)].map(({ name }) => name);
    assert.deepEqual(SETTINGS_KEYS.filter((key) => !known.includes(key)), []);
  });

  it('knows the metadata that certification asks for', () => {
    const names = [...keysBelow({ kind: 'object', object: swaggerObject('definition') })].find(({ name }) => name === 'propertyName')?.value;
    assert.deepEqual(names?.kind === 'text' ? names.choices?.map(({ value }) => value) : undefined, [...METADATA_NAMES]);
  });
});
