import assert from 'node:assert/strict';
import { readdir, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { detectProjects } from '@connector-workbench/core';
import { deployConnector, type DeploymentRequest, type Environment, findRoute, importConnector, nodeFileSystem, planDeployment, type Platform, PlatformError, projectMemory, readLocalConnector, rememberUnchanged } from '@connector-workbench/platform';
import { exampleConnector, exampleScript } from '../testing/example-connector.js';
import { exampleDefinition, platformOf, quickClock, type SandboxUse, withFolder, withSandbox } from '../testing/index.js';
import { randomFaults } from '../testing/random-faults.js';

const SEEDS = Array.from({ length: 24 }, (_, at) => at + 1);
/** How often somebody tries again. */
const RUNS = 8;

/** What `connector deploy` does, once. */
async function deployOnce(request: DeploymentRequest): Promise<void> {
  const route = await findRoute(request);
  if (route.kind === 'create') {
    await importConnector({ ...request, existing: route.existing });
    return;
  }
  const plan = await planDeployment({ ...request, connectorId: route.connectorId });
  if (plan.hasChanges) await deployConnector({ ...request, plan });
  else await rememberUnchanged(request, plan);
}

interface Place {
  readonly sandbox: SandboxUse;
  readonly platform: Platform;
  readonly environment: Environment;
  readonly folder: string;
}

async function requestOf({ platform, environment, folder }: Place): Promise<DeploymentRequest> {
  const uris = (await readdir(folder)).map((name) => pathToFileURL(path.join(folder, name)).href);
  const [project] = detectProjects(uris, () => undefined);
  assert.ok(project);
  const local = await readLocalConnector(nodeFileSystem, project);
  const memory = projectMemory(nodeFileSystem, pathToFileURL(folder).href);
  return { connectors: platform.connectors, cloudId: platform.cloud.id, environment, local, memory, clock: quickClock(), clientSecret: 'hush-hush' };
}

/** Runs it until it works. Answers with the steps at which it did not. */
async function deployUntilDone(place: Place): Promise<readonly string[]> {
  const steps: string[] = [];
  for (let count = 0; count < RUNS; count++) {
    try {
      await deployOnce(await requestOf(place));
      return steps;
    } catch (error) {
      assert.ok(error instanceof PlatformError, String(error));
      assert.ok(error.step !== undefined, `${error.kind} does not say during which step: ${error.message}`);
      steps.push(error.step);
    }
  }
  assert.fail(`It did not work in ${RUNS} runs: ${steps.join(', ')}`);
}

/** As many hits as there were faults that took effect. */
async function withFaults<T>({ sandbox }: Place, seed: number, work: () => Promise<T>): Promise<{ readonly result: T; readonly hits: number }> {
  await sandbox.control('faults', { faults: randomFaults(seed) });
  const result = await work();
  const { faults } = (await (await fetch(`${sandbox.addresses.control}/faults`)).json()) as { readonly faults: readonly { readonly hits: number }[] };
  await fetch(`${sandbox.addresses.control}/faults`, { method: 'DELETE' });
  return { result, hits: faults.filter(({ hits }) => hits > 0).length };
}

async function assertDone(place: Place, title: string): Promise<void> {
  const { platform, environment } = place;
  const found = (await platform.connectors.list(environment.id)).filter(({ displayName }) => displayName === title);
  assert.equal(found.length, 1, `${title}: ${found.length}`);
  const request = await requestOf(place);
  const plan = await planDeployment(request);
  assert.deepEqual([plan.connector.id, plan.hasChanges, plan.drift], [found[0]?.id, false, []]);
  assert.deepEqual((await request.memory.read()).pending, {});
  const [icon, script] = await Promise.all([platform.connectors.readIcon(plan.connector), platform.connectors.readScript(plan.connector)]);
  const texts = [icon, script, request.local.files.icon?.bytes, request.local.files.script?.bytes].map((bytes) => Buffer.from(bytes ?? []).toString('base64'));
  assert.deepEqual(texts.slice(0, 2), texts.slice(2));
}

describe('while 30 % of the requests fail', function () {
  this.timeout(120_000);

  it(`each of ${SEEDS.length} deployments ends well or says at which step it failed, and creates once`, () => withSandbox(async (sandbox) => {
    const platform = platformOf(sandbox, quickClock());
    const environment = (await platform.environments.list()).find(({ displayName }) => displayName === 'Test');
    assert.ok(environment);
    let hits = 0;
    const stopped: string[] = [];
    for (const seed of SEEDS) {
      const title = `Contoso ${seed}`;
      await withFolder(exampleConnector('it', title, 'whole'), async (parent) => {
        const place: Place = { sandbox, platform, environment, folder: path.join(parent, 'it') };
        const created = await withFaults(place, seed, () => deployUntilDone(place));
        await assertDone(place, title);
        await writeFile(path.join(place.folder, 'apiDefinition.swagger.json'), exampleDefinition(({ info }) => { info.title = title; info.description = `The things of team ${seed}.`; }));
        await writeFile(path.join(place.folder, 'script.csx'), exampleScript('second'));
        const updated = await withFaults(place, seed + 1000, () => deployUntilDone(place));
        await assertDone(place, title);
        hits += created.hits + updated.hits;
        stopped.push(...created.result, ...updated.result);
      });
    }
    assert.ok(hits >= SEEDS.length * 4, `Only ${hits} requests failed.`);
    // Otherwise nothing here shows what a second run does.
    assert.ok(stopped.includes('create'), stopped.join(', '));
  }));
});
