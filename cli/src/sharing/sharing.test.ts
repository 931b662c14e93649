import assert from 'node:assert/strict';
import { exampleDefinition, type Files, work, type Workplace } from '../testing/index.js';

const THINGS: Files = { 'things/apiDefinition.swagger.json': exampleDefinition(), 'things/apiProperties.json': JSON.stringify({ properties: { connectionParameters: {}, iconBrandColor: '#123456', capabilities: [] } }) };
const RAVI = '0b6f0c52-6a0e-4f0c-8d51-5c9f4a6d1102';

/** `address role` of each permission. */
async function shared({ json }: Workplace, ...argv: readonly string[]): Promise<readonly string[]> {
  const { permissions } = await json(['share', 'things', '-e', 'Test', ...argv]);
  assert.ok(Array.isArray(permissions));
  return permissions.map(({ role, principal }: { readonly role: string; readonly principal: { readonly email?: string } }) => `${principal.email ?? ''} ${role}`);
}

describe('share', function () {
  this.timeout(30_000);

  it('lists, gives, changes and takes away', work(THINGS, async (place) => {
    await place.json(['deploy', 'things', '-e', 'Test']);
    const owner = 'maya@contoso.example Owner';
    assert.deepEqual(await shared(place), [owner]);
    assert.deepEqual(await shared(place, '--with', 'ravi@contoso.example'), [owner, 'ravi@contoso.example CanView']);
    assert.deepEqual(await shared(place, '--with', RAVI, '--role', 'edit', '--type', 'user'), [owner, 'ravi@contoso.example CanEdit']);
    assert.match((await place.connector(['share', 'things', '-e', 'Test'])).stdout, /^Ravi Reader +ravi@contoso\.example +edit +User +0b6f/m);
    assert.deepEqual(await shared(place, '--remove', 'Ravi Reader'), [owner]);
  }));

  it('shares a connector by its title, without a folder', work(THINGS, async ({ json, connector }) => {
    await json(['deploy', 'things', '-e', 'Test']);
    const { code, stdout } = await connector(['share', '-e', 'Test', '-c', 'Contoso Things', '--with', 'nina@contoso.example', '--role', 'view-and-share']);
    assert.deepEqual([code, /Nina Newcomer .* view-and-share/.test(stdout)], [0, true]);
  }));

  it('takes the environment of settings.json, as other commands do', work({ ...THINGS, 'things/settings.json': JSON.stringify({ environment: 'Test' }) }, async ({ json, connector }) => {
    await json(['deploy', 'things']);
    assert.equal((await connector(['share', 'things', '--with', 'ravi@contoso.example'])).code, 0);
    const { code, stderr } = await connector(['share', '-c', 'Contoso Things']);
    assert.deepEqual([code, stderr], [2, 'connector: Name the environment with -e: its id or its name.\n']);
  }));

  const refused: readonly (readonly [string, readonly string[], number, RegExp])[] = [
    ['a role that cannot be given', ['--with', RAVI, '--role', 'owner'], 2, /The owner of a connector is whoever created it/],
    ['an unknown role', ['--with', RAVI, '--role', 'king'], 2, /There is no role "king"\. Roles: view, view-and-share, edit\./],
    ['neither an address nor an id', ['--with', 'Ravi'], 2, /neither the address of a person nor an object id/],
    ['both ways at once', ['--with', RAVI, '--remove', RAVI], 2, /give one of them/],
    ['taking it from somebody who does not have it', ['--remove', 'nina@contoso.example'], 2, /is not shared with "nina@contoso\.example"/],
    ['taking it from the owner', ['--remove', 'maya@contoso.example'], 2, /stays its owner/],
    ['an address that nobody has', ['--with', 'nobody@contoso.example'], 1, /Nobody in the tenant signs in with the address .nobody@contoso\.example.[^]*name the object id/],
    ['an object id that the service does not know', ['--with', '0b6f0c52-0000-4000-8000-00000000dead'], 1, /PrincipalNotFound/],
  ];
  for (const [name, argv, expected, message] of refused) {
    it(`refuses ${name}`, work(THINGS, async ({ json, connector }) => {
      await json(['deploy', 'things', '-e', 'Test']);
      const { code, stderr } = await connector(['share', 'things', '-e', 'Test', ...argv]);
      assert.match(stderr, message);
      assert.equal(code, expected);
    }));
  }
});

