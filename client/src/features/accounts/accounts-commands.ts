import type { Cloud } from '@connector-workbench/platform';
import * as vscode from 'vscode';
import { COMMANDS } from '../../infrastructure/command-ids.js';
import type { CommandHandlers } from '../../infrastructure/commands.js';
import type { Prompts } from '../../infrastructure/prompts.js';
import { requireTrustedWorkspace } from '../../infrastructure/workspace-trust.js';
import { refusedScopeOf } from '../../services/tree-targets.js';
import type { Accounts } from './accounts.js';
import { spellingsOf } from './sign-in-target.js';
import { switchAccount, type SwitchAccountParts } from './switch-account.js';

export interface CloudChoice {
  readonly id: string;
  readonly label: string;
}

export interface AccountsCommandsParts extends Pick<SwitchAccountParts, 'tenant' | 'setTenant'> {
  readonly accounts: Accounts;
  readonly prompts: Prompts;
  readonly clouds: readonly CloudChoice[];
  /** The cloud that is worked with now. */
  readonly currentCloudId: () => string;
  chooseCloud(id: string): Promise<void>;
  /** Gets the chosen cloud ready to be signed in to. */
  start(): Promise<Pick<Cloud, 'scopes'>>;
}

export function accountsCommands(parts: AccountsCommandsParts): CommandHandlers {
  return {
    [COMMANDS.signIn]: async () => {
      requireTrustedWorkspace();
      await parts.start();
      await parts.accounts.signIn();
    },
    [COMMANDS.signInAgain]: async (target) => {
      requireTrustedWorkspace();
      const { scopes } = await parts.start();
      await parts.accounts.signInAgain(spellingsOf(refusedScopeOf(target), scopes));
    },
    [COMMANDS.switchAccount]: async () => {
      requireTrustedWorkspace();
      await parts.start();
      await switchAccount(parts, vscode.l10n.t);
    },
    [COMMANDS.signOut]: async () => { await signOut(parts); },
    [COMMANDS.chooseCloud]: async () => {
      requireTrustedWorkspace();
      await parts.chooseCloud(await pickCloud(parts));
    },
  };
}

async function signOut({ accounts, prompts }: AccountsCommandsParts): Promise<void> {
  const { ended } = await accounts.signOut();
  if (!ended) await prompts.inform(vscode.l10n.t('Connector Workbench no longer uses this account. To end the session for other extensions, too, use the Accounts menu.'));
}

async function pickCloud({ prompts, clouds, currentCloudId }: AccountsCommandsParts): Promise<string> {
  return await prompts.pick({
    title: vscode.l10n.t('Choose cloud'),
    placeholder: vscode.l10n.t('Which cloud are your environments in?'),
    items: clouds.map((cloud) => ({ label: cloud.label, icon: cloud.id === 'sandbox' ? 'vm' : 'cloud', value: cloud.id, ...(cloud.id === currentCloudId() ? { description: vscode.l10n.t('current') } : {}) })),
  });
}
