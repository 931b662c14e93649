import assert from 'node:assert/strict';
import { type ChildProcessWithoutNullStreams, spawn } from 'node:child_process';
import { once } from 'node:events';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { text } from 'node:stream/consumers';
import { fileURLToPath } from 'node:url';
import { parseReport } from './testing/index.js';

const CONNECTOR = fileURLToPath(new URL('../bin/connector.mjs', import.meta.url));
const SAMPLES = fileURLToPath(new URL('../../samples', import.meta.url));

function start(...argv: readonly string[]): ChildProcessWithoutNullStreams {
  return spawn(process.execPath, [CONNECTOR, ...argv], { cwd: SAMPLES, stdio: ['pipe', 'pipe', 'pipe'] });
}

async function exitCodeOf(child: ChildProcessWithoutNullStreams): Promise<number | null> {
  if (child.exitCode === null) await once(child, 'exit');
  return child.exitCode;
}

describe('the built command as a process', function () {
  this.timeout(30_000);

  it('prints the whole report into a pipe, and ends with its code', async () => {
    const child = start('lint', '--format', 'json', '.');
    const [stdout, stderr, code] = await Promise.all([text(child.stdout), text(child.stderr), exitCodeOf(child)]);
    assert.deepEqual([code, stderr, parseReport(stdout).summary.projects], [1, '', 6]);
  });

  it('does not complain where its reader has had enough', async () => {
    const child = start('rules');
    child.stdout.destroy();
    const [stderr, code] = await Promise.all([text(child.stderr), exitCodeOf(child)]);
    assert.deepEqual([code, stderr], [0, '']);
  });

  for (const [signal, expected] of [['SIGINT', 130], ['SIGTERM', 143]] as const) {
    it(`ends as shells know it where ${signal} stops its work`, async function () {
      // There, signals of other programs end a process at once.
      if (process.platform === 'win32') this.skip();
      const server = createServer(() => { child.kill(signal); });
      await once(server.listen(0, '127.0.0.1'), 'listening');
      const { port } = server.address() as AddressInfo;
      const child = start('environments', '--json', '--cloud', 'sandbox', '--endpoints', `http://127.0.0.1:${port}`);
      try {
        const [stdout, stderr, code] = await Promise.all([text(child.stdout), text(child.stderr), exitCodeOf(child)]);
        assert.deepEqual([code, stderr, (JSON.parse(stdout) as { readonly result: string }).result], [expected, 'connector: This was cancelled.\n', 'failed']);
      } finally {
        server.closeAllConnections();
        server.close();
      }
    });
  }

  it('serves an editor over its standard streams until that says good-bye', async () => {
    const child = start('language-server', '--stdio');
    const send = (message: object): void => {
      const body = JSON.stringify({ jsonrpc: '2.0', ...message });
      child.stdin.write(`Content-Length: ${Buffer.byteLength(body)}\r\n\r\n${body}`);
    };
    const output = text(child.stdout);
    send({ id: 1, method: 'initialize', params: { processId: null, rootUri: null, capabilities: {} } });
    send({ id: 2, method: 'shutdown' });
    send({ method: 'exit' });
    const [stdout, code] = await Promise.all([output, exitCodeOf(child)]);
    assert.match(stdout, /"serverInfo":\{"name":"Connector Workbench"/);
    assert.equal(code, 0);
  });
});
