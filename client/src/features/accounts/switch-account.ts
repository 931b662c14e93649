import type { AuthenticationSessionAccountInformation } from 'vscode';
import type { PickItem, Prompts } from '../../infrastructure/prompts.js';
import type { Translate } from '../../infrastructure/translate.js';
import { isTenant } from './tenant.js';

export interface SwitchAccountParts {
  readonly accounts: {
    known(): Promise<{ readonly accounts: readonly AuthenticationSessionAccountInformation[]; readonly current: AuthenticationSessionAccountInformation | undefined }>;
    signIn(account?: AuthenticationSessionAccountInformation): Promise<unknown>;
  };
  readonly prompts: Prompts;
  /** Undefined: the home tenant of the account. */
  readonly tenant: () => string | undefined;
  /** Makes it the tenant of all further sign-ins; empty for the home tenant of the account. */
  readonly setTenant: (tenant: string) => Promise<void>;
}

type Choice = { readonly kind: 'account'; readonly account: AuthenticationSessionAccountInformation } | { readonly kind: 'other-account' } | { readonly kind: 'other-tenant' };

/** Lets a person choose among the accounts that VS Code knows, another account, or another tenant. Throws UserCancelledError. */
export async function switchAccount(parts: SwitchAccountParts, t: Translate): Promise<void> {
  const choice = await parts.prompts.pick<Choice>({
    title: t('Switch account'),
    placeholder: t('As whom do you want to work?'),
    items: parts.accounts.known().then(({ accounts, current }) => itemsFor({ accounts, current, tenant: parts.tenant() }, t)),
  });
  switch (choice.kind) {
    case 'account': await parts.accounts.signIn(choice.account); return;
    case 'other-account': await parts.accounts.signIn(); return;
    case 'other-tenant': await switchTenant(parts, t);
  }
}

async function switchTenant({ accounts, prompts, tenant, setTenant }: SwitchAccountParts, t: Translate): Promise<void> {
  const chosen = await prompts.input({
    title: t('Switch tenant'),
    prompt: t('The id or the domain of the tenant. Leave it empty for the home tenant of the account.'),
    value: tenant() ?? '',
    validate: (value) => (value.trim() === '' || isTenant(value.trim()) ? undefined : t('Enter an id such as 7c1f0c5e-3d0b-4d6a-9a55-0a4d5c0f7e01, or a domain such as contoso.example.')),
  });
  const { current } = await accounts.known();
  await setTenant(chosen.trim());
  await accounts.signIn(current);
}

interface Known {
  readonly accounts: readonly AuthenticationSessionAccountInformation[];
  readonly current: AuthenticationSessionAccountInformation | undefined;
  readonly tenant: string | undefined;
}

function itemsFor({ accounts, current, tenant }: Known, t: Translate): readonly PickItem<Choice>[] {
  return [
    ...accounts.map((account): PickItem<Choice> => ({
      label: account.label, icon: 'account', value: { kind: 'account', account }, ...(account.id === current?.id ? { description: t('current') } : {}),
    })),
    { label: t('Use Another Account…'), icon: 'add', value: { kind: 'other-account' } },
    { label: t('Use Another Tenant…'), icon: 'organization', value: { kind: 'other-tenant' }, ...(tenant === undefined ? {} : { description: tenant }) },
  ];
}
