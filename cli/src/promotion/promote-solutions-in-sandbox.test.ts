import assert from 'node:assert/strict';
import { randomUUID } from 'node:crypto';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { createDocument, detectProjects, type EnvironmentConfig, readEnvironments } from '@connector-workbench/core';
import { chooseRoute, type Environment, fileMemory, findWay, type ImportMemory, importSolution, nodeFileSystem, type PendingImport, planPromotion, type Platform, type PromotionRequest, readSnapshot } from '@connector-workbench/platform';
import { exampleDefinition } from '../testing/index.js';
import { withFolder } from '../testing/temporary-folder.js';
import { type DataverseUse, exampleSolution, platformOf, withDataverse } from '../testing/with-dataverse.js';

const TITLE = 'Travelling things';

function chainOf(...environments: readonly object[]): readonly EnvironmentConfig[] {
  const { environments: chain, hasFaults } = readEnvironments(createDocument({ uri: 'file:///w/connector.config.json', kind: 'config', syntax: 'json', text: JSON.stringify({ environments }) }));
  assert.equal(hasFaults, false);
  return chain;
}

function remembering(): ImportMemory & { readonly writes: (PendingImport | undefined)[] } {
  const writes: (PendingImport | undefined)[] = [];
  return { writes, read: () => Promise.resolve(writes.at(-1)), write: (pending) => { writes.push(pending); return Promise.resolve(); } };
}

interface Place extends DataverseUse {
  readonly memory: ReturnType<typeof remembering>;
  /** The promotion to production as it would be now. */
  readonly request: (chain: readonly EnvironmentConfig[], extra?: Partial<PromotionRequest>) => Promise<PromotionRequest>;
  readonly named: (name: string) => Promise<Environment>;
}

function withPlace(test: (place: Place) => Promise<void>): () => Promise<void> {
  const files = { 'things/apiDefinition.swagger.json': exampleDefinition(({ info }) => { info.title = TITLE; }), 'things/apiProperties.json': JSON.stringify({ properties: { connectionParameters: {}, iconBrandColor: '#123456', capabilities: [] } }) };
  return () => withDataverse((use) => withFolder(files, async (cwd) => {
    const memory = remembering();
    const named = async (name: string): Promise<Environment> => {
      const found = (await use.platform.environments.list()).find(({ displayName }) => displayName === name);
      assert.ok(found !== undefined);
      return found;
    };
    const uris = Object.keys(files).map((name) => pathToFileURL(path.join(cwd, name)).href);
    const [project] = detectProjects(uris, () => undefined);
    assert.ok(project !== undefined);
    await test({
      ...use, memory, named,
      request: async (chain, extra = {}) => {
        const way = findWay([chain], { to: 'Live' });
        const environment = await named('Production');
        return {
          connectors: [{ name: 'things', project: await readSnapshot(nodeFileSystem, project), memory: fileMemory(nodeFileSystem, pathToFileURL(path.join(cwd, 'state.json')).href) }],
          from: { environment: await named('Development'), config: way.source },
          to: { kind: 'environment', environment, config: way.stage }, route: chooseRoute(chain, way.stage, environment),
          open: () => counted(platformOf(use.sandbox, use.clock)), concurrency: 2, fileSystem: nodeFileSystem, clock: use.clock, newId: randomUUID,
          allow: { anySource: true, drift: false, losses: [] }, refusalOf: () => undefined, keepPrevious: () => Promise.resolve(undefined), importMemory: () => memory,
          readSettings: () => Promise.reject(new Error('There are none.')), ...extra,
        };
      },
    });
  }));
}

function counted(services: Platform): ReturnType<PromotionRequest['open']> {
  return { services, requests: () => 0 };
}

async function installInDevelopment({ dataverse, environment, clock }: Place): Promise<void> {
  await importSolution({ dataverse, environmentId: environment.id, archive: exampleSolution(TITLE), mode: 'update', parameters: [], overwrite: false, publish: false, memory: remembering(), newId: randomUUID, clock });
}

