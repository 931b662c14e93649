import assert from 'node:assert/strict';
import { readdir, readFile } from 'node:fs/promises';
import path from 'node:path';
import { type ConnectorRun, exampleDefinition, type Files, work, type Workplace } from '../testing/index.js';

const OAUTH = JSON.stringify({ properties: { connectionParameters: { token: { type: 'oauthSetting', oAuthSettings: { identityProvider: 'oauth2', clientId: 'dev-app', scopes: ['read'] } } }, iconBrandColor: '#123456', capabilities: [] } });
const CHAIN = {
  environments: [
    { name: 'Dev', environment: 'Development' },
    { name: 'Test', host: 'things.test.contoso.example', clientId: 'test-app' },
    { name: 'Live', environment: 'Production', basePath: '/v1', scopes: ['read', 'write'], definition: { '/info/version': '2.0' }, properties: { '/iconBrandColor': '#654321' } },
  ],
};
const SECRET = { CONNECTOR_CLIENT_SECRET: 'very-secret' };

function folder(name: string): Files {
  return { [`${name}/apiDefinition.swagger.json`]: exampleDefinition(({ info }) => { info.title = `Contoso ${name}`; }), [`${name}/apiProperties.json`]: OAUTH };
}

const FILES: Files = { ...folder('things'), ...folder('others'), 'connector.config.json': JSON.stringify(CHAIN) };

interface Promoted {
  readonly code: number;
  readonly stderr: string;
  readonly results: readonly (readonly [name: string, result: string])[];
  readonly requests: readonly number[];
}

async function promote({ connector }: Workplace, ...argv: readonly string[]): Promise<Promoted> {
  const { code, stdout, stderr } = await connector(['promote', ...argv, '--json'], SECRET);
  // A refusal as a whole has no connectors.
  const { connectors = [] } = JSON.parse(stdout) as { readonly connectors?: readonly { readonly name: string; readonly result: string; readonly requests: number }[] };
  return { code, stderr, results: connectors.map(({ name, result }) => [name, result] as const).sort(), requests: connectors.map(({ requests }) => requests) };
}

async function deployToDev({ connector }: Workplace): Promise<void> {
  for (const name of ['things', 'others']) assert.equal((await connector(['deploy', name, '-e', 'Dev'], SECRET)).code, 0);
}

/** The files that an environment has. */
async function served({ cwd, connector }: Workplace, environment: string, title: string): Promise<string> {
  assert.equal((await connector(['download', '-e', environment, '-c', title, '-d', 'served', '--overwrite'])).code, 0);
  const texts = await Promise.all(['apiDefinition.swagger.json', 'apiProperties.json'].map((name) => readFile(path.join(cwd, 'served', name), 'utf8')));
  return texts.join('\n');
}

