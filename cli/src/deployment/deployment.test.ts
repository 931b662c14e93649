import assert from 'node:assert/strict';
import { readdir, readFile, symlink, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { exampleDefinition, type Files, runConnector, work } from '../testing/index.js';
import { folderNameOf } from './folder-name.js';

const DEFINITION = 'apiDefinition.swagger.json';
const PROPERTIES = JSON.stringify({ properties: { connectionParameters: {}, iconBrandColor: '#123456', capabilities: [] } });
const OAUTH = JSON.stringify({
  properties: { connectionParameters: { token: { type: 'oauthSetting', oAuthSettings: { identityProvider: 'oauth2', clientId: 'x' } } }, iconBrandColor: '#123456', capabilities: [] },
});
const THINGS: Files = { [`things/${DEFINITION}`]: exampleDefinition(), 'things/apiProperties.json': PROPERTIES };

describe('moving connectors', function () {
  this.timeout(30_000);

  it('downloads, edits, updates, and reads back what was edited', work({}, async ({ cwd, connector, json, edit }) => {
    const downloaded = await connector(['download', '-e', 'Development', '-c', 'contoso contacts']);
    assert.deepEqual([downloaded.code, downloaded.stderr], [0, '']);
    assert.match(downloaded.stdout, /^Downloaded "Contoso Contacts" into contoso-contacts: 4 files written/);
    assert.deepEqual((await readdir(path.join(cwd, 'contoso-contacts'))).sort(), [DEFINITION, 'apiProperties.json', 'connector.deployments.json', 'icon.png', 'settings.json']);
    assert.equal((await runConnector(['lint', 'contoso-contacts'], { cwd })).code, 0);

    await edit(`contoso-contacts/${DEFINITION}`, '"List contacts"', '"List all contacts"');
    const updated = await connector(['update', '-e', 'Development', 'contoso-contacts']);
    assert.equal(updated.code, 0);
    assert.match(updated.stderr, /^To replace: definition\n {2}cosmetic +The summary of the operation "ListContacts" changed\.[^\n]*\n\n0 breaking, 0 compatible and 1 cosmetic change of "Contoso Contacts", compared with Development\.\n$/);
    assert.match(updated.stdout, /^Updated "Contoso Contacts" in Development: shared_/);
    assert.equal((await json(['update', '-e', 'Development', 'contoso-contacts'])).result, 'unchanged');

    await connector(['download', '-e', 'Development', '-c', 'Contoso Contacts', '-d', 'again']);
    assert.match(await readFile(path.join(cwd, 'again', DEFINITION), 'utf8'), /"List all contacts"/);
  }));

  it('says what an update would change, and sends nothing', work({}, async ({ cwd, connector, json, edit }) => {
    await connector(['download', '-e', 'Development', '-c', 'Contoso Contacts', '-d', 'here']);
    await edit(`here/${DEFINITION}`, '"operationId": "ListContacts"', '"operationId": "GetContacts"');
    const planned = await connector(['update', '-e', 'Development', 'here', '--plan', '--deploy-anyway']);
    assert.deepEqual([planned.code, planned.stderr], [0, '']);
    assert.match(planned.stdout, /^To replace: definition\n {2}breaking +The operation "ListContacts" has another ID now: "GetContacts"\./);
    const { result, changes } = await json(['update', '-e', 'Development', 'here', '--dry-run', '--deploy-anyway']);
    assert.deepEqual([result, Array.isArray(changes) && changes.length > 0], ['planned', true]);
    await connector(['download', '-e', 'Development', '-c', 'Contoso Contacts', '-d', 'again']);
    assert.match(await readFile(path.join(cwd, 'again', DEFINITION), 'utf8'), /"operationId": "ListContacts"/);
  }));

  it('tells what cannot be read before anybody is asked for anything', work({ ...THINGS, [`things/${DEFINITION}`]: '{ "swagger": "2.0",' }, async ({ connector, sandbox }) => {
    for (const [command, code, message] of [['create', 1, /^things.*json:1:\d+: The file ends while/], ['update', 1, /Nothing was sent/], ['deploy', 1, /Nothing was sent/], ['validate', 2, /cannot be read as what it is/]] as const) {
      const run = await connector([command, 'things', '-e', 'Development']);
      assert.match(run.stderr, message, command);
      assert.equal(run.code, code, command);
    }
    const { requests } = (await (await fetch(`${sandbox.addresses.control}/log`)).json()) as { readonly requests: readonly { readonly path: string }[] };
    assert.deepEqual(requests.filter(({ path: asked }) => asked.startsWith('/providers/')), []);
  }));

  it('warns of a client ID that only keeps the place of one, before anything is sent', work({ [`things/${DEFINITION}`]: exampleDefinition(), 'things/apiProperties.json': OAUTH.replace('"x"', '"your-client-id"') }, async ({ connector, edit }) => {
    const warning = /^The client ID is still "your-client-id", which only keeps the place of one: nobody will be able to sign in\. Write the client ID of your app registration into apiProperties\.json, or as "clientId" of the environment into connector\.config\.json\.\n/;
    const planned = await connector(['deploy', '-e', 'Test', 'things', '--plan']);
    assert.equal(planned.code, 0);
    assert.match(planned.stderr, warning);
    assert.match((await connector(['create', '-e', 'Test', 'things'], { CONNECTOR_CLIENT_SECRET: 'a secret' })).stderr, warning);
    await edit(`things/${DEFINITION}`, '"List things"', '"List all things"');
    assert.match((await connector(['update', '-e', 'Test', 'things'])).stderr, warning);
    await edit('things/apiProperties.json', 'your-client-id', 'contoso-app');
    assert.doesNotMatch((await connector(['deploy', '-e', 'Test', 'things', '--plan'])).stderr, /client ID/);
  }));

  it('plans for production without being told that it is meant', work(THINGS, async ({ connector, edit }) => {
    assert.equal((await connector(['create', '-e', 'Production', 'things', '--yes'])).code, 0);
    await edit(`things/${DEFINITION}`, '"List things"', '"List all things"');
    const planned = await connector(['update', '-e', 'Production', 'things', '--plan']);
    assert.deepEqual([planned.code, planned.stderr], [0, '']);
    assert.match(planned.stdout, /cosmetic/);
  }));

  if (process.platform !== 'win32') {
    it('sends no file that a link leads to outside of the folder', work(THINGS, async ({ cwd, connector }) => {
      await writeFile(path.join(cwd, 'secret'), 'a secret');
      await symlink('../secret', path.join(cwd, 'things', 'script.csx'));
      const refused = 'connector: things/script.csx is a link that leads out of its folder, so that it could be any file of this computer: put the file itself there.\n';
      for (const argv of [['deploy', '-e', 'Test', 'things'], ['validate', 'things'], ['promote', 'things', '--to', 'Test']]) {
        const { code, stderr } = await connector(argv);
        assert.deepEqual([code, stderr], [2, refused], argv.join(' '));
      }
    }));
  }

  it('creates a connector once, and remembers where', work(THINGS, async ({ cwd, connector }) => {
    const created = await connector(['create', '-e', 'Test', 'things']);
    assert.deepEqual([created.code, created.stderr], [0, '']);
    const id = /^Created "Contoso Things" in Test: (shared_\S+)\n$/.exec(created.stdout)?.[1] ?? '';
    assert.match(await readFile(path.join(cwd, 'things', 'connector.deployments.json'), 'utf8'), new RegExp(`"connectorId": "${id}"`));
    const again = await connector(['create', '-e', 'Test', 'things']);
    assert.equal(again.code, 1);
    assert.match(again.stderr, /exists in .Test. already\.\nUse "connector update" instead\.\n/);
  }));

  it('takes over what an interrupted create made, instead of making it again', work(THINGS, async ({ sandbox, json }) => {
    await sandbox.control('faults', { faults: ['match=POST .*/apis;lost;times=1'] });
    assert.equal((await json(['create', '-e', 'Test', 'things'])).result, 'adopted');
    const { connectors } = await json(['connectors', '-e', 'Test']);
    assert.ok(Array.isArray(connectors));
    assert.equal(connectors.length, 1);
  }));

  it('remembers in another file where it is told to', work(THINGS, async ({ cwd, connector }) => {
    assert.equal((await connector(['create', '-e', 'Test', 'things', '--state', 'state.json'])).code, 0);
    assert.deepEqual((await readdir(cwd)).sort(), ['.state', 'state.json', 'things']);
    assert.deepEqual((await readdir(path.join(cwd, 'things'))).sort(), [DEFINITION, 'apiProperties.json']);
  }));

  it('remembers each connector of a solution by itself, and compares with it', work({
    'Connector/new_things_openapidefinition.json': exampleDefinition(), 'Connector/new_things_connectionparameters.json': '{}',
    'Connector/new_others_openapidefinition.json': exampleDefinition(({ info }) => { info.title = 'Contoso Others'; }), 'Connector/new_others_connectionparameters.json': '{}',
  }, async ({ cwd, connector, edit }) => {
    const given = path.join('Connector', 'new_things_openapidefinition.json');
    const created = await connector(['create', '-e', 'Test', given]);
    assert.equal(created.code, 0, created.stderr);
    assert.ok((await readdir(path.join(cwd, 'Connector'))).includes('new_things_connector.deployments.json'));
    assert.equal((await connector(['diff', given, '--fail-on', 'any'])).stdout, 'No changes of "Contoso Things", compared with Test.\n');
    await edit('Connector/new_things_openapidefinition.json', '"ListThings"', '"GetThings"');
    const changed = await connector(['diff', given]);
    assert.equal(changed.code, 1);
    assert.match(changed.stdout, /another ID now: "GetThings"/);
  }));

  it('changes production only when it is told to', work(THINGS, async ({ connector }) => {
    const { code, stderr } = await connector(['create', '-e', 'Production', 'things']);
    assert.deepEqual([code, stderr], [2, 'connector: Production is a production environment. Add --yes if you mean it.\n']);
    assert.equal((await connector(['create', '-e', 'Production', 'things', '--yes'])).code, 0);
  }));

  it('sends nothing that the service would refuse, unless it is told to', work({ [`things/${DEFINITION}`]: exampleDefinition(({ info }) => { delete info.version; }), 'things/apiProperties.json': PROPERTIES }, async ({ connector }) => {
    const checked = await connector(['create', '-e', 'Test', 'things']);
    assert.equal(checked.code, 1);
    assert.match(checked.stderr, /^things.apiDefinition\.swagger\.json:3:3: .*\(info-version-required\)\nconnector: Nothing was sent, .* for 1 problem\. .* --deploy-anyway\.\n$/);
    const refused = await connector(['create', '-e', 'Test', 'things', '--deploy-anyway']);
    assert.equal(refused.code, 1);
    assert.match(refused.stderr, /^connector: The service found errors in the definition: .*\n.*\n {2}error at info: The definition has no version/);
  }));

  it('replaces no change that was made in the environment, unless it is told to', work({}, async ({ connector, edit }) => {
    for (const dest of ['mine', 'theirs']) await connector(['download', '-e', 'Development', '-c', 'Contoso Contacts', '-d', dest]);
    await edit(`theirs/${DEFINITION}`, '"List contacts"', '"Their contacts"');
    assert.equal((await connector(['update', '-e', 'Development', 'theirs'])).code, 0);
    await edit(`mine/${DEFINITION}`, '"List contacts"', '"My contacts"');
    const stopped = await connector(['update', '-e', 'Development', 'mine']);
    assert.equal(stopped.code, 1);
    assert.match(stopped.stderr, /was changed in .Development.*: definition\nDownload it .*--accept-drift\.\n$/);
    assert.equal((await connector(['update', '-e', 'Development', 'mine', '--accept-drift'])).code, 0);
  }));

  it('replaces no local change by a download, unless it is told to', work({}, async ({ cwd, connector, edit }) => {
    const argv = ['download', '-e', 'Development', '-c', 'Contoso Contacts', '-d', 'here'];
    await connector(argv);
    await edit(`here/${DEFINITION}`, '"List contacts"', '"My contacts"');
    const stopped = await connector(argv);
    assert.equal(stopped.code, 1);
    assert.match(stopped.stderr, /: apiDefinition\.swagger\.json\nChoose another folder with --dest, or replace the files with --overwrite\.\n$/);
    assert.equal((await connector([...argv, '--overwrite'])).code, 0);
    assert.match(await readFile(path.join(cwd, 'here', DEFINITION), 'utf8'), /"List contacts"/);
  }));

  it('takes the client secret from the environment, and writes it nowhere', work({ ...THINGS, 'things/apiProperties.json': OAUTH }, async ({ cwd, connector }) => {
    const missing = await connector(['create', '-e', 'Test', 'things']);
    assert.equal(missing.code, 1);
    assert.match(missing.stderr, /Set CONNECTOR_CLIENT_SECRET/);
    const created = await connector(['create', '-e', 'Test', 'things'], { CONNECTOR_CLIENT_SECRET: 'very-secret' });
    assert.equal(created.code, 0, created.stderr);
    const files = await readdir(path.join(cwd, 'things'));
    const texts = await Promise.all(files.map((name) => readFile(path.join(cwd, 'things', name), 'utf8')));
    assert.ok(![created.stdout, created.stderr, ...texts].some((text) => text.includes('very-secret')));
  }));

  it('ends with 1 for an account that may not write', work(THINGS, async ({ cwd, sandbox }) => {
    const { code, stderr } = await runConnector(['create', '-e', 'Test', 'things', '--cloud', 'sandbox'], { cwd, env: await sandbox.environmentOf('ravi@contoso.example') });
    assert.equal(code, 1);
    assert.match(stderr, /^connector: Your account is not allowed to do this/);
  }));

  const wrong: readonly (readonly [string, Files, string, RegExp])[] = [
    ['no connector', { 'x/readme.md': '#' }, 'x', /x: There is no connector here/],
    ['several connectors', { ...THINGS, [`others/${DEFINITION}`]: exampleDefinition() }, '.', /There are 2 connectors here: others, things\. Name the definition of one/],
    ['a path that is not there', {}, 'nowhere', /nowhere: There is no such file or folder\. Check the spelling\.$/m],
  ];
  for (const [name, files, given, message] of wrong) {
    it(`ends with 2 for ${name}`, work(files, async ({ connector }) => {
      const { code, stderr } = await connector(['create', '-e', 'Test', given]);
      assert.match(stderr, message);
      assert.equal(code, 2);
    }));
  }

  it('names folders after titles', () => {
    const names = ['Contoso Contacts (EU)', '日本 #1', '../../etc', '!!'].map(folderNameOf);
    assert.deepEqual(names, ['contoso-contacts-eu', '日本-1', 'etc', 'connector']);
  });
});
