import assert from 'node:assert/strict';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { startSandbox } from '../start-sandbox.js';

const GRAPH = 'https://graph.microsoft.com';
const MAYA = { displayName: 'Maya Maker', mail: 'maya@contoso.example' };

interface Case {
  readonly what: string;
  readonly path: string;
  /** What the token is made for; undefined: there is none. */
  readonly resource?: string;
  readonly lifetimeSeconds?: number;
  readonly status: number;
  readonly body: object;
}

const CASES: readonly Case[] = [
  { what: 'finds a person by name or address', path: "users?$filter=userPrincipalName eq 'maya@contoso.example' or mail eq 'maya@contoso.example'", resource: GRAPH, status: 200, body: { value: [MAYA] } },
  { what: 'finds nobody', path: "users?$filter=mail eq 'nobody@contoso.example'", resource: `${GRAPH}/`, status: 200, body: { value: [] } },
  { what: 'finds nobody by a quote', path: "users?$filter=mail eq 'o''hara@contoso.example'", resource: GRAPH, status: 200, body: { value: [] } },
  { what: 'reads one by name', path: 'users/maya@contoso.example', resource: GRAPH, status: 200, body: MAYA },
  { what: 'knows not everybody', path: 'users/nobody', resource: GRAPH, status: 404, body: { error: { code: 'Request_ResourceNotFound' } } },
  { what: 'refuses another filter', path: "users?$filter=startswith(mail,'m')", resource: GRAPH, status: 400, body: { error: { code: 'Request_UnsupportedQuery' } } },
  { what: 'refuses a token for something else', path: 'users', resource: 'https://service.powerapps.com/', status: 401, body: { error: { code: 'InvalidAuthenticationToken', message: 'Access token validation failure. Invalid audience.' } } },
  { what: 'refuses a token that has expired', path: 'users', resource: GRAPH, lifetimeSeconds: -1, status: 401, body: { error: { code: 'InvalidAuthenticationToken' } } },
  { what: 'refuses whoever has none', path: 'users', status: 401, body: { error: { message: 'Access token is empty.' } } },
];

describe('Microsoft Graph in the sandbox', () => {
  let folder = '';
  let sandbox: Awaited<ReturnType<typeof startSandbox>>;
  before(async () => {
    folder = await mkdtemp(join(tmpdir(), 'sandbox-graph-test-'));
    sandbox = await startSandbox({ dataDir: folder });
  });
  after(async () => {
    await sandbox.close();
    await rm(folder, { recursive: true, force: true });
  });

  for (const { what, path, resource, lifetimeSeconds, status, body } of CASES) {
    it(what, async () => {
      const { addresses } = sandbox;
      const authorization = resource === undefined ? {} : { authorization: `Bearer ${await tokenFor(addresses.control, { user: 'maya', resource, ...(lifetimeSeconds === undefined ? {} : { lifetimeSeconds }) })}` };
      const answer = await fetch(encodeURI(`${addresses.graph}/v1.0/${path}`), { headers: authorization });
      const text = await answer.text();
      assert.equal(answer.status, status, text);
      assert.ok(includes(JSON.parse(text), body), text);
    });
  }
});

async function tokenFor(control: string, content: object): Promise<string> {
  const answer = await fetch(`${control}/token`, { method: 'POST', headers: { 'content-type': 'application/json' }, body: JSON.stringify(content) });
  return ((await answer.json()) as { readonly access_token: string }).access_token;
}

/** Whether everything that is expected is there; lists have the same length. */
function includes(value: unknown, expected: unknown): boolean {
  if (Array.isArray(expected)) return Array.isArray(value) && value.length === expected.length && expected.every((each, at) => includes(value[at], each));
  if (typeof expected !== 'object' || expected === null) return value === expected;
  return typeof value === 'object' && value !== null && Object.entries(expected).every(([name, each]) => includes(Reflect.get(value, name), each));
}
