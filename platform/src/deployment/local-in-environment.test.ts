import assert from 'node:assert/strict';
import { detectProjects } from '@connector-workbench/core';
import { definitionText } from '../testing/deployment-fixture.js';
import { MemoryFileSystem } from '../testing/memory-file-system.js';
import { rejection } from '../testing/rejection.js';
import { localInEnvironment, type LocalInEnvironment } from './local-in-environment.js';

const FOLDER = 'file:///w/contacts';
const TEST = { id: 't-1', displayName: 'Test' };

function read(config: object | undefined, environment = TEST): Promise<LocalInEnvironment> {
  const files = { [`${FOLDER}/apiDefinition.swagger.json`]: definitionText(), [`${FOLDER}/apiProperties.json`]: '{"properties":{}}', ...(config === undefined ? {} : { 'file:///w/connector.config.json': JSON.stringify(config) }) };
  const [project] = detectProjects(Object.keys(files), () => undefined);
  assert.ok(project !== undefined);
  return localInEnvironment(new MemoryFileSystem(files), project, environment);
}

describe('localInEnvironment', () => {
  const cases: readonly (readonly [what: string, config: object | undefined, host: string, isOverlaid: boolean])[] = [
    ['without a configuration', undefined, 'api.contoso.example', false],
    ['without an overlay', { environments: [{ name: 'Test' }] }, 'api.contoso.example', false],
    ['with the overlay of the environment, by its name', { environments: [{ name: 'test', host: 'test.contoso.example' }] }, 'test.contoso.example', true],
    ['with the overlay of the environment, by its id', { environments: [{ name: 'QA', environment: 'T-1', host: 'test.contoso.example' }] }, 'test.contoso.example', true],
    ['without the overlay of another environment', { environments: [{ name: 'Production', host: 'contoso.example' }] }, 'api.contoso.example', false],
  ];
  for (const [what, config, host, isOverlaid] of cases) {
    it(`reads a connector ${what}`, async () => {
      const found = await read(config);
      assert.deepEqual([found.local.definition.host, found.isOverlaid], [host, isOverlaid]);
      assert.ok(found.project.documents.some(({ text }) => text.includes(host)));
    });
  }

  it('refuses an overlay without a place in the files, and a configuration that is broken', async () => {
    const error = await rejection(read({ environments: [{ name: 'Test', definition: { '/info/contact/email': 'a@contoso.example' } }] }), 'local-files-invalid');
    assert.match(error.message, /no place in the files for: definition \/info\/contact\/email/);
    await rejection(read({ environments: [{ name: 5 }] }), 'local-files-invalid');
  });
});
