import assert from 'node:assert/strict';
import { createHash, generateKeyPairSync, verify } from 'node:crypto';
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import path from 'node:path';
import { text } from 'node:stream/consumers';
import { fileURLToPath } from 'node:url';
import { type Cloud, isPlatformError, readCustomCloud } from '@connector-workbench/platform';
import { nodeFileSystem } from '../files/node-file-system.js';
import type { CommandIo } from '../io/command-io.js';
import { withFolder, withSandbox } from '../testing/index.js';
import { credentialOf, type IdentitySignIn } from './credential-of.js';
import { CredentialTokens } from './credential-tokens.js';

const SCOPES = ['https://service.example//.default', 'https://service.example/.default'];
const TENANT = 'contoso.example';
const SECRET: IdentitySignIn = { method: 'client-secret', tenant: TENANT, clientId: 'app', secret: 'hush-hush' };

interface Asked { readonly url: string; readonly form: URLSearchParams }
type Answer = (asked: Asked, response: ServerResponse) => void;

/** A sign-in service on this computer that answers as the test says, and keeps what it was asked. */
async function withAuthority(answer: Answer, use: (cloud: Cloud, asked: readonly Asked[]) => Promise<void>): Promise<void> {
  const asked: Asked[] = [];
  const server = createServer((request: IncomingMessage, response) => {
    void text(request).then((body) => {
      const one = { url: request.url ?? '', form: new URLSearchParams(body) };
      if (one.url.includes('openid-configuration')) { discover(originOf(request), response); return; }
      asked.push(one);
      answer(one, response);
    });
  });
  await new Promise<void>((resolve) => { server.listen(0, '127.0.0.1', resolve); });
  const address = server.address();
  const origin = `http://127.0.0.1:${typeof address === 'object' && address !== null ? address.port : 0}`;
  const reading = readCustomCloud({ endpoints: { authority: origin, bap: origin, powerApps: origin }, scopes: { powerApps: 'https://service.example' } });
  assert.ok(reading.kind === 'cloud');
  try {
    await use(reading.cloud, asked);
  } finally {
    server.closeAllConnections();
    await new Promise((resolve) => { server.close(resolve); });
  }
}

function originOf(request: IncomingMessage): string {
  return `http://${request.headers.host ?? ''}`;
}

function discover(origin: string, response: ServerResponse): void {
  const at = `${origin}/${TENANT}`;
  send(response, 200, { issuer: `${at}/v2.0`, token_endpoint: `${at}/oauth2/v2.0/token`, authorization_endpoint: `${at}/oauth2/v2.0/authorize`, jwks_uri: `${at}/keys` });
}

function send(response: ServerResponse, status: number, body: object, headers: Readonly<Record<string, string>> = {}): void {
  response.writeHead(status, { 'content-type': 'application/json', ...headers }).end(JSON.stringify(body));
}

const granted = (token = 'the-token', expiresIn = 3600) => ({ token_type: 'Bearer', access_token: token, expires_in: expiresIn });

function tokensOf(signIn: IdentitySignIn, cloud: Cloud, env: CommandIo['env'] = {}): CredentialTokens {
  return new CredentialTokens(() => credentialOf(signIn, cloud, { cwd: process.cwd(), env, files: nodeFileSystem, stop: new AbortController().signal }));
}

async function withVariables(variables: Readonly<Record<string, string | undefined>>, use: () => Promise<void>): Promise<void> {
  const set = (values: Readonly<Record<string, string | undefined>>): void => {
    for (const [name, value] of Object.entries(values)) {
      if (value === undefined) Reflect.deleteProperty(process.env, name);
      else process.env[name] = value;
    }
  };
  const before = Object.fromEntries(Object.keys(variables).map((name) => [name, process.env[name]]));
  set(variables);
  try {
    await use();
  } finally {
    set(before);
  }
}

