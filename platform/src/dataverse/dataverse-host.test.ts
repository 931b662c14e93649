import assert from 'node:assert/strict';
import { cloudById } from '../clouds/presets.js';
import { sandboxCloud } from '../clouds/sandbox-cloud.js';
import { publicCloud } from '../testing/test-cloud.js';
import { dataverseScopes, isDataverseAddress } from './dataverse-host.js';

describe('isDataverseAddress', () => {
  const sandbox = sandboxCloud({ authority: 'http://127.0.0.1:8080', bap: 'http://127.0.0.1:8080', powerApps: 'http://127.0.0.1:8080', flow: 'http://127.0.0.1:8080', tenantId: 't', scope: 's' });
  const named = { ...publicCloud(), allowedHosts: ['crm.contoso.example'] };
  const custom = { ...publicCloud(), id: 'custom', dataverseDomains: ['crm*.contoso.example'] };
  const cases: readonly (readonly [what: string, cloud: ReturnType<typeof publicCloud> | undefined, address: string, expected: boolean])[] = [
    ['the host of an organization', publicCloud(), 'https://contoso.crm.dynamics.com', true],
    ['one of a region', publicCloud(), 'https://contoso-dev.crm4.dynamics.com', true],
    ['the host of the API alone', publicCloud(), 'https://contoso.api.crm4.dynamics.com', true],
    ['GCC', cloudById('gcc'), 'https://contoso.crm9.dynamics.com', true],
    ['another region for GCC', cloudById('gcc'), 'https://contoso.crm4.dynamics.com', false],
    ['GCC High', cloudById('gcc-high'), 'https://contoso.crm.microsoftdynamics.us', true],
    ['DoD', cloudById('dod'), 'https://contoso.crm.appsplatform.us', true],
    ['China', cloudById('china'), 'https://contoso.crm.dynamics.cn', true],
    ['another cloud', publicCloud(), 'https://contoso.crm.dynamics.cn', false],
    ['an air-gapped cloud, whose domains are not known', cloudById('ex'), 'https://contoso.crm4.dynamics.com', false],
    ['no organization', publicCloud(), 'https://crm4.dynamics.com', false],
    ['a dot that is none', publicCloud(), 'https://contoso.crm4xdynamics.com', false],
    ['a domain of one\'s own', custom, 'https://contoso.crm.contoso.example', true],
    ['the preset\'s domain, which one\'s own replaces', custom, 'https://contoso.crm4.dynamics.com', false],
    ['no encryption', publicCloud(), 'http://contoso.crm4.dynamics.com', false],
    ['a port', publicCloud(), 'https://contoso.crm4.dynamics.com:8443', false],
    ['a name that only begins so', publicCloud(), 'https://contoso.crm4.dynamics.com.example', false],
    ['a name that only ends so', publicCloud(), 'https://evil-dynamics.com', false],
    ['another service of the domain', publicCloud(), 'https://contoso.operations.dynamics.com', false],
    ['a sign-in in the address', publicCloud(), 'https://user@contoso.crm4.dynamics.com', false],
    ['this computer', publicCloud(), 'http://127.0.0.1:8080/dataverse/contoso', false],
    ['a host that was allowed by name', named, 'https://crm.contoso.example', true],
    ['the sandbox', sandbox, 'http://127.0.0.1:8080/dataverse/contoso', true],
    ['another sandbox', sandbox, 'http://127.0.0.1:8081/dataverse/contoso', false],
    ['the platform for the sandbox', sandbox, 'https://contoso.crm4.dynamics.com', false],
    ['no address', publicCloud(), 'contoso', false],
  ];
  for (const [what, cloud, address, expected] of cases) {
    it(`${expected ? 'takes' : 'refuses'} ${what}`, () => {
      assert.ok(cloud);
      assert.equal(isDataverseAddress(cloud, address), expected);
    });
  }
});

describe('dataverseScopes', () => {
  const loopback = sandboxCloud({ authority: 'http://127.0.0.1:8080', bap: 'http://127.0.0.1:8080', powerApps: 'http://127.0.0.1:8080', flow: 'http://127.0.0.1:8080', tenantId: 't', scope: 's' });
  const cases: readonly (readonly [what: string, cloud: ReturnType<typeof publicCloud>, address: string, resource: string | undefined])[] = [
    ['an organization', publicCloud(), 'https://contoso.crm4.dynamics.com/', 'https://contoso.crm4.dynamics.com'],
    ['the API alone', publicCloud(), 'https://contoso.api.crm.dynamics.com/api/data/v9.2', 'https://contoso.api.crm.dynamics.com'],
    ['one of the sandbox\'s', loopback, 'http://127.0.0.1:8080/dataverse/contoso', 'http://127.0.0.1:8080/dataverse/contoso'],
    ['another cloud', publicCloud(), 'https://contoso.crm.dynamics.cn', undefined],
    ['no address', publicCloud(), 'contoso', undefined],
  ];
  for (const [what, cloud, address, resource] of cases) {
    it(`${resource === undefined ? 'asks for no token for' : 'knows what to ask for:'} ${what}`, () => {
      assert.deepEqual(dataverseScopes(cloud, address), resource === undefined ? undefined : [`${resource}/.default`, `${resource}//.default`]);
    });
  }
});
