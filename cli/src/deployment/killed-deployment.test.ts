import assert from 'node:assert/strict';
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { readdir, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { exampleDefinition, type Files, work, type Workplace } from '../testing/index.js';

const MAIN = fileURLToPath(new URL('../main.js', import.meta.url));
const PROPERTIES = JSON.stringify({ properties: { connectionParameters: {}, iconBrandColor: '#123456', capabilities: [] } });
const PICTURE = Buffer.from('iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==', 'base64');

/** Ends the process, without any farewell, before or after its n-th request. `after`: the service has done its work, and the answer is lost. */
const KILLER = `
import http from 'node:http';
import { syncBuiltinESMExports } from 'node:module';
const [moment, position] = (process.env.KILL ?? '').split(' ');
const request = http.request;
const die = () => process.kill(process.pid, 'SIGKILL');
let count = 0;
http.request = (...args) => {
  const isIt = ++count === Number(position);
  if (isIt && moment === 'before') die();
  const sent = request(...args);
  if (isIt && moment === 'after') sent.prependOnceListener('response', die);
  return sent;
};
syncBuiltinESMExports();
`;

function connector(name: string): Files {
  return {
    [`${name}/apiDefinition.swagger.json`]: exampleDefinition(({ info }) => { info.title = `Contoso ${name}`; }),
    [`${name}/apiProperties.json`]: PROPERTIES,
    [`${name}/icon.png`]: PICTURE,
  };
}

/** Whether the process was killed before it was done. */
async function deployAndDie({ cwd, sandbox }: Workplace, name: string, kill: string): Promise<boolean> {
  const env = { ...process.env, ...(await sandbox.environmentOf()), XDG_STATE_HOME: path.join(cwd, '.state'), KILL: kill };
  const child = spawn(process.execPath, ['--import', `data:text/javascript,${encodeURIComponent(KILLER)}`, MAIN, 'deploy', name, '-e', 'Test', '--cloud', 'sandbox'], { cwd, env, stdio: 'ignore' });
  await once(child, 'exit');
  const { exitCode, signalCode } = child;
  assert.ok(exitCode === 0 || signalCode === 'SIGKILL', `${String(exitCode)} ${String(signalCode)}`);
  return exitCode !== 0;
}

/** Runs it again as often as a person would, and looks at what is there then. */
async function finish({ cwd, json }: Workplace, name: string): Promise<void> {
  const results: unknown[] = [];
  for (let count = 0; count < 3 && results.at(-1) !== 'unchanged'; count++) results.push((await json(['deploy', name, '-e', 'Test'])).result);
  assert.equal(results.at(-1), 'unchanged', results.join(', '));
  const { connectors } = await json(['connectors', '-e', 'Test']);
  assert.ok(Array.isArray(connectors));
  assert.equal(connectors.filter(({ displayName }: { readonly displayName: string }) => displayName === `Contoso ${name}`).length, 1);
  assert.deepEqual((await readdir(path.join(cwd, name))).sort(), ['apiDefinition.swagger.json', 'apiProperties.json', 'connector.deployments.json', 'icon.png']);
}

describe('kill -9 in the middle of a deployment', function () {
  this.timeout(120_000);

  const creations = ['after 2', 'after 3', 'after 4', 'after 5', 'before 6', 'after 6', 'after 7', 'after 8'];
  it('makes no second connector and leaves nothing half done, whenever a creation dies', work(Object.assign({}, ...creations.map((kill) => connector(kill.replace(' ', '-')))) as Files, async (place) => {
    let killed = 0;
    for (const kill of creations) {
      const name = kill.replace(' ', '-');
      if (await deployAndDie(place, name, kill)) killed++;
      await finish(place, name);
    }
    assert.ok(killed >= creations.length - 1, `${killed} of ${creations.length}`);
  }));

  it('brings the update there, whenever an update dies', work(connector('things'), async (place) => {
    await finish(place, 'things');
    let killed = 0;
    for (let position = 2; position <= 7; position++) {
      const text = exampleDefinition(({ info }) => { info.title = 'Contoso things'; info.description = `Version ${position} of the things that your team works with.`; });
      await writeFile(path.join(place.cwd, 'things', 'apiDefinition.swagger.json'), text);
      if (await deployAndDie(place, 'things', `after ${position}`)) killed++;
      await finish(place, 'things');
    }
    assert.ok(killed >= 5, String(killed));
  }));
});
