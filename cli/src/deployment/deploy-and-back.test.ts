import assert from 'node:assert/strict';
import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { exampleDefinition, type Files, work, type Workplace } from '../testing/index.js';

const DEFINITION = 'things/apiDefinition.swagger.json';
const THINGS: Files = { [DEFINITION]: exampleDefinition(), 'things/apiProperties.json': JSON.stringify({ properties: { connectionParameters: {}, iconBrandColor: '#123456', capabilities: [] } }) };
const OAUTH = JSON.stringify({
  properties: { connectionParameters: { token: { type: 'oauthSetting', oAuthSettings: { identityProvider: 'oauth2', clientId: 'x', redirectMode: 'GlobalPerConnector' } } }, iconBrandColor: '#123456', capabilities: [], stackOwner: 'Contoso' },
});

/** The summary that the environment serves. */
async function servedSummary({ cwd, connector }: Workplace, environment: string): Promise<string | undefined> {
  const { code, stderr } = await connector(['download', '-e', environment, '-c', 'Contoso Things', '-d', 'served', '--overwrite']);
  assert.equal(code, 0, stderr);
  return /"summary": ?"([^"]*)"/.exec(await readFile(path.join(cwd, 'served', 'apiDefinition.swagger.json'), 'utf8'))?.[1];
}

/** Deploys two versions: `List things`, then `Second`. */
async function deployTwice({ connector, edit }: Workplace, environment: string, extra: readonly string[] = []): Promise<void> {
  assert.equal((await connector(['deploy', 'things', '-e', environment, ...extra])).code, 0);
  await edit(DEFINITION, '"List things"', '"Second"');
  assert.equal((await connector(['deploy', 'things', '-e', environment, ...extra])).code, 0);
}

describe('deploy', function () {
  this.timeout(30_000);

  it('creates a connector where it is not there, updates it where it is, and does nothing where nothing changed', work(THINGS, async (place) => {
    const { json, edit } = place;
    const results: unknown[] = [];
    const deploy = async (...extra: readonly string[]): Promise<void> => { results.push((await json(['deploy', 'things', '-e', 'Test', ...extra])).result); };
    await deploy('--plan');
    await deploy();
    await deploy();
    await edit(DEFINITION, '"List things"', '"Second"');
    await deploy('--plan');
    await deploy();
    assert.deepEqual(results, ['planned', 'created', 'unchanged', 'planned', 'updated']);
    assert.equal(await servedSummary(place, 'Test'), 'Second');
  }));

  it('finds the connector by its title where nothing is remembered, as in a pipeline', work(THINGS, async ({ json, connector, edit }) => {
    await json(['deploy', 'things', '-e', 'Test', '--state', 'one.json']);
    assert.equal((await json(['deploy', 'things', '-e', 'Test', '--state', 'two.json'])).result, 'unchanged');
    await edit(DEFINITION, '"List things"', '"Second"');
    const stopped = await connector(['deploy', 'things', '-e', 'Test', '--state', 'three.json']);
    assert.deepEqual([stopped.code, stopped.stderr.includes('--accept-drift')], [1, true]);
    assert.equal((await json(['deploy', 'things', '-e', 'Test', '--state', 'three.json', '--accept-drift'])).result, 'updated');
    const { connectors } = await json(['connectors', '-e', 'Test']);
    assert.equal(Array.isArray(connectors) && connectors.length, 1);
  }));

  it('says what was left out, and which redirect URL to register', work({ ...THINGS, 'things/apiProperties.json': OAUTH }, async ({ cwd, connector }) => {
    const { code, stdout, stderr } = await connector(['deploy', 'things', '-e', 'Test'], { CONNECTOR_CLIENT_SECRET: 'very-secret' });
    const id = /shared_(\S+)/.exec(stdout)?.[1] ?? '-';
    assert.equal(code, 0, stderr);
    assert.match(stderr, /^"stackOwner" of apiProperties\.json was not sent/m);
    assert.ok(stderr.includes(`https://global.consent.azure-apim.net/redirect/${id}\n`), stderr);
    assert.match(await readFile(path.join(cwd, 'things/apiProperties.json'), 'utf8'), /stackOwner/);
  }));

  it('asks for --yes in production', work(THINGS, async ({ connector }) => {
    assert.equal((await connector(['deploy', 'things', '-e', 'Production'])).code, 2);
    assert.equal((await connector(['deploy', 'things', '-e', 'Production', '--plan'])).code, 0);
    assert.equal((await connector(['deploy', 'things', '-e', 'Production', '--yes'])).code, 0);
  }));
});

