import assert from 'node:assert/strict';
import { cp, readdir, writeFile } from 'node:fs/promises';
import path from 'node:path';
import type { SandboxAddresses } from '@connector-workbench/sandbox';
import { mapConcurrently } from '../files/map-concurrently.js';
import { exampleConnector, exampleScript } from '../testing/example-connector.js';
import { exampleDefinition, runConnector, type SandboxUse, withFolder } from '../testing/index.js';
import { startSandboxProcess } from '../testing/sandbox-process.js';
import { withSandboxOn } from '../testing/with-sandbox.js';

const DEPLOY = ['deploy', 'things', '-e', 'Test', '--cloud', 'sandbox', '--json'];
const AT_ONCE = 3;

/** A folder with the data of a sandbox, and one with the project of somebody who deploys to it. */
interface Place {
  readonly dataDir: string;
  readonly cwd: string;
}

const placeIn = (folder: string): Place => ({ dataDir: path.join(folder, 'data'), cwd: path.join(folder, 'work') });

interface Attempt {
  readonly code: number;
  readonly result: string | undefined;
  readonly stderr: string;
}

async function deploy(addresses: SandboxAddresses, cwd: string): Promise<Attempt> {
  const { code, stdout, stderr } = await runConnector(DEPLOY, { cwd, env: await environmentOf(addresses, cwd) });
  return { code, result: stdout === '' ? undefined : (JSON.parse(stdout) as { readonly result: string }).result, stderr };
}

async function environmentOf(addresses: SandboxAddresses, cwd: string): Promise<Readonly<Record<string, string>>> {
  const answer = await fetch(`${addresses.control}/token`, { method: 'POST', headers: { 'content-type': 'application/json' }, body: '{"user":"maya"}' });
  const { access_token: token } = (await answer.json()) as { readonly access_token: string };
  return { CONNECTOR_WORKBENCH_SANDBOX: JSON.stringify(addresses), CONNECTOR_ACCESS_TOKEN: token, CONNECTOR_CLIENT_SECRET: 'hush-hush', XDG_STATE_HOME: path.join(cwd, '.state') };
}

/** Runs it again as a person would, who has started the sandbox again, and looks at what is there then. */
async function finish({ addresses, dataDir }: SandboxUse, cwd: string, kill: string): Promise<void> {
  const results: (string | undefined)[] = [];
  for (let count = 0; count < 3 && results.at(-1) !== 'unchanged'; count++) {
    const { code, result, stderr } = await deploy(addresses, cwd);
    assert.equal(code, 0, `${kill}: ${stderr}`);
    results.push(result);
  }
  assert.equal(results.at(-1), 'unchanged', `${kill}: ${results.join(', ')}`);
  const listed = await runConnector(['connectors', '-e', 'Test', '--cloud', 'sandbox', '--json'], { cwd, env: await environmentOf(addresses, cwd) });
  assert.equal((JSON.parse(listed.stdout) as { readonly connectors: readonly unknown[] }).connectors.length, 1, kill);
  const left = (await readdir(dataDir, { recursive: true })).filter((name) => name.endsWith('.sandbox-tmp'));
  assert.deepEqual(left, [], kill);
}

/** Answers with whether the sandbox died in the middle. */
async function deployWhileItDies({ dataDir, cwd }: Place, kill: string): Promise<boolean> {
  const sandbox = await startSandboxProcess(dataDir, kill);
  try {
    sandbox.arm();
    const { code, stderr } = await deploy(sandbox.addresses, cwd);
    if (!sandbox.isDead()) return false;
    assert.equal(code, 1, kill);
    assert.match(stderr, /\n {2}step: /, kill);
  } finally {
    await sandbox.end();
  }
  await withSandboxOn(dataDir, (again) => finish(again, cwd, kill));
  return true;
}

/** What each death begins with: certificates and samples are made once, and so is the connector that an update is of. */
async function prepare({ dataDir, cwd }: Place, isUpdate: boolean): Promise<void> {
  await withSandboxOn(dataDir, async (sandbox) => {
    await sandbox.prepareTls();
    if (isUpdate) await finish(sandbox, cwd, 'before');
  });
  if (!isUpdate) return;
  await writeFile(path.join(cwd, 'things', 'apiDefinition.swagger.json'), exampleDefinition(({ info }) => { info.description = 'The second version of what your team works with.'; }));
  await writeFile(path.join(cwd, 'things', 'script.csx'), exampleScript('second'));
}

describe('kill -9 of the sandbox in the middle of a write', function () {
  this.timeout(240_000);
  // A signal is what begins the counting.
  if (process.platform === 'win32') return;

  /** How many files a sandbox replaces for each: one more is not reached. */
  const cases = [['a create', false, 6], ['an update', true, 4]] as const;
  const project = Object.fromEntries(Object.entries(exampleConnector('things', 'Contoso Things', 'whole')).map(([name, content]) => [`start/work/${name}`, content]));
  for (const [what, isUpdate, writes] of cases) {
    it(`leaves nothing half done of ${what}, whichever of ${writes} writes it is`, () => withFolder(project, async (folder) => {
      await prepare(placeIn(path.join(folder, 'start')), isUpdate);
      const kills = [...Array.from({ length: writes }, (_, at) => [`rename ${at + 1}`, `renamed ${at + 1}`]).flat(), `rename ${writes + 1}`];
      const died = await mapConcurrently(kills, AT_ONCE, async (kill) => {
        const own = path.join(folder, kill);
        await cp(path.join(folder, 'start'), own, { recursive: true });
        return await deployWhileItDies(placeIn(own), kill);
      });
      assert.deepEqual(kills.filter((_, at) => died[at] !== true), [`rename ${writes + 1}`]);
    }));
  }
});
