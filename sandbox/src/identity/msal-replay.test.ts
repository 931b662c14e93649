import assert from 'node:assert/strict';
import { readFile } from 'node:fs/promises';
import { isJsonObject, type JsonObject } from '../http/json-object.js';
import { rawRequest } from '../testing/raw-request.js';
import { useSandbox } from '../testing/test-sandbox.js';
import { SANDBOX_APPLICATIONS } from './applications.js';

const CLIENT_ID = '04b07795-8ddb-461a-bbee-02f9e1bf7b46';
const SCOPE = 'https://service.powerapps.com/.default offline_access openid profile';
const REQUESTS = [['User-Agent', 'python-requests/2.28.1'], ['Accept-Encoding', 'gzip, deflate'], ['Accept', '*/*'], ['Connection', 'keep-alive']] as const;
const LIBRARY = [['x-client-sku', 'MSAL.Python'], ['x-client-ver', '1.21.0'], ['x-client-os', 'linux'], ['x-client-cpu', 'x64'], ['x-ms-lib-capability', 'retry-after, h429']] as const;

/** The requests of Microsoft's sign-in library for Python, MSAL 1.21, as they were recorded. It takes an authority of AD FS as it is, and asks Microsoft about all others. */
describe('MSAL, at the authority "adfs"', () => {
  const sandbox = useSandbox();
  let ca = '';
  before(async () => {
    await sandbox().prepareTls();
    ca = await readFile(sandbox().addresses.secure.certificateAuthorityFile, 'utf8');
  });

  const ask = async (method: 'GET' | 'POST', url: string, form?: Readonly<Record<string, string>>): Promise<JsonObject> => {
    const body = form === undefined ? undefined : new URLSearchParams(form).toString();
    const content = body === undefined ? [] : [...LIBRARY, ['Content-Length', String(Buffer.byteLength(body))] as const, ['Content-Type', 'application/x-www-form-urlencoded'] as const];
    const value: unknown = JSON.parse((await rawRequest({ method, url, ca, headers: [...REQUESTS, ...content], ...(body === undefined ? {} : { body }) })).text);
    assert.ok(isJsonObject(value));
    return value;
  };
  /** MSAL refuses endpoints that are not https, and newer versions an issuer at another host. */
  const endpoint = async (name: string): Promise<string> => {
    const { authority } = sandbox().addresses.secure;
    const found = (await ask('GET', `${authority}/adfs/.well-known/openid-configuration`))[name];
    assert.ok(typeof found === 'string' && found.startsWith(`${authority}/adfs`), String(found));
    return found;
  };
  const decode = (part: unknown): unknown => JSON.parse(Buffer.from(String(part), 'base64url').toString('utf8'));

  it('signs a person in by device code, says whose tokens they are, and renews them', async () => {
    await endpoint('issuer');
    const token = await endpoint('token_endpoint');
    const { user_code: userCode, device_code: code, verification_uri: page } = await ask('POST', await endpoint('device_authorization_endpoint'), { client_id: CLIENT_ID, scope: SCOPE });
    assert.equal(page, sandbox().addresses.deviceLogin);
    // The library sends the code under both names.
    const poll = { client_id: CLIENT_ID, grant_type: 'urn:ietf:params:oauth:grant-type:device_code', client_info: '1', code: String(code), device_code: String(code) };
    assert.equal((await ask('POST', token, poll)).error, 'authorization_pending');
    await sandbox().control('approve', { user_code: userCode, user: 'maya' });
    const tokens = await ask('POST', token, poll);
    assert.deepEqual(decode(tokens.client_info), { uid: sandbox().objectId('maya'), utid: sandbox().addresses.tenantId });
    const claims = decode(String(tokens.id_token).split('.')[1]);
    assert.ok(isJsonObject(claims));
    assert.deepEqual([claims.aud, claims.preferred_username, tokens.scope], [CLIENT_ID, 'maya@contoso.example', SCOPE]);
    const renewed = await ask('POST', token, { client_id: CLIENT_ID, grant_type: 'refresh_token', client_info: '1', refresh_token: String(tokens.refresh_token), scope: SCOPE });
    assert.deepEqual([renewed.token_type, renewed.client_info], ['Bearer', tokens.client_info]);
    const used = await sandbox().call('GET', '/providers/Microsoft.ProcessSimple/environments?api-version=2016-11-01', { token: String(renewed.access_token) });
    assert.equal(used.status, 200, used.text);
  });

  it('signs an application in by its secret, without anybody to name', async () => {
    const [application] = SANDBOX_APPLICATIONS;
    assert.ok(application);
    const form = { client_id: application.clientId, grant_type: 'client_credentials', client_info: '1', client_secret: application.clientSecret, scope: 'https://service.powerapps.com/.default' };
    const tokens = await ask('POST', await endpoint('token_endpoint'), form);
    assert.deepEqual([tokens.token_type, 'client_info' in tokens, 'refresh_token' in tokens], ['Bearer', false, false]);
  });
});
