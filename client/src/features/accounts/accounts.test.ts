import assert from 'node:assert/strict';
import type { AuthenticationGetSessionOptions, AuthenticationSession, AuthenticationSessionAccountInformation } from 'vscode';
import { NotSignedInError } from '@connector-workbench/platform';
import { plainText } from '../../testing/plain-text.js';
import { TestMemento } from '../../testing/test-memento.js';
import { Accounts } from './accounts.js';
import { describeSignInFailure } from './describe-sign-in-failure.js';
import { scopesFor, spellingsOf } from './sign-in-target.js';

interface Asked { readonly scopes: readonly string[]; readonly options: AuthenticationGetSessionOptions }

/** VS Code's authentication with one account that may or may not be signed in. */
function world(options: { readonly signedIn?: boolean; readonly refusal?: string; readonly refusedScope?: string; readonly endsSessions?: boolean; readonly others?: readonly AuthenticationSessionAccountInformation[]; readonly memory?: TestMemento } = {}) {
  let signedIn = options.signedIn ?? false;
  let changes = 0;
  const asked: Asked[] = [];
  const prepared: string[] = [];
  const session = (scopes: readonly string[]): AuthenticationSession => ({ id: 's', accessToken: `token for ${scopes.join('+')}`, account: { id: 'maya', label: 'maya@contoso.example' }, scopes });
  const accounts = new Accounts({
    gateway: {
      getAccounts: () => Promise.resolve([...(signedIn ? [{ id: 'maya', label: 'maya@contoso.example' }] : []), ...(options.others ?? [])]),
      getSession: (_provider, scopes, how) => {
        asked.push({ scopes, options: how });
        if (how.silent !== true && options.refusal !== undefined) return Promise.reject(new Error(options.refusal));
        if (options.refusedScope !== undefined && scopes.includes(options.refusedScope)) return how.silent === true ? Promise.resolve(undefined) : Promise.reject(new Error('AADSTS500011: unknown resource'));
        if (how.silent !== true) signedIn = true;
        if (how.account !== undefined && how.account.id !== 'maya') {
          const { account } = how;
          return Promise.resolve((options.others ?? []).some(({ id }) => id === account.id) ? { ...session(scopes), account } : undefined);
        }
        return Promise.resolve(signedIn ? session(scopes) : undefined);
      },
    },
    memory: options.memory ?? new TestMemento(),
    prepare: ({ authority }) => { prepared.push(authority); return Promise.resolve(); },
    target: () => Promise.resolve({ cloudName: 'Test', providerId: 'test', authority: 'https://login.contoso.example', scopes: ['apps//', 'apps/'] }),
    preferences: () => ({ clientId: '', tenant: '' }),
    endSession: () => { signedIn = !(options.endsSessions ?? false); return Promise.resolve(options.endsSessions ?? false); },
    changed: () => { changes++; },
  });
  return { accounts, asked, prepared, changes: () => changes };
}

