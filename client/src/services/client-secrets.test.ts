import assert from 'node:assert/strict';
import { ClientSecrets } from './client-secrets.js';

describe('client secrets', () => {
  it('are kept by cloud, environment and app registration', async () => {
    const stored = new Map<string, string>();
    const secrets = new ClientSecrets({ get: (key) => Promise.resolve(stored.get(key)), store: (key, value) => { stored.set(key, value); return Promise.resolve(); } });
    const place = { cloudId: 'public', environmentId: 'dev', clientIds: ['a|b'] };
    await secrets.keep(place, 's-1');
    assert.equal(await secrets.of(place), 's-1');
    for (const other of [{ ...place, environmentId: 'test' }, { ...place, cloudId: 'gcc' }, { ...place, clientIds: ['a', 'b'] }]) assert.equal(await secrets.of(other), undefined);
  });
});
