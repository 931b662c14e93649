import assert from 'node:assert/strict';
import type { Platform } from '@connector-workbench/platform';
import { CONNECTORS_CONTRACT, LOGIC_APPS_CONTRACT, PERMISSIONS_CONTRACT } from '@connector-workbench/platform/testing';
import { exampleDefinition, platformOf, quickClock, type SandboxUse, withSandbox } from '../testing/index.js';

const NINA = '0b6f0c52-6a0e-4f0c-8d51-5c9f4a6d1103';

async function environmentIdOf({ environments }: Platform, wanted: string): Promise<string> {
  const found = (await environments.list()).find(({ displayName }) => displayName === wanted);
  assert.ok(found);
  return found.id;
}

function withPlatform(use: (platform: Platform, sandbox: SandboxUse) => Promise<void>): () => Promise<void> {
  return () => withSandbox((sandbox) => use(platformOf(sandbox, quickClock()), sandbox));
}

describe('what holds for every implementation', function () {
  this.timeout(30_000);

  describe('of the connectors: the client with the sandbox', () => {
    for (const [what, check] of CONNECTORS_CONTRACT) it(what, withPlatform(async (platform) => check({ connectors: platform.connectors, environmentId: await environmentIdOf(platform, 'Test'), otherEnvironmentId: await environmentIdOf(platform, 'Development') })));
  });

  describe('of the permissions: the client with the sandbox', () => {
    for (const [what, check] of PERMISSIONS_CONTRACT) it(what, withPlatform(async (platform) => {
      const environmentId = await environmentIdOf(platform, 'Test');
      const upload = { definition: exampleDefinition(), apiProperties: { properties: { connectionParameters: {} } }, iconUri: undefined, scriptUri: '', clientSecret: undefined };
      await check({ permissions: platform.permissions, environmentId, connectorId: await platform.connectors.create(environmentId, upload), otherId: NINA });
    }));
  });

  describe('of the connectors of Logic Apps: the client with the sandbox', () => {
    for (const [what, check] of LOGIC_APPS_CONTRACT) it(what, withPlatform(async ({ logicApps }) => {
      assert.ok(logicApps);
      await check({ logicApps });
    }));
  });
});
