import assert from 'node:assert/strict';
import { ClientSecrets, clientIdsOf } from './client-secrets.js';

const settings = (clientId: string): object => ({ token: { type: 'oauthSetting', oAuthSettings: { identityProvider: 'oauth2', clientId } } });

describe('client secrets', () => {
  it('are kept by cloud, environment and app registration', async () => {
    const stored = new Map<string, string>();
    const secrets = new ClientSecrets({ get: (key) => Promise.resolve(stored.get(key)), store: (key, value) => { stored.set(key, value); return Promise.resolve(); } });
    const place = { cloudId: 'public', environmentId: 'dev', clientIds: ['a|b'] };
    await secrets.keep(place, 's-1');
    assert.equal(await secrets.of(place), 's-1');
    for (const other of [{ ...place, environmentId: 'test' }, { ...place, cloudId: 'gcc' }, { ...place, clientIds: ['a', 'b'] }]) assert.equal(await secrets.of(other), undefined);
  });

  const cases: readonly (readonly [what: string, value: unknown, expected: readonly string[]])[] = [
    ['the only parameters', { properties: { connectionParameters: settings('a') } }, ['a']],
    ['sets of parameters', { properties: { connectionParameterSets: { values: [{ parameters: settings('b') }, { parameters: settings('a') }, { parameters: settings('b') }] } } }, ['a', 'b']],
    ['what the service has', { connectionParameters: settings('') }, ['']],
    ['anything else', { properties: { connectionParameters: null, x: [1] } }, []],
  ];
  for (const [what, value, expected] of cases) {
    it(`knows the app registrations of ${what}`, () => { assert.deepEqual(clientIdsOf(value), expected); });
  }
});
