import assert from 'node:assert/strict';
import { mkdtemp, readdir, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { mapConcurrently } from '../files/map-concurrently.js';
import { exampleConnector, exampleScript } from '../testing/example-connector.js';
import { exampleDefinition, runConnector, withFolder } from '../testing/index.js';
import { type SandboxProcess, startSandboxProcess } from '../testing/sandbox-process.js';

const DEPLOY = ['deploy', 'things', '-e', 'Test', '--cloud', 'sandbox', '--json'];
const AT_ONCE = 3;

interface Attempt {
  readonly code: number;
  readonly result: string | undefined;
  readonly stderr: string;
}

async function deploy({ addresses }: SandboxProcess, cwd: string): Promise<Attempt> {
  const { code, stdout, stderr } = await runConnector(DEPLOY, { cwd, env: await environmentOf(addresses, cwd) });
  return { code, result: stdout === '' ? undefined : (JSON.parse(stdout) as { readonly result: string }).result, stderr };
}

async function environmentOf(addresses: SandboxProcess['addresses'], cwd: string): Promise<Readonly<Record<string, string>>> {
  const answer = await fetch(`${addresses.control}/token`, { method: 'POST', headers: { 'content-type': 'application/json' }, body: '{"user":"maya"}' });
  const { access_token: token } = (await answer.json()) as { readonly access_token: string };
  return { CONNECTOR_WORKBENCH_SANDBOX: JSON.stringify(addresses), CONNECTOR_ACCESS_TOKEN: token, CONNECTOR_CLIENT_SECRET: 'hush-hush', XDG_STATE_HOME: path.join(cwd, '.state') };
}

/** Runs it again as a person would, who has started the sandbox again, and looks at what is there then. */
async function finish(dataDir: string, cwd: string, kill: string): Promise<void> {
  const sandbox = await startSandboxProcess(dataDir);
  try {
    const results: (string | undefined)[] = [];
    for (let count = 0; count < 3 && results.at(-1) !== 'unchanged'; count++) {
      const { code, result, stderr } = await deploy(sandbox, cwd);
      assert.equal(code, 0, `${kill}: ${stderr}`);
      results.push(result);
    }
    assert.equal(results.at(-1), 'unchanged', `${kill}: ${results.join(', ')}`);
    const listed = await runConnector(['connectors', '-e', 'Test', '--cloud', 'sandbox', '--json'], { cwd, env: await environmentOf(sandbox.addresses, cwd) });
    assert.equal((JSON.parse(listed.stdout) as { readonly connectors: readonly unknown[] }).connectors.length, 1, kill);
    const left = (await readdir(dataDir, { recursive: true })).filter((name) => name.endsWith('.sandbox-tmp'));
    assert.deepEqual(left, [], kill);
  } finally {
    await sandbox.end();
  }
}

/** Answers with whether the sandbox died in the middle. */
async function deployWhileItDies(kill: string, isUpdate: boolean): Promise<boolean> {
  const dataDir = await mkdtemp(path.join(tmpdir(), 'connector-killed-sandbox-'));
  try {
    return await withFolder(exampleConnector('things', 'Contoso Things', 'whole'), async (cwd) => {
      if (isUpdate) {
        await finish(dataDir, cwd, kill);
        await writeFile(path.join(cwd, 'things', 'apiDefinition.swagger.json'), exampleDefinition(({ info }) => { info.description = 'The second version of what your team works with.'; }));
        await writeFile(path.join(cwd, 'things', 'script.csx'), exampleScript('second'));
      }
      const sandbox = await startSandboxProcess(dataDir, kill);
      try {
        sandbox.arm();
        const { code, stderr } = await deploy(sandbox, cwd);
        if (!sandbox.isDead()) return false;
        assert.equal(code, 1, kill);
        assert.match(stderr, /\n {2}step: /, kill);
      } finally {
        await sandbox.end();
      }
      await finish(dataDir, cwd, kill);
      return true;
    });
  } finally {
    await rm(dataDir, { recursive: true, force: true });
  }
}

describe('kill -9 of the sandbox in the middle of a write', function () {
  this.timeout(240_000);
  // A signal is what begins the counting.
  if (process.platform === 'win32') return;

  /** How many files a sandbox replaces for each: one more is not reached. */
  const cases = [['a create', false, 6], ['an update', true, 4]] as const;
  for (const [what, isUpdate, writes] of cases) {
    it(`leaves nothing half done of ${what}, whichever of ${writes} writes it is`, async () => {
      const kills = [...Array.from({ length: writes }, (_, at) => [`rename ${at + 1}`, `renamed ${at + 1}`]).flat(), `rename ${writes + 1}`];
      const died = await mapConcurrently(kills, AT_ONCE, (kill) => deployWhileItDies(kill, isUpdate));
      assert.deepEqual(kills.filter((_, at) => died[at] !== true), [`rename ${writes + 1}`]);
    });
  }
});
