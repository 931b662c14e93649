import { randomUUID } from 'node:crypto';
import { createPlatform, importSolution, sandboxCloud, systemClock, type Platform, type SandboxEndpoints } from '@connector-workbench/platform';
import { solutionOf } from '../../../workbench/sample-solutions.js';
import { extensionApi } from './extension.js';

/** The services of the sandbox that the extension uses, past the extension. */
export async function sandboxPlatform(user: string): Promise<Platform> {
  const { control } = await (await extensionApi()).sandboxAddresses();
  const endpoints = await (await fetch(`${control}/addresses`)).json() as SandboxEndpoints;
  const getToken = async ([scope = '']: readonly string[]): Promise<string> => {
    const answer = await fetch(`${control}/token`, { method: 'POST', headers: { 'content-type': 'application/json' }, body: JSON.stringify({ user, resource: scope.replace(/\/\.default$/, '') }) });
    return (await answer.json() as { readonly access_token: string }).access_token;
  };
  return createPlatform({ cloud: sandboxCloud(endpoints), tokens: { getToken } });
}

/** Brings a connector into an environment as part of a solution. */
export async function importAsSolution(platform: Platform, environmentName: string, files: Readonly<Record<string, unknown>>, settings: { readonly name: string; readonly managed: boolean }): Promise<void> {
  const environment = (await platform.environments.list()).find(({ displayName }) => displayName === environmentName);
  if (environment === undefined) throw new Error(`There is no ${environmentName}.`);
  const archive = solutionOf(files, settings);
  await importSolution({
    dataverse: platform.dataverse(environment), environmentId: environment.id, archive, mode: 'update', parameters: [], overwrite: false, publish: false,
    memory: { read: () => Promise.resolve(undefined), write: () => Promise.resolve() }, newId: randomUUID, clock: systemClock,
  });
}
