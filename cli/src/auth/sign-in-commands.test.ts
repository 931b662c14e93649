import assert from 'node:assert/strict';
import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { runConnector, type SandboxUse, withFolder, withSandbox } from '../testing/index.js';

const PIPELINE = { AZURE_CLIENT_ID: '0b6f0c52-6a0e-4f0c-8d51-5c9f4a6d2201', AZURE_CLIENT_SECRET: 'sandbox-secret-of-the-pipeline' };
const UNREGISTERED = { AZURE_CLIENT_ID: '0b6f0c52-6a0e-4f0c-8d51-5c9f4a6d2202', AZURE_CLIENT_SECRET: 'sandbox-secret-of-the-other-app' };
const OBJECT_ID = '0b6f0c52-6a0e-4f0c-8d51-5c9f4a6d1201';

/** Runs commands against a sandbox, with a home folder of their own. */
async function withHome(use: (run: Run, home: string, sandbox: SandboxUse) => Promise<void>): Promise<void> {
  await withSandbox((sandbox) => withFolder({}, async (home) => {
    const base = { CONNECTOR_WORKBENCH_SANDBOX: JSON.stringify(sandbox.addresses), HOME: home };
    await use((argv, env = {}, promptSecret) => runConnector([...argv, '--cloud', 'sandbox'], { env: { ...base, ...env }, promptSecret }), home, sandbox);
  }));
}
type Run = (argv: readonly string[], env?: Readonly<Record<string, string>>, promptSecret?: (question: string) => Promise<string>) => ReturnType<typeof runConnector>;

const assertion = (claims: object): string => ['{}', JSON.stringify(claims), 'signature'].map((part) => Buffer.from(part).toString('base64url')).join('.');
const FEDERATED = { iss: 'https://token.actions.contoso.example', sub: 'repo:contoso/connectors:ref:refs/heads/main', aud: 'api://AzureADTokenExchange', exp: 4_102_444_800 };