describe('the solution of a promotion', function () {
  this.timeout(60_000);
  const FROM_DEV = chainOf({ name: 'Dev', environment: 'Development' }, { name: 'Live', environment: 'Production', route: 'solution', solution: { name: 'ContosoThings', source: 'environment' } });
  const PACKED = chainOf({ name: 'Dev', environment: 'Development' }, { name: 'Live', environment: 'Production', route: 'solution', solution: { name: 'ContosoThings', prefix: 'contoso' } });

  it('comes from the environment before, as it is there', withPlace(async (place) => {
    await installInDevelopment(place);
    const plan = await planPromotion(await place.request(FROM_DEV));
    assert.deepEqual([plan.solution?.source, plan.solution?.mode, plan.connectors.map(({ kind }) => kind)], ['environment', 'install', ['planned']]);
    const { outcomes } = await plan.carryOut();
    assert.deepEqual(outcomes.map(({ title, result }) => [title, result]), [[TITLE, 'created']]);
    const there = await place.platform.dataverse(await place.named('Production')).solution('ContosoThings');
    assert.deepEqual([there?.version, there?.isManaged], ['1.0.0.0', true]);
    const again = await (await planPromotion(await place.request(FROM_DEV))).carryOut();
    assert.deepEqual(again.outcomes.map(({ result }) => result), ['unchanged']);
  }));

  it('has to have the connector in it', withPlace(async (place) => {
    const { dataverse, environment, clock } = place;
    await importSolution({ dataverse, environmentId: environment.id, archive: exampleSolution('Something else'), mode: 'update', parameters: [], overwrite: false, publish: false, memory: remembering(), newId: randomUUID, clock });
    const plan = await planPromotion(await place.request(FROM_DEV));
    assert.deepEqual(plan.connectors.map((each) => (each.kind === 'failed' && each.error instanceof Error ? each.error.message : '')).map((message) => message.includes('is not part of the solution ContosoThings in Development')), [true]);
  }));

  it('is not promoted over one of the other kind', withPlace(async (place) => {
    await installInDevelopment(place);
    const { clock } = place;
    const live = await place.named('Production');
    await importSolution({ dataverse: place.platform.dataverse(live), environmentId: live.id, archive: exampleSolution(TITLE), mode: 'update', parameters: [], overwrite: false, publish: false, memory: remembering(), newId: randomUUID, clock });
    const { outcomes } = await (await planPromotion(await place.request(PACKED))).carryOut();
    assert.match(String(outcomes[0]?.error), /has ContosoThings unmanaged, and takes no managed one over it\. Set "managed": false/);
  }));

  it('stays behind as a whole where an upgrade would take away what failed', withPlace(async (place) => {
    const chain = chainOf({ name: 'Dev', environment: 'Development' }, { name: 'Live', environment: 'Production', route: 'solution', solution: { name: 'ContosoThings', prefix: 'contoso', upgrade: true } });
    const base = await place.request(chain);
    const [first] = base.connectors;
    assert.ok(first !== undefined);
    const request = { ...base, connectors: [first, { ...first, name: 'broken' }], refusalOf: ({ name }: { readonly name: string }) => (name === 'broken' ? 'It is broken.' : undefined) };
    const { outcomes, solution } = await (await planPromotion(request)).carryOut();
    assert.deepEqual([outcomes.map(({ result }) => result), solution], [['failed', 'failed'], undefined]);
    assert.match(outcomes.map(({ error }) => String(error)).join('\n'), /It is broken\.\n.*all connectors go or none/);
  }));

  it('gets there while many requests fail, and is imported once', withPlace(async (place) => {
    await place.sandbox.control('faults', { faults: ['match=StageSolution;status=503;times=2', 'match=ImportSolutionAsync;lost;times=1', 'match=/importjobs;reset;times=1', 'match=/solutions;status=429;retryAfter=1;times=1', 'match=/asyncoperations;status=503;times=1'] });
    const { outcomes } = await (await planPromotion(await place.request(PACKED))).carryOut();
    assert.deepEqual(outcomes.map(({ result, error }) => [result, error]), [['created', undefined]]);
    const rows = (await place.platform.dataverse(await place.named('Production')).connectors()).filter(({ displayName }) => displayName === TITLE);
    assert.equal(rows.length, 1);
    assert.equal(place.memory.writes.at(-1), undefined);
  }));
});
