import assert from 'node:assert/strict';
import { cloudById, type Cloud } from '@connector-workbench/platform';
import { TestMemento } from '../testing/test-memento.js';
import { Connections, type AccountSource } from './connections.js';
import { KnownAccounts } from './known-accounts.js';

const MAYA = { id: 'maya', label: 'maya@contoso.example' };
const RAVI = { id: 'ravi', label: 'ravi@contoso.example' };
const cloud = (id: string): Cloud => {
  const found = cloudById(id);
  if (found === undefined) throw new Error(id);
  return found;
};

function world(current: typeof MAYA | undefined, has: readonly string[]): { readonly connections: Connections; readonly known: KnownAccounts; readonly asked: string[] } {
  const known = new KnownAccounts(new TestMemento());
  const asked: string[] = [];
  const accounts: AccountSource = {
    current: () => Promise.resolve(current),
    require: () => { throw new Error('Nobody is to be asked.'); },
    getToken: () => { throw new Error('Nothing is to be sent.'); },
    tokensOf: () => ({ getToken: () => { throw new Error('Nothing is to be sent.'); } }),
    has: (provider, { id }) => { asked.push(`${provider} ${id}`); return Promise.resolve(has.includes(id)); },
  };
  const connections = new Connections({
    accounts, known, userAgent: 'test', cloud: () => Promise.resolve(cloud('public')), startedCloud: () => Promise.resolve(cloud('public')), knownCloud: (id) => cloudById(id), statusKnown: () => undefined,
  });
  return { connections, known, asked };
}

describe('Connections', () => {
  it('remembers who works where, and forgets a cloud that nobody is signed in to', async () => {
    const signedIn = world(MAYA, []);
    await signedIn.connections.status();
    assert.deepEqual(signedIn.known.all(), [{ cloudId: 'public', account: MAYA }]);
    const signedOut = world(undefined, []);
    await signedOut.known.remember('public', MAYA);
    await signedOut.connections.status();
    assert.deepEqual(signedOut.known.all(), []);
  });

  it('finds the other accounts and clouds that VS Code still has, without sending anything', async () => {
    const { connections, known, asked } = world(MAYA, ['maya', 'ravi']);
    for (const [id, account] of [['public', RAVI], ['gcc-high', MAYA], ['gone', MAYA], ['public', { id: 'left', label: 'Left' }]] as const) await known.remember(id, account);
    const status = await connections.status();
    assert.ok(status.kind === 'signedIn');
    assert.deepEqual((await connections.others(status)).map((other) => `${other.cloud.id} ${other.account.id}`), ['public ravi', 'gcc-high maya']);
    assert.deepEqual(asked, ['microsoft ravi', 'microsoft-sovereign-cloud maya', 'microsoft left']);
  });
});
