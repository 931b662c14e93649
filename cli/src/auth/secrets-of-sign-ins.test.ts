import assert from 'node:assert/strict';
import { spawn } from 'node:child_process';
import { createPrivateKey, type KeyObject } from 'node:crypto';
import { once } from 'node:events';
import { readFile, writeFile } from 'node:fs/promises';
import { createServer, type IncomingMessage } from 'node:http';
import type { AddressInfo } from 'node:net';
import path from 'node:path';
import { buffer, text } from 'node:stream/consumers';
import { fileURLToPath } from 'node:url';
import { type SandboxUse, withFolder, withSandbox } from '../testing/index.js';
import { findLeaks, observeFiles } from '../testing/leaks.js';

const CONNECTOR = fileURLToPath(new URL('../../bin/connector.mjs', import.meta.url));
const PIPELINE = '0b6f0c52-6a0e-4f0c-8d51-5c9f4a6d2201';
const PASSWORD = 'planted:password 6001';

interface Place {
  readonly sandbox: SandboxUse;
  /** Whatever commands leave behind is in it. */
  readonly folder: string;
}

interface Run {
  readonly code: number | null;
  readonly output: string;
  readonly argv: string;
}

/** Runs the built command as a process; whoever is asked to enter a code does so. */
async function run(argv: readonly string[], { sandbox, folder }: Place, env: Readonly<Record<string, string>>): Promise<Run> {
  const fixed = { PATH: process.env.PATH ?? '', SystemRoot: process.env.SystemRoot ?? '', HOME: folder, XDG_STATE_HOME: folder, XDG_CONFIG_HOME: folder, TMPDIR: folder, TEMP: folder, TMP: folder, AZURE_LOG_LEVEL: 'verbose', CONNECTOR_WORKBENCH_SANDBOX: JSON.stringify(sandbox.addresses) };
  const child = spawn(process.execPath, [CONNECTOR, ...argv, '--cloud', 'sandbox'], { cwd: folder, env: { ...fixed, ...env }, stdio: ['ignore', 'pipe', 'pipe'] });
  const exited = once(child, 'exit');
  let stderr = '';
  let approved: Promise<unknown> = Promise.resolve();
  child.stderr.setEncoding('utf8').on('data', (chunk: string) => {
    stderr += chunk;
    const code = /enter the code (\S+)\.\n$/.exec(stderr)?.[1];
    if (code !== undefined) approved = sandbox.control('approve', { userCode: code, user: 'maya' });
  });
  const stdout = await text(child.stdout);
  await Promise.all([exited, approved]);
  return { code: child.exitCode, output: stdout + stderr, argv: child.spawnargs.join('\n') };
}

/** Calls `use` with a sign-in service in front of the sandbox's that remembers each secret it hands out. */
async function withRecorder(sandbox: SandboxUse, use: (authority: string, secrets: ReadonlyMap<string, string>) => Promise<void>): Promise<void> {
  const secrets = new Map<string, string>();
  const pass = async (request: IncomingMessage): Promise<{ readonly status: number; readonly body: string }> => {
    const body = await buffer(request);
    const init = { method: request.method ?? 'GET', headers: { 'content-type': request.headers['content-type'] ?? '' }, ...(body.length === 0 ? {} : { body: new Uint8Array(body) }) };
    const answer = await fetch(`${sandbox.addresses.authority}${request.url ?? ''}`, init);
    const content = await answer.text();
    for (const [, name = '', secret = ''] of content.matchAll(/"(access_token|refresh_token|id_token|device_code)":"([^"]+)"/g)) secrets.set(`${name} ${secrets.size}`, secret);
    return { status: answer.status, body: content };
  };
  const server = createServer((request, response) => {
    void pass(request).then(({ status, body }) => response.writeHead(status, { 'content-type': 'application/json' }).end(body), () => response.destroy());
  }).listen(0, '127.0.0.1');
  await once(server, 'listening');
  try {
    await use(`http://127.0.0.1:${(server.address() as AddressInfo).port}`, secrets);
  } finally {
    server.closeAllConnections();
    server.close();
  }
}

