import assert from 'node:assert/strict';
import { randomBytes } from 'node:crypto';
import type { Platform } from '@connector-workbench/platform';
import { CONNECTIONS_CONTRACT, CONNECTORS_CONTRACT, DATAVERSE_CONTRACT, DIRECTORY_CONTRACT, ENVIRONMENTS_CONTRACT, LOGIC_APPS_CONTRACT, PERMISSIONS_CONTRACT } from '@connector-workbench/platform/testing';
import { exampleDefinition, platformOf, quickClock, type SandboxUse, withDataverse, withSandbox } from '../testing/index.js';

const NINA = '0b6f0c52-6a0e-4f0c-8d51-5c9f4a6d1103';
const UPLOAD = { definition: exampleDefinition(), apiProperties: { properties: { connectionParameters: {} } }, iconUri: undefined, scriptUri: '', clientSecret: undefined };

async function environmentIdOf({ environments }: Platform, wanted: string): Promise<string> {
  const found = (await environments.list()).find(({ displayName }) => displayName === wanted);
  assert.ok(found);
  return found.id;
}

function withPlatform(use: (platform: Platform, sandbox: SandboxUse) => Promise<void>): () => Promise<void> {
  return () => withSandbox((sandbox) => use(platformOf(sandbox, quickClock()), sandbox));
}

/** Connects as somebody does in the maker portal, which no client of ours does; a failure is the sandbox's own doing. */
async function connect(sandbox: SandboxUse, environmentId: string, connectorId: string, [displayName, error]: readonly [string, string | undefined]): Promise<string> {
  const { access_token: token } = (await sandbox.control('token', { user: 'maya' })) as { readonly access_token: string };
  const id = randomBytes(16).toString('hex');
  const query = `api-version=2016-11-01&%24filter=${encodeURIComponent(`environment eq '${environmentId}'`)}`;
  const made = await fetch(`${sandbox.addresses.powerApps}/providers/Microsoft.PowerApps/apis/${connectorId}/connections/${id}?${query}`, {
    method: 'PUT', headers: { authorization: `Bearer ${token}`, 'content-type': 'application/json' }, body: JSON.stringify({ properties: { displayName, environment: { name: environmentId } } }),
  });
  assert.equal(made.status, 201);
  if (error !== undefined) await sandbox.control('connections', { environment: environmentId, connector: connectorId, connection: id, failure: { code: 'Unauthorized', message: error } });
  return id;
}

describe('what holds for every implementation', function () {
  this.timeout(30_000);

  describe('of the connectors: the client with the sandbox', () => {
    for (const [what, check] of CONNECTORS_CONTRACT) it(what, withPlatform(async (platform) => check({ connectors: platform.connectors, environmentId: await environmentIdOf(platform, 'Test'), otherEnvironmentId: await environmentIdOf(platform, 'Development') })));
  });

  describe('of the permissions: the client with the sandbox', () => {
    for (const [what, check] of PERMISSIONS_CONTRACT) it(what, withPlatform(async (platform) => {
      const environmentId = await environmentIdOf(platform, 'Test');
      await check({ permissions: platform.permissions, environmentId, connectorId: await platform.connectors.create(environmentId, UPLOAD), otherId: NINA });
    }));
  });

  describe('of the connectors of Logic Apps: the client with the sandbox', () => {
    for (const [what, check] of LOGIC_APPS_CONTRACT) it(what, withPlatform(async ({ logicApps }) => {
      assert.ok(logicApps);
      await check({ logicApps });
    }));
  });

  describe('of the environments: the client with the sandbox', () => {
    for (const [what, check] of ENVIRONMENTS_CONTRACT) it(what, withPlatform(({ environments }, sandbox) => check({ environments, none: platformOf(sandbox, quickClock(), 'nina').environments })));
  });

  describe('of the connections: the client with the sandbox', () => {
    for (const [what, check] of CONNECTIONS_CONTRACT) it(what, withPlatform(async (platform, sandbox) => {
      const [environmentId, otherEnvironmentId] = [await environmentIdOf(platform, 'Test'), await environmentIdOf(platform, 'Development')];
      const connectorIds = [await platform.connectors.create(environmentId, UPLOAD), await platform.connectors.create(environmentId, UPLOAD)] as const;
      await check({ connections: platform.connections, environmentId, otherEnvironmentId, connectorIds, connect: (connectorId, displayName, error) => connect(sandbox, environmentId, connectorId, [displayName, error]) });
    }));
  });

  describe('of Dataverse: the client with the sandbox', () => {
    for (const [what, check] of DATAVERSE_CONTRACT) it(what, () => withDataverse(({ dataverse, clock }) => check({ dataverse, clock })));
  });

  describe('of the directory: the client with the sandbox', () => {
    for (const [what, check] of DIRECTORY_CONTRACT) it(what, withPlatform(async ({ directory }) => {
      assert.ok(directory);
      await check({ directory, known: { id: NINA, address: 'nina@contoso.example', displayName: 'Nina Newcomer' } });
    }));
  });
});
