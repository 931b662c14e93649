import assert from 'node:assert/strict';
import type { ProjectFileSystem } from '../files/project-file-system.js';
import type { DeploymentMemory } from './deployment-memory.js';
import { namedIn, withSettings } from './settings-memory.js';

const MEMORY: DeploymentMemory = { read: () => Promise.resolve({ version: 1, environments: {}, pending: {} }), change: () => Promise.resolve() };

/** What a settings.json of this text names in the environment "Default-1". */
async function namedBy(text: string | undefined): Promise<string | undefined> {
  const bytes = text === undefined ? undefined : new TextEncoder().encode(text);
  const fileSystem: Pick<ProjectFileSystem, 'readFile'> = { readFile: () => Promise.resolve(bytes) };
  return namedIn(await withSettings(MEMORY, fileSystem, 'file:///w/settings.json').read(), 'Default-1');
}

describe('what settings.json says of where a connector is', () => {
  const cases: readonly (readonly [what: string, text: string | undefined, id: string | undefined])[] = [
    ['the connector of its environment, whatever the case', '{"connectorId": " shared_a ", "environment": "default-1"}', 'shared_a'],
    ['a connector by its whole path', '{"connectorId": "/providers/Microsoft.PowerApps/apis/shared_a", "environment": "Default-1"}', 'shared_a'],
    ['nothing of another environment', '{"connectorId": "shared_a", "environment": "Default-2"}', undefined],
    ['nothing without an environment', '{"connectorId": "shared_a", "environment": null}', undefined],
    ['nothing without a connector', '{"connectorId": "", "environment": "Default-1"}', undefined],
    ['nothing where it is none', '[', undefined],
    ['nothing where there is none', undefined, undefined],
  ];
  for (const [what, text, id] of cases) it(what, async () => { assert.equal(await namedBy(text), id); });
});
