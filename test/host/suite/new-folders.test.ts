import assert from 'node:assert/strict';
import { cp, mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import type { TestApi } from '@connector-workbench/client';
import { extensionApi } from './support/extension.js';
import { sampleDefinition, SAMPLE_PROPERTIES } from './support/sample-connector.js';
import { waitFor } from './support/wait-for.js';
import { WorkspaceFiles } from './support/workspace-files.js';

describe('a connector in a folder that appears at once', () => {
  const files = new WorkspaceFiles('suite-checkout');
  let api: TestApi;
  let elsewhere: string;

  before(async () => {
    api = await extensionApi();
    elsewhere = await mkdtemp(path.join(tmpdir(), 'suite-checkout-'));
    const folder = path.join(elsewhere, 'connectors', 'v1.0', 'lending');
    await mkdir(folder, { recursive: true });
    await writeFile(path.join(folder, 'apiProperties.json'), JSON.stringify(SAMPLE_PROPERTIES));
    await writeFile(path.join(folder, 'apiDefinition.swagger.json'), JSON.stringify(sampleDefinition({ title: 'Contoso Suite Checkout' })));
  });
  after(async () => {
    await rm(elsewhere, { recursive: true, force: true });
    await files.remove();
  });

  it('is found, as after a checkout', async () => {
    await cp(elsewhere, files.folder.fsPath, { recursive: true });
    const [line] = await waitFor('the connector', async () => (await api.projects.lines()).filter((each) => each.includes('Contoso Suite Checkout')), (lines) => lines.length === 1);
    assert.equal(line, 'plug Contoso Suite Checkout (1 action)');
  });
});