async function assertNoLeaks({ sandbox, folder }: Place, runs: readonly Run[], secrets: readonly string[]): Promise<void> {
  const log = await (await fetch(`${sandbox.addresses.control}/log`)).text();
  const observations = runs.flatMap(({ output, argv }) => [{ place: 'the output', text: output }, { place: 'the arguments', text: argv }]);
  assert.deepEqual(findLeaks([...observations, { place: 'the log of the sandbox', text: log }, ...(await observeFiles([folder]))], secrets), []);
}

const inPlace = (test: (place: Place) => Promise<void>) => (): Promise<void> => withSandbox((sandbox) => withFolder({}, (folder) => test({ sandbox, folder })));

describe('secrets of a sign-in', function () {
  this.timeout(60_000);

  it('by device code stay in the process: tokens, refresh tokens and the code itself', inPlace(async (place) => {
    await withRecorder(place.sandbox, async (authority, secrets) => {
      const sandbox = { ...place.sandbox, addresses: { ...place.sandbox.addresses, authority } };
      const commands: readonly (readonly [argv: readonly string[], fault: string | undefined, code: number])[] = [
        [['environments'], undefined, 0],
        // Dataverse wants a token of its own, for which the refresh token is sent.
        [['solution', 'list', '-e', 'Development'], undefined, 0],
        [['environments'], 'match=POST .*/token;status=400;code=invalid_grant', 1],
        [['environments'], 'match=GET .*/environments;status=401', 1],
      ];
      const runs: Run[] = [];
      for (const [argv, fault, code] of commands) {
        await sandbox.control('faults', { faults: fault === undefined ? [] : [fault] });
        const done = await run([...argv, '--auth', 'device-code'], { ...place, sandbox }, {});
        await fetch(`${sandbox.addresses.control}/faults`, { method: 'DELETE' });
        assert.equal(done.code, code, done.output);
        runs.push(done);
      }
      const kinds = new Set([...secrets.keys()].map((name) => name.split(' ')[0]));
      assert.deepEqual([...kinds].sort(), ['access_token', 'device_code', 'id_token', 'refresh_token']);
      await assertNoLeaks(place, runs, [...secrets.values()]);
    });
  }));

  it('by certificate stay in its file: the key and its password', inPlace(async (place) => {
    const { sandbox } = place;
    await sandbox.prepareTls();
    const pem = await readFile(path.join(sandbox.dataDir, 'server-certificate.pem'), 'utf8');
    const key: KeyObject = createPrivateKey(pem);
    const encrypted = String(key.export({ type: 'pkcs8', format: 'pem', cipher: 'aes-256-cbc', passphrase: PASSWORD }));
    const [certificate = ''] = /-----BEGIN CERTIFICATE-----[\s\S]*?-----END CERTIFICATE-----\s*/.exec(pem) ?? [];
    const file = path.join(sandbox.dataDir, 'app.pem');
    await writeFile(file, `${encrypted}${certificate}`);
    const env = { AZURE_CLIENT_ID: PIPELINE, AZURE_TENANT_ID: sandbox.addresses.tenantId, AZURE_CLIENT_CERTIFICATE_PATH: file };
    const wrong = await run(['whoami', '--auth', 'client-certificate'], place, { ...env, AZURE_CLIENT_CERTIFICATE_PASSWORD: `${PASSWORD}, but wrong` });
    assert.deepEqual([wrong.code, wrong.output.includes('cannot be used')], [2, true], wrong.output);
    const right = await run(['environments', '--auth', 'client-certificate'], place, { ...env, AZURE_CLIENT_CERTIFICATE_PASSWORD: PASSWORD });
    // The key is read, and the sign-in service answers.
    assert.doesNotMatch(right.output, /cannot be used/);
    const lines = [encrypted, String(key.export({ type: 'pkcs8', format: 'pem' }))].flatMap((each) => each.split('\n').filter((line) => line.length > 40));
    await assertNoLeaks(place, [wrong, right], [PASSWORD, ...lines]);
  }));
});