describe('signing in', () => {
  it('by a secret is remembered without it, and forgotten again', () => withHome(async (run, home) => {
    const login = await run(['login', '--auth', 'client-secret', '--json'], PIPELINE);
    assert.equal(login.code, 0, login.stderr);
    const tenantId = (JSON.parse(login.stdout) as { readonly account: { readonly tenantId: string } }).account.tenantId;
    const report = { version: 1, cloud: 'sandbox', method: 'client-secret', account: { kind: 'application', name: null, userPrincipalName: null, objectId: OBJECT_ID, tenantId } };
    assert.deepEqual(JSON.parse(login.stdout), { ...report, remembered: true });
    const kept = await readFile(path.join(home, '.config', 'connector-workbench', 'sign-in.json'), 'utf8');
    assert.deepEqual(JSON.parse(kept), { version: 1, signIns: { sandbox: { method: 'client-secret', tenant: tenantId, clientId: PIPELINE.AZURE_CLIENT_ID } } });
    const { AZURE_CLIENT_SECRET } = PIPELINE;
    assert.deepEqual(JSON.parse((await run(['whoami', '--json'], { AZURE_CLIENT_SECRET })).stdout), report);
    assert.match((await run(['environments'], { AZURE_CLIENT_SECRET })).stdout, /Development[^]*Production/);
    assert.equal((await run(['logout'])).stdout, 'The sign-in to the cloud "sandbox" by client-secret is forgotten.\n');
    assert.deepEqual(JSON.parse((await run(['logout', '--json'])).stdout), { version: 1, cloud: 'sandbox', forgotten: false });
    assert.equal((await run(['whoami'], { AZURE_CLIENT_SECRET })).code, 1);
  }));

  it('by a typed secret', () => withHome(async (run) => {
    const questions: string[] = [];
    const typed = (question: string): Promise<string> => { questions.push(question); return Promise.resolve(PIPELINE.AZURE_CLIENT_SECRET); };
    const { code, stdout } = await run(['login', '--auth', 'client-secret', '--client-id', PIPELINE.AZURE_CLIENT_ID], {}, typed);
    assert.deepEqual([code, questions], [0, ['Client secret of the app registration: ']]);
    assert.match(stdout, /^Signed in as the application .* to Local sandbox, by client-secret[^]*The secret is not kept/);
  }));

  it('by a ready token tells whose it is, and keeps nothing', () => withHome(async (run, home, sandbox) => {
    const { CONNECTOR_ACCESS_TOKEN = '' } = await sandbox.environmentOf();
    assert.match((await run(['login'], { CONNECTOR_ACCESS_TOKEN })).stdout, /^Signed in as maya@contoso\.example to Local sandbox, by token/);
    await assert.rejects(readFile(path.join(home, '.config', 'connector-workbench', 'sign-in.json')));
  }));

  it('by device code is asked for by no "whoami"', () => withHome(async (run) => {
    const { code, stdout, stderr } = await run(['whoami', '--json']);
    assert.deepEqual([code, JSON.parse(stdout)], [1, { version: 1, cloud: 'sandbox', method: 'device-code', account: null }]);
    assert.match(stderr, /^connector: Nobody is signed in\./);
  }));

  it('survives what somebody did to the remembered file', () => withHome(async (run, home) => {
    for (const content of ['', '{', '[]', '{"signIns":7}', '{"signIns":{"sandbox":{"method":"magic"}}}', '{"signIns":{"sandbox":null}}']) {
      await withFolder({ 'connector-workbench/sign-in.json': content }, async (folder) => {
        assert.match((await run(['whoami'], { XDG_CONFIG_HOME: folder, HOME: home })).stderr, /Nobody is signed in/, content);
      });
    }
  }));

  const claims: readonly (readonly [title: string, claims: object, outcome: RegExp])[] = [
    ['is taken', FEDERATED, /^Signed in as the application/],
    ['of another branch is explained', { ...FEDERATED, sub: 'repo:contoso/connectors:ref:refs/heads/other' }, /AADSTS700213.*heads\/other[^]*has this subject/],
    ['of another issuer is explained', { ...FEDERATED, iss: 'https://evil.example' }, /AADSTS700211[^]*has this issuer/],
    ['for another audience is explained', { ...FEDERATED, aud: 'api://other' }, /AADSTS700212[^]*has this audience/],
    ['that has expired is explained', { ...FEDERATED, exp: 1 }, /AADSTS700024[^]*too old/],
  ];
  for (const [title, content, outcome] of claims) {
    it(`by a federated token that ${title}`, () => withHome((run) => withFolder({ token: `${assertion(content)}\n` }, async (folder) => {
      const env = { AZURE_CLIENT_ID: PIPELINE.AZURE_CLIENT_ID, AZURE_FEDERATED_TOKEN_FILE: path.join(folder, 'token') };
      const { stdout, stderr } = await run(['whoami', '--auth', 'federated-token'], env);
      assert.match(stdout + stderr, outcome);
    })));
  }

  const refusals: readonly (readonly [title: string, argv: readonly string[], env: Readonly<Record<string, string>>, code: number, stderr: RegExp])[] = [
    ['a wrong secret', ['--auth', 'client-secret'], { ...PIPELINE, AZURE_CLIENT_SECRET: 'wrong' }, 1, /AADSTS7000215: Invalid client secret[^]*take its value, and not its id[^]*error code: AADSTS7000215\n {2}correlation id: [0-9a-f-]{36}\n/],
    ['an unknown application', ['--auth', 'client-secret', '--client-id', 'nobody'], PIPELINE, 1, /AADSTS700016[^]*Check the client id and the tenant/],
    ['an unknown tenant', ['--auth', 'client-secret', '--tenant', 'fabrikam.example'], PIPELINE, 1, /does not know the tenant[^]*Check the tenant and the cloud/],
    ['a shared tenant', ['--auth', 'client-secret', '--tenant', 'organizations'], PIPELINE, 2, /"organizations" stands for all of them\. Give its id or its domain/],
    ['a federated token in a file that is not there', ['--auth', 'federated-token'], { ...PIPELINE, AZURE_FEDERATED_TOKEN_FILE: '/nowhere/token' }, 2, /AZURE_FEDERATED_TOKEN_FILE: \/nowhere\/token cannot be read: there is no such file or folder/],
    ['a certificate that is not there', ['--auth', 'client-certificate'], { ...PIPELINE, AZURE_CLIENT_CERTIFICATE_PATH: '/nowhere/c.pem' }, 2, /AZURE_CLIENT_CERTIFICATE_PATH: \/nowhere\/c\.pem cannot be read: there is no such file or folder/],
    ['a file that is no certificate', ['--auth', 'client-certificate'], { ...PIPELINE, AZURE_CLIENT_CERTIFICATE_PATH: fileURLToPath(import.meta.url) }, 2, /cannot be used: it holds no certificate in PEM form/],
    ['a service principal that is not registered', [], UNREGISTERED, 1, /does not have permission[^]*New-PowerAppManagementApp[^]*error code: Forbidden/],
  ];
  for (const [title, argv, env, code, stderr] of refusals) {
    it(`explains ${title}`, () => withHome(async (run) => {
      const result = await run(['environments', ...(argv.length === 0 ? ['--auth', 'client-secret'] : argv)], env);
      assert.match(result.stderr, stderr);
      assert.deepEqual([result.code, result.stdout], [code, '']);
    }));
  }

  it('as a service principal lists the connectors that others made', () => withHome(async (run) => {
    const { code, stdout, stderr } = await run(['connectors', '-e', 'Development', '--auth', 'client-secret'], PIPELINE);
    assert.deepEqual([code, stderr], [0, '']);
    assert.match(stdout, /Contoso Contacts[^]*Contoso Orders/);
  }));
}).timeout(20_000);
