import assert from 'node:assert/strict';
import { spawn } from 'node:child_process';
import { randomUUID } from 'node:crypto';
import { once } from 'node:events';
import { existsSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { type ImportMemory, importSolution, type PendingImport, PlatformError } from '@connector-workbench/platform';
import { mapConcurrently } from '../files/map-concurrently.js';
import { type DataverseUse, exampleSolution, runConnector, type SandboxUse, withDataverse, withFolder, withSandbox } from '../testing/index.js';
import { LOAD_KILLER } from '../testing/killer.js';
import { randomFaults } from '../testing/random-faults.js';

const CONNECTOR = fileURLToPath(new URL('../../bin/connector.mjs', import.meta.url));
const SEEDS = Array.from({ length: 12 }, (_, at) => at + 1);
const RUNS = 8;
const AT_ONCE = 3;

function memory(): ImportMemory {
  let pending: PendingImport | undefined;
  return {
    read: () => Promise.resolve(pending),
    write: (next) => {
      pending = next;
      return Promise.resolve();
    },
  };
}

/** Runs it until it works. Answers with the steps at which it did not. */
async function importUntilDone({ dataverse, environment, clock }: DataverseUse, archive: Uint8Array): Promise<readonly string[]> {
  const steps: string[] = [];
  const remembered = memory();
  for (let count = 0; count < RUNS; count++) {
    try {
      await importSolution({ dataverse, environmentId: environment.id, archive, mode: 'update', parameters: [], overwrite: false, publish: true, memory: remembered, newId: randomUUID, clock });
      return steps;
    } catch (error) {
      assert.ok(error instanceof PlatformError && error.step !== undefined, String(error));
      steps.push(error.step);
    }
  }
  assert.fail(`It did not work in ${RUNS} runs: ${steps.join(', ')}`);
}

interface Access {
  readonly token: string;
  /** How many imports there have been. */
  readonly jobs: () => Promise<number>;
}

async function accessTo(sandbox: SandboxUse): Promise<Access> {
  const { addresses } = sandbox;
  const address = `${addresses.dataverse}/dataverse/contoso-dev`;
  const { access_token: token } = (await sandbox.control('token', { user: 'maya@contoso.example', resource: address })) as { readonly access_token: string };
  const jobs = async (): Promise<number> => {
    const answer = await fetch(`${address}/api/data/v9.2/importjobs`, { headers: { authorization: `Bearer ${token}` } });
    return ((await answer.json()) as { readonly value: readonly unknown[] }).value.length;
  };
  return { token, jobs };
}

describe('an import of a solution', function () {
  this.timeout(120_000);

  it(`while 30 % of the requests fail is done once, or says at which step it failed (${SEEDS.length} times)`, () => withDataverse(async (use) => {
    const { jobs } = await accessTo(use.sandbox);
    const stopped: string[] = [];
    for (const seed of SEEDS) {
      await use.sandbox.control('faults', { faults: randomFaults(seed, '/api/data/') });
      stopped.push(...(await importUntilDone(use, exampleSolution('Contoso Things', { version: `1.0.0.${seed}` }))));
      await fetch(`${use.sandbox.addresses.control}/faults`, { method: 'DELETE' });
      assert.equal(await jobs(), seed, `${seed}: ${stopped.join(', ')}`);
      assert.equal((await use.dataverse.connectors()).length, 1);
    }
    // Otherwise nothing here shows what a second run does.
    assert.ok(stopped.length > 0);
  }));

  // The list of environments, the check, the import itself, how it goes on (at least once), its result; and the files between.
  const kills = ['after 1', 'before 2', 'after 2', 'rename 1', 'renamed 1', 'before 3', 'after 3', 'before 4', 'after 4', 'after 5'];
  it('whose process is killed at any step is done once when it is run again', async () => {
    const died = await mapConcurrently(kills, AT_ONCE, async (kill) => {
      let isDead = false;
      await withSandbox((sandbox) => withFolder({ 'things.zip': exampleSolution('Contoso Things') }, async (cwd) => {
        const { token, jobs } = await accessTo(sandbox);
        const env = { ...(await sandbox.environmentOf()), CONNECTOR_DATAVERSE_TOKEN: token };
        const argv = ['solution', 'import', 'things.zip', '-e', 'Development', '--cloud', 'sandbox'];
        const child = spawn(process.execPath, [...LOAD_KILLER, CONNECTOR, ...argv], { cwd, env: { ...process.env, ...env, KILL: kill }, stdio: 'ignore' });
        await once(child, 'exit');
        isDead = child.signalCode === 'SIGKILL';
        const again = await runConnector(argv, { cwd, env });
        assert.deepEqual([again.code, await jobs(), existsSync(path.join(cwd, 'things.zip.import.json'))], [0, 1, false], `${kill}: ${again.stderr}`);
      }));
      return isDead;
    });
    assert.deepEqual(kills.filter((_, at) => died[at] !== true), []);
  });
});