describe('the credentials of the identity library', function () {
  this.timeout(20_000);

  it('ask once for a token, and keep it', () => withAuthority((_asked, response) => { send(response, 200, granted()); }, async (cloud, asked) => {
    const tokens = tokensOf(SECRET, cloud);
    assert.deepEqual([await tokens.getToken(SCOPES), await tokens.getToken(SCOPES)], ['the-token', 'the-token']);
    assert.deepEqual(asked.map(({ url, form }) => [url.replace(/\?.*/, ''), form.get('grant_type'), form.get('client_id'), form.get('client_secret'), form.get('scope')?.split(' ')[0]]),
      [[`/${TENANT}/oauth2/v2.0/token`, 'client_credentials', 'app', 'hush-hush', SCOPES[0]]]);
  }));

  it('send nothing where the variable for the proxy holds none', () => withAuthority((_asked, response) => { send(response, 200, granted()); }, async (cloud, asked) => {
    await assert.rejects(tokensOf(SECRET, cloud, { HTTPS_PROXY: 'proxy.contoso.example:8080' }).getToken(SCOPES), /The variable HTTPS_PROXY does not hold the address of a proxy/);
    assert.equal(asked.length, 0);
  }));

  it('try the next spelling of a scope that is not known, and no other after another refusal', () => withAuthority(({ form }, response) => {
    const isFirst = form.get('scope')?.startsWith(SCOPES[0] ?? '') === true;
    if (isFirst) send(response, 400, { error: 'invalid_resource', error_description: 'AADSTS500011: The resource principal was not found.', error_codes: [500011] });
    else send(response, 200, granted());
  }, async (cloud, asked) => {
    const tokens = tokensOf(SECRET, cloud);
    assert.equal(await tokens.getToken(SCOPES), 'the-token');
    assert.equal(asked.length, 2);
    await assert.rejects(tokens.getToken(SCOPES.slice(0, 1)), (error) => isPlatformError(error, 'sign-in-refused') && error.code === 'AADSTS500011');
  }));

  it('sign the assertion of a certificate with its key, for this authority only', () => withAuthority((_asked, response) => { send(response, 200, granted()); }, async (cloud, asked) => {
    const { privateKey, publicKey } = generateKeyPairSync('rsa', { modulusLength: 2048 });
    const der = publicKey.export({ type: 'spki', format: 'der' });
    // The library takes the certificate's bytes for its thumbprint only.
    const certificate = `-----BEGIN CERTIFICATE-----\n${der.toString('base64')}\n-----END CERTIFICATE-----\n`;
    await withFolder({ 'app.pem': `${privateKey.export({ type: 'pkcs8', format: 'pem' }).toString()}${certificate}` }, async (folder) => {
      await tokensOf({ method: 'client-certificate', tenant: TENANT, clientId: 'app', path: path.join(folder, 'app.pem'), password: undefined }, cloud).getToken(SCOPES);
    });
    const [header = '', claims = '', signature = ''] = asked[0]?.form.get('client_assertion')?.split('.') ?? [];
    const read = (part: string): Readonly<Record<string, unknown>> => JSON.parse(Buffer.from(part, 'base64url').toString()) as Readonly<Record<string, unknown>>;
    assert.equal(read(header)['x5t#S256'], createHash('sha256').update(der).digest('base64url'));
    assert.deepEqual([read(claims).iss, read(claims).sub, read(claims).aud], ['app', 'app', `${cloud.endpoints.authority.replace('http:', 'https:')}/${TENANT}/oauth2/v2.0/token`]);
    assert.ok(verify('sha256', Buffer.from(`${header}.${claims}`), { key: publicKey, padding: 6, saltLength: 32 }, Buffer.from(signature, 'base64url')));
  }));

  it('read a federated token anew when a token has to be renewed', () => withAuthority((_asked, response) => { send(response, 200, granted('short', 60)); }, (cloud, asked) =>
    withFolder({ token: 'first\n' }, async (folder) => {
      const file = path.join(folder, 'token');
      const tokens = tokensOf({ method: 'federated-token', tenant: TENANT, clientId: 'app', source: { kind: 'file', path: file } }, cloud);
      await tokens.getToken(SCOPES);
      await nodeFileSystem.write(file, new TextEncoder().encode('second\n'));
      await tokens.getToken(SCOPES);
      assert.deepEqual(asked.map(({ form }) => form.get('client_assertion')), ['first', 'second']);
    })));

  const ways: readonly IdentitySignIn[] = [SECRET, { method: 'federated-token', tenant: TENANT, clientId: 'app', source: { kind: 'file', path: fileURLToPath(import.meta.url) } }];
  for (const signIn of ways) {
    it(`explain a certificate that is not trusted as other requests do: ${signIn.method}`, () => withSandbox(async (sandbox) => {
      await sandbox.prepareTls();
      const origin = `https://127.0.0.1:${new URL(sandbox.addresses.secure.authority).port}`;
      const reading = readCustomCloud({ endpoints: { authority: origin, bap: origin, powerApps: origin }, scopes: { powerApps: 'https://service.example' } });
      assert.ok(reading.kind === 'cloud');
      await assert.rejects(tokensOf(signIn, reading.cloud).getToken(SCOPES), (error) => {
        assert.ok(isPlatformError(error, 'network-unreachable'), String(error));
        assert.equal(error.data.host, new URL(origin).host);
        assert.match(error.advice, /authority that is not trusted here, mostly that of a proxy of your organisation\..*NODE_EXTRA_CA_CERTS/);
        return true;
      });
    }));
  }

  it('explain it where a managed identity is asked for, too', () => withSandbox(async (sandbox) => {
    await sandbox.prepareTls();
    const origin = `https://127.0.0.1:${new URL(sandbox.addresses.secure.authority).port}`;
    const reading = readCustomCloud({ endpoints: { authority: origin, bap: origin, powerApps: origin }, scopes: { powerApps: 'https://service.example' } });
    assert.ok(reading.kind === 'cloud');
    const { cloud } = reading;
    // As an App Service tells it; the library reads the variables of the process.
    await withVariables({ IDENTITY_ENDPOINT: `${origin}/msi/token`, IDENTITY_HEADER: 'header', AZURE_FEDERATED_TOKEN_FILE: undefined }, () =>
      assert.rejects(tokensOf({ method: 'managed-identity', clientId: undefined }, cloud).getToken(SCOPES), (error) => {
        assert.ok(isPlatformError(error, 'network-unreachable'), String(error));
        assert.equal(error.data.host, new URL(origin).host);
        assert.match(error.advice, /authority that is not trusted here/);
        return true;
      }));
  }));

  const hostile: readonly (readonly [title: string, status: number, location: (origin: string) => string])[] = [
    ['elsewhere', 307, () => 'https://evil.example/token'],
    ['elsewhere on this computer', 308, (origin) => origin.replace(/\d+$/, '1')],
    ['to another path', 302, (origin) => `${origin}/stolen`],
  ];
  for (const [title, status, location] of hostile) {
    it(`follow no redirect ${title}`, () => withAuthority(({ url }, response) => {
      if (url.includes('stolen')) send(response, 200, granted());
      else send(response, status, {}, { location: location(`http://${response.req.headers.host ?? ''}`) });
    }, async (cloud, asked) => {
      await assert.rejects(tokensOf(SECRET, cloud).getToken(SCOPES), (error) => isPlatformError(error) && !error.message.includes('hush-hush'));
      assert.deepEqual(asked.filter(({ url }) => url.includes('stolen')), []);
    }));
  }
});
