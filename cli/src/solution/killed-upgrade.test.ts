import assert from 'node:assert/strict';
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { fileURLToPath } from 'node:url';
import { exampleSolution, runConnector, until, withFolder, withSandbox } from '../testing/index.js';

const CONNECTOR = fileURLToPath(new URL('../../bin/connector.mjs', import.meta.url));
const ARCHIVES = { 'things.zip': exampleSolution('Contoso Things', { managed: true }), 'next.zip': exampleSolution('Contoso Parcels', { managed: true, version: '1.0.0.1' }) };
const PLACE = ['-e', 'Development', '--cloud', 'sandbox'];
const UPGRADE = ['solution', 'upgrade', 'ContosoThings', ...PLACE];

describe('an upgrade whose process is killed', function () {
  this.timeout(30_000);

  /** When the process is killed, as the sandbox sees it. */
  const moments: readonly (readonly [what: string, fault: string, isSent: boolean])[] = [
    ['before its request has arrived', 'match=DeleteAndPromoteAsync;hang;times=1', false],
    ['while it waits for the end', 'match=asyncoperations;latency=1500;times=1', true],
  ];
  for (const [what, fault, isSent] of moments) {
    it(`${what} is done once when it is run again`, () => withSandbox((sandbox) => withFolder(ARCHIVES, async (cwd) => {
      const address = `${sandbox.addresses.dataverse}/dataverse/contoso-dev`;
      const { access_token: token } = (await sandbox.control('token', { user: 'maya@contoso.example', resource: address })) as { readonly access_token: string };
      const rows = async (table: string): Promise<readonly Readonly<Record<string, unknown>>[]> => {
        const answer = await fetch(`${address}/api/data/v9.2/${table}`, { headers: { authorization: `Bearer ${token}` } });
        return ((await answer.json()) as { readonly value: readonly Readonly<Record<string, unknown>>[] }).value;
      };
      const upgrades = async (): Promise<number> => (await rows('asyncoperations')).filter(({ messagename, statuscode }) => messagename === 'DeleteAndPromoteAsync' && statuscode === 30).length;
      const requests = async (): Promise<readonly string[]> => ((await (await fetch(`${sandbox.addresses.control}/log`)).json()) as { readonly requests: readonly object[] }).requests.map((each) => JSON.stringify(each));
      const env = { ...(await sandbox.environmentOf()), CONNECTOR_DATAVERSE_TOKEN: token };
      for (const argv of [['things.zip'], ['next.zip', '--holding']]) assert.equal((await runConnector(['solution', 'import', ...argv, ...PLACE], { cwd, env })).code, 0);
      // The fault holds the request up, so that the moment to kill is seen from outside.
      await sandbox.control('faults', { faults: [fault] });
      const child = spawn(process.execPath, [CONNECTOR, ...UPGRADE], { cwd, env: { ...process.env, ...env }, stdio: 'ignore' });
      await until('the moment', async () => (isSent ? (await rows('solutions')).length === 1 : (await requests()).some((url) => url.includes('ContosoThings_Upgrade'))));
      child.kill('SIGKILL');
      if (child.exitCode === null && child.signalCode === null) await once(child, 'exit');
      // Where the process died before its request, the fault still waits for one.
      await fetch(`${sandbox.addresses.control}/faults`, { method: 'DELETE' });
      const again = await runConnector(UPGRADE, { cwd, env });
      assert.equal(again.code, 0, again.stderr);
      assert.deepEqual((await rows('solutions')).map(({ uniquename, version }) => [uniquename, version]), [['ContosoThings', '1.0.0.1']]);
      await until('the end of the upgrade', async () => (await upgrades()) === 1);
    })));
  }
});
