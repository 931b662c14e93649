import assert from 'node:assert/strict';
import { cloudById } from './presets.js';
import { dataverseScopes } from './dataverse-scopes.js';

describe('dataverseScopes', () => {
  const cases: readonly (readonly [cloud: string, address: string, scope: string | undefined])[] = [
    ['public', 'https://contoso.crm4.dynamics.com/', 'https://contoso.crm4.dynamics.com/.default'],
    ['public', 'https://contoso.api.crm.dynamics.com/api/data/v9.2', 'https://contoso.api.crm.dynamics.com/.default'],
    ['gcc', 'https://contoso.crm9.dynamics.com', 'https://contoso.crm9.dynamics.com/.default'],
    ['gcc', 'https://contoso.crm4.dynamics.com', undefined],
    ['gcc-high', 'https://contoso.crm.microsoftdynamics.us', 'https://contoso.crm.microsoftdynamics.us/.default'],
    ['dod', 'https://contoso.crm.appsplatform.us', 'https://contoso.crm.appsplatform.us/.default'],
    ['china', 'https://contoso.crm.dynamics.cn', 'https://contoso.crm.dynamics.cn/.default'],
    ['public', 'https://contoso.crm.dynamics.cn', undefined],
    ['public', 'http://contoso.crm4.dynamics.com', undefined],
    ['public', 'https://contoso.crm4.dynamics.com:8443', undefined],
    ['public', 'https://user@contoso.crm4.dynamics.com', undefined],
    ['public', 'https://crm4.dynamics.com', undefined],
    ['public', 'https://contoso.crm4.dynamics.com.evil.example', undefined],
    ['public', 'https://evilcrm4.dynamics.com', undefined],
    ['public', 'https://contoso.crm4xdynamics.com', undefined],
    ['public', 'contoso', undefined],
    ['ex', 'https://contoso.crm4.dynamics.com', undefined],
  ];
  for (const [id, address, scope] of cases) {
    it(`${scope === undefined ? 'asks for no token for' : 'knows'} ${address} in ${id}`, () => {
      const cloud = cloudById(id);
      assert.ok(cloud !== undefined);
      assert.deepEqual(dataverseScopes(cloud, address), scope === undefined ? undefined : [scope]);
    });
  }
});
