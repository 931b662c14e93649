import assert from 'node:assert/strict';
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { exampleSolution, runConnector, until, withFolder, withSandbox } from '../testing/index.js';

const CONNECTOR = fileURLToPath(new URL('../../bin/connector.mjs', import.meta.url));
const IMPORT = ['solution', 'import', 'things.zip', '-e', 'Development', '--cloud', 'sandbox'];

describe('an import whose process is killed', function () {
  this.timeout(30_000);

  /** When the process is killed, as the sandbox and the disk see it. */
  const moments: readonly (readonly [what: string, isSent: boolean, result: RegExp])[] = [
    ['before its request has arrived', false, /^(?:Imported|Found)/],
    ['while the environment works', true, /^Found, imported by an earlier run that was interrupted: ContosoThings/],
  ];
  for (const [what, isSent, result] of moments) {
    it(`${what} is done once when it is run again`, () => withSandbox((sandbox) => withFolder({ 'things.zip': exampleSolution('Contoso Things') }, async (cwd) => {
      const address = `${sandbox.addresses.dataverse}/dataverse/contoso-dev`;
      const { access_token: token } = (await sandbox.control('token', { user: 'maya@contoso.example', resource: address })) as { readonly access_token: string };
      const jobs = async (): Promise<number> => {
        const answer = await fetch(`${address}/api/data/v9.2/importjobs`, { headers: { authorization: `Bearer ${token}` } });
        return ((await answer.json()) as { readonly value: readonly unknown[] }).value.length;
      };
      const env = { ...(await sandbox.environmentOf()), CONNECTOR_DATAVERSE_TOKEN: token };
      if (!isSent) await sandbox.control('faults', { faults: ['match=ImportSolutionAsync;latency=400;times=1'] });
      const child = spawn(process.execPath, [CONNECTOR, ...IMPORT], { cwd, env: { ...process.env, ...env }, stdio: 'ignore' });
      await until('the request of the import', async () => existsSync(path.join(cwd, 'things.zip.import.json')) && (!isSent || (await jobs()) > 0));
      child.kill('SIGKILL');
      if (child.exitCode === null && child.signalCode === null) await once(child, 'exit');
      const again = await runConnector(IMPORT, { cwd, env });
      assert.match(again.stdout, result, again.stderr);
      assert.deepEqual([again.code, await jobs(), existsSync(path.join(cwd, 'things.zip.import.json'))], [0, 1, false]);
    })));
  }
});
