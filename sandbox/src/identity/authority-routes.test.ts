import assert from 'node:assert/strict';
import { textMember, type JsonObject } from '../http/json-object.js';
import type { Answer } from '../testing/test-sandbox.js';
import { useSandbox } from '../testing/test-sandbox.js';

const CLIENT = { client_id: 'a-client' };
const RESOURCE = 'https://service.powerapps.com/';

/** Both generations of the endpoints, by what differs between them. */
const PROTOCOLS = [
  { name: 'v1', path: '/common/oauth2', ask: { resource: RESOURCE }, grant: (code: string) => ({ grant_type: 'device_code', code }), page: 'verification_url', count: 'string' },
  {
    name: 'v2',
    path: '/organizations/oauth2/v2.0',
    ask: { scope: `openid ${RESOURCE}/.default offline_access` },
    grant: (code: string) => ({ grant_type: 'urn:ietf:params:oauth:grant-type:device_code', device_code: code }),
    page: 'verification_uri',
    count: 'number',
  },
] as const;

describe('authority', () => {
  let now = Date.parse('2026-03-01T10:00:00Z');
  const sandbox = useSandbox({ seed: true, now: () => now, tokenLifetimeSeconds: 600 });
  const post = (path: string, form: Readonly<Record<string, string>>): Promise<Answer> =>
    sandbox().call('POST', path, { body: new URLSearchParams(form).toString(), headers: { 'content-type': 'application/x-www-form-urlencoded' } });

  for (const protocol of PROTOCOLS) {
    describe(protocol.name, () => {
      const start = async (): Promise<JsonObject> => (await post(`${protocol.path}/devicecode`, { ...CLIENT, ...protocol.ask })).body;
      const poll = (code: JsonObject): Promise<Answer> => post(`${protocol.path}/token`, { ...CLIENT, ...protocol.grant(String(code.device_code)) });

      it('signs in by device code: pending, approved, and then never again', async () => {
        const code = await start();
        assert.ok(typeof code[protocol.page] === 'string' && String(code.message).includes(String(code.user_code)));
        assert.equal(typeof code.interval, protocol.count);
        const pending = await poll(code);
        assert.deepEqual([pending.status, pending.body.error], [400, 'authorization_pending']);
        await sandbox().control('approve', { user_code: code.user_code, user: 'maya@contoso.example' });
        const tokens = await poll(code);
        assert.equal(tokens.status, 200, tokens.text);
        assert.equal(typeof tokens.body.expires_in, protocol.count);
        const claims = claimsOf(tokens.body, 'access_token');
        assert.deepEqual([claims.aud, claims.oid, claims.upn, claims.tid], [RESOURCE, sandbox().objectId('maya'), 'maya@contoso.example', sandbox().addresses.tenantId]);
        assert.equal(claimsOf(tokens.body, 'id_token').oid, claims.oid);
        assert.equal((await poll(code)).body.error, 'bad_verification_code');
        const used = await sandbox().call('GET', '/providers/Microsoft.ProcessSimple/environments?api-version=2016-11-01', { token: String(tokens.body.access_token) });
        assert.equal(used.status, 200);
      });

      it('tells that the user declined, or that the code has expired', async () => {
        const declined = await start();
        await sandbox().control('deny', { userCode: declined.user_code });
        assert.equal((await poll(declined)).body.error, 'authorization_declined');
        const late = await start();
        now += 901_000;
        assert.equal((await poll(late)).body.error, 'expired_token');
        const answered = await sandbox().call('POST', '/sandbox/approve', { body: { user_code: late.user_code, user: 'maya' } });
        assert.equal(answered.status, 404);
      });

      it('refreshes, also for another resource, until the user is signed out everywhere', async () => {
        const code = await start();
        await sandbox().control('approve', { user_code: code.user_code, user: 'ravi' });
        const refreshToken = String((await poll(code)).body.refresh_token);
        const refresh = (more: Readonly<Record<string, string>> = {}): Promise<Answer> => post(`${protocol.path}/token`, { ...CLIENT, grant_type: 'refresh_token', refresh_token: refreshToken, ...more });
        const first = await refresh();
        assert.equal(claimsOf(first.body, 'access_token').aud, RESOURCE);
        const other = protocol.name === 'v1' ? { resource: 'https://api.powerplatform.com' } : { scope: 'https://api.powerplatform.com/.default' };
        assert.equal(claimsOf((await refresh(other)).body, 'access_token').aud, 'https://api.powerplatform.com');
        await sandbox().control('sign-out', { user: 'ravi' });
        const revoked = await refresh();
        assert.deepEqual([revoked.status, revoked.body.error], [400, 'invalid_grant']);
        assert.match(String(revoked.body.error_description), /^AADSTS50173: /);
        const used = await sandbox().call('GET', '/providers/Microsoft.ProcessSimple/environments?api-version=2016-11-01', { token: String(first.body.access_token) });
        assert.equal(used.status, 401);
      });

      const refusals: readonly (readonly [title: string, path: string, form: Readonly<Record<string, string>>, error: string, code: string])[] = [
        ['no client id', '/devicecode', protocol.ask, 'invalid_request', 'AADSTS900144'],
        ['nothing to sign in to', '/devicecode', CLIENT, 'invalid_request', 'AADSTS900144'],
        ['an unknown device code', '/token', { ...CLIENT, ...protocol.grant('nonsense') }, 'bad_verification_code', 'AADSTS70020'],
        ['an unknown grant', '/token', { ...CLIENT, grant_type: 'password' }, 'unsupported_grant_type', 'AADSTS70003'],
        ['a refresh token that is none', '/token', { ...CLIENT, grant_type: 'refresh_token', refresh_token: 'a.b.c' }, 'invalid_grant', 'AADSTS9002313'],
      ];
      for (const [title, path, form, error, code] of refusals) {
        it(`refuses ${title}`, async () => {
          const answer = await post(`${protocol.path}${path}`, form);
          assert.deepEqual([answer.status, answer.body.error], [400, error], answer.text);
          assert.ok(String(answer.body.error_description).startsWith(`${code}: `));
          assert.ok(Array.isArray(answer.body.error_codes) && typeof answer.body.correlation_id === 'string');
        });
      }
    });
  }

  it('refuses a device code of another client, and an access token as refresh token', async () => {
    const code = (await post('/common/oauth2/devicecode', { ...CLIENT, resource: RESOURCE })).body;
    const stolen = await post('/common/oauth2/token', { client_id: 'other', grant_type: 'device_code', code: String(code.device_code) });
    assert.equal(stolen.body.error, 'bad_verification_code');
    const misused = await post('/common/oauth2/token', { ...CLIENT, grant_type: 'refresh_token', refresh_token: await sandbox().token('maya') });
    assert.equal(misused.body.error, 'invalid_grant');
  });

  it('knows its tenant by id, by domain and by the common names, and no other', async () => {
    for (const tenant of ['common', 'organizations', 'contoso.example', sandbox().addresses.tenantId]) {
      const configuration = await sandbox().call('GET', `/${tenant}/v2.0/.well-known/openid-configuration`);
      assert.equal(configuration.status, 200);
      assert.equal(textMember(configuration.body, 'token_endpoint'), `${sandbox().addresses.authority}/${tenant}/oauth2/v2.0/token`);
    }
    const unknown = await post('/fabrikam.example/oauth2/v2.0/devicecode', { ...CLIENT, scope: 'x' });
    assert.deepEqual([unknown.status, unknown.body.error], [400, 'invalid_tenant']);
  });

  it('answers instance discovery', async () => {
    const answer = await sandbox().call('GET', '/common/discovery/instance?api-version=1.0&authorization_endpoint=https%3A%2F%2Fx%2Fcommon%2Foauth2%2Fauthorize');
    assert.ok(textMember(answer.body, 'tenant_discovery_endpoint') !== undefined);
  });
});

function claimsOf(tokens: JsonObject, name: string): JsonObject {
  const part = String(tokens[name]).split('.')[1] ?? '';
  const claims: unknown = JSON.parse(Buffer.from(part, 'base64url').toString('utf8'));
  assert.ok(typeof claims === 'object' && claims !== null);
  return { ...claims };
}
