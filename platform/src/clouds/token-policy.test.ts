import assert from 'node:assert/strict';
import type { Cloud } from './cloud.js';
import { CLOUDS, cloudById } from './presets.js';
import { sandboxCloud } from './sandbox-cloud.js';
import { mayBeContacted, mayReceiveToken } from './token-policy.js';
import { publicCloud } from '../testing/test-cloud.js';

const sandbox = sandboxCloud({
  authority: 'http://127.0.0.1:4100', bap: 'http://127.0.0.1:4100', powerApps: 'http://127.0.0.1:4100/apps', flow: 'http://[::1]:4100',
  tenantId: 'tenant', scope: 'https://service.powerapps.com//.default',
});
const allowing: Cloud = { ...publicCloud(), allowedHosts: ['api.contoso.example', 'proxy.contoso.example:8443'] };

describe('mayReceiveToken', () => {
  const cases: readonly (readonly [title: string, cloud: Cloud, url: string, expected: boolean])[] = [
    ['a service of the cloud', publicCloud(), 'https://api.powerapps.com/providers/Microsoft.PowerApps/apis', true],
    ['another service of the cloud', publicCloud(), 'https://api.bap.microsoft.com/', true],
    ['upper case', publicCloud(), 'HTTPS://API.POWERAPPS.COM/', true],
    ['the default port, written out', publicCloud(), 'https://api.powerapps.com:443/', true],
    ['another port', publicCloud(), 'https://api.powerapps.com:8443/', false],
    ['plain http', publicCloud(), 'http://api.powerapps.com/', false],
    ['a service of another cloud', publicCloud(), 'https://high.api.powerapps.us/', false],
    ['a host that ends alike', publicCloud(), 'https://evilapi.powerapps.com/', false],
    ['a host that begins alike', publicCloud(), 'https://api.powerapps.com.contoso.example/', false],
    ['the host as a user name', publicCloud(), 'https://api.powerapps.com@contoso.example/', false],
    ['a user name at the host', publicCloud(), 'https://user:word@api.powerapps.com/', false],
    ['a backslash before another host', publicCloud(), 'https://contoso.example\\@api.powerapps.com/', false],
    ['storage', publicCloud(), 'https://paeu2weu8.blob.core.windows.net/x?sig=abc', false],
    ['the portal, which is no service', publicCloud(), 'https://make.powerapps.com/', false],
    ['this computer, from the public cloud', publicCloud(), 'http://127.0.0.1:4100/', false],
    ['no address', publicCloud(), 'apis', false],
    ['another scheme', publicCloud(), 'ftp://api.powerapps.com/', false],
    ['a host allowed by name', allowing, 'https://api.contoso.example/x', true],
    ['a host allowed by name, another port', allowing, 'https://api.contoso.example:444/x', false],
    ['a host allowed with its port', allowing, 'https://proxy.contoso.example:8443/x', true],
    ['a host allowed by name, plain http', allowing, 'http://api.contoso.example/x', false],
    ['the sandbox', sandbox, 'http://127.0.0.1:4100/providers', true],
    ['the sandbox, IPv6', sandbox, 'http://[::1]:4100/providers', true],
    ['another port of this computer', sandbox, 'http://127.0.0.1:4101/providers', false],
    ['the public cloud, from the sandbox', sandbox, 'https://api.powerapps.com/', false],
    ['a sandbox that is elsewhere', { ...sandbox, endpoints: { ...sandbox.endpoints, powerApps: 'http://10.0.0.1:4100' } }, 'http://10.0.0.1:4100/', false],
  ];
  for (const [title, cloud, url, expected] of cases) {
    it(`${expected ? 'allows' : 'refuses'} ${title}`, () => {
      assert.equal(mayReceiveToken(cloud, url), expected);
    });
  }
});

describe('mayBeContacted', () => {
  const cases: readonly (readonly [title: string, cloud: Cloud, url: string, expected: boolean])[] = [
    ['storage', publicCloud(), 'https://paeu2weu8.blob.core.windows.net/x?sig=abc', true],
    ['plain http', publicCloud(), 'http://paeu2weu8.blob.core.windows.net/x', false],
    ['this computer, from the public cloud', publicCloud(), 'http://localhost:4100/', false],
    ['this computer, from the sandbox', sandbox, 'http://localhost:4199/', true],
    ['a file', sandbox, 'file:///etc/hosts', false],
    ['a user name', publicCloud(), 'https://user@contoso.example/', false],
  ];
  for (const [title, cloud, url, expected] of cases) {
    it(`${expected ? 'allows' : 'refuses'} ${title}`, () => {
      assert.equal(mayBeContacted(cloud, url), expected);
    });
  }
});

describe('the clouds', () => {
  it('have ids of their own', () => {
    assert.deepEqual(CLOUDS.map((cloud) => cloud.id), ['public', 'gcc', 'gcc-high', 'dod', 'china', 'ex', 'rx']);
    assert.equal(cloudById('sandbox'), undefined);
  });

  for (const cloud of CLOUDS) {
    it(`${cloud.id} has encrypted services that may receive its tokens, and scopes with the double slash first`, () => {
      const { makerPortal, ...services } = cloud.endpoints;
      const known = Object.values(services).filter((address) => address !== undefined);
      for (const address of [...known, ...(makerPortal === undefined ? [] : [makerPortal])]) assert.match(address, /^https:\/\/[a-z0-9.-]+$/);
      for (const address of known) assert.equal(mayReceiveToken(cloud, address), true, address);
      assert.match(cloud.scopes.powerApps[0] ?? '', /^https:\/\/[a-z0-9.-]+\/\/\.default$/);
      assert.match(cloud.scopes.powerApps[1] ?? '', /^https:\/\/[a-z0-9.-]+[a-z]\/\.default$/);
    });
  }
});