describe('promote', function () {
  this.timeout(60_000);

  it('asks at a terminal for each client secret that is needed to create a connector, once', work({ ...FILES, ...folder('more'), 'more/apiProperties.json': OAUTH.replace('dev-app', 'other-app'), 'connector.config.json': JSON.stringify({ environments: [CHAIN.environments[0], { name: 'Test' }] }) }, async ({ connector }) => {
    const asked: string[] = [];
    const promptSecret = (question: string): Promise<string> => { asked.push(question); return Promise.resolve('very-secret'); };
    const run = (...argv: readonly string[]): Promise<ConnectorRun> => connector(['promote', '--to', 'Test', '--any-source', ...argv], {}, { promptSecret });
    const planned = await run('--plan');
    assert.deepEqual([planned.code, asked], [0, []]);
    assert.match(planned.stderr, /to create it the client secret of its app registration is needed/);
    assert.match((await run()).stdout, /3 created/);
    assert.deepEqual([...asked].sort(), [
      'Client secret of the app registration dev-app, which "Contoso others", "Contoso things" sign in with: ',
      'Client secret of the app registration other-app, which "Contoso more" signs in with: ',
    ]);
    assert.match((await run()).stdout, /3 unchanged/);
    assert.equal(asked.length, 2);
  }));

  it('says in the plan that a client ID only keeps the place of one', work({ ...folder('things'), 'things/apiProperties.json': OAUTH.replace('dev-app', 'your-client-id'), 'connector.config.json': JSON.stringify({ environments: [{ name: 'Dev', environment: 'Development', clientId: 'dev-app' }, { name: 'Test' }] }) }, async ({ connector }) => {
    const { stderr } = await connector(['promote', '--to', 'Test', '--any-source', '--plan']);
    assert.match(stderr, /The client ID is still "your-client-id", which only keeps the place of one/);
    assert.doesNotMatch((await connector(['deploy', 'things', '-e', 'Dev', '--plan'])).stderr, /your-client-id/);
  }));

  it('asks nobody for a client secret where nobody sits at a terminal, and says what to set', work(FILES, async ({ connector }) => {
    const { code, stderr } = await connector(['promote', '--to', 'Test', '--any-source']);
    assert.equal(code, 1);
    assert.match(stderr, /CONNECTOR_CLIENT_SECRET/);
  }));

  it('brings connectors through the chain, each environment with its overlay, and the files stay as they are', work(FILES, async (place) => {
    await deployToDev(place);
    const toTest = await promote(place, '--to', 'Test');
    assert.deepEqual([toTest.code, toTest.results], [0, [['others', 'created'], ['things', 'created']]]);
    const toLive = await promote(place, '--from', 'Test', '--to', 'Live', '--yes', 'Production');
    assert.deepEqual([toLive.code, toLive.results], [0, [['others', 'created'], ['things', 'created']]]);
    const [dev, test, live] = [await served(place, 'Development', 'Contoso things'), await served(place, 'Test', 'Contoso things'), await served(place, 'Production', 'Contoso things')];
    assert.match(dev, /"host": "things\.contoso\.example"[^]*"dev-app"/);
    assert.match(test, /"host": "things\.test\.contoso\.example"[^]*"test-app"/);
    assert.match(live, /"version": "2\.0"[^]*"host": "things\.contoso\.example"[^]*"basePath": "\/v1"[^]*"dev-app"[^]*"write"[^]*#654321/);
    assert.equal(await readFile(path.join(place.cwd, 'things/apiProperties.json'), 'utf8'), OAUTH);
    assert.match((await place.connector(['diff', 'things', '--against', 'Live', '--fail-on', 'any'])).stdout, /^No changes/);
    const again = await promote(place, '--to', 'Test', 'things', 'others');
    assert.deepEqual([again.code, again.results], [0, [['others', 'unchanged'], ['things', 'unchanged']]]);
  }));

  it('sends few requests for each, and says how many', work(FILES, async (place) => {
    await deployToDev(place);
    const created = await promote(place, '--to', 'Test');
    await place.edit('things/apiDefinition.swagger.json', '"List things"', '"Second"');
    await place.connector(['deploy', 'things', '-e', 'Dev'], SECRET);
    const updated = await promote(place, '--to', 'Test', 'things');
    assert.deepEqual(updated.results, [['things', 'updated']]);
    assert.ok([...created.requests, ...updated.requests].every((count) => count > 0 && count <= 8), JSON.stringify([created.requests, updated.requests]));
    assert.match((await place.connector(['promote', '--to', 'Test'], SECRET)).stdout, /^Development → Test: 2 unchanged; \d+ requests, at most \d for one connector; /m);
  }));

  it('promotes what the environment before has, and nothing else', work(FILES, async (place) => {
    await deployToDev(place);
    await place.edit('things/apiDefinition.swagger.json', '"List things"', '"Untried"');
    const stopped = await promote(place, '--to', 'Test');
    assert.deepEqual([stopped.code, stopped.results], [1, [['others', 'created'], ['things', 'failed']]]);
    assert.match(stopped.stderr, /^things: connector: Development has something else than these files: definition\..*--any-source\.$/m);
    assert.deepEqual((await promote(place, '--to', 'Test', '--any-source')).results, [['others', 'unchanged'], ['things', 'created']]);
  }));

  it('asks the environment before where nothing is remembered, and keeps what it remembers where it is told to', work(FILES, async (place) => {
    await deployToDev(place);
    const promoted = await promote(place, '--to', 'Test', '--state', 'state');
    assert.deepEqual([promoted.code, promoted.results], [0, [['others', 'created'], ['things', 'created']]]);
    assert.deepEqual((await readdir(path.join(place.cwd, 'state'))).sort(), ['others.json', 'things.json']);
    await place.connector(['deploy', 'things', '-e', 'Dev', '--state', 'other.json'], SECRET);
    const missing = await promote(place, '--to', 'Live', '--state', 'empty', '--yes', 'Live');
    assert.deepEqual([missing.code, missing.results], [0, [['others', 'created'], ['things', 'created']]]);
  }));

  it('plans, and sends nothing', work(FILES, async (place) => {
    await deployToDev(place);
    assert.deepEqual((await promote(place, '--to', 'Test', '--plan')).results, [['others', 'planned'], ['things', 'planned']]);
    assert.deepEqual((await place.json(['connectors', '-e', 'Test'])).connectors, []);
  }));

  it('goes on where one fails, and does the rest when it runs again', work(FILES, async (place) => {
    await deployToDev(place);
    await place.sandbox.control('faults', { faults: ['match=POST .*/validateApiSwagger;status=400;times=1'] });
    const first = await promote(place, '--to', 'Test', '--concurrency', '1');
    assert.deepEqual([first.code, first.results.map(([, result]) => result).sort()], [1, ['created', 'failed']]);
    const second = await promote(place, '--to', 'Test');
    assert.deepEqual([second.code, second.results.map(([, result]) => result).sort()], [0, ['created', 'unchanged']]);
  }));

  const wrong: readonly (readonly [string, object, readonly string[], RegExp])[] = [
    ['production without its name', CHAIN, ['--to', 'Live', '--any-source'], /Production is a production environment\. Add --yes "Production" if you mean it/],
    ['production with another name', CHAIN, ['--to', 'Live', '--any-source', '--yes', 'Test'], /Add --yes "Production"/],
    ['an environment that is not in the chain', CHAIN, ['--to', 'Staging'], /There is no environment "Staging" in the chain of connector\.config\.json: Dev → Test → Live\./],
    ['a way backwards', CHAIN, ['--from', 'Live', '--to', 'Test'], /"Live" does not come before "Test"/],
    ['nonsense for --concurrency', CHAIN, ['--to', 'Test', '--concurrency', '0'], /whole number from 1 to 32/],
    ['a role that there is not, although nothing is shared', { environments: [{ name: 'Dev', environment: 'Development' }, { name: 'Test' }] }, ['--to', 'Test', '--share-role', 'own'], /There is no role "own"\. Roles: view, /],
    ['a configuration that cannot be used', { environments: [{ name: 'Test', hots: 'x' }] }, ['--to', 'Test'], /connector\.config\.json: What it says about environments cannot be used as it is:\n {2}1:\d+: Nothing reads "hots" here\..*\n/],
    ['a folder without connectors', CHAIN, ['--to', 'Test', 'empty'], /There is no connector here/],
  ];
  for (const [name, config, argv, message] of wrong) {
    it(`ends with 2 for ${name}`, work({ ...FILES, 'connector.config.json': JSON.stringify(config), 'empty/readme.md': '#' }, async (place) => {
      const { code, stderr } = await promote(place, ...argv);
      assert.match(stderr, message);
      assert.equal(code, 2);
    }));
  }

  it('names what an overlay has no place for', work({ ...FILES, 'connector.config.json': JSON.stringify({ environments: [{ name: 'Dev', environment: 'Development' }, { name: 'Test', definition: { '/info/contact/email': 'x' } }] }) }, async (place) => {
    await deployToDev(place);
    const { code, stderr } = await promote(place, '--to', 'Test');
    assert.equal(code, 1);
    assert.match(stderr, /^things: connector: The files of the connector cannot be deployed: the overlay of "Test" in connector\.config\.json has no place in the files for: definition \/info\/contact\/email\.$/m);
  }));
});
