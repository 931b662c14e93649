import assert from 'node:assert/strict';
import { createPlatform } from '../create-platform.js';
import { isPlatformError } from '../errors/platform-error.js';
import { FakeClock } from '../testing/fake-clock.js';
import { FakeHttp, type FakeAnswer } from '../testing/fake-http.js';
import { ENVIRONMENT, TOKEN, tokens } from '../testing/test-cloud.js';
import type { Cloud } from './cloud.js';
import { readCustomCloud } from './custom-cloud.js';
import { cloudById } from './presets.js';
import { mayReceiveToken } from './token-policy.js';

const OWN = { authority: 'https://login.contoso.example', bap: 'https://bap.contoso.example', powerApps: 'https://apps.contoso.example/gateway/' };
const LOCAL = { authority: 'http://127.0.0.1:4100', bap: 'http://127.0.0.1:4100', powerApps: 'http://127.0.0.1:4100' };
const SCOPES = { powerApps: 'https://service.powerapps.com/' };

function cloudOf(value: unknown): Cloud {
  const reading = readCustomCloud(value);
  assert.ok(reading.kind === 'cloud', JSON.stringify(reading));
  return reading.cloud;
}

describe('readCustomCloud', () => {
  it('takes what is missing from the base', () => {
    const base = cloudById('gcc-high');
    const cloud = cloudOf({ base: 'gcc-high', endpoints: { powerPlatform: 'https://api.high.powerplatform.microsoft.us' } });
    assert.deepEqual(cloud.endpoints, { ...base?.endpoints, powerPlatform: 'https://api.high.powerplatform.microsoft.us' });
    assert.deepEqual([cloud.id, cloud.scopes, cloud.authProviderId], ['custom', base?.scopes, 'microsoft-sovereign-cloud']);
  });

  it('stands alone, with both spellings of an audience and the slash at an end left out', () => {
    const cloud = cloudOf({ label: 'Ours', tenant: 't', endpoints: OWN, scopes: SCOPES, allowedHosts: ['proxy.contoso.example:8443'] });
    assert.equal(cloud.endpoints.powerApps, 'https://apps.contoso.example/gateway');
    assert.deepEqual(cloud.scopes, { powerApps: ['https://service.powerapps.com//.default', 'https://service.powerapps.com/.default'], powerPlatform: [], arm: [], graph: [] });
    assert.deepEqual([cloud.label, cloud.defaultTenant, cloud.isLoopback], ['Ours', 't', false]);
    const allowed = ['https://apps.contoso.example/x', 'https://proxy.contoso.example:8443/'];
    const refused = ['https://api.powerapps.com/', 'http://apps.contoso.example/', 'https://apps.contoso.example.evil.example/', 'https://proxy.contoso.example/'];
    assert.deepEqual([...allowed, ...refused].map((url) => mayReceiveToken(cloud, url)), [true, true, false, false, false, false]);
  });

  it('never mixes this computer with the services of a base', () => {
    const cloud = cloudOf({ base: 'public', endpoints: LOCAL, scopes: SCOPES });
    assert.deepEqual([cloud.isLoopback, cloud.endpoints.flow, cloud.endpoints.arm], [true, undefined, undefined]);
    assert.equal(mayReceiveToken(cloud, 'https://api.powerapps.com/'), false);
  });

  const faults: readonly (readonly [value: unknown, problem: RegExp])[] = [
    [undefined, /one JSON object/],
    ['https://api.contoso.example', /one JSON object/],
    [[], /one JSON object/],
    [{ base: 'moon' }, /"base" has to be one of public, gcc/],
    [{ base: 7 }, /"base" has to be one of/],
    [{ base: 'public', endpoint: {} }, /"endpoint" is not known here/],
    [{ base: 'public', endpoints: [] }, /"endpoints" has to be a JSON object/],
    [{ base: 'public', endpoints: { pwerApps: 'https://x.example' } }, /"endpoints\.pwerApps" is not known/],
    [{ base: 'public', endpoints: { powerApps: 'apps.contoso.example' } }, /"endpoints\.powerApps" is no address/],
    [{ base: 'public', endpoints: { powerApps: null } }, /"endpoints\.powerApps" is no address/],
    [{ base: 'public', endpoints: { powerApps: 'http://apps.contoso.example' } }, /is not encrypted/],
    [{ base: 'public', endpoints: { powerApps: 'ftp://apps.contoso.example' } }, /is not encrypted/],
    [{ base: 'public', endpoints: { powerApps: 'https://api.powerapps.com@evil.example' } }, /holds a user name/],
    [{ base: 'public', endpoints: { powerApps: 'https://apps.contoso.example?x=1' } }, /has a query/],
    [{ base: 'public', endpoints: { powerApps: 'http://127.0.0.1:1', bap: 'https://bap.contoso.example' } }, /Either all "endpoints" are on this computer/],
    [{ base: 'public', endpoints: { powerApps: 'http://127.0.0.1:1' } }, /"endpoints\.authority" is missing/],
    [{ endpoints: { ...OWN, bap: undefined }, scopes: SCOPES }, /"endpoints\.bap" is missing.*"base"/],
    [{ endpoints: OWN }, /"scopes\.powerApps" is missing/],
    [{ endpoints: OWN, scopes: { powerApps: 'powerapps' } }, /"scopes\.powerApps" has to be an audience/],
    [{ endpoints: OWN, scopes: { ...SCOPES, flow: 'https://x.example' } }, /"scopes\.flow" is not known/],
    [{ base: 'public', allowedHosts: ['https://evil.example/'] }, /is no host/],
    [{ base: 'public', allowedHosts: ['*'] }, /is no host/],
    [{ base: 'public', allowedHosts: 'evil.example' }, /"allowedHosts" has to be a list/],
    [{ base: 'public', authProvider: 'github' }, /"authProvider" has to be one of/],
  ];
  for (const [value, problem] of faults) {
    it(`refuses ${JSON.stringify(value)}`, () => {
      const reading = readCustomCloud(value);
      assert.ok(reading.kind === 'problems');
      assert.match(reading.problems.join('\n'), problem);
    });
  }
});

