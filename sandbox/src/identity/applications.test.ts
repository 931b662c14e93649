import assert from 'node:assert/strict';
import { DEVELOPMENT } from '../seed/seed-environments.js';
import { sampleDefinition } from '../testing/sample-definition.js';
import { type Answer, errorOf, itemsOf, useSandbox } from '../testing/test-sandbox.js';
import { SANDBOX_APPLICATIONS, type SandboxApplication } from './applications.js';

const [PIPELINE, UNREGISTERED] = SANDBOX_APPLICATIONS as readonly [SandboxApplication, SandboxApplication];
const BAP = '/providers/Microsoft.BusinessAppPlatform';
const POWER_APPS = '/providers/Microsoft.PowerApps';
const RESOURCE = 'https://service.powerapps.com/';

describe('applications', () => {
  const sandbox = useSandbox({ seed: true });
  const token = (form: Readonly<Record<string, string>>, tenant = 'contoso.example', version: 'v1' | 'v2' = 'v2'): Promise<Answer> =>
    sandbox().call('POST', `/${tenant}/oauth2${version === 'v2' ? '/v2.0' : ''}/token`, {
      body: new URLSearchParams({ grant_type: 'client_credentials', ...(version === 'v2' ? { scope: `${RESOURCE}/.default` } : { resource: RESOURCE }), ...form }).toString(),
      headers: { 'content-type': 'application/x-www-form-urlencoded' },
    });
  const bySecret = ({ clientId, clientSecret }: SandboxApplication) => ({ client_id: clientId, client_secret: clientSecret });
  const as = async (application: SandboxApplication, path: string, method = 'GET', body?: object): Promise<Answer> =>
    sandbox().call(method, path, { token: String((await token(bySecret(application))).body.access_token), ...(body === undefined ? {} : { body }) });

  for (const version of ['v1', 'v2'] as const) {
    it(`get a token by their secret, which names no person, and nothing to refresh (${version})`, async () => {
      const { status, body } = await token(bySecret(PIPELINE), 'contoso.example', version);
      assert.equal(status, 200);
      assert.deepEqual([typeof body.access_token, 'refresh_token' in body, 'id_token' in body, typeof body.expires_in], ['string', false, false, version === 'v1' ? 'string' : 'number']);
      const claims: unknown = JSON.parse(Buffer.from(String(body.access_token).split('.')[1] ?? '', 'base64url').toString());
      const { oid, sub, aud, appid } = claims as Readonly<Record<string, unknown>>;
      assert.deepEqual([oid, sub, aud, appid], [PIPELINE.id, PIPELINE.id, RESOURCE, PIPELINE.clientId]);
      for (const name of ['scp', 'upn', 'name']) assert.ok(!(name in (claims as object)), name);
    });
  }

  const refused: readonly (readonly [title: string, form: Readonly<Record<string, string>>, tenant: string, status: number, code: number])[] = [
    ['a wrong secret', { client_id: PIPELINE.clientId, client_secret: 'x' }, 'contoso.example', 401, 7000215],
    ['no credential', { client_id: PIPELINE.clientId }, 'contoso.example', 401, 7000218],
    ['an unknown application', { client_id: 'x', client_secret: 'x' }, 'contoso.example', 400, 700016],
    ['no application', { client_secret: 'x' }, 'contoso.example', 400, 900144],
    ['a shared tenant', bySecret(PIPELINE), 'common', 400, 50059],
    ['an unknown tenant', bySecret(PIPELINE), 'fabrikam.example', 400, 90002],
    ['an assertion that is none', { client_id: PIPELINE.clientId, client_assertion: 'x', client_assertion_type: 'urn:ietf:params:oauth:client-assertion-type:jwt-bearer' }, 'contoso.example', 401, 50027],
  ];
  for (const [title, form, tenant, status, code] of refused) {
    it(`are refused with ${title}`, async () => {
      const answer = await token(form, tenant);
      assert.deepEqual([answer.status, answer.body.error_codes], [status, [code]]);
    });
  }

  it('see no environment as makers do, and all of them as administrators where they are registered', async () => {
    const lists = [`${BAP}/environments?api-version=2020-10-01`, '/providers/Microsoft.ProcessSimple/environments?api-version=2016-11-01', `${POWER_APPS}/environments?api-version=2016-11-01`];
    for (const list of lists) assert.deepEqual(itemsOf(await as(PIPELINE, list)), []);
    assert.equal(itemsOf(await as(PIPELINE, `${BAP}/scopes/admin/environments?api-version=2020-10-01`)).length, 3);
    for (const path of [`${BAP}/scopes/admin/environments?api-version=2020-10-01`, `${BAP}/scopes/admin/environments/${DEVELOPMENT.name}?api-version=2020-10-01`]) {
      const refusal = await as(UNREGISTERED, path);
      assert.deepEqual([refusal.status, errorOf(refusal).code], [403, 'Forbidden']);
      assert.match(String(errorOf(refusal).message), new RegExp(`service principal with id '${UNREGISTERED.id}'.*does not have permission`));
    }
  });

  it('see among the makers\' connectors only their own, and all in the administrators\' list', async () => {
    const maker = `${POWER_APPS}/apis?api-version=2016-11-01&$filter=${encodeURIComponent(`environment eq '${DEVELOPMENT.name}' and IsCustomApi eq 'True'`)}`;
    const admin = `${POWER_APPS}/scopes/admin/environments/${DEVELOPMENT.name}/apis?api-version=2017-05-01`;
    assert.equal(itemsOf(await as(PIPELINE, maker)).length, 0);
    const before = itemsOf(await as(PIPELINE, admin)).length;
    assert.ok(before > 0);
    const made = await as(PIPELINE, maker, 'POST', { properties: { environment: { name: DEVELOPMENT.name }, displayName: 'Made by a pipeline', openApiDefinition: sampleDefinition() } });
    assert.equal(made.status, 201, made.text);
    assert.deepEqual(itemsOf(await as(PIPELINE, maker)).map(({ name }) => name), [made.body.name]);
    assert.equal(itemsOf(await as(PIPELINE, admin)).length, before + 1);
    assert.equal((await as(UNREGISTERED, admin)).status, 403);
    assert.equal((await as(PIPELINE, admin.replace('2017-05-01', '1999-01-01'))).status, 400);
  });

  it('are nobody to choose where people sign in', async () => {
    assert.equal((await sandbox().call('POST', '/sandbox/token', { body: { user: PIPELINE.id } })).status, 404);
    assert.ok(!(await sandbox().call('GET', '/')).text.includes(PIPELINE.clientId));
  });
});
