import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { PULL_CLIENT, PUSH_CLIENT, waitFor } from '@connector-workbench/server/testing';
import { ErrorCodes, ExitNotification, ResponseError } from 'vscode-languageserver/node';
import { BuiltServer, SERVER } from './built-server.js';

describe('the handshake', () => {
  let server: BuiltServer;

  afterEach(() => server.dispose());

  it('offers pulled diagnostics to an editor that pulls', async () => {
    server = BuiltServer.overStdio();
    const { capabilities, serverInfo } = await server.editor.start({ capabilities: PULL_CLIENT });
    assert.deepEqual(capabilities.diagnosticProvider, { identifier: 'connectorWorkbench', interFileDependencies: true, workspaceDiagnostics: true });
    assert.deepEqual(capabilities.codeActionProvider, { codeActionKinds: ['quickfix', 'source.fixAll.connectorWorkbench', 'refactor.extract', 'refactor.inline', 'refactor.move', 'refactor.rewrite', 'source.sort.connectorWorkbench'], resolveProvider: true });
    assert.deepEqual(capabilities.textDocumentSync, { openClose: true, change: 2, save: true });
    const manifest: unknown = JSON.parse(readFileSync(new URL('../../../package.json', import.meta.url), 'utf8'));
    assert.ok(typeof manifest === 'object' && manifest !== null && 'version' in manifest);
    assert.deepEqual(serverInfo, { name: 'Connector Workbench', version: manifest.version });
    assert.equal(await server.end(), 0);
  });

  it('offers none to an editor that does not', async () => {
    server = BuiltServer.overStdio();
    const { capabilities } = await server.editor.start({ capabilities: PUSH_CLIENT });
    assert.equal(capabilities.diagnosticProvider, undefined);
    assert.equal(await server.end(), 0);
  });

  it('takes an editor that can do nothing', async () => {
    server = BuiltServer.overStdio();
    const { capabilities } = await server.editor.start({ capabilities: {}, options: 'nonsense' });
    assert.equal(capabilities.codeActionProvider, undefined);
    assert.equal(await server.end(), 0);
  });

  it('registers what it watches', async () => {
    server = BuiltServer.overStdio();
    await server.editor.start();
    await waitFor('the registrations', () => server.editor.registrations.length === 2);
    assert.deepEqual(server.editor.registrations.map(({ method }) => method), ['workspace/didChangeWatchedFiles', 'workspace/didChangeConfiguration']);
    assert.equal(await server.end(), 0);
  });

  it('ends with 1 after an exit without a shutdown', async () => {
    server = BuiltServer.overStdio();
    await server.editor.start();
    await server.editor.connection.sendNotification(ExitNotification.type);
    assert.equal(await server.exitCode(), 1);
  });

  it('ends when its editor is gone', async () => {
    server = BuiltServer.overStdio();
    await server.editor.start();
    server.process.stdin?.end();
    assert.equal(await server.exitCode(), 1);
  });

  it('answers a method that it does not know, and ignores a notification', async () => {
    server = BuiltServer.overStdio();
    await server.editor.start();
    await server.editor.connection.sendNotification('contoso/unknown', { a: 1 });
    await assert.rejects(server.editor.connection.sendRequest('contoso/unknown', {}), (error) => error instanceof ResponseError && error.code === ErrorCodes.MethodNotFound);
    assert.equal(await server.end(), 0);
  });

  it('refuses a request before initialize and serves afterwards', async () => {
    server = BuiltServer.overStdio();
    await assert.rejects(server.editor.pull('file:///a.json'), (error) => error instanceof ResponseError && error.code === ErrorCodes.ServerNotInitialized);
    await server.editor.start();
    assert.deepEqual((await server.editor.pull('file:///a.json')).kind, 'full');
    assert.equal(await server.end(), 0);
  });

  it('speaks node-ipc', async () => {
    server = BuiltServer.overNodeIpc();
    await server.editor.start();
    assert.deepEqual(await server.editor.pullWorkspace(), { items: [] });
    assert.equal(await server.end(), 0);
  });

  it('ends when the channel of node-ipc closes', async () => {
    server = BuiltServer.overNodeIpc();
    await server.editor.start();
    server.process.disconnect();
    assert.equal(await server.exitCode(), 1);
  });

  it('speaks over a socket', async () => {
    server = await BuiltServer.overSocket();
    await server.editor.start();
    assert.deepEqual(await server.editor.pullWorkspace(), { items: [] });
    assert.equal(await server.end(), 0);
  });
});

describe('a wrong call', () => {
  for (const args of [[], ['--socket=no'], ['--help-me']]) {
    it(`says how to call the server (${args.join(' ') || 'no arguments'})`, () => {
      const { status, stdout, stderr } = spawnSync(process.execPath, [SERVER, ...args], { encoding: 'utf8' });
      assert.equal(status, 2);
      assert.equal(stdout, '');
      assert.match(stderr, /needs a transport: --stdio/);
    });
  }
});
