import assert from 'node:assert/strict';
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, readdir, rm, utimes, writeFile } from 'node:fs/promises';
import { createServer, type Server } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { useSandbox } from '../testing/test-sandbox.js';
import { startSandbox } from '../start-sandbox.js';
import { DataFolderInUseError, lockDataFolder } from './data-lock.js';

describe('data folder lock', () => {
  let folder = '';
  beforeEach(async () => {
    folder = await mkdtemp(join(tmpdir(), 'data-lock-test-'));
  });
  afterEach(async () => {
    await rm(folder, { recursive: true, force: true });
  });
  const path = (): string => join(folder, 'sandbox.lock');
  const relic = async (content: string, ageSeconds = 3600, file = path()): Promise<void> => {
    await writeFile(file, content);
    const time = Date.now() / 1000 - ageSeconds;
    await utimes(file, time, time);
  };

  it('keeps a second one out, and lets it in after the release', async () => {
    const first = await lockDataFolder(folder);
    await assert.rejects(lockDataFolder(folder), DataFolderInUseError);
    await first.release();
    await (await lockDataFolder(folder)).release();
    assert.deepEqual(await readdir(folder), []);
  });

  it('gives one of many who start at once the folder', async () => {
    await relic(JSON.stringify({ pid: await deadProcess(), instance: 'old' }));
    const results = await Promise.allSettled(Array.from({ length: 12 }, () => lockDataFolder(folder)));
    assert.equal(results.filter((result) => result.status === 'fulfilled').length, 1);
    for (const result of results) if (result.status === 'rejected') assert.ok(result.reason instanceof DataFolderInUseError, String(result.reason));
  });

  const relics: readonly (readonly [title: string, content: () => Promise<string>])[] = [
    ['a process that is gone', async () => JSON.stringify({ pid: await deadProcess(), instance: 'old' })],
    ['a process id that belongs to another program now', () => Promise.resolve(JSON.stringify({ pid: process.pid, instance: 'old', control: 'http://127.0.0.1:1/sandbox' }))],
    ['a start that never ended', () => Promise.resolve(JSON.stringify({ pid: process.pid, instance: 'old' }))],
    ['a crash while it was written', () => Promise.resolve('{"pid":')],
    ['something else altogether', () => Promise.resolve('[]')],
    ['a holder without a name', () => Promise.resolve(JSON.stringify({ pid: process.pid, control: 'http://127.0.0.1:1/sandbox' }))],
    ['a holder of other types', () => Promise.resolve(JSON.stringify({ pid: String(process.pid), instance: 7 }))],
  ];
  for (const [title, content] of relics) {
    it(`takes over from ${title}`, async () => {
      await relic(await content());
      await (await lockDataFolder(folder)).release();
    });
  }

  it('takes over after a crash of somebody who did so', async () => {
    await relic(JSON.stringify({ pid: await deadProcess(), instance: 'old' }));
    await relic('', 3600, `${path()}.takeover`);
    await (await lockDataFolder(folder)).release();
    assert.deepEqual(await readdir(folder), []);
  });

  it('takes over where another sandbox answers at the old address', async () => {
    const { server, control } = await serve('somebody else');
    try {
      await relic(JSON.stringify({ pid: process.pid, instance: 'old', control }));
      await (await lockDataFolder(folder)).release();
    } finally {
      server.close();
    }
  });

  it('takes over from a start that a wrong clock puts into the future', async () => {
    await relic(JSON.stringify({ pid: process.pid, instance: 'old' }), -3600);
    await (await lockDataFolder(folder)).release();
  });

  it('asks nobody elsewhere who a folder names as its holder', async () => {
    await relic(JSON.stringify({ pid: process.pid, instance: 'old', control: 'http://127.0.0.1.contoso.example/sandbox' }), 0);
    await assert.rejects(lockDataFolder(folder), DataFolderInUseError);
  });

  it('respects a lock that is being written at this moment', async () => {
    await relic('', 0);
    await assert.rejects(lockDataFolder(folder), DataFolderInUseError);
  });
});

describe('two sandboxes on one folder', () => {
  const sandbox = useSandbox();

  it('is refused, with the address of the first', async () => {
    await assert.rejects(startSandbox({ dataDir: sandbox().dataDir }), (error) => error instanceof DataFolderInUseError && error.message.includes(sandbox().addresses.control));
    assert.equal((await sandbox().call('GET', '/sandbox/addresses')).status, 200);
  });
});

async function deadProcess(): Promise<number> {
  const child = spawn(process.execPath, ['--version'], { stdio: 'ignore' });
  await once(child, 'exit');
  assert.ok(child.pid !== undefined);
  return child.pid;
}

async function serve(instance: string): Promise<{ readonly server: Server; readonly control: string }> {
  const server = createServer((_, response) => response.end(instance));
  await once(server.listen(0, '127.0.0.1'), 'listening');
  const address = server.address();
  assert.ok(typeof address === 'object' && address !== null);
  return { server, control: `http://127.0.0.1:${address.port}/sandbox` };
}
