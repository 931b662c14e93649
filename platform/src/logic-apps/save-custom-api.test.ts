import assert from 'node:assert/strict';
import { nodeFileSystem } from '../files/node-file-system.js';
import { mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { inTurn } from '../testing/fake-http.js';
import { rejection } from '../testing/rejection.js';
import { fakePlatform } from '../testing/test-cloud.js';
import type { CustomApiResource } from './custom-api-resource.js';
import { saveCustomApi } from './save-custom-api.js';

const RESOURCE: CustomApiResource = {
  subscriptionId: 's', resourceGroup: 'g', name: 'n', id: '/', displayName: 'Contoso Parcels', description: undefined, location: 'westeurope', apiType: 'Rest', etag: undefined, tags: {},
  properties: { brandColor: '#2d6cdf', capabilities: [], connectionParameters: {}, iconUri: 'data:image/png;base64,iVBORw==', swagger: { swagger: '2.0' } },
};

async function saveInto(local: Readonly<Record<string, string>>, replace: boolean, use: (save: () => Promise<readonly string[]>, folder: string) => Promise<void>): Promise<void> {
  const folder = await mkdtemp(join(tmpdir(), 'custom-api-'));
  try {
    for (const [name, text] of Object.entries(local)) await writeFile(join(folder, name), text);
    const { logicApps } = fakePlatform(inTurn({})).platform;
    assert.ok(logicApps !== undefined);
    await use(() => saveCustomApi({ client: logicApps, resource: RESOURCE, fileSystem: nodeFileSystem, folder: pathToFileURL(folder).href, replace }), folder);
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

describe('saving a connector of Logic Apps', () => {
  it('writes definition, properties and icon, and nothing the second time', async () => {
    await saveInto({}, false, async (save, folder) => {
      assert.deepEqual(await save(), ['apiDefinition.swagger.json', 'apiProperties.json', 'icon.png']);
      assert.deepEqual(JSON.parse(await readFile(join(folder, 'apiProperties.json'), 'utf8')), { properties: { connectionParameters: {}, iconBrandColor: '#2d6cdf', capabilities: [] } });
      assert.deepEqual(await save(), []);
      assert.deepEqual((await readdir(folder)).sort(), ['apiDefinition.swagger.json', 'apiProperties.json', 'icon.png']);
    });
  });

  it('replaces nothing unasked', async () => {
    await saveInto({ 'apiDefinition.swagger.json': '{"mine":1}' }, false, async (save, folder) => {
      assert.match((await rejection(save(), 'files-in-the-way')).userMessage, /apiDefinition\.swagger\.json/);
      assert.deepEqual(await readdir(folder), ['apiDefinition.swagger.json']);
    });
  });

  it('keeps what Logic Apps cannot hold', async () => {
    await saveInto({ 'apiProperties.json': '{"properties":{"publisher":"Contoso","iconBrandColor":"#000000"}}' }, true, async (save, folder) => {
      await save();
      const { properties } = JSON.parse(await readFile(join(folder, 'apiProperties.json'), 'utf8')) as { readonly properties: unknown };
      assert.deepEqual(properties, { publisher: 'Contoso', iconBrandColor: '#2d6cdf', connectionParameters: {}, capabilities: [] });
    });
  });
});