describe('a cloud with endpoints of one\'s own', () => {
  const cloud = cloudOf({ base: 'public', endpoints: OWN });
  const page = (nextLink: string): FakeAnswer => ({ body: { value: [], nextLink } });
  const connector = (originalSwaggerUrl: string): FakeAnswer => ({
    body: { name: 'shared_x', properties: { displayName: 'X', isCustomApi: true, apiDefinitions: { originalSwaggerUrl } } },
  });
  const cases: readonly (readonly [title: string, answer: FakeAnswer])[] = [
    ['a next page elsewhere', page('https://evil.example/providers/x')],
    ['a next page on a host that begins alike', page('https://apps.contoso.example.evil.example/gateway/providers/Microsoft.PowerApps/apis/more')],
    ['a next page without encryption', page('http://apps.contoso.example/x')],
    ['a redirect', { status: 307, headers: { location: 'https://evil.example/' } }],
    ['a redirect to another service of the base', { status: 302, headers: { location: 'https://api.powerapps.com/' } }],
    ['a definition elsewhere', connector('https://evil.example/definition')],
    ['a definition without encryption', connector('http://evil.example/definition')],
    ['a definition on this computer', connector('http://127.0.0.1:1/definition')],
    ['a definition at a user name', connector('https://apps.contoso.example@evil.example/definition')],
  ];
  for (const [title, answer] of cases) {
    it(`sends its token nowhere else for ${title}`, async () => {
      const http = new FakeHttp((request) => (request.url.startsWith('https://apps.contoso.example/') ? answer : { body: {} }));
      const { connectors } = createPlatform({ cloud, tokens, httpClient: http, clock: new FakeClock(), random: () => 0.5 });
      const read = async (): Promise<void> => {
        await connectors.list(ENVIRONMENT);
        await connectors.readDefinition(await connectors.get(ENVIRONMENT, 'shared_x'));
      };
      await read().catch((error: unknown) => { assert.ok(isPlatformError(error)); });
      const receivers = http.sent.filter((request) => JSON.stringify(request).includes(TOKEN)).map((request) => new URL(request.url).host);
      assert.ok(receivers.length > 0);
      assert.deepEqual(receivers.filter((host) => host !== 'apps.contoso.example'), []);
    });
  }
});
