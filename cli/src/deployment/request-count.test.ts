import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { writeFile } from 'node:fs/promises';
import path from 'node:path';
import { EXAMPLE_ICON, exampleConnector, exampleScript, PLAIN_PROPERTIES } from '../testing/example-connector.js';
import { exampleDefinition, type Files, work, type Workplace } from '../testing/index.js';

/** Of one deployment, from the name of the environment to what was read back. */
const LIMIT = 8;
const SECRET = { CONNECTOR_CLIENT_SECRET: 'hush-hush' };
const PLAIN = exampleConnector('things', 'Contoso Things', 'plain');
const WITH_ALL = exampleConnector('things', 'Contoso Things', 'whole');

const DEFINITION: Files = { 'things/apiDefinition.swagger.json': exampleDefinition(({ info }) => { info.description = 'Keeps the things of all teams.'; }) };
const HOST: Files = { 'things/apiDefinition.swagger.json': exampleDefinition((definition) => { definition.host = 'other.contoso.example'; }) };
const PICTURE_CHANGED: Files = { 'things/icon.png': Buffer.concat([EXAMPLE_ICON, Buffer.from('x')]) };
const SCRIPT: Files = { 'things/script.csx': exampleScript('second') };

interface Case {
  readonly what: string;
  readonly before?: Files;
  /** Written over what is there before. */
  readonly change: Files;
  /** What the command's JSON says. */
  readonly result: 'created' | 'updated' | 'unchanged';
  readonly expected: number;
}

const CASES: readonly Case[] = [
  { what: 'a create', change: PLAIN, result: 'created', expected: 5 },
  { what: 'a create with icon, script and secret', change: WITH_ALL, result: 'created', expected: 8 },
  { what: 'an update of nothing', before: WITH_ALL, change: {}, result: 'unchanged', expected: 2 },
  { what: 'an update of a plain connector', before: PLAIN, change: DEFINITION, result: 'updated', expected: 5 },
  { what: 'an update of the definition, with icon and script beside it', before: WITH_ALL, change: DEFINITION, result: 'updated', expected: 7 },
  { what: 'an update of the properties', before: PLAIN, change: { 'things/apiProperties.json': PLAIN_PROPERTIES.replace('#123456', '#654321') }, result: 'updated', expected: 4 },
  { what: 'an update of the icon', before: WITH_ALL, change: PICTURE_CHANGED, result: 'updated', expected: 7 },
  { what: 'an update of the script', before: WITH_ALL, change: SCRIPT, result: 'updated', expected: 6 },
  { what: 'an update of everything, with secret', before: WITH_ALL, change: { ...DEFINITION, ...PICTURE_CHANGED, ...SCRIPT }, result: 'updated', expected: 8 },
  { what: 'an update of everything, where only the host of the definition differs', before: WITH_ALL, change: { ...HOST, ...PICTURE_CHANGED, ...SCRIPT }, result: 'updated', expected: 8 },
];

/** Deploys, and answers with the requests that arrived. */
async function deploy({ connector, sandbox }: Workplace, result: Case['result'], env: Readonly<Record<string, string>> = {}, ...more: readonly string[]): Promise<readonly string[]> {
  await fetch(`${sandbox.addresses.control}/log`, { method: 'DELETE' });
  const { code, stdout, stderr } = await connector(['deploy', 'things', '-e', 'Test', '--json', ...more], { ...SECRET, ...env });
  assert.equal(code, 0, stderr);
  assert.equal((JSON.parse(stdout) as { readonly result: string }).result, result);
  const { requests } = (await (await fetch(`${sandbox.addresses.control}/log`)).json()) as { readonly requests: readonly { readonly method: string; readonly path: string }[] };
  return requests.map(({ method, path: address }) => `${method} ${address.replace(/\?.*/, '')}`);
}

async function write({ cwd }: Workplace, files: Files): Promise<void> {
  for (const [name, content] of Object.entries(files)) await writeFile(path.join(cwd, ...name.split('/')), content);
}

describe('the requests of a deployment', function () {
  this.timeout(30_000);

  for (const { what, before, change, result, expected } of CASES) {
    it(`are ${expected} for ${what}`, work(before ?? change, async (place) => {
      if (before !== undefined) await deploy(place, 'created');
      await write(place, change);
      const requests = await deploy(place, result);
      assert.equal(requests.length, expected, requests.join('\n'));
      assert.ok(requests.length <= LIMIT);
    }));
  }

  it('are no more where the repository has what was deployed', work(WITH_ALL, async (place) => {
    const git = (...argv: readonly string[]): unknown => execFileSync('git', ['-c', 'user.name=Maya', '-c', 'user.email=maya@contoso.example', ...argv], { cwd: place.cwd, stdio: 'pipe' });
    git('init', '-q');
    await deploy(place, 'created');
    git('add', 'things');
    git('commit', '-q', '-m', 'Deploy');
    await write(place, { ...DEFINITION, ...PICTURE_CHANGED, ...SCRIPT });
    git('commit', '-q', '-a', '-m', 'Change everything');
    const requests = await deploy(place, 'updated', { XDG_STATE_HOME: path.join(place.cwd, '.elsewhere') });
    assert.equal(requests.length, LIMIT, requests.join('\n'));
  }));

  it('are one less where another environment of the cloud has the definition', work(WITH_ALL, async (place) => {
    await deploy(place, 'created');
    await fetch(`${place.sandbox.addresses.control}/log`, { method: 'DELETE' });
    const { code } = await place.connector(['deploy', 'things', '-e', 'Development', '--json'], SECRET);
    assert.equal(code, 0);
    const { requests } = (await (await fetch(`${place.sandbox.addresses.control}/log`)).json()) as { readonly requests: readonly { readonly path: string }[] };
    assert.deepEqual([requests.length, requests.filter((each) => each.path.includes('validate')).length], [LIMIT - 1, 0]);
  }));

  it('are one more for each file that changes, where there is no copy of what was deployed, and no repository that has it', work(WITH_ALL, async (place) => {
    await deploy(place, 'created');
    await write(place, { ...DEFINITION, ...PICTURE_CHANGED, ...SCRIPT });
    const requests = await deploy(place, 'updated', { XDG_STATE_HOME: path.join(place.cwd, '.elsewhere') });
    assert.equal(requests.length, LIMIT + 3, requests.join('\n'));
  }));

  it('are no more where a pipeline on another computer carries along what was kept', work(WITH_ALL, async (place) => {
    const kept = ['--keep', 'kept', '--state', 'state.json'];
    await deploy(place, 'created', {}, ...kept);
    await write(place, { ...DEFINITION, ...PICTURE_CHANGED, ...SCRIPT });
    const requests = await deploy(place, 'updated', { XDG_STATE_HOME: path.join(place.cwd, '.elsewhere') }, ...kept);
    assert.equal(requests.length, LIMIT, requests.join('\n'));
  }));

  it('are few after a download', work({}, async (place) => {
    assert.equal((await place.connector(['download', '-e', 'Test', '-c', 'x'])).code, 2);
    await place.connector(['download', '-e', 'Development', '-c', 'Contoso Contacts', '-d', 'things']);
    await place.edit('things/apiDefinition.swagger.json', '"List contacts"', '"List all contacts"');
    await fetch(`${place.sandbox.addresses.control}/log`, { method: 'DELETE' });
    assert.equal((await place.json(['deploy', 'things', '-e', 'Development'])).result, 'updated');
    const { requests } = (await (await fetch(`${place.sandbox.addresses.control}/log`)).json()) as { readonly requests: readonly unknown[] };
    assert.ok(requests.length <= LIMIT, JSON.stringify(requests));
  }));
});