describe('Accounts', () => {
  it('has tokens of another account than the chosen one, without asking, where VS Code has it', async () => {
    const ravi = { id: 'ravi', label: 'ravi@contoso.example' };
    const { accounts, asked } = world({ signedIn: true, others: [ravi] });
    assert.deepEqual([await accounts.has('test', ravi), await accounts.has('test', { id: 'nina', label: 'Nina' })], [true, false]);
    assert.equal(await accounts.tokensOf('test', ravi).getToken(['dataverse']), 'token for dataverse');
    assert.deepEqual(asked, [{ scopes: ['dataverse'], options: { silent: true, account: ravi } }]);
    await assert.rejects(accounts.tokensOf('test', { id: 'nina', label: 'Nina' }).getToken(['dataverse']), NotSignedInError);
    await accounts.signOut();
    assert.equal(await accounts.has('test', ravi), false, 'signed out there');
  });

  it('asks silently who is signed in', async () => {
    const { accounts, asked } = world({ signedIn: true });
    assert.equal((await accounts.current())?.label, 'maya@contoso.example');
    assert.deepEqual(asked, [{ scopes: ['apps//'], options: { silent: true } }]);
  });

  it('gives tokens for other scopes silently, and never asks for them', async () => {
    const signedIn = world({ signedIn: true });
    assert.equal(await signedIn.accounts.getToken(['bap']), 'token for bap');
    await assert.rejects(world().accounts.getToken(['bap']), NotSignedInError);
    assert.ok(signedIn.asked.every(({ options }) => options.silent === true));
  });

  it('asks for another permission only where it is not there yet', async () => {
    const signedIn = world({ signedIn: true });
    await signedIn.accounts.requireFor(['arm//', 'arm/']);
    assert.deepEqual(signedIn.asked, [{ scopes: ['arm//'], options: { silent: true } }]);
    const { accounts, asked, changes } = world({ refusedScope: 'arm//' });
    await accounts.requireFor(['arm//', 'arm/']);
    assert.deepEqual(asked.filter(({ options }) => options.silent !== true), [{ scopes: ['arm//'], options: { createIfNone: true } }, { scopes: ['arm/'], options: { createIfNone: true } }]);
    assert.equal(changes(), 1);
  });

  it('signs in on demand, and says that something changed', async () => {
    const { accounts, asked, changes } = world();
    assert.equal((await accounts.require()).id, 'maya');
    assert.deepEqual(asked.at(-1)?.options, { createIfNone: true });
    assert.equal(changes(), 1);
  });

  it('asks for nothing where somebody is signed in, and lets another account be chosen on request', async () => {
    const { accounts, asked } = world({ signedIn: true });
    await accounts.require();
    assert.ok(asked.every(({ options }) => options.silent === true));
    await accounts.signIn();
    assert.deepEqual(asked.at(-1)?.options, { createIfNone: true, clearSessionPreference: true });
  });

  it('signs in anew as the same account, for what the refused token was for, where a service no longer takes the sign-in', async () => {
    const { accounts, asked, prepared, changes } = world({ signedIn: true });
    await accounts.signInAgain(['https://azure.example/.default']);
    assert.deepEqual(asked.at(-1), { scopes: ['https://azure.example/.default'], options: { forceNewSession: true, account: { id: 'maya', label: 'maya@contoso.example' } } });
    await accounts.signInAgain();
    assert.deepEqual(asked.at(-1)?.scopes, ['apps//']);
    assert.deepEqual([prepared.length, changes()], [2, 2]);
    const signedOut = world();
    await signedOut.accounts.signInAgain();
    assert.deepEqual(signedOut.asked.at(-1)?.options, { createIfNone: true });
  });

  it('tries the next spelling of a scope that is refused', async () => {
    const { accounts, asked } = world({ refusedScope: 'apps//' });
    await accounts.signIn();
    assert.deepEqual(asked.filter(({ options }) => options.silent !== true).map(({ scopes }) => scopes), [['apps//'], ['apps/']]);
    assert.equal(await accounts.getToken(['apps//', 'apps/']), 'token for apps/');
  });

  it('takes a closed question for what it is', async () => {
    for (const refusal of ['User did not consent to login.', 'User Cancelled', 'Cancelled']) {
      await assert.rejects(world({ refusal }).accounts.signIn(), { name: 'UserCancelledError' }, refusal);
    }
    await assert.rejects(world({ refusal: 'AADSTS65002: no' }).accounts.signIn(), /AADSTS65002/);
  });

  it('sets a session of another provider aside, until somebody signs in again', async () => {
    const { accounts, changes } = world({ signedIn: true });
    assert.deepEqual(await accounts.signOut(), { ended: false });
    assert.equal(await accounts.current(), undefined);
    await assert.rejects(accounts.getToken(['apps']), NotSignedInError);
    await accounts.signIn();
    assert.equal((await accounts.current())?.id, 'maya');
    assert.equal(changes(), 2);
  });

  const RAVI = { id: 'ravi', label: 'ravi@contoso.example' };

  it('works as the one of several accounts that was chosen, until somebody signs out', async () => {
    const memory = new TestMemento();
    const first = world({ signedIn: true, others: [RAVI], memory });
    assert.deepEqual(await first.accounts.known().then(({ accounts, current }) => [accounts.map(({ id }) => id), current?.id]), [['maya', 'ravi'], 'maya']);
    await first.accounts.signIn(RAVI);
    assert.deepEqual([first.asked.at(-1)?.options, first.prepared, first.changes()], [{ createIfNone: true, account: RAVI }, ['https://login.contoso.example'], 1]);
    const later = world({ signedIn: true, others: [RAVI], memory });
    assert.equal((await later.accounts.current())?.id, 'ravi');
    await later.accounts.getToken(['bap']);
    assert.deepEqual(later.asked.at(-1)?.options, { silent: true, account: RAVI });
    await later.accounts.signOut();
    await later.accounts.signIn();
    assert.equal((await later.accounts.current())?.id, 'maya');
  });

  it('takes an account that has gone for nobody, and asks anew', async () => {
    const memory = new TestMemento();
    await world({ others: [RAVI], memory }).accounts.signIn(RAVI);
    const { accounts, asked } = world({ memory });
    assert.equal(await accounts.current(), undefined);
    await accounts.signIn();
    assert.deepEqual(asked.at(-1)?.options, { createIfNone: true });
  });

  for (const remembered of ['ravi', 7, null, {}, { id: 'ravi' }, { id: 7, label: 'x' }]) {
    it(`ignores ${JSON.stringify(remembered)} where an account was remembered`, async () => {
      const memory = new TestMemento();
      await memory.update('connectorWorkbench.account.test', remembered);
      const { accounts, asked } = world({ signedIn: true, memory });
      assert.equal((await accounts.current())?.id, 'maya');
      assert.deepEqual(asked.at(-1)?.options, { silent: true });
    });
  }

  it('ends a session of our own provider', async () => {
    const { accounts } = world({ signedIn: true, endsSessions: true });
    assert.deepEqual(await accounts.signOut(), { ended: true });
    assert.equal(await accounts.current(), undefined);
  });
});

