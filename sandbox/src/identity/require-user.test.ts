import assert from 'node:assert/strict';
import { errorOf, useSandbox } from '../testing/test-sandbox.js';

const SHORT = { code: 'InvalidAuthenticationToken', message: /^The received access token has been obtained from wrong audience or resource\.$/ };
const LONG = { code: 'InvalidAuthenticationAudience', message: /wrong audience or resource 'https:\/\/management\.azure\.com\/'\. It should exactly match \(including forward slash\) with one of the allowed audiences 'https:\/\/service\.powerapps\.com\/',/ };

const SERVICES = {
  powerApps: { path: '/providers/Microsoft.PowerApps/environments?api-version=2016-11-01', wrongAudience: SHORT },
  bap: { path: '/providers/Microsoft.BusinessAppPlatform/environments?api-version=2020-10-01', wrongAudience: SHORT },
  flow: { path: '/providers/Microsoft.ProcessSimple/environments?api-version=2016-11-01', wrongAudience: LONG },
} as const;

describe('access tokens', () => {
  const sandbox = useSandbox();
  const cases: readonly { readonly title: string; readonly header: () => Promise<string | undefined>; readonly code: string; readonly message?: RegExp }[] = [
    { title: 'no header', header: () => Promise.resolve(undefined), code: 'MissingAuthorizationHeaderAndClientCertificate' },
    { title: 'another scheme', header: () => Promise.resolve('Basic bWF5YTo='), code: 'InvalidAuthenticationToken' },
    { title: 'a token of somebody else', header: () => Promise.resolve('Bearer eyJhbGciOiJub25lIn0.eyJvaWQiOiJ4In0.'), code: 'InvalidAuthenticationToken' },
    { title: 'a token that was changed', header: async () => `Bearer ${tampered(await sandbox().token('ravi'))}`, code: 'InvalidAuthenticationToken' },
    { title: 'an expired token', header: async () => `Bearer ${await sandbox().token('maya', { lifetimeSeconds: -1 })}`, code: 'ExpiredAuthenticationToken', message: /is earlier than current UTC time/ },
  ];
  for (const [service, { path, wrongAudience }] of Object.entries(SERVICES)) {
    it(`${service} refuses a token for another resource`, async () => {
      const answer = await sandbox().call('GET', path, { token: await sandbox().token('maya', { resource: 'https://management.azure.com/' }) });
      assert.deepEqual([answer.status, errorOf(answer).code], [401, wrongAudience.code]);
      assert.match(String(errorOf(answer).message), wrongAudience.message);
    });
    for (const { title, header, code, message } of cases) {
      it(`${service} refuses ${title}`, async () => {
        const authorization = await header();
        const answer = await sandbox().call('GET', path, { headers: authorization === undefined ? {} : { authorization } });
        assert.deepEqual([answer.status, errorOf(answer).code, answer.headers.get('www-authenticate')], [401, code, 'Bearer'], answer.text);
        if (message !== undefined) assert.match(String(errorOf(answer).message), message);
      });
    }
    it(`${service} accepts the resource with and without its slash`, async () => {
      for (const resource of ['https://service.powerapps.com/', 'https://service.powerapps.com']) {
        assert.equal((await sandbox().call('GET', path, { token: await sandbox().token('maya', { resource }) })).status, 200, resource);
      }
    });
  }
});

/** The same token, saying that it is the maker's. */
function tampered(token: string): string {
  const [header = '', claims = '', signature = ''] = token.split('.');
  const changed = Buffer.from(claims, 'base64url').toString('utf8').replaceAll('1102', '1101');
  return [header, Buffer.from(changed).toString('base64url'), signature].join('.');
}
