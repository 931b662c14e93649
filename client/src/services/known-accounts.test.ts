import assert from 'node:assert/strict';
import { TestMemento } from '../testing/test-memento.js';
import { KnownAccounts } from './known-accounts.js';

describe('KnownAccounts', () => {
  const maya = { id: 'm', label: 'maya@contoso.example' };
  const ravi = { id: 'r', label: 'ravi@contoso.example' };

  it('remembers each account of each cloud once, and forgets those of a cloud', async () => {
    const known = new KnownAccounts(new TestMemento());
    for (const [cloud, account] of [['public', maya], ['sandbox', maya], ['public', ravi], ['public', maya]] as const) await known.remember(cloud, account);
    assert.deepEqual(known.all().map(({ cloudId, account }) => `${cloudId} ${account.id}`), ['public m', 'sandbox m', 'public r']);
    await known.forget('public');
    assert.deepEqual(known.all(), [{ cloudId: 'sandbox', account: maya }]);
  });

  it('takes nothing for an account that another version left', async () => {
    const memory = new TestMemento();
    await memory.update('connectorWorkbench.knownAccounts', [{ cloudId: 'public' }, 'x', null, { cloudId: 'public', account: { id: 5, label: 'x' } }]);
    assert.deepEqual(new KnownAccounts(memory).all(), []);
  });
});
