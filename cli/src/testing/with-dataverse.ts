import { createHash } from 'node:crypto';
import { type FileMap, packSolution, type PackSettings } from '@connector-workbench/core/solutions';
import { type Clock, createPlatform, type DataverseClient, type Environment, type Platform, sandboxCloud } from '@connector-workbench/platform';
import { exampleDefinition } from './example-definition.js';
import { type SandboxUse, withSandbox } from './with-sandbox.js';

export interface DataverseUse {
  readonly sandbox: SandboxUse;
  readonly platform: Platform;
  readonly environment: Environment;
  readonly dataverse: DataverseClient;
  /** Waits a moment where somebody asks for seconds. */
  readonly clock: Clock;
}

/** Time that passes quickly: a service on the same computer is done in milliseconds. */
export function quickClock(): Clock {
  let passed = 0;
  return {
    now: () => Date.now() + passed,
    sleep: async (milliseconds, signal) => {
      signal?.throwIfAborted();
      passed += milliseconds;
      await new Promise((resolve) => { setImmediate(resolve); });
    },
  };
}

/** The clients of one account of a sandbox, with the right token for each service. */
export function platformOf(sandbox: SandboxUse, clock: Clock, user = 'maya@contoso.example'): Platform {
  const getToken = async ([scope = '']: readonly string[]): Promise<string> => {
    const answer = await sandbox.control('token', { user, resource: scope.replace(/\/\.default$/, '') });
    if (typeof answer !== 'object' || answer === null || !('access_token' in answer)) throw new Error('The sandbox gave no token');
    return String(answer.access_token);
  };
  return createPlatform({ cloud: sandboxCloud(sandbox.addresses), tokens: { getToken }, clock, random: () => 0.5 });
}

/** Calls `use` with the Dataverse of the environment Development of a new sandbox. */
export function withDataverse(use: (use: DataverseUse) => Promise<void>): Promise<void> {
  return withSandbox(async (sandbox) => {
    const clock = quickClock();
    const platform = platformOf(sandbox, clock);
    const environment = (await platform.environments.list()).find(({ displayName }) => displayName === 'Development');
    if (environment === undefined) throw new Error('The sandbox has no environment Development');
    await use({ sandbox, platform, environment, dataverse: platform.dataverse(environment), clock });
  });
}

/** A solution with one connector of that title, as an archive. */
export function exampleSolution(title: string, settings: Partial<PackSettings> = {}, files: Readonly<Record<string, string>> = {}): Uint8Array {
  const bytes = (text: string): Uint8Array => new TextEncoder().encode(text);
  const definition = exampleDefinition((each) => { each.info.title = title; });
  const project: FileMap = new Map([['apiDefinition.swagger.json', bytes(definition)], ...Object.entries(files).map(([name, text]) => [name, bytes(text)] as const)]);
  return packSolution({
    projects: [{ shown: title, files: project, variables: new Map() }],
    settings: { name: 'ContosoThings', prefix: 'contoso', publisher: 'ContosoPublisher', minify: false, ...settings },
    sha1: (content) => new Uint8Array(createHash('sha1').update(content).digest()),
  }).archive;
}
