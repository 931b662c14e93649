import assert from 'node:assert/strict';
import { randomUUID } from 'node:crypto';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { createDocument, detectProjects, type EnvironmentConfig, readEnvironments } from '@connector-workbench/core';
import { LOSS_REASONS } from '@connector-workbench/core/logic-apps';
import { chooseRoute, createPlatform, createRequestGate, type Environment, fileMemory, findWay, type ImportMemory, nodeFileSystem, type PendingImport, planPromotion, type Platform, type PromotionOutcome, type PromotionRequest, readSnapshot, sandboxCloud } from '@connector-workbench/platform';
import { exampleConnector } from '../testing/example-connector.js';
import { quickClock, type SandboxUse, withFolder, withSandbox } from '../testing/index.js';
import { randomFaults } from '../testing/random-faults.js';
import { mostInFlight } from '../testing/requests-in-flight.js';

const CONCURRENCY = 3;
const NAMES = ['one', 'two', 'three', 'four', 'five', 'six'];
/** How often somebody tries again. */
const RUNS = 10;
const SEEDS = [11, 12, 13, 14];

const CHAIN = chainOf(
  { name: 'Dev', environment: 'Development' },
  { name: 'Test', route: 'direct' },
  { name: 'Live', environment: 'Production', route: 'solution', solution: { name: 'ContosoFaults', prefix: 'contoso', publisher: 'ContosoPublisher' } },
  { name: 'Azure', route: 'logicapp', logicapp: { subscription: 'Contoso Integration', resourceGroup: 'integration-dev', location: 'westeurope' } },
);

function chainOf(...environments: readonly object[]): readonly EnvironmentConfig[] {
  return readEnvironments(createDocument({ uri: 'file:///w/connector.config.json', kind: 'config', syntax: 'json', text: JSON.stringify({ environments }) })).environments;
}

interface Place {
  readonly sandbox: SandboxUse;
  readonly cwd: string;
  readonly imports: ImportMemory;
}

/** All requests of one promotion go through one gate, as those of the command do. */
function openedBy({ sandbox }: Place, gate = createRequestGate(CONCURRENCY)): PromotionRequest['open'] {
  const getToken = async ([scope = '']: readonly string[]): Promise<string> => {
    const { access_token: token } = await sandbox.control('token', { user: 'maya@contoso.example', resource: scope.replace(/\/\.default$/, '') }) as { readonly access_token: string };
    return token;
  };
  return () => {
    let count = 0;
    return { services: createPlatform({ cloud: sandboxCloud(sandbox.addresses), tokens: { getToken }, clock: quickClock(), random: () => 0.5, gate, log: () => { count++; } }), requests: () => count };
  };
}

function platformOf(place: Place): Platform {
  return openedBy(place)().services as Platform;
}

async function requestTo(name: string, place: Place, environments: readonly Environment[]): Promise<PromotionRequest> {
  const way = findWay([CHAIN], { to: name });
  assert.ok(way.stage !== undefined);
  const environment = environments.find(({ displayName }) => displayName === way.to);
  const to: PromotionRequest['to'] = environment === undefined ? { kind: 'resource-group', config: way.stage } : { kind: 'environment', environment, config: way.stage };
  return {
    from: undefined, to, route: chooseRoute(CHAIN, way.stage, environment), open: openedBy(place), concurrency: CONCURRENCY, fileSystem: nodeFileSystem, clock: quickClock(), newId: randomUUID,
    connectors: await Promise.all(NAMES.map((each) => connectorIn(path.join(place.cwd, each), each))), clientSecret: 'hush-hush',
    allow: { anySource: true, drift: false, losses: LOSS_REASONS }, refusalOf: () => undefined, keepPrevious: () => Promise.resolve(undefined), importMemory: () => place.imports,
    readSettings: () => Promise.reject(new Error('There are none.')),
  };
}

async function connectorIn(folder: string, name: string): Promise<PromotionRequest['connectors'][number]> {
  const uris = ['apiDefinition.swagger.json', 'apiProperties.json', 'icon.png', 'script.csx'].map((file) => pathToFileURL(path.join(folder, file)).href);
  const [project] = detectProjects(uris, () => undefined);
  assert.ok(project !== undefined);
  return { name, project: await readSnapshot(nodeFileSystem, project), memory: fileMemory(nodeFileSystem, pathToFileURL(path.join(folder, 'connector.deployments.json')).href) };
}

/** Runs it until all is there. Answers with the failures on the way. */
async function promoteUntilDone(name: string, place: Place, environments: readonly Environment[]): Promise<readonly PromotionOutcome[]> {
  const failures: PromotionOutcome[] = [];
  for (let count = 0; count < RUNS; count++) {
    const outcomes = await promoteOnce(name, place, environments);
    const failed = (outcomes ?? []).filter(({ result }) => result === 'failed');
    if (outcomes !== undefined && failed.length === 0) return failures;
    failures.push(...failed);
  }
  return assert.fail(`It did not work in ${RUNS} runs: ${failures.map(({ error }) => String(error)).join('\n')}`);
}

