import assert from 'node:assert/strict';
import { CHECK_DETAIL_REQUEST, type CheckDetailResult, NEW_CONNECTOR_REQUEST, type NewConnectorResult } from '@connector-workbench/core';
import { ErrorCodes, ResponseError } from 'vscode-languageserver';
import { FakeHost } from '../../testing/fake-host.js';
import { startInMemory } from '../../testing/in-memory-server.js';
import type { TestEditor } from '../../testing/test-editor.js';

describe('the requests for a new connector', () => {
  let editor: TestEditor;
  let host: FakeHost;

  beforeEach(async () => {
    host = new FakeHost();
    editor = startInMemory(host);
    await editor.start();
  });

  afterEach(() => { editor.dispose(); });

  it('check a title and a host', async () => {
    const fault = async (name: string, value: string): Promise<string | null> => (await editor.connection.sendRequest<CheckDetailResult>(CHECK_DETAIL_REQUEST, { name, value })).fault;
    assert.equal(await fault('title', 'Contoso'), null);
    assert.match((await fault('title', 'Contoso API')) ?? '', /"api"/);
    assert.notEqual(await fault('host', 'https://api.contoso.example'), null);
  });

  it('answer the files, the definition first and the picture as bytes', async () => {
    const params = { template: 'basic', title: 'Contoso', host: 'api.contoso.example', syntax: 'yaml' };
    const { files } = await editor.connection.sendRequest<NewConnectorResult>(NEW_CONNECTOR_REQUEST, params);
    assert.deepEqual(files.map(({ name }) => name), ['apiDefinition.swagger.yaml', 'apiProperties.json', 'settings.json', 'readme.md', 'icon.png']);
    const icon = files.at(-1)?.content;
    assert.ok(Array.isArray(icon));
    assert.deepEqual(icon.slice(0, 4), [0x89, 0x50, 0x4e, 0x47]);
    assert.equal(host.yamlLoads, 1);
  });

  for (const params of [{}, { template: 'gone', title: 'Contoso', host: 'a.example' }, { template: 'basic', title: '', host: 'a.example' }]) {
    it(`are errors with ${JSON.stringify(params)}`, async () => {
      const error: unknown = await editor.connection.sendRequest(NEW_CONNECTOR_REQUEST, params).catch((reason: unknown) => reason);
      assert.equal(error instanceof ResponseError && error.code, ErrorCodes.InvalidParams);
    });
  }
});
