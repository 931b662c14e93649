import assert from 'node:assert/strict';
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { chmod, mkdir, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { text } from 'node:stream/consumers';
import { fileURLToPath } from 'node:url';
import { exampleDefinition, runConnector, type SandboxUse, withFolder, withSandbox } from '../testing/index.js';
import { findLeaks, type Observation, observeFiles } from '../testing/leaks.js';

const CONNECTOR = fileURLToPath(new URL('../../bin/connector.mjs', import.meta.url));
const PIPELINE = '0b6f0c52-6a0e-4f0c-8d51-5c9f4a6d2201';
const GOOD_SECRET = 'sandbox-secret-of-the-pipeline';
const PLANTED = {
  token: 'planted+token/4711',
  secret: 'planted~secret 4712',
  password: 'planted:password 4713',
  key: 'cGxhbnRlZCBrZXkgNDcxNA',
  oauth: 'planted&oauth=4715',
  assertion: 'planted-assertion-4716',
  job: 'planted-job-token-4717',
} as const;

const OAUTH = JSON.stringify({
  properties: { connectionParameters: { token: { type: 'oauthSetting', oAuthSettings: { identityProvider: 'oauth2', clientId: 'x' } } }, iconBrandColor: '#123456', capabilities: [] },
});

interface Place {
  readonly sandbox: SandboxUse;
  readonly home: string;
  readonly project: string;
  /** Outside of what is searched: where the test puts the secrets that commands are to read. */
  readonly vault: string;
}

type Env = Readonly<Record<string, string>>;

interface Case {
  readonly title: string;
  readonly argv: readonly string[];
  readonly code: number;
  /** What shows that the command came as far as it should. */
  readonly shows: RegExp;
  readonly env: (place: Place) => Promise<Env> | Env;
}

const app = (env: Env): Env => ({ AZURE_CLIENT_ID: PIPELINE, ...env });
const inVault = async ({ vault }: Place, name: string, content: string): Promise<string> => {
  await writeFile(path.join(vault, name), content);
  return path.join(vault, name);
};
const jwt = (claims: object): string => ['{"alg":"none"}', JSON.stringify(claims), PLANTED.assertion].map((part) => Buffer.from(part).toString('base64url')).join('.');

const CASES: readonly Case[] = [
  { title: 'a ready token', argv: ['environments'], code: 0, shows: /Production/, env: ({ sandbox }) => sandbox.environmentOf() },
  { title: 'a ready token, told whose', argv: ['whoami', '--json'], code: 0, shows: /maya@contoso\.example/, env: ({ sandbox }) => sandbox.environmentOf() },
  { title: 'a token that is refused', argv: ['environments'], code: 1, shows: /InvalidAuthenticationToken/, env: () => ({ CONNECTOR_ACCESS_TOKEN: PLANTED.token }) },
  { title: 'a secret', argv: ['login', '--auth', 'client-secret', '--json'], code: 0, shows: /"remembered": true/, env: () => app({ AZURE_CLIENT_SECRET: GOOD_SECRET }) },
  { title: 'a secret that was remembered without itself', argv: ['connectors', '-e', 'Development'], code: 0, shows: /Contoso Orders/, env: () => app({ AZURE_CLIENT_SECRET: GOOD_SECRET }) },
  { title: 'a secret that is refused', argv: ['environments', '--auth', 'client-secret'], code: 1, shows: /AADSTS7000215/, env: () => app({ AZURE_CLIENT_SECRET: PLANTED.secret }) },
  { title: 'a federated token that is refused', argv: ['whoami', '--auth', 'federated-token'], code: 1, shows: /AADSTS700211/,
    env: async (place) => app({ AZURE_FEDERATED_TOKEN_FILE: await inVault(place, 'token', jwt({ iss: 'https://other.example', sub: PLANTED.assertion })) }) },
  { title: 'a federated token that is none', argv: ['whoami', '--auth', 'federated-token'], code: 1, shows: /AADSTS50027/,
    env: async (place) => app({ AZURE_FEDERATED_TOKEN_FILE: await inVault(place, 'token', PLANTED.assertion) }) },
  { title: 'a job\'s token, for an address that is not encrypted', argv: ['whoami', '--auth', 'federated-token'], code: 2, shows: /nothing was sent/,
    env: () => app({ ACTIONS_ID_TOKEN_REQUEST_URL: 'http://127.0.0.1:1/', ACTIONS_ID_TOKEN_REQUEST_TOKEN: PLANTED.job }) },
  { title: 'a job\'s token, where nobody answers', argv: ['whoami', '--auth', 'federated-token'], code: 1, shows: /could not be asked for/,
    env: () => app({ ACTIONS_ID_TOKEN_REQUEST_URL: 'https://127.0.0.1:1/', ACTIONS_ID_TOKEN_REQUEST_TOKEN: PLANTED.job }) },
  { title: 'a service connection, where nobody answers', argv: ['whoami', '--auth', 'federated-token'], code: 1, shows: /./,
    env: () => app({ SYSTEM_OIDCREQUESTURI: 'https://127.0.0.1:1/', SYSTEM_ACCESSTOKEN: PLANTED.job, AZURESUBSCRIPTION_SERVICE_CONNECTION_ID: PIPELINE }) },
  { title: 'a certificate whose key is broken', argv: ['whoami', '--auth', 'client-certificate'], code: 2, shows: /cannot be used/,
    env: async (place) => app({
      AZURE_CLIENT_CERTIFICATE_PATH: await inVault(place, 'app.pem', ['PRIVATE KEY', 'CERTIFICATE'].map((kind) => `-----BEGIN ${kind}-----\n${PLANTED.key}\n-----END ${kind}-----\n`).join('')),
      AZURE_CLIENT_CERTIFICATE_PASSWORD: PLANTED.password,
    }) },
  { title: 'the secret of a connector', argv: ['create', '-e', 'Development', '--json', '.'], code: 0, shows: /shared_/, env: async ({ sandbox }) => ({ ...(await sandbox.environmentOf()), CONNECTOR_CLIENT_SECRET: PLANTED.oauth }) },
  { title: 'the secret of a connector, once more', argv: ['update', '-e', 'Development', '.'], code: 0, shows: /./, env: async ({ sandbox }) => ({ ...(await sandbox.environmentOf()), CONNECTOR_CLIENT_SECRET: PLANTED.oauth }) },
  { title: 'a secret among the arguments', argv: ['login', '--client-secret=refused'], code: 2, shows: /no --client-secret/, env: () => ({}) },
];

/** Runs the built command as a process. The libraries are told to log whatever they log. */
async function runProcess({ argv }: Pick<Case, 'argv'>, { sandbox, home, project }: Place, env: Env): Promise<{ readonly code: number | null; readonly observations: readonly Observation[]; readonly output: string }> {
  const fixed = { PATH: process.env.PATH ?? '', SystemRoot: process.env.SystemRoot ?? '', HOME: home, XDG_CONFIG_HOME: home, TMPDIR: home, TEMP: home, TMP: home, AZURE_LOG_LEVEL: 'verbose', CONNECTOR_WORKBENCH_SANDBOX: JSON.stringify(sandbox.addresses) };
  const child = spawn(process.execPath, [CONNECTOR, ...argv, '--cloud', 'sandbox'], { cwd: project, env: { ...fixed, ...env }, stdio: ['ignore', 'pipe', 'pipe'] });
  const exited = once(child, 'exit');
  const [stdout, stderr] = await Promise.all([text(child.stdout), text(child.stderr)]);
  await exited;
  return { code: child.exitCode, output: stdout + stderr, observations: [{ place: 'standard output', text: stdout }, { place: 'standard error', text: stderr }, { place: 'the arguments', text: child.spawnargs.join('\n') }] };
}

/** Everything that stays: the user's and the project's files, the sandbox's own, and its log of requests. */
async function observeWhatStays({ sandbox, home, project }: Place): Promise<readonly Observation[]> {
  const log = await (await fetch(`${sandbox.addresses.control}/log`)).text();
  return [{ place: 'the log of the sandbox', text: log }, ...(await observeFiles([home, project, sandbox.dataDir]))];
}

function inPlace(test: (place: Place) => Promise<void>): () => Promise<void> {
  const files = { 'home/.keep': '', 'vault/.keep': '', 'project/apiDefinition.swagger.json': exampleDefinition(), 'project/apiProperties.json': OAUTH };
  return () => withSandbox((sandbox) => withFolder(files, (folder) => test({ sandbox, home: path.join(folder, 'home'), project: path.join(folder, 'project'), vault: path.join(folder, 'vault') })));
}

const SECRETS = Object.values(PLANTED);

describe('secrets', function () {
  this.timeout(60_000);

  it('would be found if they were somewhere', async () => {
    await withFolder({ 'a/plain': `x ${PLANTED.secret} x`, 'a/form': encodeURIComponent(PLANTED.oauth), 'a/encoded': Buffer.from(PLANTED.job).toString('base64'), 'a/token': jwt({ a: 'long enough' }), 'a/fine': 'nothing' }, async (folder) => {
      assert.deepEqual(findLeaks(await observeFiles([folder]), SECRETS).map((file) => path.basename(file)).sort(), ['encoded', 'form', 'plain', 'token']);
    });
  });

  it('stand in no output, file, log or argument of any command', inPlace(async (place) => {
    const known = [...SECRETS, GOOD_SECRET];
    for (const each of CASES) {
      const { code, output, observations } = await runProcess(each, place, await each.env(place));
      assert.match(output, each.shows, each.title);
      assert.equal(code, each.code, `${each.title}: ${output}`);
      assert.deepEqual(findLeaks(observations, known), [], each.title);
    }
    assert.deepEqual(findLeaks(await observeWhatStays(place), known), []);
  }));

  it('that are typed stay with who typed them', inPlace(async (place) => {
    const { sandbox, home, project } = place;
    const env = { HOME: home, CONNECTOR_WORKBENCH_SANDBOX: JSON.stringify(sandbox.addresses), AZURE_CLIENT_ID: PIPELINE };
    for (const [typed, code] of [[PLANTED.secret, 1], [GOOD_SECRET, 0]] as const) {
      const run = await runConnector(['login', '--auth', 'client-secret', '--cloud', 'sandbox'], { env, cwd: project, promptSecret: () => Promise.resolve(typed) });
      assert.equal(run.code, code, run.stderr);
      assert.deepEqual(findLeaks([{ place: 'output', text: run.stdout + run.stderr }, ...(await observeWhatStays(place))], [typed]), []);
    }
  }));

  it('of the Azure CLI are taken from it, and given to no other program', inPlace(async (place) => {
    // There the library starts the program through a shell of its own.
    if (process.platform === 'win32') return;
    const { CONNECTOR_ACCESS_TOKEN = '' } = await place.sandbox.environmentOf();
    const answer = await inVault(place, 'answer.json', JSON.stringify({ accessToken: CONNECTOR_ACCESS_TOKEN, expires_on: 4_102_444_800 }));
    const bin = path.join(place.vault, 'bin');
    await mkdir(bin);
    await writeFile(path.join(bin, 'az'), `#!/bin/sh\necho "$@" >> "${place.home}/arguments-of-az"\ncat "${answer}"\n`);
    await chmod(path.join(bin, 'az'), 0o755);
    const { code, output, observations } = await runProcess({ argv: ['whoami', '--auth', 'azure-cli'] }, place, { PATH: `${bin}:${process.env.PATH ?? ''}` });
    assert.equal(code, 0, output);
    assert.match(output, /Signed in as maya@contoso\.example/);
    const stays = await observeWhatStays(place);
    assert.match(stays.find(({ place: file }) => file.endsWith('arguments-of-az'))?.text ?? '', /account get-access-token/);
    assert.deepEqual(findLeaks([...observations, ...stays], SECRETS), []);
  }));
});
