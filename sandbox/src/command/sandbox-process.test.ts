import assert from 'node:assert/strict';
import { spawn } from 'node:child_process';
import { mkdtemp, rm, stat } from 'node:fs/promises';
import { createServer, type Server } from 'node:http';
import { once } from 'node:events';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { mainEntry, SandboxProcess } from '../testing/sandbox-process.js';

describe('the sandbox as a process', function () {
  this.timeout(30_000);
  let folder = '';
  let started: SandboxProcess[] = [];
  beforeEach(async () => {
    folder = await mkdtemp(join(tmpdir(), 'sandbox-process-test-'));
    started = [];
  });
  afterEach(async () => {
    for (const each of started) await each.kill();
    await rm(folder, { recursive: true, force: true });
  });
  const start = (...argv: readonly string[]): SandboxProcess => {
    const process = new SandboxProcess(['--data', join(folder, 'data'), ...argv]);
    started.push(process);
    return process;
  };
  const lockExists = async (): Promise<boolean> => (await stat(join(folder, 'data', 'sandbox.lock')).catch(() => undefined)) !== undefined;

  it('prints one line of JSON, serves, and nothing else', async () => {
    const sandbox = start('--json', '--seed');
    const answer = await fetch(`${await sandbox.origin()}/sandbox/addresses`);
    assert.deepEqual(await answer.json(), JSON.parse(sandbox.stdout));
    assert.equal(sandbox.stdout.trim().split('\n').length, 1);
    assert.equal(sandbox.stderr, '');
  });

  it('tells a person where it listens and who can sign in', async () => {
    const sandbox = start('--seed', '--quiet');
    await untilPrinted(sandbox, /Press Ctrl\+C/);
    assert.match(sandbox.stdout, /listens on http:\/\/127\.0\.0\.1:\d+\n/);
    assert.match(sandbox.stdout, /maya@contoso\.example/);
  });

  for (const signal of ['SIGINT', 'SIGTERM'] as const) {
    it(`ends on ${signal} and gives the data folder back, whatever hangs`, async function () {
      // A signal ends a process on Windows without telling it.
      if (process.platform === 'win32') return;
      const sandbox = start('--json', '--fault', 'match=devicelogin;hang');
      const origin = await sandbox.origin();
      const hanging = assert.rejects(fetch(`${origin}/devicelogin`));
      await untilHit(origin);
      sandbox.child.kill(signal);
      assert.deepEqual(await sandbox.ended(), { code: 0, signal: null });
      await hanging;
      assert.equal(await lockExists(), false);
    });
  }

  it('ends when its parent lets go of its standard input', async () => {
    const sandbox = start('--json', '--exit-with-parent');
    await sandbox.origin();
    sandbox.child.stdin?.end();
    assert.deepEqual(await sandbox.ended(), { code: 0, signal: null });
    assert.equal(await lockExists(), false);
  });

  it('ends when its parent is gone, without a pipe between them', async () => {
    const argv = [mainEntry(), '--json', '--exit-with-parent', '--data', join(folder, 'data')];
    const script = `const child = require('node:child_process').spawn(process.execPath, ${JSON.stringify(argv)}, { stdio: ['ignore', 'pipe', 'inherit'], detached: true });
      child.stdout.once('data', () => process.exit(0));`;
    const parent = spawn(process.execPath, ['-e', script], { stdio: ['ignore', 'ignore', 'pipe'] });
    // The sandbox holds the other end of this pipe, so that it closes when the last of the two is gone.
    await once(parent, 'close');
    assert.deepEqual([parent.exitCode, await lockExists()], [0, false]);
  });

  it('stays without that option', async () => {
    const sandbox = start('--json');
    const origin = await sandbox.origin();
    sandbox.child.stdin?.end();
    assert.equal((await fetch(`${origin}/sandbox/instance`)).status, 200);
  });

  it('says that the port or the folder is taken, with status 1, and wrong usage with 2', async () => {
    const { server, port } = await occupyPort();
    try {
      const onPort = start('--port', String(port));
      assert.equal((await onPort.ended()).code, 1);
      assert.match(onPort.stderr, new RegExp(`^Port ${port} is in use by another program\\.`));
      assert.equal(await lockExists(), false);
    } finally {
      server.close();
    }
    const first = start('--json');
    await first.origin();
    const second = start('--json');
    assert.equal((await second.ended()).code, 1);
    assert.match(second.stderr, /is in use by another sandbox \(process \d+ at http/);
    const wrong = start('--nonsense');
    assert.deepEqual([(await wrong.ended()).code, wrong.stdout], [2, '']);
  });
});

async function untilPrinted(sandbox: SandboxProcess, pattern: RegExp): Promise<void> {
  assert.ok(sandbox.child.stdout);
  while (!pattern.test(sandbox.stdout)) await once(sandbox.child.stdout, 'data');
}

async function untilHit(origin: string): Promise<void> {
  while (!(await (await fetch(`${origin}/sandbox/faults`)).text()).includes('"hits":1'));
}

async function occupyPort(): Promise<{ readonly server: Server; readonly port: number }> {
  const server = createServer();
  await once(server.listen(0, '127.0.0.1'), 'listening');
  const address = server.address();
  assert.ok(typeof address === 'object' && address !== null);
  return { server, port: address.port };
}
