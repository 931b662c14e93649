import assert from 'node:assert/strict';
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdir, mkdtemp, readdir, readFile, rm, symlink, utimes, writeFile } from 'node:fs/promises';
import { hostname, tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { PreviousStates } from '../deployment/previous-states.js';
import { projectMemory } from '../deployment/project-memory.js';
import { exclusively } from './exclusively.js';
import { privateFiles } from './private-files.js';
import { nodeFileSystem } from './node-file-system.js';

const PLACE = { cloudId: 'public', environmentId: 'Default-1', connectorId: 'shared_x' };
const COUNT = 12;

/** What the editor and the command line each do, as a process: it remembers deployments, and keeps what they replaced. */
const WRITER = `
const [moduleUrl, folder, name] = process.argv.slice(1);
const { fileMemory, nodeFileSystem, accountStatesIn } = await import(moduleUrl);
const memory = fileMemory(nodeFileSystem, folder + '/connector.deployments.json');
const { previous } = accountStatesIn(folder);
const bytes = (text) => new TextEncoder().encode(text);
for (let at = 0; at < ${COUNT}; at++) {
  await memory.change(name + at, { record: { connectorId: name } });
  const files = { definition: { name: 'd', bytes: bytes(JSON.stringify({ name, at })) }, properties: { name: 'p', bytes: bytes('{"properties":{}}') } };
  await previous.keep(${JSON.stringify(PLACE)}, files, new Date(Date.UTC(2030, 0, at + 1, name === 'a' ? 1 : 2)).toISOString());
}
`;

/** A process that ends without tidying up while it holds the lock. */
const HOLDER = `
const [moduleUrl, file] = process.argv.slice(1);
const { exclusively } = await import(moduleUrl);
await exclusively(file, () => { process.kill(process.pid, 'SIGKILL'); return new Promise(() => {}); });
`;

async function runScript(script: string, ...args: readonly string[]): Promise<number | null> {
  const child = spawn(process.execPath, ['--input-type=module', '-e', script, ...args], { stdio: ['ignore', 'inherit', 'inherit'] });
  const [code] = (await once(child, 'exit')) as [number | null];
  return code;
}

describe('exclusively', () => {
  let path: string;
  beforeEach(async () => { path = await mkdtemp(join(tmpdir(), 'connector-lock-')); });
  afterEach(() => rm(path, { recursive: true, force: true }));

  const file = (): string => join(path, 'file.json');
  const names = (): Promise<readonly string[]> => readdir(path);

  it('lets two processes change the same files, and loses nothing of either', async () => {
    const folder = pathToFileURL(path).href;
    const index = new URL('../index.js', import.meta.url).href;
    assert.deepEqual(await Promise.all([runScript(WRITER, index, folder, 'a'), runScript(WRITER, index, folder, 'b')]), [0, 0]);
    const { environments } = await projectMemory(nodeFileSystem, folder).read();
    assert.equal(Object.keys(environments).length, 2 * COUNT);
    const states = await new PreviousStates(privateFiles, `${folder}/previous`).list(PLACE);
    assert.equal(states.length, 5);
    const kept = await readdir(join(path, 'previous', 'public', 'Default-1', 'shared_x'));
    assert.equal(kept.length, 5 + 1, `five states and their index: ${kept.join(', ')}`);
    assert.deepEqual((await names()).filter((name) => name.includes('.lock')), []);
  });

  it('takes over from a process that was killed', async () => {
    assert.equal(await runScript(HOLDER, new URL('exclusively.js', import.meta.url).href, file()), null);
    assert.deepEqual(await names(), ['file.json.lock']);
    assert.equal(await exclusively(file(), () => Promise.resolve('done')), 'done');
    assert.deepEqual(await names(), []);
  });

  const old = new Date(Date.now() - 60_000);
  const abandoned: readonly (readonly [what: string, content: string, time?: Date])[] = [
    ['is too old, whoever holds it', JSON.stringify({ pid: process.pid, host: hostname(), token: 'x' }), old],
    ['is too old, of another computer', JSON.stringify({ pid: 1, host: 'elsewhere.example', token: 'x' }), old],
    ['is of a clock that was ahead', JSON.stringify({ pid: 1, host: 'elsewhere.example', token: 'x' }), new Date(Date.now() + 3_600_000)],
    ['was never written to its end', '{"pid":', old],
  ];
  for (const [what, content, time] of abandoned) {
    it(`takes over a lock that ${what}`, async () => {
      await writeFile(`${file()}.lock`, content);
      if (time !== undefined) await utimes(`${file()}.lock`, time, time);
      assert.equal(await exclusively(file(), () => Promise.resolve(1)), 1);
      assert.deepEqual(await names(), []);
    });
  }

  const foreign: readonly (readonly [what: string, make: (lock: string) => Promise<unknown>])[] = [
    ['a link that leads nowhere', (lock) => symlink(join(path, 'nowhere'), lock, 'file')],
    ['a link to a folder', (lock) => symlink(tmpdir(), lock, 'dir')],
    ['a folder with something in it', (lock) => mkdir(join(lock, 'inside'), { recursive: true })],
  ];
  for (const [what, make] of foreign) {
    it(`takes ${what} for no lock of anybody's`, async () => {
      await make(`${file()}.lock`);
      await make(`${file()}.lock.takeover`);
      assert.equal(await exclusively(file(), () => Promise.resolve(1)), 1);
      assert.deepEqual(await names(), []);
    });
  }

  it('waits for a holder that lives', async () => {
    const order: string[] = [];
    let release = (): void => undefined;
    const first = exclusively(file(), async () => {
      await new Promise<void>((resolve) => { release = resolve; });
      order.push('first');
    });
    while ((await readFile(`${file()}.lock`, 'utf8').catch(() => '')) === '') await new Promise(setImmediate);
    const second = exclusively(file(), () => { order.push('second'); return Promise.resolve(); });
    release();
    await Promise.all([first, second]);
    assert.deepEqual(order, ['first', 'second']);
  });

  it('gives the lock back where the work fails', async () => {
    await assert.rejects(exclusively(file(), () => Promise.reject(new Error('no'))), /^Error: no$/);
    assert.deepEqual(await names(), []);
  });
});
