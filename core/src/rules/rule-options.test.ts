import assert from 'node:assert/strict';
import { lintProject } from '../lint/lint-project.js';
import { PROFILES } from '../lint/profiles.js';
import { projectOfSample } from '../testing/sample-project.js';
import { rules } from './registry.js';

/** For each rule with options: a definition that it has a finding in, and options under which it has none. */
const CASES: Readonly<Record<string, { readonly definition: unknown; readonly options: unknown }>> = {
  'unknown-ms-extension': { definition: { 'x-ms-contoso-region': 'west' }, options: { allow: ['x-ms-contoso-region'] } },
  'host-non-production': { definition: { host: 'staging.api.contoso.example' }, options: { allow: ['staging'] } },
  'mime-supported': { definition: { produces: ['text/calendar'] }, options: { allow: ['text/calendar'] } },
  'action-summary-verb-first': { definition: { paths: { '/a': { post: { operationId: 'WelcomeGuest', summary: 'Welcome guest', responses: {} } } } }, options: { verbs: ['welcome'] } },
  'response-shared-definition': { definition: { paths: { '/a': { get: { responses: { 200: { schema: threeProperties() }, 201: { schema: threeProperties() } } } } } }, options: { properties: 4 } },
};

function threeProperties(): unknown {
  return { type: 'object', properties: { a: { type: 'string' }, b: { type: 'string' }, c: { type: 'string' } } };
}

function find(id: string, definition: unknown, setting: unknown): number {
  const attributes = new Map<string, string>();
  const project = projectOfSample([
    { kind: 'definition', fileName: 'apiDefinition.swagger.json', text: JSON.stringify(definition), attributes },
    { kind: 'config', fileName: 'connector.config.json', text: JSON.stringify({ rules: { [id]: setting } }), attributes },
  ]);
  const problems = lintProject(project, { profiles: PROFILES });
  assert.deepEqual(problems.filter(({ rule }) => rule === 'config-valid'), []);
  return problems.filter(({ rule }) => rule === id).length;
}

describe('options of rules', () => {
  for (const { meta } of rules.filter(({ meta: { options } }) => options !== undefined)) {
    it(`${meta.id} goes by them`, () => {
      const each = CASES[meta.id];
      assert.ok(each, 'has a case here');
      assert.equal(find(meta.id, each.definition, 'warning'), 1);
      assert.equal(find(meta.id, each.definition, each.options), 0);
    });
  }
});
