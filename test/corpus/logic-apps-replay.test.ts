import assert from 'node:assert/strict';
import { type ChildProcess, spawn } from 'node:child_process';
import { existsSync } from 'node:fs';
import path from 'node:path';
import { createPlatform, isPlatformError, type LogicAppsClient, type PlatformErrorKind, sandboxCloud, staticTokens } from '@connector-workbench/platform';

/** Recorded and documented answers of Azure behind a server, where somebody keeps them beside the corpus. */
const SERVER = path.resolve(process.env.CONNECTOR_CORPUS ?? '.', '..', 'replay', 'server.mjs');
const RECORDED = { subscriptionId: '9fake03d-3c94-40e9-b2cb-18921e5d6cfa', resourceGroup: 'LogicAppsDev', name: 'LDAPAdapter' };

interface Replay {
  readonly client: LogicAppsClient;
  readonly origin: string;
  readonly process: ChildProcess;
}

// The answers are no part of the project.
if (existsSync(SERVER)) describe('recorded answers of Azure', function () {
  this.timeout(60_000);
  let replay: Replay;
  let started: ChildProcess | undefined;

  before(async () => {
    replay = await startReplay();
    started = replay.process;
  });
  after(() => started?.kill());

  const scenario = async (...names: readonly string[]): Promise<void> => {
    await fetch(`${replay.origin}/__replay/scenario`, { method: 'POST', headers: { 'content-type': 'application/json' }, body: JSON.stringify({ names }) });
  };

  it('are read as what they are', async () => {
    await scenario();
    const { client } = replay;
    assert.deepEqual((await client.listSubscriptions()).map(({ state }) => state), ['Enabled', 'Disabled']);
    assert.ok((await client.listResourceGroups(RECORDED.subscriptionId)).some(({ name, location }) => name === 'LogicAppsDev' && location === 'northeurope'));
    const resource = await client.get(RECORDED);
    assert.deepEqual([resource.displayName, resource.apiType, await client.readIcon(resource)], ['LDAPAdapter', 'Rest', undefined]);
    assert.ok((await client.list(RECORDED.subscriptionId)).length > 0);
    assert.deepEqual((await client.list(RECORDED.subscriptionId, 'testResourceGroup')).map(({ apiType }) => apiType), ['Rest', 'Soap']);
    assert.equal((await client.listWsdlInterfaces(RECORDED.subscriptionId, 'northeurope', { url: 'https://contoso.example/?wsdl' })).length, 1);
    assert.equal((await client.put(RECORDED, '{"location":"northeurope","properties":{}}')).name, 'LDAPAdapter');
    await client.delete(RECORDED);
  });

  it('are read in all forms that occur', async () => {
    const { client } = replay;
    await scenario('arm.paged');
    assert.equal((await client.listSubscriptions()).length, 2);
    assert.equal((await client.list(RECORDED.subscriptionId)).length, 2);
    await scenario('arm.barearray');
    assert.ok((await client.list(RECORDED.subscriptionId)).length > 0);
    await scenario('arm.put201');
    await client.put(RECORDED, '{"location":"northeurope","properties":{}}');
    await scenario('arm.delete204');
    await client.delete(RECORDED);
  });

  const refusals: readonly (readonly [scenario: string, kind: PlatformErrorKind, code: string])[] = [
    ['arm.403', 'forbidden', 'AuthorizationFailed'],
    ['arm.404', 'not-found', 'ResourceNotFound'],
    ['arm.404rg', 'not-found', 'ResourceGroupNotFound'],
    ['arm.404sub', 'not-found', 'SubscriptionNotFound'],
    ['arm.409', 'conflict', 'MissingSubscriptionRegistration'],
    ['arm.expired', 'sign-in-refused', 'ExpiredAuthenticationToken'],
    ['arm.flat', 'service-refused', 'BadRequest'],
  ];
  for (const [name, kind, code] of refusals) {
    it(`are unwrapped: ${name}`, async () => {
      await scenario(name);
      await assert.rejects(replay.client.get(RECORDED), (error) => isPlatformError(error, kind) && error.code === code && !/[{}]/.test(error.userMessage + error.advice));
    });
  }

  it('get no request that they object to', async () => {
    const report = await (await fetch(`${replay.origin}/__replay/report`)).json() as { readonly checks?: Readonly<Record<string, { readonly failed?: number; readonly fail?: number }>> };
    const failed = Object.entries(report.checks ?? {}).filter(([, { failed: count = 0, fail = 0 }]) => count + fail > 0);
    assert.deepEqual(failed, []);
  });
});

async function startReplay(): Promise<Replay> {
  const child = spawn(process.execPath, [SERVER, '--port', '0', '--log', process.platform === 'win32' ? 'NUL' : '/dev/null'], { stdio: ['ignore', 'pipe', 'inherit'] });
  const line = await new Promise<string>((resolve, reject) => {
    child.once('error', reject);
    child.stdout.once('data', (data: Buffer) => { resolve(data.toString('utf8')); });
  });
  const { listening: origin, endpoints } = JSON.parse(line) as { readonly listening: string; readonly endpoints: Readonly<Record<'authority' | 'bap' | 'powerApps' | 'flow' | 'arm', string>> };
  const cloud = sandboxCloud({ ...endpoints, tenantId: 'contoso.example', scope: 'https://service.powerapps.com//.default', armScope: 'https://management.azure.com//.default' });
  const { logicApps: client } = createPlatform({ cloud, tokens: staticTokens('opaque-token-of-a-test') });
  assert.ok(client !== undefined);
  return { client, origin, process: child };
}
