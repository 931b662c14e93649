import assert from 'node:assert/strict';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { startSandbox, type RunningSandbox } from '@connector-workbench/sandbox';
import { CrowdedTree, seedCrowd } from '../workbench/crowded-tree.js';

const POWER_APPS = 'GET /providers/Microsoft.PowerApps';

/** The bar is that of `npm run bench`, which measures times; how often the services are asked does not depend on the machine. */
describe('the Environments view over 200 environments with 500 connectors each', function () {
  this.timeout(60_000);
  let sandbox: RunningSandbox;
  let dataDir: string;
  let tree: CrowdedTree;

  before(async () => {
    dataDir = await mkdtemp(path.join(tmpdir(), 'environments-view-'));
    sandbox = await startSandbox({ dataDir });
    await seedCrowd(sandbox.addresses.control, { environments: 200, connectors: 500 });
    tree = new CrowdedTree(sandbox.addresses);
    await tree.requests();
  });
  after(async () => {
    tree.model.dispose();
    await sandbox.close();
    await rm(dataDir, { recursive: true, force: true });
  });

  it('asks once for the environments, and shows a page of them', async () => {
    const { labels } = await tree.open();
    assert.deepEqual([labels.length, labels[0], labels.at(-1)], [101, 'Sales 001', 'Load 100 more…']);
    assert.deepEqual(await tree.requests(), ['GET /providers/Microsoft.BusinessAppPlatform/environments']);
  });

  it('asks three times for an opened environment: Power Apps, Dataverse, and the connections of all', async () => {
    const environment = await tree.find('Sales 001');
    const { labels } = await tree.open(environment);
    await tree.model.details.loadConnections(await connectorBelow('Sales 001'));
    assert.deepEqual([labels.length, labels[0], labels[1], labels.at(-1)], [102, 'Solutions', 'Contoso Accounts 01', 'Load 100 more…']);
    assert.deepEqual([...await tree.requests()].sort(), ['GET /dataverse/contoso-crowd-001/api/data/v9.2/connectors', `${POWER_APPS}/apis`, `${POWER_APPS}/connections`]);
  });

  it('asks twice where there is no Dataverse', async () => {
    await tree.open(await tree.find('Facilities 004'));
    await tree.model.details.loadConnections(await connectorBelow('Facilities 004'));
    assert.deepEqual([...await tree.requests()].sort(), [`${POWER_APPS}/apis`, `${POWER_APPS}/connections`]);
  });

  it('asks for nothing to show more, or to filter', async () => {
    const environment = await tree.find('Sales 001');
    assert.ok(environment.kind === 'environment');
    tree.model.showMore(environment);
    tree.model.showMore(undefined);
    assert.deepEqual([(await tree.open(environment)).labels.length, (await tree.open()).labels.length], [202, 200]);
    tree.model.setFilter('payroll 25');
    assert.deepEqual((await tree.open(environment)).labels, ['Contoso Payroll 25']);
    assert.equal((await tree.open()).labels.length, 3, 'two environments that were opened, and a word about the others');
    tree.model.setFilter('');
    assert.deepEqual(await tree.requests(), []);
  });

  it('asks twice for all solutions, and for nothing more to open one', async () => {
    const solutions = await tree.find('Solutions', await tree.find('Sales 001'));
    assert.deepEqual((await tree.open(solutions)).labels, ['Contoso Back Office', 'Contoso Front Desk', 'Contoso Platform']);
    const managed = await tree.open(await tree.find('Contoso Platform', solutions));
    assert.equal(managed.nodes.length, 56);
    assert.deepEqual([...await tree.requests()].sort(), ['GET /dataverse/contoso-crowd-001/api/data/v9.2/solutioncomponents', 'GET /dataverse/contoso-crowd-001/api/data/v9.2/solutions']);
  });

  it('asks three times for an opened connector: with whom it is shared, then what is in it', async () => {
    const connector = await connectorBelow('Sales 001');
    const [, sharing, operations] = (await tree.open(connector)).nodes;
    assert.equal((await tree.open(sharing)).labels.length, 3, 'everybody, another person, and who made it');
    assert.ok((await tree.open(operations)).labels.length > 1);
    const requests = await tree.requests();
    assert.deepEqual(requests.map((request) => request.replace(/shared_[\w-]+/, 'X').replace(/^GET \/blob.*|^GET .*original.*/, 'GET the definition')).sort(), [
      `${POWER_APPS}/apis/X`, `${POWER_APPS}/apis/X/permissions`, 'GET the definition',
    ].sort());
  });

  async function connectorBelow(environment: string): Promise<Extract<Awaited<ReturnType<CrowdedTree['find']>>, { readonly kind: 'connector' }>> {
    const found = await tree.find('Contoso Accounts 01', await tree.find(environment));
    assert.ok(found.kind === 'connector');
    return found;
  }
});
