import assert from 'node:assert/strict';
import { CLOUDS } from '@connector-workbench/platform';
import { runConnector, type SandboxUse, withFolder, withSandbox } from '../testing/index.js';

const SANDBOX = ['--cloud', 'sandbox'] as const;

/** Runs a command against the sandbox, as Maya or somebody else. */
async function run(sandbox: SandboxUse, argv: readonly string[], user?: string) {
  return runConnector([...argv, ...SANDBOX], { env: await sandbox.environmentOf(user) });
}

describe('commands of the services', () => {
  it('list environments, for people and for programs', () => withSandbox(async (sandbox) => {
    const forPeople = await run(sandbox, ['environments']);
    assert.deepEqual([forPeople.code, forPeople.stderr], [0, '']);
    assert.match(forPeople.stdout, /^Environment +Id +Type +Region +Dataverse\nDevelopment +\S+ +Sandbox/);
    const listed: unknown = JSON.parse((await run(sandbox, ['environments', '--json'])).stdout);
    assert.ok(typeof listed === 'object' && listed !== null && 'environments' in listed && Array.isArray(listed.environments));
    assert.deepEqual(listed.environments.map((each: { readonly displayName: string }) => each.displayName), ['Development', 'Test', 'Production']);
  }));

  it('say what an empty list means', () => withSandbox(async (sandbox) => {
    const { code, stderr } = await run(sandbox, ['environments'], 'nina@contoso.example');
    assert.deepEqual([code, stderr], [0, 'connector: Your account sees no environment. Ask an administrator for the role Environment Maker in one.\n']);
  }));

  it('list connectors of an environment by its name, with their operations', () => withSandbox(async (sandbox) => {
    const { code, stdout } = await run(sandbox, ['connectors', '-e', 'development']);
    assert.equal(code, 0);
    assert.match(stdout, /^Contoso Contacts +shared_\S+ +3 +0 +Maya Maker +\d{4}-\d\d-\d\d$/m);
    assert.match(stdout, /^Contoso Orders +shared_\S+ +2 +1 +Maya Maker/m);
  }));

  it('sign in by device code where there is no token', () => withSandbox(async (sandbox) => {
    const env = { CONNECTOR_WORKBENCH_SANDBOX: JSON.stringify(sandbox.addresses) };
    let approved: Promise<unknown> | undefined;
    const run = await runConnector(['environments', ...SANDBOX], {
      env,
      onStderr: (text) => {
        const code = /enter the code (\S+)\./.exec(text)?.[1];
        if (code !== undefined) approved = sandbox.control('approve', { user_code: code, user: 'maya@contoso.example' });
      },
    });
    await approved;
    assert.equal(run.code, 0);
    assert.equal(run.stderr.replace(/code \S+\./, 'code …'), `To sign in, open ${sandbox.addresses.deviceLogin} and enter the code …\n`);
    assert.match(run.stdout, /Production/);
  })).timeout(20_000);

  it('tell a refusal, what to do, and the ids for the support', () => withSandbox(async (sandbox) => {
    const env = { ...(await sandbox.environmentOf()), CONNECTOR_ACCESS_TOKEN: 'no-token-at-all' };
    const { code, stdout, stderr } = await runConnector(['environments', ...SANDBOX], { env });
    assert.deepEqual([code, stdout], [1, '']);
    assert.match(stderr, /^connector: The service does not accept your sign-in: .*\nSign in again; .*\n {2}error code: InvalidAuthenticationToken\n {2}correlation id: \S+\n$/);
    assert.ok(!stderr.includes('no-token-at-all'));
  }));

  it('find the sandbox by its address and in a file', () => withSandbox(async (sandbox) => {
    const { CONNECTOR_ACCESS_TOKEN = '' } = await sandbox.environmentOf();
    const env = { CONNECTOR_ACCESS_TOKEN };
    const byAddress = await runConnector(['environments', ...SANDBOX, '--endpoints', sandbox.addresses.powerApps], { env });
    assert.equal(byAddress.code, 0, byAddress.stderr);
    await withFolder({ 'sandbox.json': JSON.stringify(sandbox.addresses) }, async (cwd) => {
      assert.deepEqual(await runConnector(['environments', ...SANDBOX, '--endpoints', 'sandbox.json'], { env, cwd }), byAddress);
    });
  }));

  it('use endpoints of one\'s own, and say what is wrong with them', () => withSandbox(async (sandbox) => {
    const { CONNECTOR_ACCESS_TOKEN = '' } = await sandbox.environmentOf();
    const { authority, bap, powerApps, scope } = sandbox.addresses;
    const own = { base: 'public', endpoints: { authority, bap, powerApps }, scopes: { powerApps: scope } };
    const files = { 'own.json': JSON.stringify(own), 'wrong.json': JSON.stringify({ ...own, endpoints: { ...own.endpoints, bap: 'http://bap.contoso.example' } }) };
    await withFolder(files, async (cwd) => {
      const use = (file: string) => runConnector(['environments', '--cloud', 'custom', '--endpoints', file], { env: { CONNECTOR_ACCESS_TOKEN }, cwd });
      assert.match((await use('own.json')).stdout, /Production/);
      assert.deepEqual(await use('wrong.json').then(({ code, stderr }) => [code, stderr]), [2,
        'connector: --endpoints wrong.json: "endpoints.bap" is not encrypted: write "https" (plain "http" is for 127.0.0.1 only).\n']);
    });
  }));

  const wrong: readonly (readonly [string, readonly string[], RegExp])[] = [
    ['no address', ['environments', ...SANDBOX], /needs the address of a running sandbox\. Start one with "connector sandbox --seed"/],
    ['an address elsewhere', ['environments', ...SANDBOX, '--endpoints', 'https://contoso.example'], /A sandbox runs on this computer/],
    ['a file that is not there', ['environments', ...SANDBOX, '--endpoints', 'nowhere.json'], /nowhere\.json: the file cannot be read: there is no such file or folder/],
    ['an unknown cloud', ['environments', '--cloud', 'moon'], new RegExp(`Clouds: ${CLOUDS.map(({ id }) => id).join(', ')}, custom, sandbox`)],
    ['addresses for a real cloud', ['environments', '--endpoints', 'x'], /--endpoints is for the clouds "custom" and "sandbox" only/],
    ['a custom cloud without addresses', ['environments', '--cloud', 'custom'], /needs --endpoints with a file/],
    ['a custom cloud in a file that is not there', ['environments', '--cloud', 'custom', '--endpoints', 'nowhere.json'], /nowhere\.json: the file cannot be read/],
    ['no environment', ['connectors'], /Required option '-e, --environment <environment>' not specified/],
  ];
  for (const [name, argv, message] of wrong) {
    it(`end with 2 for ${name}`, async () => {
      const { code, stdout, stderr } = await runConnector(argv);
      assert.match(stderr, message);
      assert.deepEqual([code, stdout], [2, '']);
    });
  }

  it('end with 2 where nobody can sign in', async () => {
    const { code, stderr } = await runConnector(['environments'], { env: { CI: 'true' } });
    assert.equal(code, 2);
    assert.match(stderr, /^connector: Nobody can sign in by device-code here, since CI is set\. Set AZURE_CLIENT_ID .* or set CONNECTOR_ACCESS_TOKEN to an access token for https:\/\/service\.powerapps\.com\/\.default\./);
  });

  it('end with 2 for a misspelt environment', () => withSandbox(async (sandbox) => {
    const { code, stderr } = await run(sandbox, ['connectors', '-e', 'Prodcution']);
    assert.deepEqual([code, stderr], [2, 'connector: There is no environment "Prodcution" that your account can see. Did you mean "Production"? "connector environments" lists them.\n']);
  }));
});
