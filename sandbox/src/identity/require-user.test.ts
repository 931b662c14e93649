import assert from 'node:assert/strict';
import { errorOf, useSandbox } from '../testing/test-sandbox.js';

const SERVICES = {
  powerApps: '/providers/Microsoft.PowerApps/environments?api-version=2016-11-01',
  bap: '/providers/Microsoft.BusinessAppPlatform/environments?api-version=2020-10-01',
  flow: '/providers/Microsoft.ProcessSimple/environments?api-version=2016-11-01',
} as const;

describe('access tokens', () => {
  const sandbox = useSandbox();
  const cases: readonly { readonly title: string; readonly header: () => Promise<string | undefined>; readonly code: string; readonly message?: RegExp }[] = [
    { title: 'no header', header: () => Promise.resolve(undefined), code: 'MissingAuthorizationHeaderAndClientCertificate' },
    { title: 'another scheme', header: () => Promise.resolve('Basic bWF5YTo='), code: 'InvalidAuthenticationToken' },
    { title: 'a token of somebody else', header: () => Promise.resolve('Bearer eyJhbGciOiJub25lIn0.eyJvaWQiOiJ4In0.'), code: 'InvalidAuthenticationToken' },
    { title: 'a token that was changed', header: async () => `Bearer ${tampered(await sandbox().token('ravi'))}`, code: 'InvalidAuthenticationToken' },
    { title: 'an expired token', header: async () => `Bearer ${await sandbox().token('maya', { lifetimeSeconds: -1 })}`, code: 'ExpiredAuthenticationToken', message: /is earlier than current UTC time/ },
    {
      title: 'a token for another resource',
      header: async () => `Bearer ${await sandbox().token('maya', { resource: 'https://management.azure.com/' })}`,
      code: 'InvalidAuthenticationToken',
      message: /^The received access token has been obtained from wrong audience or resource\.$/,
    },
  ];
  for (const [service, path] of Object.entries(SERVICES)) {
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