/** Undefined where it ended before there was a plan, by a failure that says what it is. */
async function promoteOnce(name: string, place: Place, environments: readonly Environment[]): Promise<readonly PromotionOutcome[] | undefined> {
  const request = await requestTo(name, place, environments);
  try {
    return (await (await planPromotion(request)).carryOut()).outcomes;
  } catch (error) {
    assert.equal((error as Error).name, 'PlatformError', String(error));
    return undefined;
  }
}

/** The titles that are there, each as often as it is there. */
async function titlesThere(name: string, place: Place, environments: readonly Environment[]): Promise<readonly string[]> {
  const platform = platformOf(place);
  const environment = environments.find(({ displayName }) => displayName === (name === 'Live' ? 'Production' : name));
  const all = environment === undefined ? (await platform.logicApps?.list(await subscriptionOf(platform)) ?? []) : await platform.connectors.list(environment.id);
  return all.map((each) => each.displayName).filter((title) => title.startsWith('Faulty ')).sort();
}

async function subscriptionOf({ logicApps }: Platform): Promise<string> {
  const found = (await logicApps?.listSubscriptions() ?? []).find(({ displayName }) => displayName === 'Contoso Integration');
  assert.ok(found !== undefined);
  return found.id;
}

function withPlace(test: (place: Place, environments: readonly Environment[]) => Promise<void>): Promise<void> {
  const files = Object.assign({}, ...NAMES.map((name) => exampleConnector(name, `Faulty ${name}`, 'whole'))) as Parameters<typeof withFolder>[0];
  return withSandbox((sandbox) => withFolder(files, async (cwd) => {
    let pending: PendingImport | undefined;
    const place: Place = { sandbox, cwd, imports: { read: () => Promise.resolve(pending), write: (next) => { pending = next; return Promise.resolve(); } } };
    await test(place, await platformOf(place).environments.list());
  }));
}

const EXPECTED = NAMES.map((name) => `Faulty ${name}`).sort();

describe('a promotion', function () {
  this.timeout(120_000);

  for (const name of ['Test', 'Live', 'Azure']) {
    it(`has at most ${CONCURRENCY} requests under way at any time, to ${name}`, () => withPlace(async (place, environments) => {
      const { result, most, count } = await mostInFlight(() => promoteOnce(name, place, environments));
      assert.deepEqual([...new Set(result?.map(({ result: each }) => each))], ['created']);
      assert.ok(count > NAMES.length, String(count));
      assert.ok(most <= CONCURRENCY, String(most));
      // Less would not use what is allowed: connectors that are planned by themselves are planned at once.
      assert.ok(most === CONCURRENCY || name === 'Live', String(most));
    }));

    it(`gets there while 30 % of the requests fail, and makes nothing twice, to ${name}`, () => withPlace(async (place, environments) => {
      let [stopped, hits] = [0, 0];
      for (const seed of SEEDS) {
        await place.sandbox.control('faults', { faults: randomFaults(seed, '(?:providers|api/data|blob|storage)') });
        stopped += (await promoteUntilDone(name, place, environments)).length;
        hits += await endFaults(place);
        assert.deepEqual(await titlesThere(name, place, environments), EXPECTED, `seed ${seed}, after ${stopped} failures`);
        assert.deepEqual((await promoteOnce(name, place, environments))?.map(({ result }) => result), NAMES.map(() => 'unchanged'), `seed ${seed}`);
        await changeAll(place, seed);
      }
      // Fewer would show little.
      assert.ok(hits >= SEEDS.length * 8, String(hits));
    }));
  }
});

/** Answers with how many took effect. */
async function endFaults({ sandbox }: Place): Promise<number> {
  const { faults } = (await (await fetch(`${sandbox.addresses.control}/faults`)).json()) as { readonly faults: readonly { readonly hits: number }[] };
  await fetch(`${sandbox.addresses.control}/faults`, { method: 'DELETE' });
  return faults.filter(({ hits }) => hits > 0).length;
}

async function changeAll({ cwd }: Place, seed: number): Promise<void> {
  for (const name of NAMES) {
    const uri = pathToFileURL(path.join(cwd, name, 'apiDefinition.swagger.json')).href;
    const text = new TextDecoder().decode(await nodeFileSystem.readFile(uri));
    await nodeFileSystem.writeFile(uri, new TextEncoder().encode(text.replace(/"List things[^"]*"/, `"List things ${seed}"`)));
  }
}
