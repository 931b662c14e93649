import { createHash, randomUUID } from 'node:crypto';
import { packSolution, readArchive, writeArchive } from '@connector-workbench/core/solutions';
import { createPlatform, importSolution, sandboxCloud, systemClock, type Platform, type SandboxEndpoints } from '@connector-workbench/platform';
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
  const project = new Map(Object.entries(files).map(([name, value]) => [name, new TextEncoder().encode(JSON.stringify(value))] as const));
  const { archive } = packSolution({
    projects: [{ shown: settings.name, files: project, variables: new Map() }],
    settings: { prefix: 'contoso', publisher: 'ContosoPublisher', minify: false, ...settings },
    sha1: (content) => new Uint8Array(createHash('sha1').update(content).digest()),
  });
  await importSolution({
    dataverse: platform.dataverse(environment), environmentId: environment.id, archive, mode: 'update', parameters: [], overwrite: false, publish: false,
    memory: { read: () => Promise.resolve(undefined), write: () => Promise.resolve() }, newId: randomUUID, clock: systemClock,
  });
}

/** The same archive with a connection reference and an environment variable, neither of which has a value. */
export function withNeeds(archive: Uint8Array): Uint8Array {
  const entries = readArchive(archive).map(({ name, bytes }) => (name === 'customizations.xml'
    ? { name, bytes: new TextEncoder().encode(new TextDecoder().decode(bytes).replace('<Languages>', '<connectionreferences><connectionreference connectionreferencelogicalname="contoso_mail"><connectorid>/providers/Microsoft.PowerApps/apis/shared_contosomail</connectorid></connectionreference></connectionreferences><Languages>')) }
    : { name, bytes }));
  return writeArchive([...entries, { name: 'environmentvariabledefinitions/contoso_Key/environmentvariabledefinition.xml', bytes: new TextEncoder().encode('<environmentvariabledefinition schemaname="contoso_Key"><type>100000000</type></environmentvariabledefinition>') }]);
}
