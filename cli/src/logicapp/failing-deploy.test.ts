import assert from 'node:assert/strict';
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { writeFile } from 'node:fs/promises';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { mapConcurrently } from '../files/map-concurrently.js';
import { EXAMPLE_ICON, exampleConnector, OAUTH_PROPERTIES } from '../testing/example-connector.js';
import { exampleDefinition, type Files, runConnector, type SandboxUse, withFolder, withSandbox } from '../testing/index.js';
import { LOAD_KILLER } from '../testing/killer.js';
import { randomFaults } from '../testing/random-faults.js';

const CONNECTOR = fileURLToPath(new URL('../../bin/connector.mjs', import.meta.url));
const GROUP = ['--subscription', 'contoso integration', '--resource-group', 'integration-dev'];
const DEPLOY = ['logicapp', 'deploy', 'things', ...GROUP, '--cloud', 'sandbox', '--json'];
const THINGS: Files = { ...exampleConnector('things', 'Contoso Things', 'plain'), 'things/apiProperties.json': OAUTH_PROPERTIES, 'things/icon.png': EXAMPLE_ICON };
const RUNS = 8;

type Env = Readonly<Record<string, string>>;

async function environmentOf({ addresses, control }: Readonly<Pick<SandboxUse, 'addresses'>> & { readonly control: (endpoint: string, body: object) => Promise<unknown> }): Promise<Env> {
  const { access_token: token } = (await control('token', { user: 'maya@contoso.example', resource: addresses.armResource })) as { readonly access_token: string };
  return { CONNECTOR_WORKBENCH_SANDBOX: JSON.stringify(addresses), CONNECTOR_ACCESS_TOKEN: token, CONNECTOR_CLIENT_SECRET: 'hush-hush' };
}

/** Runs it until it works. Answers with how often it did not. */
async function deployUntilDone(cwd: string, env: Env): Promise<number> {
  let stderr = '';
  for (let count = 0; count < RUNS; count++) {
    const run = await runConnector(DEPLOY, { cwd, env });
    if (run.code === 0) return count;
    ({ stderr } = run);
    assert.match(stderr, /^connector: /);
  }
  assert.fail(stderr);
}

/** One connector, with what is here. */
async function assertDone(cwd: string, env: Env, description: string): Promise<void> {
  const listed = await runConnector(['logicapp', 'list', '--cloud', 'sandbox', '--json'], { cwd, env });
  const { connectors } = JSON.parse(listed.stdout) as { readonly connectors: readonly { readonly name: string }[] };
  assert.deepEqual(connectors.map(({ name }) => name), ['contoso-things']);
  const downloaded = await runConnector(['logicapp', 'download', ...GROUP, '--name', 'contoso-things', '--dest', 'copy', '--overwrite', '--cloud', 'sandbox'], { cwd, env });
  assert.equal(downloaded.code, 0, downloaded.stderr);
  const { stdout } = await runConnector(['diff', 'things', '--against', 'copy', '--json'], { cwd, env });
  assert.ok(!stdout.includes(description), stdout);
}

async function describeAs(cwd: string, description: string): Promise<void> {
  await writeFile(path.join(cwd, 'things', 'apiDefinition.swagger.json'), exampleDefinition(({ info }) => { info.description = description; }));
}

describe('a deployment to Logic Apps', function () {
  this.timeout(120_000);

  it('ends well while 30 % of the requests fail, or can be run again, and creates once', () => withSandbox((sandbox) => withFolder(THINGS, async (cwd) => {
    const env = await environmentOf(sandbox);
    let stopped = 0;
    for (let seed = 1; seed <= 12; seed++) {
      const description = `The things of team ${seed}.`;
      await describeAs(cwd, description);
      await sandbox.control('faults', { faults: randomFaults(seed, '/subscriptions') });
      stopped += await deployUntilDone(cwd, env);
      await fetch(`${sandbox.addresses.control}/faults`, { method: 'DELETE' });
      await assertDone(cwd, env, description);
    }
    assert.ok(stopped > 0);
  })));

  it('is done when it is run again, where it was done and each answer got lost', () => withSandbox((sandbox) => withFolder(THINGS, async (cwd) => {
    const env = await environmentOf(sandbox);
    assert.equal(await deployUntilDone(cwd, env), 0);
    await describeAs(cwd, 'The second version.');
    await sandbox.control('faults', { faults: ['match=PUT .*/customApis/;lost'] });
    assert.equal((await runConnector(DEPLOY, { cwd, env })).code, 1);
    await fetch(`${sandbox.addresses.control}/faults`, { method: 'DELETE' });
    assert.equal(await deployUntilDone(cwd, env), 0);
    await assertDone(cwd, env, 'The second version.');
  })));

  // The subscriptions, the resource groups, what is there, and the write.
  const kills = ['after 1', 'after 2', 'after 3', 'before 4', 'after 4'];
  for (const isUpdate of [false, true]) {
    it(`whose process is killed at any step is done when it is run again (${isUpdate ? 'replacing' : 'creating'})`, async () => {
      const died = await mapConcurrently(kills, 2, async (kill) => {
        let isDead = false;
        await withSandbox((sandbox) => withFolder(THINGS, async (cwd) => {
          const env = await environmentOf(sandbox);
          if (isUpdate) assert.equal(await deployUntilDone(cwd, env), 0);
          await describeAs(cwd, 'Killed in the middle.');
          const child = spawn(process.execPath, [...LOAD_KILLER, CONNECTOR, ...DEPLOY], { cwd, env: { ...process.env, ...env, KILL: kill }, stdio: 'ignore' });
          await once(child, 'exit');
          isDead = child.signalCode === 'SIGKILL';
          assert.equal(await deployUntilDone(cwd, env), 0, kill);
          await assertDone(cwd, env, 'Killed in the middle.');
        }));
        return isDead;
      });
      assert.deepEqual(kills.filter((_, at) => died[at] !== true), []);
    });
  }
});
