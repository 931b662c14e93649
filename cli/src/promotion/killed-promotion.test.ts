import assert from 'node:assert/strict';
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { mapConcurrently } from '../files/map-concurrently.js';
import { exampleConnector } from '../testing/example-connector.js';
import { type Files, work, type Workplace } from '../testing/index.js';
import { LOAD_KILLER } from '../testing/killer.js';

const CONNECTOR = fileURLToPath(new URL('../../bin/connector.mjs', import.meta.url));
const SECRET = { CONNECTOR_CLIENT_SECRET: 'hush-hush' };

interface Route {
  readonly name: string;
  readonly to: readonly string[];
  readonly environment: string;
  /** Every request and every file that takes another one's place; the last of each kind is the last that there is. */
  readonly kills: readonly string[];
  /** An environment takes one solution at a time. */
  readonly atOnce: number;
}

const each = (moment: string, count: number): readonly string[] => Array.from({ length: count }, (_, at) => `${moment} ${at + 1}`);
const ROUTES: readonly Route[] = [
  { name: 'direct', to: ['--to', 'Test'], environment: 'Test', atOnce: 3, kills: [...each('after', 8), 'before 8', ...each('rename', 6), 'renamed 6'] },
  { name: 'a solution', to: ['--to', 'Live', '--yes', 'Production'], environment: 'Production', atOnce: 1, kills: [...each('after', 10), ...each('rename', 2), 'renamed 2'] },
];

const folderOf = (kill: string): string => kill.replace(' ', '-');

/** A chain and a solution for each moment, so that they can die side by side. */
function filesFor(kills: readonly string[]): Files {
  return Object.assign({}, ...kills.map((kill) => {
    const folder = folderOf(kill);
    const environments = [{ name: 'Dev', environment: 'Development' }, { name: 'Test', route: 'direct' }, { name: 'Live', environment: 'Production', route: 'solution', solution: { name: `Contoso${folder.replace('-', '')}`, prefix: 'contoso', publisher: 'ContosoPublisher' } }];
    return { [`${folder}/connector.config.json`]: JSON.stringify({ environments }), ...exampleConnector(`${folder}/things`, `Killed ${folder}`, 'whole') };
  })) as Files;
}

async function tokensFor({ sandbox }: Workplace): Promise<Readonly<Record<string, string>>> {
  const resource = `${sandbox.addresses.dataverse}/dataverse/contoso`;
  const { access_token: token } = await sandbox.control('token', { user: 'maya@contoso.example', resource }) as { readonly access_token: string };
  return { ...SECRET, CONNECTOR_DATAVERSE_TOKEN: token };
}

function commandFor({ to }: Route, kill: string): readonly string[] {
  return ['promote', path.join(folderOf(kill), 'things'), '--any-source', ...to];
}

/** Whether the process was killed before it was done. */
async function promoteAndDie(route: Route, place: Workplace, kill: string): Promise<boolean> {
  const { cwd, sandbox } = place;
  const env = { ...process.env, ...(await sandbox.environmentOf()), ...(await tokensFor(place)), XDG_STATE_HOME: path.join(cwd, '.state'), KILL: kill };
  const child = spawn(process.execPath, [...LOAD_KILLER, CONNECTOR, ...commandFor(route, kill), '--cloud', 'sandbox'], { cwd, env, stdio: 'ignore' });
  await once(child, 'exit');
  const { exitCode, signalCode } = child;
  assert.ok(exitCode === 0 || signalCode === 'SIGKILL', `${kill}: ${String(exitCode)} ${String(signalCode)}`);
  return exitCode !== 0;
}

/** Runs it again as often as a person would, and looks at what is there then. */
async function finish(route: Route, place: Workplace, kill: string): Promise<void> {
  const results: (string | undefined)[] = [];
  for (let count = 0; count < 3 && results.at(-1) !== 'unchanged'; count++) {
    const { code, stdout, stderr } = await place.connector([...commandFor(route, kill), '--json'], await tokensFor(place));
    assert.equal(code, 0, `${kill}: ${stderr}`);
    results.push((JSON.parse(stdout) as { readonly connectors: readonly { readonly result: string }[] }).connectors[0]?.result);
  }
  assert.equal(results.at(-1), 'unchanged', `${kill}: ${results.join(', ')}`);
}

describe('kill -9 in the middle of a promotion', function () {
  this.timeout(300_000);

  for (const route of ROUTES) {
    it(`by the route ${route.name}: a re-run finishes, and nothing is there twice`, work(filesFor(route.kills), async (place) => {
      const isDead = await mapConcurrently(route.kills, route.atOnce, async (kill) => {
        const died = await promoteAndDie(route, place, kill);
        await finish(route, place, kill);
        return died;
      });
      assert.deepEqual(route.kills.filter((_, at) => isDead[at] !== true), []);
      const { connectors } = await place.json(['connectors', '-e', route.environment]);
      assert.ok(Array.isArray(connectors));
      const titles = connectors.map(({ displayName }: { readonly displayName: string }) => displayName).filter((title) => title.startsWith('Killed '));
      assert.deepEqual(titles.sort(), route.kills.map((kill) => `Killed ${folderOf(kill)}`).sort());
    }));
  }
});
