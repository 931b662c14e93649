import assert from 'node:assert/strict';
import { mkdir, readdir, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { objectMember } from '../http/json-object.js';
import { DEVELOPMENT, TEST } from '../seed/seed-environments.js';
import { sampleProperties } from '../testing/sample-definition.js';
import { errorOf, itemsOf, TestSandbox } from '../testing/test-sandbox.js';
import { DamagedDataError } from './stored-shapes.js';

describe('persistence', () => {
  let sandbox: TestSandbox;
  beforeEach(async () => {
    sandbox = await TestSandbox.start();
  });
  afterEach(async () => {
    await sandbox.dispose();
  });
  const names = async (environment = DEVELOPMENT.name): Promise<readonly unknown[]> =>
    itemsOf(await sandbox.apis('GET', undefined, { environment, filter: `environment eq '${environment}' and IsCustomApi eq 'True'` })).map((item) => item.name);

  it('keeps connectors with their files, and tokens, over a restart', async () => {
    const token = await sandbox.token('maya');
    const name = await sandbox.create(sampleProperties('Lasting', { iconUri: await sandbox.upload('icon.png', 'picture'), scriptDefinitionUrl: await sandbox.upload('s.csx', 'script') }), TEST.name);
    const before = await sandbox.read(name, TEST.name);
    await sandbox.restart();
    const after = await sandbox.read(name, TEST.name);
    assert.deepEqual(after.createdTime, before.createdTime);
    assert.equal((await sandbox.call('GET', String(after.iconUri))).text, 'picture');
    assert.equal((await sandbox.call('GET', String(after.scriptDefinitionUrl))).text, 'script');
    assert.equal((await sandbox.call('GET', String(objectMember(after, 'apiDefinitions').originalSwaggerUrl))).status, 200);
    assert.equal((await sandbox.call('GET', '/providers/Microsoft.ProcessSimple/environments?api-version=2016-11-01', { token })).status, 200);
  });

  it('takes an upload that was made before a restart', async () => {
    const iconUri = (await sandbox.upload('icon.png', 'picture')).replace(sandbox.addresses.secure.blob, '');
    await sandbox.restart();
    const properties = await sandbox.read(await sandbox.create(sampleProperties('Late', { iconUri: `${sandbox.addresses.secure.blob}${iconUri}` })));
    assert.equal((await sandbox.call('GET', String(properties.iconUri))).text, 'picture');
  });

  it('seeds once: a second start keeps what the user changed, made and deleted', async () => {
    const [contacts, orders] = await names();
    await sandbox.apis('DELETE', String(contacts));
    const patched = await sandbox.apis('PATCH', String(orders), { body: { properties: sampleProperties('Orders of my own') } });
    assert.equal(patched.status, 204);
    const own = await sandbox.create(sampleProperties('My own'));
    await sandbox.restart();
    assert.deepEqual(new Set(await names()), new Set([orders, own]));
    assert.equal((await sandbox.read(String(orders))).displayName, 'Orders of my own');
  });

  it('gives the seed the same ids everywhere', async () => {
    const other = await TestSandbox.start();
    try {
      const here = itemsOf(await sandbox.apis('GET', undefined)).map((item) => item.name);
      assert.deepEqual(itemsOf(await other.apis('GET', undefined)).map((item) => item.name), here);
    } finally {
      await other.dispose();
    }
  });

  it('is as new after a reset', async () => {
    const fresh = await names();
    await sandbox.create(sampleProperties('Gone soon'));
    await sandbox.apis('DELETE', String(fresh[0]));
    await sandbox.control('faults', { faults: ['match=nothing;reset'] });
    await sandbox.control('reset', {});
    assert.deepEqual(await names(), fresh);
    assert.deepEqual((await sandbox.call('GET', '/sandbox/faults')).body.faults, []);
    await sandbox.restart();
    assert.deepEqual(await names(), fresh);
  });

  it('drops files that nothing refers to at the next start', async () => {
    const name = await sandbox.create(sampleProperties('Short'));
    const before = (await readdir(join(sandbox.dataDir, 'content'))).length;
    await sandbox.apis('DELETE', name);
    await sandbox.restart();
    assert.equal((await readdir(join(sandbox.dataDir, 'content'))).length, before - 1);
  });

  it('starts with environments that are half made, and says which file was damaged from outside', async () => {
    await sandbox.stop();
    await mkdir(join(sandbox.dataDir, 'environments', 'half'), { recursive: true });
    await sandbox.restart();
    assert.equal((await names()).length, 2);
    await sandbox.stop();
    const path = join(sandbox.dataDir, 'environments', DEVELOPMENT.name, 'connectors', 'broken.json');
    await writeFile(path, '{}');
    await assert.rejects(sandbox.restart(), (error) => error instanceof DamagedDataError && error.message.includes('broken.json'));
  });

  it('answers a defect of its own with 500, and logs what happened', async () => {
    const defects: string[] = [];
    const damaged = await TestSandbox.start({ seed: true, logDefect: (text) => defects.push(text) });
    try {
      await rm(join(damaged.dataDir, 'content'), { recursive: true });
      const [first] = itemsOf(await damaged.apis('GET', undefined));
      const answer = await damaged.apis('GET', String(first?.name));
      assert.deepEqual([answer.status, errorOf(answer).code], [500, 'InternalServerError']);
      assert.equal(defects.length, 1);
      assert.match(defects[0] ?? '', /^Defect in a route: .*ENOENT/);
    } finally {
      await damaged.dispose();
    }
  });

  it('has no environment without a seed', async () => {
    const empty = await TestSandbox.start({});
    try {
      assert.deepEqual(itemsOf(await empty.call('GET', '/providers/Microsoft.ProcessSimple/environments?api-version=2016-11-01', { as: 'maya' })), []);
    } finally {
      await empty.dispose();
    }
  });
});
