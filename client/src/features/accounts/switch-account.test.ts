import assert from 'node:assert/strict';
import type { InputRequest, PickItem, Prompts } from '../../infrastructure/prompts.js';
import { plainText } from '../../testing/plain-text.js';
import { environmentFor } from './national-cloud-environment.js';
import { switchAccount } from './switch-account.js';
import { isTenant } from './tenant.js';

const MAYA = { id: 'maya', label: 'maya@contoso.example' };
const RAVI = { id: 'ravi', label: 'ravi@contoso.example' };

/** Picks the item of that label and types that tenant; answers with what was shown and done. */
async function choose(label: string, typed = ''): Promise<{ readonly shown: readonly string[]; readonly done: readonly unknown[] }> {
  const shown: string[] = [];
  const done: unknown[] = [];
  const unexpected = (): never => { throw new Error('This was not to be asked.'); };
  const prompts: Prompts = {
    async pick<T>({ items }: { readonly items: readonly PickItem<T>[] | Promise<readonly PickItem<T>[]> }) {
      const all = await items;
      shown.push(...all.map((item) => `${item.label}${item.description === undefined ? '' : ` (${item.description})`}`));
      const picked = all.find((item) => item.label === label);
      assert.ok(picked !== undefined);
      return picked.value;
    },
    input: async (request: InputRequest) => {
      const problem = await request.validate?.(typed);
      if (problem !== undefined) throw new Error(problem);
      return typed;
    },
    choose: unexpected, pickMany: unexpected, pickFolder: unexpected, pickFile: unexpected, inform: unexpected,
  };
  const accounts = {
    known: () => Promise.resolve({ accounts: [MAYA, RAVI], current: MAYA }),
    signIn: (account?: typeof MAYA) => { done.push(['signIn', account?.id]); return Promise.resolve(); },
  };
  await switchAccount({ accounts, prompts, tenant: () => 'fabrikam.example', setTenant: (tenant) => { done.push(['setTenant', tenant]); return Promise.resolve(); } }, plainText);
  return { shown, done };
}

describe('switchAccount', () => {
  it('shows all accounts, and which one is used', async () => {
    const { shown, done } = await choose(RAVI.label);
    assert.deepEqual(shown, ['maya@contoso.example (current)', 'ravi@contoso.example', 'Use Another Account…', 'Use Another Tenant… (fabrikam.example)']);
    assert.deepEqual(done, [['signIn', 'ravi']]);
  });

  it('lets another account sign in', async () => {
    assert.deepEqual((await choose('Use Another Account…')).done, [['signIn', undefined]]);
  });

  it('signs the same account in to another tenant, or to its own', async () => {
    assert.deepEqual((await choose('Use Another Tenant…', ' contoso.example ')).done, [['setTenant', 'contoso.example'], ['signIn', 'maya']]);
    assert.deepEqual((await choose('Use Another Tenant…', '')).done, [['setTenant', ''], ['signIn', 'maya']]);
    await assert.rejects(choose('Use Another Tenant…', 'https://contoso.example/'), /Enter an id such as/);
  });
});

describe('isTenant', () => {
  const cases: readonly (readonly [text: string, expected: boolean])[] = [
    ['7c1f0c5e-3d0b-4d6a-9a55-0a4d5c0f7e01', true], ['contoso.example', true], ['contoso.onmicrosoft.example', true],
    ['contoso', false], ['7c1f0c5e', false], ['https://contoso.example', false], ['contoso.example/x', false], ['-contoso.example', false], ['a b.example', false],
  ];
  for (const [text, expected] of cases) {
    it(`is ${String(expected)} for ${text}`, () => {
      assert.equal(isTenant(text), expected);
    });
  }
});

describe('environmentFor', () => {
  const cases: readonly (readonly [providerId: string, authority: string, expected: string | undefined])[] = [
    ['microsoft', 'https://login.microsoftonline.com', undefined],
    ['connectorWorkbench.sandbox', 'http://127.0.0.1:1', undefined],
    ['microsoft-sovereign-cloud', 'https://login.microsoftonline.us', 'USGovernment'],
    ['microsoft-sovereign-cloud', 'https://login.chinacloudapi.cn', 'ChinaCloud'],
    ['microsoft-sovereign-cloud', 'https://login.contoso.example', 'custom'],
  ];
  for (const [providerId, authority, expected] of cases) {
    it(`is ${expected ?? 'nothing'} for ${providerId} at ${authority}`, () => {
      assert.equal(environmentFor(providerId, authority), expected);
    });
  }
});