describe('people by their addresses', function () {
  this.timeout(30_000);

  it('are found whatever the case of the letters, and the service gets their object ids', work(THINGS, async ({ json, connector, sandbox }) => {
    await json(['deploy', 'things', '-e', 'Test']);
    assert.equal((await connector(['share', 'things', '-e', 'Test', '--with', 'Nina@Contoso.example'])).code, 0);
    const { requests } = (await (await fetch(`${sandbox.addresses.control}/log`)).json()) as { readonly requests: readonly { readonly path: string }[] };
    assert.ok(requests.some(({ path }) => path.startsWith('/v1.0/users?$filter=userPrincipalName')), JSON.stringify(requests.map(({ path }) => path)));
  }));

  it('need a token for Microsoft Graph, where ready tokens are used', work(THINGS, async ({ json, connector }) => {
    await json(['deploy', 'things', '-e', 'Test']);
    const { code, stderr } = await connector(['share', 'things', '-e', 'Test', '--with', 'nina@contoso.example'], { CONNECTOR_GRAPH_TOKEN: '' });
    assert.deepEqual([code, stderr], [2, 'connector: CONNECTOR_GRAPH_TOKEN is not set. Set it to an access token for https://graph.microsoft.com, or name people by their object ids.\n']);
  }));

  it('cannot be found with a token for something else', work(THINGS, async ({ json, connector, sandbox }) => {
    await json(['deploy', 'things', '-e', 'Test']);
    const { CONNECTOR_ACCESS_TOKEN = '' } = await sandbox.environmentOf();
    const { code, stderr } = await connector(['share', 'things', '-e', 'Test', '--with', 'nina@contoso.example'], { CONNECTOR_GRAPH_TOKEN: CONNECTOR_ACCESS_TOKEN });
    assert.equal(code, 1);
    assert.match(stderr, /Invalid audience/);
  }));

  it('cannot be found in a cloud whose Microsoft Graph is not known, and that is said', work(THINGS, async ({ json, connector, sandbox }) => {
    await json(['deploy', 'things', '-e', 'Test']);
    const older = Object.fromEntries(Object.entries(sandbox.addresses).filter(([name]) => !name.startsWith('graph')));
    const { code, stderr } = await connector(['share', 'things', '-e', 'Test', '--with', 'nina@contoso.example'], { CONNECTOR_WORKBENCH_SANDBOX: JSON.stringify(older) });
    assert.equal(code, 1);
    assert.match(stderr, /the address of Microsoft Graph in the cloud .Local sandbox. is not known\.\nName the object id of .nina@contoso\.example./);
  }));

  it('may not be looked for by every account, and that is said', work(THINGS, async ({ json, connector, sandbox }) => {
    await json(['deploy', 'things', '-e', 'Test']);
    await sandbox.control('faults', { faults: ['match=/v1.0/users;status=403;code=Authorization_RequestDenied'] });
    const { code, stderr } = await connector(['share', 'things', '-e', 'Test', '--with', 'nina@contoso.example']);
    assert.equal(code, 1);
    assert.match(stderr, /not allowed to look for people[^]*User\.ReadBasic\.All/);
  }));
});

describe('connections', function () {
  this.timeout(30_000);

  it('lists who is connected, and keeps a connector with connections from being deleted', work(THINGS, async ({ json, connector, sandbox }) => {
    const { connectorId, environment } = await json(['deploy', 'things', '-e', 'Test']) as { readonly connectorId: string; readonly environment: { readonly id: string } };
    assert.match((await connector(['connections', '-e', 'Test'])).stderr, /sees no connections here/);
    const { CONNECTOR_ACCESS_TOKEN: token = '' } = await sandbox.environmentOf();
    const filter = encodeURIComponent(`environment eq '${environment.id}'`);
    const url = `${sandbox.addresses.powerApps}/providers/Microsoft.PowerApps/apis/${connectorId}/connections/${'ab'.repeat(16)}?api-version=2016-11-01&%24filter=${filter}`;
    const body = JSON.stringify({ properties: { displayName: 'My things', environment: { name: environment.id }, connectionParameters: { api_key: 'very-secret' } } });
    const made = await fetch(url, { method: 'PUT', headers: { authorization: `Bearer ${token}`, 'content-type': 'application/json' }, body });
    assert.equal(made.status, 201, await made.text());
    for (const argv of [['connections', '-e', 'Test'], ['connections', '-e', 'Test', '-c', 'Contoso Things']]) {
      const { stdout } = await connector(argv);
      assert.match(stdout, /^My things +Connected +Maya Maker +\d{4}-\d\d-\d\d +shared_\S+ +(?:ab){16}$/m);
      assert.ok(!stdout.includes('very-secret'));
    }
    const stopped = await connector(['delete', 'things', '-e', 'Test', '--yes', 'Contoso Things']);
    assert.equal(stopped.code, 1);
    assert.match(stopped.stderr, /Delete the connections of this connector first\./);
  }));
});
