import assert from 'node:assert/strict';
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { readdir, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { mapConcurrently } from '../files/map-concurrently.js';
import { EXAMPLE_ICON, exampleConnector, exampleScript } from '../testing/example-connector.js';
import { exampleDefinition, type Files, work, type Workplace } from '../testing/index.js';
import { LOAD_KILLER } from '../testing/killer.js';

const CONNECTOR = fileURLToPath(new URL('../../bin/connector.mjs', import.meta.url));
const SECRET = { CONNECTOR_CLIENT_SECRET: 'hush-hush' };
const FILES = ['apiDefinition.swagger.json', 'apiProperties.json', 'connector.deployments.json', 'icon.png', 'script.csx'];

/** The eight requests of a whole connector, and the files that are written between them: what is remembered, what is kept for the way back, and the copies of what was deployed. */
const CREATIONS = ['after 1', 'after 2', 'after 3', 'after 4', 'after 5', 'after 6', 'rename 1', 'before 7', 'after 7', 'rename 2', 'before 8', 'after 8', 'rename 3', 'rename 4', 'renamed 5'];
const UPDATES = ['after 1', 'after 2', 'rename 1', 'after 3', 'after 4', 'after 5', 'after 6', 'before 7', 'after 7', 'before 8', 'after 8', 'rename 2', 'rename 3', 'renamed 4'];

const AT_ONCE = 4;

/** Whether the process was killed before it was done. */
async function deployAndDie({ cwd, sandbox }: Workplace, name: string, kill: string): Promise<boolean> {
  const env = { ...process.env, ...(await sandbox.environmentOf()), ...SECRET, XDG_STATE_HOME: path.join(cwd, '.state'), KILL: kill };
  const child = spawn(process.execPath, [...LOAD_KILLER, CONNECTOR, 'deploy', name, '-e', 'Test', '--cloud', 'sandbox'], { cwd, env, stdio: 'ignore' });
  await once(child, 'exit');
  const { exitCode, signalCode } = child;
  assert.ok(exitCode === 0 || signalCode === 'SIGKILL', `${kill}: ${String(exitCode)} ${String(signalCode)}`);
  return exitCode !== 0;
}

/** Runs it again as often as a person would, and looks at what is there then. */
async function finish({ cwd, connector, json }: Workplace, name: string, kill: string): Promise<void> {
  const results: unknown[] = [];
  for (let count = 0; count < 3 && results.at(-1) !== 'unchanged'; count++) {
    const { code, stdout, stderr } = await connector(['deploy', name, '-e', 'Test', '--json'], SECRET);
    assert.equal(code, 0, `${kill}: ${stderr}`);
    results.push((JSON.parse(stdout) as { readonly result: string }).result);
  }
  assert.equal(results.at(-1), 'unchanged', `${kill}: ${results.join(', ')}`);
  const { connectors } = await json(['connectors', '-e', 'Test']);
  assert.ok(Array.isArray(connectors));
  assert.equal(connectors.filter(({ displayName }: { readonly displayName: string }) => displayName === `Contoso ${name}`).length, 1, kill);
  const left = (await readdir(path.join(cwd, name))).sort();
  // What a write that died left behind is replaced by the next one, and never read.
  assert.deepEqual(left.filter((file) => !file.endsWith('.new')), FILES, kill);
}

describe('kill -9 in the middle of a deployment', function () {
  this.timeout(240_000);

  const nameOf = (kill: string): string => kill.replace(' ', '-');
  const connectors = (kills: readonly string[]): Files => Object.assign({}, ...kills.map((kill) => exampleConnector(nameOf(kill), `Contoso ${nameOf(kill)}`, 'whole'))) as Files;

  it('makes no second connector and leaves nothing half done, whenever a creation dies', work(connectors(CREATIONS), async (place) => {
    const isDead = await mapConcurrently(CREATIONS, AT_ONCE, async (kill) => {
      const died = await deployAndDie(place, nameOf(kill), kill);
      await finish(place, nameOf(kill), kill);
      return died;
    });
    assert.deepEqual(CREATIONS.filter((_, at) => isDead[at] !== true), []);
  }));

  it('brings the update there, whenever an update dies', work(connectors(UPDATES), async (place) => {
    const isDead = await mapConcurrently(UPDATES, AT_ONCE, async (kill) => {
      const { code, stderr } = await place.connector(['deploy', nameOf(kill), '-e', 'Test'], SECRET);
      assert.equal(code, 0, stderr);
      await changeAll(path.join(place.cwd, nameOf(kill)), `Contoso ${nameOf(kill)}`);
      const died = await deployAndDie(place, nameOf(kill), kill);
      await finish(place, nameOf(kill), kill);
      return died;
    });
    assert.deepEqual(UPDATES.filter((_, at) => isDead[at] !== true), []);
  }));
});

async function changeAll(folder: string, title: string): Promise<void> {
  await writeFile(path.join(folder, 'apiDefinition.swagger.json'), exampleDefinition(({ info }) => { info.title = title; info.description = 'The second version of the things that your team works with.'; }));
  await writeFile(path.join(folder, 'icon.png'), Buffer.concat([EXAMPLE_ICON, Buffer.from('2')]));
  await writeFile(path.join(folder, 'script.csx'), exampleScript('second'));
}