describe('rollback', function () {
  this.timeout(30_000);

  it('brings back what the last deployment replaced, and can be undone', work(THINGS, async (place) => {
    await deployTwice(place, 'Test');
    const { json } = place;
    assert.equal((await json(['rollback', 'things', '-e', 'Test', '--plan'])).result, 'planned');
    assert.equal((await json(['rollback', 'things', '-e', 'Test'])).result, 'rolled-back');
    assert.equal(await servedSummary(place, 'Test'), 'List things');
    assert.equal((await json(['rollback', 'things', '-e', 'Test'])).result, 'rolled-back');
    assert.equal(await servedSummary(place, 'Test'), 'Second');
    const { states } = await json(['rollback', 'things', '-e', 'Test', '--list']);
    assert.equal(Array.isArray(states) && states.length, 3);
  }));

  it('stops where somebody changed the connector since', work(THINGS, async (place) => {
    await deployTwice(place, 'Test');
    const { connector, edit } = place;
    await edit(DEFINITION, '"Second"', '"Theirs"');
    assert.equal((await connector(['deploy', 'things', '-e', 'Test', '--state', 'theirs.json', '--accept-drift', '--keep', 'their-states'])).code, 0);
    const stopped = await connector(['rollback', 'things', '-e', 'Test']);
    assert.deepEqual([stopped.code, stopped.stderr.includes('--accept-drift')], [1, true]);
    assert.equal((await connector(['rollback', 'things', '-e', 'Test', '--accept-drift'])).code, 0);
    assert.equal(await servedSummary(place, 'Test'), 'List things');
  }));

  it('keeps states in a folder that a pipeline carries along', work(THINGS, async (place) => {
    await deployTwice(place, 'Production', ['--yes', '--keep', 'states']);
    const { connector } = place;
    assert.match((await connector(['rollback', 'things', '-e', 'Production', '--keep', 'states'])).stderr, /Add --yes/);
    assert.equal((await connector(['rollback', 'things', '-e', 'Production', '--keep', 'states', '--yes'])).code, 0);
    assert.equal(await servedSummary(place, 'Production'), 'List things');
  }));

  const wrong: readonly (readonly [string, readonly string[], RegExp])[] = [
    ['what was never deployed', [], /Nothing was deployed from here to Test/],
    ['a state that is not kept', ['-c', 'Contoso Things', '--to', 'yesterday'], /There is no state of the time "yesterday"/],
    ['a connector without states', ['-c', 'Contoso Things'], /Nothing is kept of what this connector was/],
  ];
  for (const [name, argv, message] of wrong) {
    it(`ends with 2 for ${name}`, work(THINGS, async ({ connector }) => {
      assert.equal((await connector(['create', 'things', '-e', 'Test', '--state', 'other.json'])).code, 0);
      const { code, stderr } = await connector(['rollback', 'things', '-e', 'Test', ...argv]);
      assert.match(stderr, message);
      assert.equal(code, 2);
    }));
  }
});

describe('delete', function () {
  this.timeout(30_000);

  it('deletes when the title was typed, forgets the connector, and can create it again', work(THINGS, async ({ connector, json }) => {
    await json(['deploy', 'things', '-e', 'Test']);
    const questions: string[] = [];
    const typing = (typed: string) => ({ ask: (question: string) => { questions.push(question); return Promise.resolve(typed); } });
    const mistyped = await connector(['delete', 'things', '-e', 'Test'], {}, typing('Contoso Thing'));
    assert.deepEqual([mistyped.code, mistyped.stderr], [2, 'connector: Nothing was deleted: the title of the connector is "Contoso Things", and not "Contoso Thing".\n']);
    assert.match((await connector(['delete', 'things', '-e', 'Test'], {}, typing('Contoso Things'))).stdout, /^Deleted shared_\S+ from Test\n$/);
    assert.match(questions[0] ?? '', /stop working\. Type its title/);
    assert.equal((await json(['deploy', 'things', '-e', 'Test'])).result, 'created');
    assert.equal((await json(['delete', 'things', '-e', 'Test', '--yes', 'Contoso Things'])).result, 'deleted');
    assert.deepEqual((await json(['connectors', '-e', 'Test'])).connectors, []);
  }));

  it('does not delete where nobody can type, or somebody changed it', work(THINGS, async ({ connector, edit, json }) => {
    await json(['deploy', 'things', '-e', 'Test']);
    assert.match((await connector(['delete', 'things', '-e', 'Test'])).stderr, /Nothing was deleted\. If you mean it, add --yes/);
    await edit(DEFINITION, '"List things"', '"Theirs"');
    await json(['deploy', 'things', '-e', 'Test', '--state', 'theirs.json', '--accept-drift']);
    await edit(DEFINITION, '"Theirs"', '"Mine"');
    assert.equal((await connector(['delete', 'things', '-e', 'Test', '--yes', 'Contoso Things'])).code, 1);
    assert.equal((await json(['delete', 'things', '-e', 'Test', '--yes', 'Contoso Things', '--accept-drift'])).result, 'deleted');
  }));

  const answers: readonly (readonly [string, string, string])[] = [
    ['an answer that got lost', 'match=DELETE;lost;times=1', 'deleted'],
    ['a service that fails for a moment', 'match=DELETE;status=503;times=1', 'deleted'],
  ];
  for (const [name, fault, result] of answers) {
    it(`deletes once in spite of ${name}`, work(THINGS, async ({ json, sandbox }) => {
      await json(['deploy', 'things', '-e', 'Test']);
      await sandbox.control('faults', { faults: [fault] });
      assert.equal((await json(['delete', 'things', '-e', 'Test', '--yes', 'Contoso Things'])).result, result);
    }));
  }

  it('forgets what somebody else has deleted', work(THINGS, async ({ json }) => {
    await json(['deploy', 'things', '-e', 'Test']);
    await json(['delete', 'things', '-e', 'Test', '-c', 'Contoso Things', '--yes', 'Contoso Things', '--state', 'other.json']);
    assert.equal((await json(['delete', 'things', '-e', 'Test', '--yes', 'Contoso Things'])).result, 'gone');
    assert.equal((await json(['deploy', 'things', '-e', 'Test'])).result, 'created');
  }));
});