describe('spellingsOf', () => {
  const scopes = { powerApps: ['apps//', 'apps/'], powerPlatform: ['platform/'], arm: ['arm//', 'arm/'] };
  const cases: readonly (readonly [scope: string | undefined, spellings: readonly string[] | undefined])[] = [['arm//', ['arm//', 'arm/']], ['arm/', ['arm//', 'arm/']], ['https://org.crm.example/.default', ['https://org.crm.example/.default']], [undefined, undefined]];
  for (const [scope, spellings] of cases) it(`of ${String(scope)} are ${String(spellings)}`, () => { assert.deepEqual(spellingsOf(scope, scopes), spellings); });
});

describe('scopesFor', () => {
  it('tells the Microsoft providers, and no others, which app and tenant are meant', () => {
    const preferences = { clientId: 'app-1', tenant: 'contoso.example' };
    assert.deepEqual(scopesFor('microsoft', ['s'], preferences), ['s', 'VSCODE_CLIENT_ID:app-1', 'VSCODE_TENANT:contoso.example']);
    assert.deepEqual(scopesFor('microsoft-sovereign-cloud', ['s'], { clientId: '', tenant: '' }), ['s']);
    assert.deepEqual(scopesFor('connectorWorkbench.sandbox', ['s'], preferences), ['s']);
  });
});

describe('describeSignInFailure', () => {
  const messageFor = (error: unknown): string | undefined => describeSignInFailure(error, plainText)?.message;

  it('says what a refusal means and what to do', () => {
    assert.match(messageFor(new Error('invalid_client: AADSTS65002: Consent between first party …')) ?? '', /Client ID/);
    assert.match(messageFor(new Error('AADSTS53003: Access has been blocked.')) ?? '', /AADSTS53003.*administrator/);
    assert.match(messageFor(new Error('AADSTS50020: user')) ?? '', /Tenant/);
    assert.match(messageFor(new Error('AADSTS1234567: something new')) ?? '', /AADSTS1234567/);
  });

  it('leaves other errors to others', () => {
    assert.equal(messageFor(new Error('ECONNREFUSED')), undefined);
    assert.equal(messageFor('AADSTS'), undefined);
  });
});
